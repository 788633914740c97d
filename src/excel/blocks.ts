/** Values, formulas and formats of many cells as steps: whole blocks, never cell by cell. */
import type { Area } from "../core/grid";
import type { CellFormat } from "../core/report/sheetPlan";
import { bytesOf, OBJECT_BYTES } from "./bytes";
import { applyFormat, applyRecord, bordersAreEven, looksDifferent, type FormatRecord } from "./formats";
import { rangeOf, step, type Operation } from "./operations";
import { addresses, around, rectangles, type KeyedCell } from "./rectangles";

/** What `formulas` is assigned: null leaves a cell alone, `""` empties it. */
export type Assigned = string | number | boolean | null;

/** One step of values. Larger blocks come as several. */
const BLOCK_BYTES = 500_000;

/** The client cuts blocks above 1,500 cells into several, each with paths of its own. */
const CLIENT_BLOCK = 1_500;
const clientBytes = (cells: number) => Math.ceil(cells / CLIENT_BLOCK) * 2 * OBJECT_BYTES;

/** Assigns `rows` to the cells from `top`, `left`. All rows are of one length. */
export function assignBlock(sheet: string, top: number, left: number, rows: readonly (readonly Assigned[])[]): readonly Operation[] {
  return sliced(rows).map(({ from, slice, bytes }) => {
    const area = { top: top + from, left, bottom: top + from + slice.length - 1, right: left + (slice[0]?.length ?? 1) - 1 };
    return step(bytes, (context) => {
      rangeOf(context, sheet, area).formulas = slice as Assigned[][];
    });
  });
}

function sliced(rows: readonly (readonly Assigned[])[]): readonly { readonly from: number; readonly slice: readonly (readonly Assigned[])[]; readonly bytes: number }[] {
  const slices: { from: number; slice: (readonly Assigned[])[]; bytes: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const bytes = bytesOf(row);
    const last = slices.at(-1);
    if (!last || last.bytes + bytes > BLOCK_BYTES) slices.push({ from: index, slice: [row], bytes });
    else {
      last.slice.push(row);
      last.bytes += bytes;
    }
  }
  return slices.map(({ from, slice, bytes }) => ({ from, slice, bytes: bytes + OBJECT_BYTES + clientBytes(slice.length * (slice[0]?.length ?? 0)) }));
}

/** Sets number formats: by rectangles of one format, or as one block where those are too many (rows in two colours). */
export function numberFormats(sheet: string, cells: Iterable<KeyedCell>): readonly Operation[] {
  const list = [...cells];
  const byRectangle = [...rectangles(list)].flatMap(([format, areas]) => areas.flatMap((area) => formatRectangle(sheet, area, format)));
  const asBlock = formatBlock(sheet, list);
  return asBlock && total(asBlock) < total(byRectangle) ? asBlock : byRectangle;
}

const total = (operations: readonly Operation[]) => operations.reduce((sum, operation) => sum + operation.bytes, 0);

function formatRectangle(sheet: string, area: Area, format: string): readonly Operation[] {
  const columns = area.right - area.left + 1;
  const rowBytes = columns * (format.length + 4);
  return bands(area, Math.max(1, Math.floor(BLOCK_BYTES / rowBytes))).map((band) => {
    const rows = band.bottom - band.top + 1;
    return step(rows * rowBytes + OBJECT_BYTES + clientBytes(rows * columns), (context) => {
      rangeOf(context, sheet, band).numberFormat = Array.from({ length: rows }, () => Array<string>(columns).fill(format));
    });
  });
}

/** The cells and those between them, which null leaves as they are; null where a block would be mostly gaps. */
function formatBlock(sheet: string, cells: readonly KeyedCell[]): readonly Operation[] | null {
  const area = around(cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })));
  if (!area || (area.bottom - area.top + 1) * (area.right - area.left + 1) > 20 * cells.length) return null;
  const rows = Array.from({ length: area.bottom - area.top + 1 }, () => Array<string | null>(area.right - area.left + 1).fill(null));
  for (const { row, column, key } of cells) rows[row - area.top]![column - area.left] = key;
  return sliced(rows).map(({ from, slice, bytes }) => {
    const band = { ...area, top: area.top + from, bottom: area.top + from + slice.length - 1 };
    return step(bytes, (context) => {
      rangeOf(context, sheet, band).numberFormat = slice as (string | null)[][];
    });
  });
}

function bands(area: Area, rows: number): readonly Area[] {
  const count = Math.ceil((area.bottom - area.top + 1) / rows);
  return Array.from({ length: count }, (_, at) => ({ ...area, top: area.top + at * rows, bottom: Math.min(area.bottom, area.top + (at + 1) * rows - 1) }));
}

/** Bytes of a whole format: some fifteen properties and six borders. */
const FORMAT_BYTES = 6_000;

/** Formats cells by the plan's styles; `key` names one of `formats`. */
export function formatCells(sheet: string, cells: Iterable<KeyedCell>, formats: ReadonlyMap<string, CellFormat>): readonly Operation[] {
  return grouped(sheet, cells, (target, key) => {
    const format = formats.get(key);
    if (format && looksDifferent(format)) applyFormat(target, format);
  });
}

/** Gives cells back the formats they had. */
export function restoreFormats(sheet: string, cells: readonly { readonly row: number; readonly column: number; readonly record: FormatRecord }[]): readonly Operation[] {
  const records = new Map<string, FormatRecord>();
  const keyed = cells.map(({ row, column, record }): KeyedCell => {
    const even = bordersAreEven(record);
    const key = even ? JSON.stringify(record) : `${row} ${column}`;
    records.set(key, record);
    return { row, column, key };
  });
  return grouped(sheet, keyed, (target, key) => applyRecord(target, records.get(key)!));
}

/** Sets the cells' fills: `key` is the colour, empty for none. */
export function paintFills(sheet: string, cells: Iterable<KeyedCell>): readonly Operation[] {
  return grouped(sheet, cells, ({ fill }, key) => {
    if (key === "") fill.clear();
    else fill.color = key;
  });
}

function grouped(sheet: string, cells: Iterable<KeyedCell>, apply: (target: Excel.RangeFormat, key: string) => void): readonly Operation[] {
  return [...rectangles(cells)].flatMap(([key, areas]) =>
    addresses(areas).map((address) =>
      step(FORMAT_BYTES + address.length, (context) => {
        apply(context.workbook.worksheets.getItem(sheet).getRanges(address).format, key);
      }),
    ),
  );
}

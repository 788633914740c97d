/** Cells as they were, read before anything is written over them. */
import { HostError } from "../app/ports";
import type { Area } from "../core/grid";
import type { Assigned } from "./blocks";
import { FORMAT_PROPERTIES, recordOf, type FormatRecord } from "./formats";
import { inExcel, TOO_LARGE } from "./hostError";
import { literal } from "./literal";
import { packed, rangeOf } from "./operations";
import { areaOf, tellsMerges } from "./outline";
import { RESPONSE_BYTES } from "./parts";

/** What of the cells undo gives back: all, or the fill alone; `look` only serves as a pattern for others. */
export type Scope = "all" | "fill" | "look";

export interface Place {
  readonly sheet: string;
  readonly area: Area;
  readonly scope: Scope;
}

export interface CellsBefore extends Place {
  /** As they are assigned again: `""` for empty cells. */
  readonly values: readonly (readonly Assigned[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly formats: readonly (readonly FormatRecord[])[];
  /** Points by column and row. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  /** Merged areas that touch it; none where Excel is too old to tell. */
  readonly merges: readonly Area[];
  readonly links: readonly { readonly row: number; readonly column: number; readonly link: Excel.RangeHyperlink }[];
}

interface Portion extends Place {
  readonly bytes: number;
}

/** A cell's value, formula, type, and all of its format as JSON. */
const CELL_BYTES = 570;

/** In as few requests as their bytes allow. Areas come back whole or, where large, in bands of rows. */
export async function readCells(places: readonly Place[]): Promise<readonly CellsBefore[]> {
  const found: CellsBefore[] = [];
  for (const pack of packed(places.flatMap(portions), RESPONSE_BYTES)) found.push(...(await readPack(pack)));
  return found;
}

function portions(place: Place): readonly Portion[] {
  const { area } = place;
  const rowBytes = (area.right - area.left + 1) * CELL_BYTES;
  const rows = Math.max(1, Math.floor(RESPONSE_BYTES / rowBytes));
  const count = Math.ceil((area.bottom - area.top + 1) / rows);
  return Array.from({ length: count }, (_, at) => {
    const top = area.top + at * rows;
    const bottom = Math.min(area.bottom, top + rows - 1);
    return { ...place, area: { ...area, top, bottom }, bytes: (bottom - top + 1) * rowBytes };
  });
}

async function readPack(pack: readonly Portion[]): Promise<readonly CellsBefore[]> {
  try {
    return await inExcel(true, async (context) => {
      const answers = pack.map((portion) => ask(context, portion));
      await context.sync();
      return answers.map((answer) => answer());
    });
  } catch (error) {
    if (!(error instanceof HostError) || !TOO_LARGE.has(error.code)) throw error;
    const smaller = pack.length > 1 ? pack.map((portion) => [portion]) : halves(pack[0]!);
    if (smaller.length === 0) throw error;
    const found: CellsBefore[] = [];
    for (const fewer of smaller) found.push(...(await readPack(fewer)));
    return found;
  }
}

function halves(portion: Portion): readonly (readonly Portion[])[] {
  const { area } = portion;
  if (area.top === area.bottom) return [];
  const middle = (area.top + area.bottom) >> 1;
  return [[{ ...portion, area: { ...area, bottom: middle } }], [{ ...portion, area: { ...area, top: middle + 1 } }]];
}

function ask(context: Excel.RequestContext, { sheet, area, scope }: Portion): () => CellsBefore {
  const range = rangeOf(context, sheet, area);
  range.load("values,formulas,numberFormat,valueTypes");
  const cells = range.getCellProperties({ ...FORMAT_PROPERTIES, ...(scope === "all" && { hyperlink: true }) });
  const columns = range.getColumnProperties({ format: { columnWidth: true } });
  const rows = range.getRowProperties({ format: { rowHeight: true } });
  const merged = tellsMerges() ? range.getMergedAreasOrNullObject() : null;
  merged?.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => ({
    sheet,
    area,
    scope,
    values: range.values.map((line, row) => line.map((value, column) => assignedAgain(value, range.formulas[row]?.[column], range.valueTypes[row]?.[column]))),
    numberFormats: range.numberFormat.map((line) => line.map(String)),
    formats: cells.value.map((line) => line.map((cell) => recordOf(cell.format ?? {}))),
    columnWidths: columns.value.map((column) => column.format?.columnWidth ?? 0),
    rowHeights: rows.value.map((row) => row.format?.rowHeight ?? 0),
    merges: !merged || merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    links: cells.value.flatMap((line, row) => line.flatMap((cell, column) => linkOf(area.top + row, area.left + column, cell.hyperlink))),
  });
}

/** What the cell shows is its value and comes with those. */
function linkOf(row: number, column: number, link: Excel.RangeHyperlink | null | undefined): CellsBefore["links"] {
  if (!link?.address && !link?.documentReference) return [];
  const { address, documentReference, screenTip } = link;
  return [{ row, column, link: { ...(address && { address }), ...(documentReference && { documentReference }), ...(screenTip && { screenTip }) } }];
}

/** Text stays text, errors stay errors, formulas formulas. */
function assignedAgain(value: unknown, formula: unknown, type: unknown): Assigned {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = typeof value === "string" ? value : "";
  return type === Excel.RangeValueType.error ? text : literal(text);
}

import { address, areaAddress, parseArea } from "../core/grid";
import type { CellEdit, SheetEdits } from "../app/ports";
import { cellXml, looksLikeFormula } from "./cellXml";
import { widenColumns } from "./editColumns";
import { shiftFormula, splitFormula } from "./formulaShift";
import { editable, rootPrefix } from "./partTools";
import { mapSheet, type MappedCell, type MappedRow, type SheetMap } from "./sheetMap";
import { escapeXml, splice, type Splice } from "./splice";
import { elementXml } from "./styleXml";
import type { StyleEditor } from "./styleEditor";

export interface EditedSheet {
  readonly bytes: Uint8Array;
  /** Whether a formula came, went or changed, so that the workbook's order of calculation no longer holds. */
  readonly formulasChanged: boolean;
}

/**
 * Sets cells of a worksheet part and leaves its other bytes as they are. Cells keep the style they have, with the
 * edit's format laid over; `styles` null (a workbook without styles) leaves formats out.
 */
export function editSheet(part: Uint8Array, change: SheetEdits, styles: StyleEditor | null): EditedSheet {
  const bytes = editable(part);
  const prefix = rootPrefix(bytes);
  const map = mapSheet(bytes);
  const edits = byRow(change.edits);
  const write = cellWriter(map, prefix, styles);
  const splices = [
    ...widenDimension(map, prefix, change.edits),
    ...widenColumns(map, prefix, change.columnWidths ?? new Map()),
    ...spellOutShared(map, prefix, edits),
    ...editRows(map, prefix, edits, write),
  ];
  const replaced = map.rows.some((row) => row.cells.some((cell) => cell.formula !== null && edits.get(row.index)?.has(cell.column) === true));
  return { bytes: splice(bytes, splices), formulasChanged: replaced || change.edits.some((edit) => edit.formula !== undefined) };
}

type Edits = ReadonlyMap<number, ReadonlyMap<number, CellEdit>>;

/** Where a cell is set twice the later edit counts. */
function byRow(edits: readonly CellEdit[]): Edits {
  const rows = new Map<number, Map<number, CellEdit>>();
  for (const edit of edits) {
    let row = rows.get(edit.row);
    if (row === undefined) rows.set(edit.row, (row = new Map<number, CellEdit>()));
    row.set(edit.column, edit);
  }
  return rows;
}

function editRows(map: SheetMap, prefix: string, edits: Edits, write: CellWriter): readonly Splice[] {
  const splices: Splice[] = [];
  const missing: { readonly index: number; readonly text: string; readonly at: number }[] = [];
  for (const [index, row] of edits) {
    const mapped = map.rows.findLast((candidate) => candidate.index === index);
    if (mapped !== undefined) {
      splices.push(...editRow(mapped, prefix, row, write));
      continue;
    }
    const cells = [...row.values()].sort((first, second) => first.column - second.column).map((edit) => write(edit, 0));
    if (cells.every((cell) => cell === "")) continue;
    const next = map.rows.find((candidate) => candidate.index > index);
    missing.push({ index, text: `<${prefix}row r="${index + 1}">${cells.join("")}</${prefix}row>`, at: next?.start ?? map.data.close });
  }
  missing.sort((first, second) => first.index - second.index);
  if (map.data.close !== map.data.start) return [...splices, ...missing.map(({ at, text }) => ({ start: at, end: at, text }))];
  const rows = missing.map(({ text }) => text).join("");
  return rows === "" ? splices : [{ start: map.data.start, end: map.data.end, text: `<${prefix}sheetData>${rows}</${prefix}sheetData>` }];
}

function editRow(row: MappedRow, prefix: string, edits: ReadonlyMap<number, CellEdit>, write: CellWriter): readonly Splice[] {
  const splices: Splice[] = [];
  const added: { readonly at: number; readonly column: number; readonly text: string }[] = [];
  for (const edit of edits.values()) {
    const cell = row.cells.findLast((candidate) => candidate.column === edit.column);
    if (cell !== undefined) {
      splices.push({ start: cell.start, end: cell.end, text: write(edit, cell.style) });
      continue;
    }
    const next = row.cells.find((candidate) => candidate.column > edit.column);
    added.push({ at: next?.start ?? row.close, column: edit.column, text: write(edit, rowStyle(row)) });
  }
  added.sort((first, second) => first.column - second.column);
  // The row's `spans` tells the columns in use; it is a mere hint, and now perhaps a wrong one.
  const attributes = new Map([...row.attributes].filter(([name]) => name !== "spans"));
  if (row.close === row.start) {
    const cells = added.map(({ text }) => text).join("");
    return cells === "" ? [] : [{ start: row.start, end: row.end, text: elementXml(`${prefix}row`, attributes, cells) }];
  }
  if (added.length > 0 && row.attributes.has("spans")) splices.push({ start: row.start, end: row.openEnd, text: elementXml(`${prefix}row`, attributes).replace(/\/>$/, ">") });
  return [...splices, ...added.map(({ at, text }) => ({ start: at, end: at, text }))];
}

/** New cells of a row that is formatted as a whole look like it. */
function rowStyle(row: MappedRow): number {
  return row.attributes.get("customFormat") === "1" ? Number(row.attributes.get("s") ?? 0) : 0;
}

/** Writes a cell that has the look `own` unless the edit says otherwise; empty where it would hold and look like nothing. */
type CellWriter = (edit: CellEdit, own: number) => string;

function cellWriter(map: SheetMap, prefix: string, styles: StyleEditor | null): CellWriter {
  const looks = new Map(map.rows.flatMap((row) => row.cells.map((cell) => [address(row.index, cell.column), cell.style])));
  return (edit, own) => {
    const base = styles?.known((edit.like && looks.get(address(edit.like.row, edit.like.column))) ?? own) ?? 0;
    const style = styles?.styleFor(base, edit.format ?? {}, looksLikeFormula(edit.value)) ?? base;
    if (edit.value === null && edit.formula === undefined && style === 0) return "";
    return cellXml(prefix, edit.row, edit.column, style, edit);
  };
}

/** Where an edit takes away the cell that spells a shared formula, the cells that use it get it spelled out. */
function spellOutShared(map: SheetMap, prefix: string, edits: Edits): readonly Splice[] {
  const isEdited = (row: MappedRow, cell: MappedCell): boolean => edits.get(row.index)?.has(cell.column) === true;
  const lost = new Map<number, { readonly row: number; readonly column: number; readonly text: string }>();
  for (const row of map.rows) {
    for (const cell of row.cells) {
      if (typeof cell.formula?.shared === "number" && cell.formula.text !== "" && isEdited(row, cell)) {
        lost.set(cell.formula.shared, { row: row.index, column: cell.column, text: cell.formula.text });
      }
    }
  }
  if (lost.size === 0) return [];
  return map.rows.flatMap((row) =>
    row.cells.flatMap((cell): readonly Splice[] => {
      const { formula } = cell;
      if (typeof formula?.shared !== "number" || formula.text !== "" || isEdited(row, cell)) return [];
      const master = lost.get(formula.shared);
      if (master === undefined) return [];
      const own = shiftFormula(splitFormula(master.text), row.index - master.row, cell.column - master.column);
      return [{ start: formula.start, end: formula.end, text: `<${prefix}f>${escapeXml(own)}</${prefix}f>` }];
    }),
  );
}

/** Readers that trust the stated extent of the sheet would miss cells outside it. */
function widenDimension(map: SheetMap, prefix: string, edits: readonly CellEdit[]): readonly Splice[] {
  const area = parseArea(map.dimension?.attributes.get("ref") ?? "");
  if (map.dimension === null || area === null || edits.length === 0) return [];
  const wider = {
    top: Math.min(area.top, ...edits.map((edit) => edit.row)),
    left: Math.min(area.left, ...edits.map((edit) => edit.column)),
    bottom: Math.max(area.bottom, ...edits.map((edit) => edit.row)),
    right: Math.max(area.right, ...edits.map((edit) => edit.column)),
  };
  const { start, end, attributes } = map.dimension;
  return [{ start, end, text: elementXml(`${prefix}dimension`, new Map(attributes).set("ref", areaAddress(wider))) }];
}

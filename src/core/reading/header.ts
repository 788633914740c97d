/** Finds the report table by its header: one to three rows, merged or not, anywhere on the sheet. Contract §5, “The table”. */
import { address, cellIn, rowAt, type Area, type Grid } from "../grid";
import { withoutBrackets } from "../text/fold";
import { cellText, unicodeText } from "./cellText";
import { isFigureRole, mayNameLabel, roleOf, type FigureRole } from "./columns";
import type { ColumnRole } from "./types";

export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Columns whose name is not known. */
  readonly extra: readonly { readonly name: string; readonly cell: string }[];
  /** Figure columns named more than once: the first is read. */
  readonly repeated: readonly { readonly role: FigureRole; readonly cells: readonly string[] }[];
}

const DEEPEST = 3;

/** The first header of the sheet that names a label column and a column of figures; null where there is none. */
export function findHeader(grid: Grid): Header | null {
  for (const row of grid.rows) {
    for (const cell of row.cells) {
      if (typeof cell.value !== "string" || !mayNameLabel(cell.value) || roleOf(unicodeText(cell.value, cell.style.font)) !== "label") continue;
      const header = headerAt(grid, row.index, cell.column);
      if (header) return header;
    }
  }
  return null;
}

function headerAt(grid: Grid, labelRow: number, labelColumn: number): Header | null {
  const own = mergedArea(grid, labelRow, labelColumn);
  const bottom = extendDown(grid, labelRow, Math.min(own.bottom, labelRow + DEEPEST - 1), labelColumn);
  const within = headerBetween(grid, labelRow, bottom, labelColumn);
  if (within) return within;
  // A group name over the figures may stand above the row of the label.
  const top = Math.max(0, bottom - DEEPEST + 1);
  return top < labelRow ? headerBetween(grid, top, bottom, labelColumn) : null;
}

/** Further header rows: the label column is blank there and another column is named. */
function extendDown(grid: Grid, top: number, bottom: number, labelColumn: number): number {
  let last = bottom;
  while (last < top + DEEPEST - 1) {
    const row = rowAt(grid, last + 1);
    if (!row || cellText(cellIn(row, labelColumn)) !== "") break;
    const texts = row.cells.map(cellText).filter((text) => text !== "");
    if (texts.length === 0 || !texts.some((text) => roleOf(text) !== null) || row.cells.some((cell) => typeof cell.value === "number")) break;
    last += 1;
  }
  return last;
}

function headerBetween(grid: Grid, top: number, bottom: number, labelColumn: number): Header | null {
  const columns = new Map<ColumnRole, number>();
  const repeated = new Map<FigureRole, string[]>();
  const extra: { name: string; cell: string }[] = [];
  const bounds = columnsOf(grid, top, bottom);
  for (let column = bounds.first; column <= bounds.last; column += 1) {
    const named = nameOfColumn(grid, top, bottom, column);
    if (!named) continue;
    const { role, text, cell, shared } = named;
    if (role === null) {
      if (text !== "") extra.push({ name: text, cell });
    } else if (!columns.has(role)) columns.set(role, column);
    else if (isFigureRole(role) && !shared) {
      const first = address(bottom, columns.get(role)!);
      repeated.set(role, [...(repeated.get(role) ?? [first]), cell]);
    }
  }
  columns.set("label", labelColumn);
  if (![...columns.keys()].some(isFigureRole)) return null;
  return {
    top, bottom, firstColumn: bounds.first, lastColumn: bounds.last, columns, extra,
    repeated: [...repeated].map(([role, cells]) => ({ role, cells })),
  };
}

function columnsOf(grid: Grid, top: number, bottom: number): { readonly first: number; readonly last: number } {
  let first = Infinity;
  let last = -1;
  for (let index = top; index <= bottom; index += 1) {
    for (const cell of rowAt(grid, index)?.cells ?? []) {
      if (cellText(cell) === "") continue;
      first = Math.min(first, cell.column);
      last = Math.max(last, mergedArea(grid, index, cell.column).right);
    }
  }
  // A merge may claim thousands of columns; no report has more than these.
  return { first, last: Math.min(last, first + 255) };
}

interface ColumnName {
  readonly role: ColumnRole | null;
  readonly text: string;
  readonly cell: string;
  /** Whether the role comes from a cell merged over several columns, whose first column already has it. */
  readonly shared: boolean;
}

/** The lowest header row that names a role decides; where none does, the column's own lowest text is its name. */
function nameOfColumn(grid: Grid, top: number, bottom: number, column: number): ColumnName | null {
  let unknown: ColumnName | null = null;
  for (let row = bottom; row >= top; row -= 1) {
    const area = mergedArea(grid, row, column);
    const text = cellText(cellIn(rowAt(grid, area.top), area.left));
    if (text === "") continue;
    const role = roleOf(text);
    const shared = area.left < column;
    const cell = address(area.top, area.left);
    if (role !== null) return shared && unknown ? unknown : { role, text, cell, shared };
    if (!shared) unknown ??= { role: null, text: withoutBrackets(text).trim() || text, cell, shared };
  }
  return unknown;
}

const NO_AREAS: readonly Area[] = [];

/** The merged area that covers the cell, or the cell alone. */
function mergedArea(grid: Grid, row: number, column: number): Area {
  const merges = mergesNear(grid, row);
  return (
    merges.find((area) => area.left <= column && column <= area.right) ?? { top: row, bottom: row, left: column, right: column }
  );
}

const mergeIndex = new WeakMap<Grid, Map<number, readonly Area[]>>();

/** Merged areas that touch the row; looked up once per row, as a sheet may have a million of them. */
function mergesNear(grid: Grid, row: number): readonly Area[] {
  if (grid.merges.length === 0) return NO_AREAS;
  let rows = mergeIndex.get(grid);
  if (!rows) mergeIndex.set(grid, (rows = new Map<number, readonly Area[]>()));
  let found = rows.get(row);
  if (!found) rows.set(row, (found = grid.merges.filter((area) => area.top <= row && row <= area.bottom)));
  return found;
}

/** Finds the report table by its header: one to three rows, merged or not, anywhere on the sheet. Contract §5, “The table”. */
import { address, cellIn, rowAt, type Area, type Grid } from "../grid";
import { withoutBrackets } from "../text/fold";
import { cellText, unicodeText } from "./cellText";
import { FILLED_ROLES, isFigureRole, mayNameLabel, roleOf, type FigureRole } from "./columns";
import type { ColumnRole } from "./types";

export interface Header {
  /** The agency named over its column of figures; null where the table is one agency's. */
  readonly agency: { readonly text: string; readonly cell: string } | null;
  readonly top: number;
  readonly bottom: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** The unit written above the table for all of it (“Đơn vị tính: nghìn đồng”); null where there is none. */
  readonly unit: string | null;
  /** Columns whose name is not known. */
  readonly extra: readonly { readonly name: string; readonly cell: string }[];
  /** Figure columns named more than once: the first is read. */
  readonly repeated: readonly { readonly role: FigureRole; readonly cells: readonly string[] }[];
}

const DEEPEST = 3;
/** How far above the table its unit is written. */
const UNIT_WITHIN = 3;
/** “Đơn vị” alone names the agency, but for money. */
const UNIT = /^\(?\s*(?:đơn vị tính|đvt|đơn vị(?=\s*:[^:]*đồng))\s*:\s*([^()]+?)\s*\)?$/iu;

/**
 * The headers of the sheet from the top, each naming a label column and a column of figures. Where a header names agencies
 * over its columns, it is a header for each of them.
 */
export function findHeaders(grid: Grid, isAgency: (text: string) => boolean): readonly Header[] {
  const headers: Header[] = [];
  let below = -1;
  for (const row of grid.rows) {
    if (row.index <= below) continue;
    for (const cell of row.cells) {
      if (typeof cell.value !== "string" || !mayNameLabel(cell.value) || roleOf(unicodeText(cell.value, cell.style.font)) !== "label") continue;
      const found = headersAt(grid, row.index, cell.column, isAgency);
      if (found.length === 0) continue;
      headers.push(...found);
      below = found[0]!.bottom;
      break;
    }
  }
  return headers;
}

function headersAt(grid: Grid, labelRow: number, labelColumn: number, isAgency: (text: string) => boolean): readonly Header[] {
  const own = mergedArea(grid, labelRow, labelColumn);
  const bottom = extendDown(grid, labelRow, Math.min(own.bottom, labelRow + DEEPEST - 1), labelColumn, isAgency);
  const within = headersBetween(grid, labelRow, bottom, labelColumn, isAgency);
  if (within.length > 0) return within;
  // A group name over the figures may stand above the row of the label.
  const top = Math.max(0, bottom - DEEPEST + 1);
  return top < labelRow ? headersBetween(grid, top, bottom, labelColumn, isAgency) : [];
}

function headersBetween(grid: Grid, top: number, bottom: number, labelColumn: number, isAgency: (text: string) => boolean): readonly Header[] {
  const owners = agenciesOver(grid, top, bottom, isAgency);
  const header = (agency: Header["agency"], of: (column: number) => boolean): Header | null => headerBetween(grid, top, bottom, labelColumn, agency, of);
  if (owners.length < 2) {
    const plain = header(null, () => true);
    return plain ? [plain] : [];
  }
  const owned = new Set(owners.flatMap(({ columns }) => columns));
  return owners.flatMap(({ agency, columns }) => header(agency, (column) => !owned.has(column) || columns.includes(column)) ?? []);
}

interface Owner {
  readonly agency: NonNullable<Header["agency"]>;
  readonly columns: readonly number[];
}

/** The agencies named over columns, each with its columns: one sheet for several agencies. */
function agenciesOver(grid: Grid, top: number, bottom: number, isAgency: (text: string) => boolean): readonly Owner[] {
  const owners = new Map<string, { agency: Owner["agency"]; columns: number[] }>();
  const bounds = columnsOf(grid, top, bottom);
  for (let column = bounds.first; column <= bounds.last; column += 1) {
    for (let row = top; row <= bottom; row += 1) {
      const area = mergedArea(grid, row, column);
      const text = cellText(cellIn(rowAt(grid, area.top), area.left));
      if (text === "" || roleOf(text) !== null || !isAgency(text)) continue;
      const cell = address(area.top, area.left);
      const known = owners.get(cell);
      if (!known) owners.set(cell, { agency: { text, cell }, columns: [column] });
      else if (!known.columns.includes(column)) known.columns.push(column);
    }
  }
  return [...owners.values()];
}

/** Further header rows: the label column is blank there and another column is named. */
function extendDown(grid: Grid, top: number, bottom: number, labelColumn: number, isAgency: (text: string) => boolean): number {
  let last = bottom;
  while (last < top + DEEPEST - 1) {
    const row = rowAt(grid, last + 1);
    if (!row || cellText(cellIn(row, labelColumn)) !== "") break;
    const texts = row.cells.map(cellText).filter((text) => text !== "");
    if (texts.length === 0 || !texts.some((text) => roleOf(text) !== null || isAgency(text)) || row.cells.some((cell) => typeof cell.value === "number")) break;
    last += 1;
  }
  return last;
}

/** The header of the columns that `of` says; of an agency's own column without a name of its own it is the result. */
function headerBetween(grid: Grid, top: number, bottom: number, labelColumn: number, agency: Header["agency"], of: (column: number) => boolean): Header | null {
  const columns = new Map<ColumnRole, number>();
  const repeated = new Map<FigureRole, string[]>();
  const extra: { name: string; cell: string }[] = [];
  const bounds = columnsOf(grid, top, bottom);
  for (let column = bounds.first; column <= bounds.last; column += 1) {
    const named = of(column) ? nameOfColumn(grid, top, bottom, column) : null;
    if (!named) continue;
    const { text, cell, shared } = named;
    const role = agency && cell === agency.cell ? "result" : named.role;
    if (role === null) {
      if (text !== "") extra.push({ name: text, cell });
    } else if (!columns.has(role)) columns.set(role, column);
    else if (isFigureRole(role) && !shared) {
      const first = address(bottom, columns.get(role)!);
      repeated.set(role, [...(repeated.get(role) ?? [first]), cell]);
    }
  }
  columns.set("label", labelColumn);
  if (!FILLED_ROLES.some((role) => columns.has(role))) return null;
  return {
    agency, top, bottom, firstColumn: bounds.first, lastColumn: bounds.last, columns, unit: unitAbove(grid, top), extra,
    repeated: [...repeated].map(([role, cells]) => ({ role, cells })),
  };
}

export function unitAbove(grid: Grid, top: number): string | null {
  for (let index = top - 1; index >= Math.max(0, top - UNIT_WITHIN); index -= 1) {
    for (const cell of rowAt(grid, index)?.cells ?? []) {
      const unit = UNIT.exec(cellText(cell))?.[1];
      if (unit !== undefined) return unit;
    }
  }
  return null;
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
export function mergedArea(grid: Grid, row: number, column: number): Area {
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

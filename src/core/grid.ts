/** A sheet as raw cells: no knowledge of layout. Rows and columns count from 0. */

export interface CellError {
  /** Excel's own name of the error, such as `#REF!`. */
  readonly error: string;
}

/** What a cell holds. Dates are serial numbers of the 1900 system, whatever system the workbook has. */
export type CellValue = string | number | boolean | CellError | null;

export interface CellStyle {
  /** Excel number format code; `General` where none is set. */
  readonly format: string;
  /** Font name, which decides legacy encodings (`.VnTime` is TCVN3); null where unknown. */
  readonly font: string | null;
}

export interface Cell {
  readonly column: number;
  /** The cached value. Null beside a formula means that it was never calculated. */
  readonly value: CellValue;
  /** With its leading `=`; null where the cell has none. */
  readonly formula: string | null;
  readonly style: CellStyle;
}

export interface GridRow {
  readonly index: number;
  /** Ascending by column; cells that hold nothing may be absent. */
  readonly cells: readonly Cell[];
}

/** Inclusive bounds. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

export interface Grid {
  /** The sheet's name exactly as the workbook has it, spaces at its ends included. */
  readonly name: string;
  readonly visibility: Visibility;
  /** Ascending by index; rows without cells may be absent. */
  readonly rows: readonly GridRow[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Whether the sheet is protected against changes. */
  readonly protected: boolean;
}

export interface Workbook {
  readonly grids: readonly Grid[];
  /** When the file says it was last saved, ISO 8601; null where it does not say. */
  readonly savedAt: string | null;
  /** Custom document properties: the identity that templates carry. */
  readonly properties: ReadonlyMap<string, string>;
  /** Custom XML parts of ours by namespace, as they stand in the file. */
  readonly xml?: ReadonlyMap<string, string>;
  /** Whether formulas point to other workbooks. */
  readonly hasExternalLinks: boolean;
}

export const GENERAL: CellStyle = { format: "General", font: null };

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The row at `index`, or undefined where it holds nothing. */
export function rowAt(grid: Grid, index: number): GridRow | undefined {
  const { rows } = grid;
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle]!;
    if (row.index === index) return row;
    if (row.index < index) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

export function cellIn(row: GridRow | undefined, column: number): Cell | undefined {
  return row?.cells.find((cell) => cell.column === column);
}

export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  return cellIn(rowAt(grid, row), column);
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `(11, 3)` → `D12`. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A1:C3`, or `A1` for one cell. */
export function areaAddress(area: Area): string {
  const first = address(area.top, area.left);
  const last = address(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** The inverse of `address`; null where the text is no address. */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.toUpperCase());
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** The size of an Excel sheet since 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `A1:C3`, or `B2` for one cell, as bounds, whichever corners are named; null where the text is no area of an Excel sheet. */
export function parseArea(text: string): Area | null {
  const [one = "", other = one, ...rest] = text.trim().split(":");
  const from = parseAddress(one);
  const to = parseAddress(other);
  if (!from || !to || rest.length > 0) return null;
  const area = { top: Math.min(from.row, to.row), left: Math.min(from.column, to.column), bottom: Math.max(from.row, to.row), right: Math.max(from.column, to.column) };
  return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

/** The rows of the table's body. */
import { address, cellIn, isCellError, type Cell, type Grid, type GridRow } from "../grid";
import { findNumber, parseNumber, parseRatio } from "../text/number";
import { cellText } from "./cellText";
import { FILLED_ROLES, roleOf } from "./columns";
import type { Header } from "./header";

/** A row of the body that has a label. */
export interface BodyRow {
  /** The header it stands under. */
  readonly header: Header;
  readonly index: number;
  readonly row: GridRow;
  readonly label: string;
  readonly labelCell: string;
  /** As displayed, without its last dot; empty where there is none. */
  readonly number: string;
  /** Whether the number cell holds a number: it may show 1.1 for `1.10`. */
  readonly numericNumber: boolean;
  /** Whether a column of figures holds something that looks like a figure. */
  readonly hasFigure: boolean;
}

/** All rows below the header, and above row `until`, that have a label, the header's repetitions and numbering rows left out. */
export function bodyRows(grid: Grid, header: Header, until = Infinity): readonly BodyRow[] {
  const labelColumn = header.columns.get("label")!;
  const numberColumn = header.columns.get("number");
  const figureColumns = FILLED_ROLES.flatMap((role) => header.columns.get(role) ?? []);
  const rows: BodyRow[] = [];
  for (const row of grid.rows) {
    if (row.index <= header.bottom || row.index >= until) continue;
    const numberCell = numberColumn === undefined ? undefined : cellIn(row, numberColumn);
    const labelCell = cellIn(row, labelColumn);
    let label = typeof labelCell?.value === "number" ? "" : cellText(labelCell);
    let at = labelColumn;
    let number = cellText(numberCell);
    if (label === "" && /\p{L}{2}/u.test(number)) {
      label = number;
      at = numberColumn!;
      number = "";
    }
    if (label === "" || roleOf(label) === "label" || isNumberingText(label)) continue;
    const leading = leadingNumber(label);
    if (leading && (number === "" || tidyNumber(number) === leading.number)) {
      number = leading.number;
      label = leading.rest;
    }
    rows.push({
      header,
      index: row.index,
      row,
      label,
      labelCell: address(row.index, at),
      number: tidyNumber(number),
      numericNumber: typeof numberCell?.value === "number",
      hasFigure: figureColumns.some((column) => looksLikeFigure(cellIn(row, column))),
    });
  }
  return rows;
}

/** `(2)`: a cell of the numbering row under a header. */
function isNumberingText(text: string): boolean {
  return /^\(?\d{1,2}\)?$/.test(text);
}

function tidyNumber(text: string): string {
  return text.replace(/\s+/g, "").replace(/[.)]+$/, "");
}

/** The number that a label begins with: `1.1.1. Số …`, `II. Cải cách …`, `a) Số …`. */
function leadingNumber(label: string): { readonly number: string; readonly rest: string } | null {
  const match = /^(?:(\d+(?:\.\d+)+[a-zđ]?)[.)]?|(\d+|[IVX]+|[a-zđ])[.)])\s*(?=\p{L})(.+)$/u.exec(label);
  return match ? { number: (match[1] ?? match[2])!, rest: match[3]! } : null;
}

/** Whether a cell holds something that looks like a figure; a word that stands for one is none. */
export function looksLikeFigure(cell: Cell | undefined): boolean {
  if (!cell) return false;
  if (cell.formula !== null) return true;
  const { value } = cell;
  if (value === null) return false;
  if (typeof value === "number" || typeof value === "boolean" || isCellError(value)) return true;
  const text = cellText(cell);
  return /\d/.test(text) && text.length <= 40 && (parseNumber(text, "number") ?? parseRatio(text) ?? findNumber(text, "number")) !== null;
}

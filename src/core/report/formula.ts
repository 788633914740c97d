/** Small pieces that formulas are put together from. Rows and columns count from 0. */
import type { Area } from "../grid";
import { columnName } from "../grid";

/** `"Sở ""A"""`: a text as a formula writes it. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** `'Dữ liệu'!` */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** `$C$5` */
export function absolute(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** `'Sheet'!$C$5` */
export function absoluteIn(sheet: string, row: number, column: number): string {
  return sheetPrefix(sheet) + absolute(row, column);
}

/** `'Sheet'!$C$5:$C$90`, also for one cell, so that a range stays one when rows are inserted. */
export function rangeIn(sheet: string, area: Area): string {
  return `${sheetPrefix(sheet)}${absolute(area.top, area.left)}:${absolute(area.bottom, area.right)}`;
}

/** One column of a sheet between two rows. */
export function columnIn(sheet: string, column: number, top: number, bottom: number): string {
  return rangeIn(sheet, { top, bottom, left: column, right: column });
}

/** `a+b-c`; `0` where there are no terms. */
export function signedSum(terms: readonly { readonly sign: 1 | -1; readonly formula: string }[]): string {
  return terms.map(({ sign, formula }, index) => (sign < 0 ? "-" : index > 0 ? "+" : "") + formula).join("") || "0";
}

/** Criterion of COUNTIFS and SUMIFS that any number passes and no text or blank does, in every locale. */
export const ANY_NUMBER = '">=-1E+300"';

/** The greatest or least of a range among the rows that pass `condition`, blanks as 0; for a cell of array formulas. */
export function extreme(fold: "MAX" | "MIN", values: string, condition: string): string {
  return `${fold}(IF(${condition},IF(ISNUMBER(${values}),${values},0)))`;
}

/** Whether a cell or formula shows nothing. `=""` would do in Excel and LibreOffice; the page's spreadsheet holds that 0 = "". */
export function isBlank(reference: string): string {
  return `LEN(${reference})=0`;
}

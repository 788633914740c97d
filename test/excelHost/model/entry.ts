/** What Excel makes of a value that is written to a cell, and how it shows it. */
import { isCellError } from "../../../src/core/grid";
import { invalidArgument } from "../errors";
import type { Json } from "../json";
import type { SheetCell } from "./sheet";
import { styled, styleText, styleValue } from "./styles";

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?[1-9]\d{0,2}([.,]\d{3})+$/;
const PERCENT = /^([+-]?\d+(?:[.,]\d+)?) ?%$/;
const DAY_AND_MONTH = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/;

/**
 * Enters `input` as typing would: null leaves the cell alone, "" empties it, an apostrophe makes text, and
 * whatever looks like a formula, number, percentage, date, truth value or error becomes one, unless the cell is formatted as text.
 */
export function enter(cell: SheetCell, input: Json): void {
  if (input === null) return;
  if (typeof input === "object") throw invalidArgument("a cell's value is a string, number or boolean");
  if (typeof input !== "string") return hold(cell, styleValue(cell.style, "numberFormat") === "@" ? String(input) : input);
  if (input === "") return hold(cell, null);
  if (input.length > 32_767) throw invalidArgument("a cell holds at most 32,767 characters");
  if (input.startsWith("'")) return hold(cell, input.slice(1));
  if (styleValue(cell.style, "numberFormat") === "@") return hold(cell, input);
  if (input.startsWith("=") && input.length > 1) return formula(cell, input);
  if (GROUPED.test(input)) return hold(cell, Number(input.replace(/[.,]/g, "")), "#,##0");
  if (NUMBER.test(input)) return hold(cell, Number(input));
  const percent = PERCENT.exec(input);
  if (percent) return hold(cell, Number((Number(percent[1]!.replace(",", ".")) / 100).toPrecision(15)), "0%");
  if (/^(true|false)$/i.test(input)) return hold(cell, input.toUpperCase() === "TRUE");
  if (ERRORS.has(input)) return hold(cell, { error: input });
  const date = DAY_AND_MONTH.exec(input);
  if (date && Number(date[1]) <= 12) return hold(cell, serial(Number(date[3] ?? 2026), Number(date[1]), Number(date[2])), "d-mmm");
  if (/^[+-]./.test(input)) return formula(cell, `=${input}`);
  if (/^@./.test(input)) throw invalidArgument(input);
  hold(cell, input);
}

function hold(cell: SheetCell, value: SheetCell["value"], format?: string): void {
  cell.value = value;
  cell.formula = null;
  if (format && styleValue(cell.style, "numberFormat") === "General") cell.style = styled(cell.style, "numberFormat", format);
}

function formula(cell: SheetCell, text: string): void {
  cell.formula = text;
  cell.value = null;
}

const serial = (year: number, month: number, day: number) => Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** `values`: errors by name, "" for empty. */
export function valueShown(cell: SheetCell | undefined): string | number | boolean {
  const value = cell?.value ?? null;
  return value === null ? "" : isCellError(value) ? value.error : value;
}

/** `formulas`: the formula, or the value where there is none. */
export const formulaShown = (cell: SheetCell | undefined): string | number | boolean => cell?.formula ?? valueShown(cell);

/** `valueTypes`. */
export function valueType(cell: SheetCell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}

/** `text`: plain numbers, decimals, thousands and percentages; enough to tell 1.10 from 1.1. */
export function textShown(cell: SheetCell | undefined): string {
  const value = valueShown(cell);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return value;
  const format = styleText(cell?.style, "numberFormat");
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.includes("%")) return `${(value * 100).toFixed(decimals)}%`;
  if (/^[#,]*0(\.0+)?$/.test(format)) {
    const fixed = value.toFixed(decimals);
    return format.includes(",") ? fixed.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : fixed;
  }
  return String(Number(value.toPrecision(11)));
}

/** Values inside formulas, and Excel's conversions between them. */
import { isCellError, type CellError, type CellValue } from "../../../src/core/grid";

export type Matrix = readonly (readonly CellValue[])[];
export type Operand = CellValue | Matrix;

/** Thrown inside an evaluation and caught at its cell. */
export class FormulaFault extends Error {
  constructor(readonly error: CellError) {
    super(error.error);
  }
}
export const fault = (error: string): FormulaFault => new FormulaFault({ error });

export function isMatrix(operand: Operand): operand is Matrix {
  return Array.isArray(operand);
}

export function matrixOf(operand: Operand): Matrix {
  return isMatrix(operand) ? operand : [[operand]];
}

export function flat(operand: Operand): readonly CellValue[] {
  return matrixOf(operand).flat();
}

/** A single value: of an area its first cell. Errors pass through as faults. */
export function scalar(operand: Operand): Exclude<CellValue, CellError> {
  const value = isMatrix(operand) ? (operand[0]?.[0] ?? null) : operand;
  if (isCellError(value)) throw new FormulaFault(value);
  return value;
}

export function numberOf(operand: Operand): number {
  const value = scalar(operand);
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return value;
  const parsed = Number(value);
  if (value.trim() === "" || Number.isNaN(parsed)) throw fault("#VALUE!");
  return parsed;
}

export function textOf(operand: Operand): string {
  const value = scalar(operand);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : value;
}

export function truthOf(operand: Operand): boolean {
  const value = scalar(operand);
  if (typeof value === "string") {
    if (/^(true|false)$/i.test(value)) return value.toUpperCase() === "TRUE";
    throw fault("#VALUE!");
  }
  return Boolean(value);
}

/** Excel's order: numbers before texts before booleans; texts without regard to case. */
export function compare(left: Operand, right: Operand): number {
  let a = scalar(left);
  let b = scalar(right);
  a ??= typeof b === "string" ? "" : typeof b === "boolean" ? false : 0;
  b ??= typeof a === "string" ? "" : typeof a === "boolean" ? false : 0;
  const rank = (value: typeof a) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") [a, b] = [a.toLowerCase(), b.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A condition as COUNTIF takes it: `">=5"`, `"met"`, `3`; `*` and `?` stand for anything. */
export function criterion(operand: Operand): (value: CellValue) => boolean {
  const wanted = scalar(operand);
  if (typeof wanted !== "string") return (value) => value === (wanted ?? 0);
  const [, operator = "", rest = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(wanted)!;
  const number = rest.trim() === "" ? NaN : Number(rest);
  if (operator === "" || operator === "=" || operator === "<>") {
    const pattern = new RegExp(`^${rest.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".")}$`, "is");
    const equal = (value: CellValue) => (rest === "" ? value === null || value === "" : typeof value === "number" ? value === number : typeof value === "string" && pattern.test(value));
    return operator === "<>" ? (value) => !equal(value) : equal;
  }
  const holds: Record<string, (order: number) => boolean> = { "<": (o) => o < 0, ">": (o) => o > 0, "<=": (o) => o <= 0, ">=": (o) => o >= 0 };
  const against = Number.isNaN(number) ? rest : number;
  return (value) => typeof value === typeof against && holds[operator]!(compare(value, against));
}

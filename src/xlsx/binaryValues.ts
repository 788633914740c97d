import type { CellError } from "../core/grid";

/** A formula's text would have to be made out of compiled code; that there is one is told all the same. */
export const SOME_FORMULA = "=";

/** Names of errors by their code (MS-XLS 2.5.10, MS-XLSB 2.5.97.2). */
const ERRORS: ReadonlyMap<number, CellError> = new Map([
  [0x00, { error: "#NULL!" }],
  [0x07, { error: "#DIV/0!" }],
  [0x0f, { error: "#VALUE!" }],
  [0x17, { error: "#REF!" }],
  [0x1d, { error: "#NAME?" }],
  [0x24, { error: "#NUM!" }],
  [0x2a, { error: "#N/A" }],
]);

export function errorOf(code: number): CellError {
  return ERRORS.get(code) ?? { error: "#N/A" };
}

/** Excel has no cell that holds infinity or no number: what would be one shows as this error. */
export function numberOrError(number: number): number | CellError {
  return Number.isFinite(number) ? number : { error: "#NUM!" };
}

const scratch = new DataView(new ArrayBuffer(8));

/** A number in 30 bits: a whole one or the upper part of a double, perhaps to be divided by 100 (MS-XLS 2.5.217). */
export function rkNumber(rk: number): number {
  scratch.setInt32(4, rk & 0xfffffffc, true);
  const number = rk & 2 ? (rk | 0) >> 2 : scratch.getFloat64(0, true);
  return rk & 1 ? number / 100 : number;
}

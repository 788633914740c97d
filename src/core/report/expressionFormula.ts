/** An indicator's numerator or denominator for one agency, as a formula over the rows of `Dữ liệu`. */
import type { Expression } from "../catalogue/types";
import { literal, signedSum } from "./formula";
import { STORE_STATES } from "./sheetNames";
import type { StoreRanges } from "./storeSheet";

/** Where the period's id and the agency's code stand. */
export interface RowKeys {
  readonly period: string;
  readonly agency: string;
}

/** Codes of the items that the expression is made of, each once. */
export function itemCodes(expression: Expression): readonly string[] {
  return [...new Set(expression.terms.flatMap((term) => (term.kind === "item" ? [term.code] : [])))];
}

// SUMPRODUCT and not SUMIFS: a criterion such as "1.1" is taken for a number, so SUMIFS in Excel would add item 1.10 to item 1.1.
function condition(store: StoreRanges, keys: RowKeys): string {
  return `(${store.period}=${keys.period})*(${store.agency}=${keys.agency})`;
}

function anyOf(store: StoreRanges, codes: readonly string[]): string {
  const tests = codes.map((code) => `(${store.item}=${literal(code)})`);
  return tests.length === 1 ? tests[0]! : `(${tests.join("+")})`;
}

/** How many of the items the agency says are not applicable to it. */
export function countNotApplicable(store: StoreRanges, keys: RowKeys, codes: readonly string[]): string {
  return `SUMPRODUCT(${condition(store, keys)}*${anyOf(store, codes)}*(${store.state}=${literal(STORE_STATES.notApplicable)}))`;
}

/** The expression's value, or an empty text unless every item of it is counted in the totals. `expected` is 1 for one agency. */
export function agencyValue(store: StoreRanges, keys: RowKeys, expression: Expression): string {
  const codes = itemCodes(expression);
  const sum = signedSum(
    expression.terms.map((term) => {
      if (term.kind === "constant") return { sign: term.sign, formula: String(term.value) };
      if (term.kind === "expected") return { sign: term.sign, formula: "1" };
      return { sign: term.sign, formula: `SUMPRODUCT(${condition(store, keys)}*(${store.item}=${literal(term.code)})*(${store.counted}=1),${store.value})` };
    }),
  );
  if (codes.length === 0) return sum;
  return `IF(SUMPRODUCT(${condition(store, keys)}*${anyOf(store, codes)}*(${store.counted}=1))<${codes.length},"",${sum})`;
}

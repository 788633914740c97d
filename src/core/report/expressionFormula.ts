/** An indicator's numerator or denominator for one agency, as a formula over the rows of `Dữ liệu`. */
import { itemsOf } from "../catalogue/expression";
import type { Catalogue, Expression } from "../catalogue/types";
import { leftOutStates } from "./agencyParts";
import { literal, signedSum } from "./formula";
import { NOT_APPLICABLE_MARK, STORE_STATES } from "./sheetNames";
import type { StoreRanges } from "./storeSheet";

/** Where the period's id and the agency's code stand. */
export interface RowKeys {
  readonly period: string;
  readonly agency: string;
}

// SUMPRODUCT and not SUMIFS: a criterion such as "1.1" is taken for a number, so SUMIFS in Excel would add item 1.10 to item 1.1.
function condition(store: StoreRanges, keys: RowKeys): string {
  return `(${store.period}=${keys.period})*(${store.agency}=${keys.agency})`;
}

function anyOf(store: StoreRanges, codes: readonly string[]): string {
  const tests = codes.map((code) => `(${store.item}=${literal(code)})`);
  return tests.length === 1 ? tests[0]! : `(${tests.join("+")})`;
}

/** The mark where the agency says of any of the items that it is not applicable, else `figure`. */
export function unlessNotApplicable(store: StoreRanges, keys: RowKeys, codes: readonly string[], figure: string): string {
  if (codes.length === 0) return figure;
  const said = `SUMPRODUCT(${condition(store, keys)}*${anyOf(store, codes)}*(${store.state}=${literal(STORE_STATES.notApplicable)}))`;
  return `IF(${said}>0,${literal(NOT_APPLICABLE_MARK)},${figure})`;
}

/** The expression's value, or `otherwise` unless every item of it is counted in the totals. `expected` is 1 for one agency. */
export function agencyValue(store: StoreRanges, keys: RowKeys, expression: Expression, otherwise: string): string {
  const codes = itemsOf(expression);
  const sum = signedSum(
    expression.terms.map((term) => {
      if (term.kind === "constant") return { sign: term.sign, formula: String(term.value) };
      if (term.kind === "expected") return { sign: term.sign, formula: "1" };
      return { sign: term.sign, formula: `SUMPRODUCT(${condition(store, keys)}*(${store.item}=${literal(term.code)})*(${store.counted}=1),${store.value})` };
    }),
  );
  if (codes.length === 0) return sum;
  return `IF(SUMPRODUCT(${condition(store, keys)}*${anyOf(store, codes)}*(${store.counted}=1))<${codes.length},${otherwise},${sum})`;
}

/** How many figures of the expression's items stand in the report but were left out of the totals for an error. */
export function countLeftOut(store: StoreRanges, keys: RowKeys, expression: Expression, catalogue: Catalogue): string {
  const codes = itemsOf(expression);
  const states = leftOutStates(codes, catalogue).map((state) => `(${store.state}=${literal(STORE_STATES[state])})`);
  return `SUMPRODUCT(${condition(store, keys)}*${anyOf(store, codes)}*(${states.join("+")})*(${store.counted}=0))`;
}

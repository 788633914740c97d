import { cleanText } from "../text/fold";
import type { Catalogue, Expression, Indicator, Item, Term } from "./types";

/**
 * Parses what `numerator`, `denominator`, `left` and `right` hold: a JSON number, or item codes and `expected`
 * joined by `+` and `-`. In a string every token is an item's code or `expected`. Null where it cannot be read.
 */
export function parseExpression(source: unknown): Expression | null {
  if (typeof source === "number") {
    return Number.isFinite(source) ? { text: String(source), terms: [{ kind: "constant", sign: source < 0 ? -1 : 1, value: Math.abs(source) }] } : null;
  }
  if (typeof source !== "string") return null;
  const text = cleanText(source);
  const terms: Term[] = [];
  const pattern = /\s*([+-]?)\s*([\p{L}\p{N}.]+)\s*/uy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match || (terms.length > 0 && match[1] === "")) return null;
    const sign = match[1] === "-" ? -1 : 1;
    terms.push(match[2] === "expected" ? { kind: "expected", sign } : { kind: "item", sign, code: match[2]! });
  }
  return terms.length > 0 ? { text, terms } : null;
}

/** Codes of the items in an expression, in order, each once. */
export function itemsOf(...expressions: readonly (Expression | null)[]): readonly string[] {
  const codes: string[] = [];
  for (const expression of expressions) {
    for (const term of expression?.terms ?? []) if (term.kind === "item" && !codes.includes(term.code)) codes.push(term.code);
  }
  return codes;
}

/** What the catalogue's JSON has for the expression: the inverse of `parseExpression`. */
export function expressionSource({ text, terms }: Expression): string | number {
  const [only] = terms;
  return terms.length === 1 && only?.kind === "constant" ? only.sign * only.value : text;
}

/** The one item that an expression is; null where it is more than that. */
export function soleItem(expression: Expression | null): string | null {
  const [term, ...rest] = expression?.terms ?? [];
  return term?.kind === "item" && term.sign === 1 && rest.length === 0 ? term.code : null;
}

/** Whether the expression is one date: it may be held against another day, never added up. */
export function isDate(expression: Expression, items: ReadonlyMap<string, Item>): boolean {
  return items.get(soleItem(expression) ?? "")?.kind === "date";
}

/** Whether the indicator is judged on a day: one date that is reported, over nothing. Its figures are serials, their differences days. */
export function isJudgedOnDay({ numerator, denominator }: Indicator, { items }: Pick<Catalogue, "items">): boolean {
  const code = denominator === null ? soleItem(numerator) : null;
  return code !== null && items.find((item) => item.code === code)?.kind === "date";
}

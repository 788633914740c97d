import { soleItem } from "./expression";
import type { Catalogue, Check, Expression } from "./types";

/**
 * Codes of the items whose figure is a stock or holds one: what stands at one moment, what is carried over from the period before
 * (`opening`), and the totals that a check says are sums with one of these, in any number of steps. Such figures may be added over
 * agencies, never over time: six months less a quarter is no quarter of them.
 */
export function stockItems({ items, checks }: Pick<Catalogue, "items" | "checks">): ReadonlySet<string> {
  const stocks = new Set(items.filter(({ flow, opening }) => flow === "pointInTime" || opening !== null).map(({ code }) => code));
  const sums = checks.flatMap(sumsIn);
  let found: boolean;
  do {
    found = false;
    for (const { total, parts } of sums) {
      if (stocks.has(total) || !parts.some((code) => stocks.has(code))) continue;
      stocks.add(total);
      found = true;
    }
  } while (found);
  return stocks;
}

interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** The total is on either side; one that holds only under a condition says nothing of the others. */
function sumsIn({ left, operator, right, when }: Check): readonly Sum[] {
  if (operator !== "=" || when !== null) return [];
  return [[left, right], [right, left]].flatMap(([one, other]) => {
    const total = soleItem(one!);
    const parts = total === null ? null : partsOf(other!);
    return total !== null && parts !== null ? [{ total, parts }] : [];
  });
}

/** Null where it is more, or less, than a sum of two items and more. */
function partsOf({ terms }: Expression): readonly string[] | null {
  const codes = terms.flatMap((term) => (term.kind === "item" && term.sign === 1 ? [term.code] : []));
  return codes.length === terms.length && codes.length > 1 ? codes : null;
}

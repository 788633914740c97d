import { add, compare, subtract, toNumber, ZERO, type Decimal } from "../../decimal";
import { spanOf, type Span } from "../../periods/span";
import { finding } from "../raise";
import { cellOf, figureOf, type HistoryContext, type HistoryRule } from "./context";
import type { Item } from "../../catalogue/types";

interface Reported {
  readonly value: Decimal;
  readonly periods: readonly string[];
  readonly basis: readonly string[];
}

/**
 * A figure since the year's beginning is less than what was reported of parts of that time: HIS-001. Where agencies that were
 * merged since reported them, their successor may count from the merger on: that is only asked about.
 */
export const checkCumulative: HistoryRule = (context) =>
  context.items.flatMap((item) => {
    if (!context.past.isAdditive(item) || (item.kind === "number" && (item.min === null || item.min < 0))) return [];
    const now = figureOf(item, context);
    const span = spanOf(context.period, item.flow);
    const before = now && span.last > span.first ? most(item, span, context) : null;
    if (!now || !before || compare(now, before.value) >= 0) return [];
    const [previous, difference] = [toNumber(before.value), toNumber(subtract(now, before.value))];
    const isOwn = before.basis.every((code) => code === context.agency.code);
    return [
      finding("HIS-001", context.origin, {
        ...(isOwn ? {} : { severity: "W" }),
        cell: cellOf(item, context), item: item.code, found: toNumber(now), expected: `>= ${previous}`, difference,
        details: { now: toNumber(now), previous, periods: before.periods, basis: isOwn ? [] : before.basis },
      }),
    ];
  });

/** The most that reports of parts of the span, none over the same days, come to; null where there are none. */
function most(item: Item, { year, last }: Span, { past, agency, period }: HistoryContext): Reported | null {
  const parts = past.reports(agency.code, item).filter(({ span, periods }) => span.year === year && span.last <= last && !periods.includes(period.id) && !(span.first === 1 && span.last === last));
  const best: Reported[] = [{ value: ZERO, periods: [], basis: [] }];
  for (let end = 1; end <= last; end += 1) {
    let reached = best[end - 1]!;
    for (const part of parts) {
      if (part.span.last !== end) continue;
      const before = best[part.span.first - 1]!;
      const value = add(before.value, part.value);
      if (compare(value, reached.value) > 0) reached = { value, periods: [...before.periods, ...part.periods], basis: [...new Set([...before.basis, ...part.basis])] };
    }
    best[end] = reached;
  }
  const found = best[last]!;
  return found.periods.length > 0 ? found : null;
}

import { compare, subtract, toNumber } from "../../decimal";
import { quarterBefore, spanOf } from "../../periods/span";
import type { Ruleset } from "../../ruleset";
import { finding } from "../raise";
import { cellOf, figureOf, type HistoryContext } from "./context";

/** What an item carries over from the period before (`opening`) is not what that period closed with: HIS-005. */
export function checkOpenings(context: HistoryContext, { items }: Ruleset): ReturnType<typeof finding>[] {
  return context.items.flatMap((item) => {
    const closing = item.opening === null ? undefined : items.get(item.opening);
    const now = figureOf(item, context);
    if (!closing || !now) return [];
    // What a period opens with stood at its beginning, even where the catalogue calls it a figure of one moment.
    const { year, first } = spanOf(context.period, item.flow === "pointInTime" ? "inPeriod" : item.flow);
    const at = quarterBefore({ year, quarter: first });
    // As reported: what stood at the end of the report that ends with that quarter, whatever its days.
    const then = context.past.reports(context.agency.code, closing).findLast(({ span }) => span.year === at.year && span.last === at.quarter);
    if (!then || compare(now, then.value) === 0) return [];
    const value = toNumber(then.value);
    return [
      finding("HIS-005", context.origin, {
        cell: cellOf(item, context), item: item.code, items: [item.code], found: toNumber(now), expected: `= ${value}`, difference: toNumber(subtract(now, then.value)),
        details: { now: toNumber(now), closing: closing.code, previous: value, period: then.periods[0]!, basis: then.basis.every((code) => code === context.agency.code) ? [] : then.basis },
      }),
    ];
  });
}

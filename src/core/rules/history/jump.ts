import type { Item } from "../../catalogue/types";
import { compare, decimal, isZero, percentOf, subtract, toNumber, type Decimal } from "../../decimal";
import type { PastFigure } from "../../history/history";
import { quarterBefore, quarterId, spanOf } from "../../periods/span";
import { finding } from "../raise";
import { cellOf, figureOf, pastQuarter, quarterFigure, type HistoryContext, type HistoryRule } from "./context";
import type { HistorySettings } from "./settings";

interface Compared {
  readonly now: Decimal;
  readonly then: PastFigure;
  /** Of which period `then` is. */
  readonly period: string;
  /** Of which quarter `now` is, where the cell holds more than that. */
  readonly quarter?: string;
}

/**
 * A figure that rises or falls beyond a threshold: HIS-002. Figures of a quarter are held against the quarter before, and told
 * only if the same quarter of last year does not explain them; figures since the year's beginning against last year's alone.
 */
export const checkJumps: HistoryRule = (context) =>
  context.items.flatMap((item) => {
    const compared = comparedFigures(item, context);
    const [first] = compared;
    if (!first || !compared.every((each) => jumps(each, item, context.settings.jump))) return [];
    const [now, previous] = [toNumber(first.now), toNumber(first.then.value)];
    const { basis } = first.then;
    const reported = first.quarter === undefined ? now : toNumber(figureOf(item, context)!);
    return [
      finding("HIS-002", context.origin, {
        cell: cellOf(item, context), item: item.code, found: reported, difference: toNumber(subtract(first.now, first.then.value)),
        details: {
          now, previous, period: first.period, points: item.kind === "percent",
          percent: item.kind === "percent" || isZero(first.then.value) ? null : percentOf(subtract(first.now, first.then.value), first.then.value),
          basis: basis.every((code) => code === context.agency.code) ? [] : basis,
          ...(first.quarter === undefined ? {} : { reported, quarter: first.quarter }),
        },
      }),
    ];
  });

/** What the figure is held against: it jumps only where it does from each. */
function comparedFigures(item: Item, context: HistoryContext): readonly Compared[] {
  const { past, agency, period } = context;
  if (item.flow === "yearToDate") {
    const now = past.isAdditive(item) ? figureOf(item, context) : null;
    const span = spanOf(period, item.flow);
    const then = now && past.figure(agency.code, item, { ...span, year: span.year - 1 });
    return now && then ? [{ now, then, period: `${span.year - 1}-${period.kind}` }] : [];
  }
  if (item.opening !== null || (!past.isAdditive(item) && item.flow !== "pointInTime")) return [];
  const quarter = quarterFigure(item, context);
  if (!quarter) return [];
  const { first, last } = spanOf(period, item.flow);
  const alone = first === last ? {} : { quarter: quarterId(quarter.at) };
  return [quarterBefore(quarter.at), { ...quarter.at, year: quarter.at.year - 1 }].flatMap((at) => {
    const then = pastQuarter(item, at, context);
    return then ? [{ now: quarter.value, then, period: quarterId(at), ...alone }] : [];
  });
}

function jumps({ now, then: { value: then } }: Compared, { kind }: Item, { factor, least, points }: HistorySettings["jump"]): boolean {
  const [low, high] = compare(now, then) < 0 ? [now, then] : [then, now];
  const difference = subtract(high, low);
  if (kind === "percent") return compare(difference, decimal(points)) >= 0;
  if (kind !== "count" && kind !== "money" && kind !== "number") return false;
  // From or to nothing, no factor is too large: the figure alone must be.
  if (low.units <= 0n) return compare(difference, decimal(least * factor)) >= 0;
  return compare(difference, decimal(least)) >= 0 && toNumber(high) >= factor * toNumber(low);
}

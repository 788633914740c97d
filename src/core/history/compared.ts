/** Which days of which period an item's figure is compared with. */
import type { Item } from "../catalogue/types";
import { toNumber } from "../decimal";
import { periodId, type Period } from "../periods/period";
import { lastQuarterOf, quarterBefore, quarterId, spanOf, type Span } from "../periods/span";
import type { PreviousReading } from "../rules/finding";
import type { History } from "./history";

export type Against = "lastQuarter" | "lastYear";

export interface ComparedSpans {
  readonly now: Span;
  readonly then: Span;
}

/**
 * Against the quarter before: of figures of a period the quarters alone, of those since the year's beginning what they came to
 * then, of those of one moment what stood then. Null where the year has begun anew.
 */
export function comparedSpans(against: Against, item: Item, period: Period): ComparedSpans | null {
  const own = spanOf(period, item.flow);
  if (against === "lastYear") return { now: own, then: { ...own, year: own.year - 1 } };
  const last = lastQuarterOf(period);
  const before = quarterBefore(last);
  if (item.flow !== "yearToDate") return { now: { year: last.year, first: last.quarter, last: last.quarter }, then: { year: before.year, first: before.quarter, last: before.quarter } };
  return before.year === last.year ? { now: own, then: { ...own, last: before.quarter } } : null;
}

/**
 * What stands on both sides against the quarter before: quarters alone; what came together since the year's beginning; what stood at
 * one moment. By the first of these that any of the items is.
 */
export type ComparedAs = "quarter" | "sinceYear" | "moment";

export function comparedAs(items: readonly Pick<Item, "flow">[]): ComparedAs {
  const has = (flow: Item["flow"]): boolean => items.some((item) => item.flow === flow);
  return has("inPeriod") ? "quarter" : has("yearToDate") ? "sinceYear" : "moment";
}

/** The id of the period compared with: `2026-Q2`, `2025-Q3`. */
export function comparedPeriod(against: Against, period: Period): string {
  return against === "lastYear" ? periodId(period.year - 1, period.kind) : quarterId(quarterBefore(lastQuarterOf(period)));
}

/** What an agency's item came to a quarter before the period, to stand beside its figure; null where that is not known. */
export function previousReading(history: History, agency: string, item: Item, period: Period): PreviousReading | null {
  const spans = comparedSpans("lastQuarter", item, period);
  const figure = spans && history.figure(agency, item, spans.then);
  return figure && { period: comparedPeriod("lastQuarter", period), value: toNumber(figure.value) };
}

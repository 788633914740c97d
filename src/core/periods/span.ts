/** The quarters that a figure covers: what makes figures of different reports comparable, and lets one be derived from others. */
import type { Flow, PeriodKind } from "../catalogue/types";
import { periodId, type Period } from "./period";

export type Quarter = 1 | 2 | 3 | 4;

/** Quarters of one year, `first` to `last` inclusive. A figure of one moment stands for the end of a single quarter. */
export interface Span {
  readonly year: number;
  readonly first: Quarter;
  readonly last: Quarter;
}

const QUARTERS: Readonly<Record<PeriodKind, readonly [first: Quarter, last: Quarter]>> = {
  Q1: [1, 1], Q2: [2, 2], H1: [1, 2], Q3: [3, 3], "9M": [1, 3], Q4: [4, 4], Y: [1, 4],
};

/** What a figure of that flow covers in the period's report: contract §2 and §4. */
export function spanOf({ year, kind }: Pick<Period, "year" | "kind">, flow: Flow): Span {
  const [first, last] = QUARTERS[kind];
  if (flow === "inPeriod") return { year, first, last };
  return flow === "yearToDate" ? { year, first: 1, last } : { year, first: last, last };
}

/** The last quarter of a period. */
export function lastQuarterOf({ year, kind }: Pick<Period, "year" | "kind">): YearQuarter {
  return { year, quarter: QUARTERS[kind][1] };
}

export interface YearQuarter {
  readonly year: number;
  readonly quarter: Quarter;
}

export function quarterBefore({ year, quarter }: YearQuarter): YearQuarter {
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: (quarter - 1) as Quarter };
}

/** `2026-Q2`. */
export function quarterId({ year, quarter }: YearQuarter): string {
  return periodId(year, `Q${quarter}`);
}

/** The last quarter of a period that covers more than it, `2026-Q4` of the year; null where the period is that quarter. */
export function quarterAlone(period: Period): string | null {
  const quarter = quarterId(lastQuarterOf(period));
  return quarter === period.id ? null : quarter;
}

/** Periods in the order of time: by their last quarter, the shorter first. */
export function comparePeriods(a: Pick<Period, "year" | "kind">, b: Pick<Period, "year" | "kind">): number {
  const [[firstA, lastA], [firstB, lastB]] = [QUARTERS[a.kind], QUARTERS[b.kind]];
  return a.year - b.year || lastA - lastB || firstB - firstA;
}

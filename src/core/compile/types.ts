import type { Tier } from "../catalogue/types";
import type { DutyResult } from "../filled/duties";
import type { IndexResult } from "../filled/indices";
import type { Filled } from "../filled/types";
import type { Figure } from "../compliance/types";
import type { CheckedSubmission, ReadingState } from "../reading/types";
import type { Finding } from "../rules/finding";

/** Contract §7.2. All `expected` and `reported` count agencies. */
export interface Counts {
  readonly expected: number;
  readonly received: number;
  readonly late: number;
  readonly missing: number;
  readonly rejected: number;
  readonly rejectedFiles: number;
  readonly errors: number;
  readonly warnings: number;
}

export type AgencyStatus = "received" | "late" | "missing" | "rejected";

export interface AgencyState {
  readonly code: string;
  readonly tier: Tier;
  readonly status: AgencyStatus;
  readonly file: string | null;
  readonly sheet: string | null;
  /** Files whose report of this agency was replaced by a later one. */
  readonly superseded: readonly string[];
  /** `YYYY-MM-DD`; null where nothing says so. */
  readonly received: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** How it stood in the report that ended with the quarter before; absent where it has none in the store. */
  readonly before?: EarlierStanding;
}

/** Targets of an agency in an earlier report, as its rank of then was made of them. */
export interface EarlierStanding {
  readonly period: string;
  readonly met: number;
  /** Met, not met, or without usable figures. */
  readonly judged: number;
}

export interface Total {
  /** In the item's unit; null where nothing was reported or the item has no total across agencies. */
  readonly value: number | null;
  readonly reported: number;
  readonly expected: number;
  /** Absent where no earlier periods are given, or the item has no total. */
  readonly change?: Compared<ItemChange>;
}

export interface Contribution {
  readonly agency: string;
  /** What the agency adds: the number, 1 or 0 for yes or no. */
  readonly value: number;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface ItemSummary {
  readonly code: string;
  readonly total: Total;
  readonly tiers: Readonly<Partial<Record<Tier, Total>>>;
  readonly contributions: readonly Contribution[];
}

/** Against the quarter before, and against the same period of last year; null where there is nothing comparable. */
export interface Compared<T> {
  readonly lastQuarter: T | null;
  readonly lastYear: T | null;
}

export type Trend = "up" | "down" | "same";

/** Like is compared with like: both sides are over the agencies (with what they took over) that have a figure on both. */
interface Change {
  /** Of the earlier figure: a quarter such as `2026-Q2`, derived where nobody reports it, or last year's period. */
  readonly period: string;
  readonly trend: Trend;
  /** How many agencies are on both sides; codes of those that are on one alone. */
  readonly agencies: number;
  readonly onlyNow: readonly string[];
  readonly onlyThen: readonly string[];
  /** Agencies closed since whose figures the earlier side holds under their successors. */
  readonly basis: readonly string[];
}

export interface ItemChange extends Change {
  /** In the item's unit; of the quarter alone for figures of a period, since the year's beginning or at one moment for others. */
  readonly now: number;
  readonly then: number;
  readonly change: number;
  /** The change in per cent of `then`; null from zero, and for percentages, whose change is in points. */
  readonly percent: number | null;
}

interface ComparedFigure {
  readonly numerator: number;
  readonly denominator: number | null;
  readonly percent: number | null;
}

export interface IndicatorChange extends Change {
  readonly now: ComparedFigure;
  readonly then: ComparedFigure;
  /** In points for rates, else in the unit. */
  readonly change: number;
  /** By what the indicator holds for better; null where nothing changed. */
  readonly better: boolean | null;
}

export interface IndicatorTotal extends Figure {
  /** False while expected agencies are missing from the figures. */
  readonly complete: boolean;
  readonly reported: number;
  readonly expected: number;
  /** Absent where no earlier periods are given. */
  readonly change?: Compared<IndicatorChange>;
  /** Of the province alone: the quarters among the summary's that have a figure, in the order of time; absent where the summary has none. */
  readonly quarters?: readonly QuarterFigure[];
}

/** An indicator in one quarter by itself (since the year's beginning for what is reported so), over the agencies that have a figure. */
export interface QuarterFigure extends Figure {
  /** `2026-Q2`. */
  readonly quarter: string;
  readonly agencies: number;
  /** Agencies closed since whose figures stand under their successors. */
  readonly basis: readonly string[];
}

/** All targets in one quarter; null where nobody has figures of it. */
export interface QuarterState {
  readonly quarter: string;
  /** Agencies that have any figure. */
  readonly agencies: number;
  /** Those in force then of which there is a figure; without occurrence they do not count. */
  readonly targets: number | null;
  readonly met: number | null;
  readonly notMet: number | null;
  readonly notDue: number | null;
}

export interface AgencyFigure extends Figure {
  readonly agency: string;
  readonly change?: Compared<IndicatorChange>;
}

export interface IndicatorSummary {
  readonly code: string;
  readonly total: IndicatorTotal;
  readonly tiers: Readonly<Partial<Record<Tier, IndicatorTotal>>>;
  /** Every active agency, in the registry's order. */
  readonly agencies: readonly AgencyFigure[];
}

/** Bảng tổng hợp: what `compile --json` prints. */
export interface Summary {
  readonly catalogue: { readonly id: string; readonly version: string };
  readonly period: string;
  /** Periods of the store that are looked back at, in the order of time; absent where none is given. */
  readonly previous?: readonly string[];
  /** Up to eight quarters in a row, the last one the period's; absent where fewer than two have figures. */
  readonly quarters?: readonly QuarterState[];
  readonly counts: Counts;
  readonly agencies: readonly AgencyState[];
  readonly items: readonly ItemSummary[];
  readonly indicators: readonly IndicatorSummary[];
  /** The catalogue's duties, by what staff noted of them; absent where it has none. */
  readonly duties?: readonly DutyResult[];
  /** External indices as staff filled them in; absent where none is. */
  readonly externalIndices?: readonly IndexResult[];
  readonly findings: readonly Finding[];
}

/** One row of `tblDuLieu`: contract §8. */
export interface StoreRow {
  readonly period: string;
  readonly agency: string;
  readonly tier: Tier;
  readonly item: string;
  readonly state: ReadingState;
  /** Yes and no are 1 and 0. */
  readonly value: number | string | null;
  /** Whether it is inside the totals. */
  readonly counted: boolean;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** When the agency's first usable report of the period came in, `YYYY-MM-DD`; null where nothing says so. */
  readonly received: string | null;
}

export interface Compilation {
  readonly summary: Summary;
  readonly rows: readonly StoreRow[];
  /** The submissions that stand, one an agency, in the registry's order. */
  readonly submissions: readonly CheckedSubmission[];
  /** What staff filled in on the summary's sheets; absent where there was nothing. */
  readonly filled?: Filled;
}

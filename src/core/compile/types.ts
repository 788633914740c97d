import type { Tier } from "../catalogue/types";
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
}

export interface Total {
  /** In the item's unit; null where nothing was reported or the item has no total across agencies. */
  readonly value: number | null;
  readonly reported: number;
  readonly expected: number;
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

export interface IndicatorTotal extends Figure {
  /** False while expected agencies are missing from the figures. */
  readonly complete: boolean;
  readonly reported: number;
  readonly expected: number;
}

export interface AgencyFigure extends Figure {
  readonly agency: string;
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
  readonly counts: Counts;
  readonly agencies: readonly AgencyState[];
  readonly items: readonly ItemSummary[];
  readonly indicators: readonly IndicatorSummary[];
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
}

import type { Figure, Percent } from "../compliance/types";
import type { Finding, FindingDetails, Fix } from "../rules/finding";
import type { Explanation } from "../selfCheck/document";

/** Contract §5, “States”. */
export type ReadingState = "value" | "none" | "missing" | "notApplicable" | "invalid";

/** One item in one submission (số liệu đọc được). */
export interface Reading {
  readonly item: string;
  readonly state: ReadingState;
  /** A number in the item's unit (percent: 4.5 is 4,5 %), a boolean for yesNo, `YYYY-MM-DD` for dates; null in every other state. */
  readonly value: number | boolean | string | null;
  /** The numerator and denominator of a percent typed as `38/59`. */
  readonly parts: { readonly numerator: number; readonly denominator: number } | null;
  /** Address on the sheet; null where the item has no row. */
  readonly cell: string | null;
  /** The cell as a person sees it. */
  readonly raw: string;
}

export type FigureRule = "VAL-003" | "VAL-004" | "VAL-005" | "VAL-006" | "VAL-007" | "VAL-008";

/** What is wrong with a figure; the reader adds where it stands. */
export type FigureProblem = {
  readonly [R in FigureRule]: { readonly rule: R; readonly details: FindingDetails[R]; readonly fix: Fix | null };
}[FigureRule];

export type ColumnRole = "number" | "label" | "unit" | "inPeriod" | "yearToDate" | "result" | "remark" | "rate" | "target" | "status" | "plan" | "numerator" | "denominator" | "previous" | "silent";

/** Where the table stands on the sheet; rows and columns count from 0. */
export interface TableLayout {
  readonly headerTop: number;
  readonly headerBottom: number;
  /** First and last row of the body. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** First and last column that the header spans. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
}

/** A rate that the sheet states itself: a row whose label is an indicator's name. */
export interface StatedRate {
  readonly indicator: string;
  readonly row: number;
  readonly cell: string | null;
  readonly value: Percent | null;
  readonly parts: Reading["parts"];
  /** The cell as a person sees it; empty where there is none. */
  readonly raw: string;
  /** Digits after the decimal mark, as shown: what the rate was rounded to; null where it is not rounded. */
  readonly decimals: number | null;
  readonly problems: readonly FigureProblem[];
  /** The day where the cell holds one, `YYYY-MM-DD`: most often a ratio that Excel took for a date. */
  readonly day: string | null;
}

/** One agency's sheet for one period (báo cáo của cơ quan), read but not yet judged. */
export interface Submission {
  /** Base name; null for a sheet of the open workbook. */
  readonly file: string | null;
  /** The sheet's exact name; null where the file could not be read. */
  readonly sheet: string | null;
  readonly agency: string | null;
  /** The closed agency that the sheet names, where `agency` is its successor; absent else. */
  readonly named?: string;
  /** The period the sheet is taken for; null where unknown. */
  readonly period: string | null;
  /** The date written on the sheet, `YYYY-MM-DD`. */
  readonly reportDate: string | null;
  /** When the workbook was saved, ISO 8601. */
  readonly savedAt: string | null;
  readonly layout: TableLayout | null;
  readonly readings: ReadonlyMap<string, Reading>;
  /** Row of each item that has one. */
  readonly itemRows: ReadonlyMap<string, number>;
  readonly statedRates: readonly StatedRate[];
  readonly protected: boolean;
  /** What the sheet itself says of the quarter before, as templates do; absent where it says nothing. */
  readonly earlier?: EarlierFigures;
  readonly findings: readonly Finding[];
}

/** Figures of the quarter before in a column of their own, beside those of the report. */
export interface EarlierFigures {
  /** The quarter, such as `2026-Q2`. */
  readonly period: string;
  /** By item, in its unit; 1 and 0 for yes and no. */
  readonly values: ReadonlyMap<string, number>;
}

export type SubmissionStatus = "clean" | "warnings" | "errors" | "rejected";

/** A submission with every rule applied. */
export interface CheckedSubmission extends Submission {
  readonly status: SubmissionStatus;
  /** By indicator code: those that apply to the agency. */
  readonly indicators: ReadonlyMap<string, Figure>;
  /** Of a file that is no report but a findings sheet sent back: the explanations it brings. Compiling takes them to their reports. */
  readonly answers?: readonly Explanation[];
  /** How many rows of it were explained that no explanation closes; absent for none. */
  readonly idleAnswers?: number;
  /** What the sender's workbook explains, also of findings that are raised only where earlier periods are known; absent for nothing. */
  readonly explanations?: readonly Explanation[];
}

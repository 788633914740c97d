/** What the quarters side by side say, worded in `messages/`. */

/** What is told of each quarter as a whole, in this order. */
export const MEASURES = ["agencies", "targets", "met", "notDue", "share"] as const;
export type Measure = (typeof MEASURES)[number];

/** On `Đánh giá`. */
export interface QuarterTableLabels {
  readonly title: string;
  /** With the names of agencies closed since that are in the figures. */
  note(closed: readonly string[]): string;
  /** Units of what counts agencies and targets. */
  readonly agency: string;
  readonly target: string;
  /** Agencies with a figure, in the quarter that has fewest. */
  readonly least: string;
  readonly measures: Readonly<Record<Measure, string>>;
}

/** On `Lãnh đạo`. */
export interface QuarterCourseLabels {
  readonly quarter: string;
  readonly share: string;
  readonly agencies: string;
  readonly noFigures: string;
  /** Before the number of targets met, between it and that of all, and after that. */
  readonly metOf: readonly [before: string, between: string, after: string];
  readonly chart: string;
  /** `rates`: codes and names of the rates shown. */
  note(rates: readonly string[]): string;
  /** `2026-Q3` → “III/2026”. */
  short(id: string): string;
}

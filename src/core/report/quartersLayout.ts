/** Where the quarters stand side by side below the comparisons of `Đánh giá`; `Lãnh đạo` refers to them. */
import type { QuarterFigure, QuarterState } from "../compile/types";
import { ASSESSMENT_COLUMNS as AT } from "./assessmentLayout";
import type { ReportContext, ReportIndicator } from "./context";
import { followLayout, lineRow, runsOf, TABLE_HEAD, type FollowLayout } from "./followLayout";
import { absoluteIn } from "./formula";
import { MEASURES, type Measure } from "./quarterLabels";
import { SHEETS } from "./sheetNames";

/** A quarter has one column each, from `first` on; the fewest agencies follow the last. */
export const QUARTER_COLUMNS = { code: AT.code, name: AT.indicator, unit: AT.scope, unitEnd: AT.target, first: AT.due } as const;

export interface QuarterLine {
  readonly row: number;
  readonly at: ReportIndicator;
  readonly figures: readonly QuarterFigure[];
}

export interface QuartersLayout {
  /** The table's title. */
  readonly top: number;
  readonly states: readonly QuarterState[];
  readonly lines: readonly QuarterLine[];
  /** Rows that stand on one page, each from its header on. */
  readonly runs: FollowLayout["runs"];
  /** First row below, with one left free. */
  readonly next: number;
  rowOf(measure: Measure): number;
  /** Addresses from another sheet; `quarter`: which of the states. */
  measureCell(measure: Measure, quarter: number): string;
  indicatorCell(code: string, quarter: number): string;
}

/** Null where the compilation has no quarters: nothing is drawn then. */
export function quartersLayout(context: ReportContext): QuartersLayout | null {
  const { quarters: states } = context.compilation.summary;
  if (!states) return null;
  const top = followLayout(context).next;
  const first = top + TABLE_HEAD;
  const rowOf = (measure: Measure): number => lineRow(first, MEASURES.indexOf(measure));
  const lines = context.indicators
    .flatMap((at) => (at.summary.total.quarters?.length ? [{ at, figures: at.summary.total.quarters }] : []))
    .map((line, index) => ({ ...line, row: lineRow(first, MEASURES.length + index) }));
  const cell = (row: number, quarter: number): string => absoluteIn(SHEETS.assessment, row, QUARTER_COLUMNS.first + quarter);
  return {
    top, states, lines, rowOf,
    runs: runsOf([...MEASURES.map((measure) => ({ row: rowOf(measure) })), ...lines]),
    next: (lines.at(-1)?.row ?? rowOf("share")) + 2,
    measureCell: (measure, quarter) => cell(rowOf(measure), quarter),
    indicatorCell: (code, quarter) => cell(lines.find(({ at }) => at.indicator.code === code)!.row, quarter),
  };
}

/** The first row below the quarters, or below what would stand above them. */
export function belowQuarters(context: ReportContext): number {
  return (quartersLayout(context) ?? followLayout(context)).next;
}

/** In per cent for a rate, in the unit otherwise; null for a rate over nothing. */
export function shownFigure({ indicator }: ReportIndicator, { percent, numerator }: QuarterFigure): number | null {
  return indicator.denominator === null ? numerator : percent;
}

/** Targets met in per cent of those that there are; null where there are none. */
export function shareMet({ met, targets }: QuarterState): number | null {
  return met === null || !targets ? null : (100 * met) / targets;
}

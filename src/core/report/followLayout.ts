/** Where comparisons and needs stand below the indicators of `Đánh giá`; sentences refer to them. */
import type { IndicatorChange } from "../compile/types";
import type { Need } from "../compliance/types";
import type { Against } from "../history/compared";
import { ASSESSMENT_COLUMNS as AT, assessmentLayout } from "./assessmentLayout";
import type { ReportContext, ReportIndicator } from "./context";
import { absoluteIn, columnIn } from "./formula";
import { AGAINST, comparedIndicators } from "./narrative/comparisons";
import { SHEETS } from "./sheetNames";

export const COMPARISON_COLUMNS = { code: AT.code, name: AT.indicator, against: AT.due, now: AT.numerator, then: AT.denominator, change: AT.result, unit: AT.unit, judgement: AT.status, agencies: AT.reported } as const;
export const NEED_COLUMNS = { code: AT.code, name: AT.indicator, by: AT.due, amount: AT.numerator, assumed: AT.denominator, soFar: AT.result, unit: AT.unit } as const;
/** Title, note and header above the lines of each table. */
export const TABLE_HEAD = 3;
/** Lines after which a table's header stands again: the one that stays in view on the screen is the indicators', and pages begin at the next. */
const LINES_UNDER_HEAD = 10;

export interface ComparisonLine {
  readonly row: number;
  readonly at: ReportIndicator;
  readonly against: Against;
  readonly change: IndicatorChange;
}

export interface NeedLine {
  readonly row: number;
  readonly at: ReportIndicator;
  readonly need: Need;
}

export interface FollowLayout {
  readonly comparisons: readonly ComparisonLine[];
  readonly needs: readonly NeedLine[];
  /** Rows of both tables that stand on one page, each from its header on. */
  readonly runs: readonly { readonly top: number; readonly bottom: number }[];
  /** First row below both, with one left free. */
  readonly next: number;
  /** Addresses from another sheet; undefined for what is not there. */
  comparisonCell(code: string, against: Against, column: "now" | "then" | "change" | "judgement"): string | undefined;
  needCell(code: string, column: "amount" | "assumed"): string | undefined;
  /** A column of the comparisons; undefined where there are none. */
  comparisonRange(column: "against" | "judgement"): string | undefined;
}

/** Rates before figures in a unit, those that moved most first. */
function inOrder(lines: ReturnType<typeof comparedIndicators>): ReturnType<typeof comparedIndicators> {
  const isRate = ({ at }: (typeof lines)[number]): boolean => at.indicator.denominator !== null;
  const rates = lines.filter(isRate).sort((a, b) => Math.abs(b.change.change) - Math.abs(a.change.change));
  return [...rates, ...lines.filter((line) => !isRate(line))];
}

/** Where a table's line stands whose first is in row `first`. */
export const lineRow = (first: number, index: number): number => first + index + Math.floor(index / LINES_UNDER_HEAD);

/** Lines that stand on one page with a header above them. */
export function runsOf(lines: readonly { readonly row: number }[]): FollowLayout["runs"] {
  return lines.flatMap(({ row }, index) => (index % LINES_UNDER_HEAD === 0 ? [{ top: row - 1, bottom: lines[Math.min(index + LINES_UNDER_HEAD, lines.length) - 1]!.row }] : []));
}

/** Each table takes its head, its lines and a free row; nothing where it has no lines. */
export function followLayout(context: ReportContext): FollowLayout {
  let row = assessmentLayout(context).lastRow + 2;
  const first = row + TABLE_HEAD;
  const comparisons = AGAINST.flatMap((against) => inOrder(comparedIndicators(context, against)).map((each) => ({ ...each, against }))).map((each, index) => ({ ...each, row: lineRow(first, index) }));
  if (comparisons.length > 0) row = comparisons.at(-1)!.row + 2;
  const firstNeed = row + TABLE_HEAD;
  const needs = context.indicators
    .flatMap((at) => {
      const need = at.summary.total.outlook?.need;
      return need ? [{ at, need }] : [];
    })
    .map((each, index) => ({ ...each, row: lineRow(firstNeed, index) }));
  if (needs.length > 0) row = needs.at(-1)!.row + 2;
  return {
    comparisons,
    needs,
    runs: [...runsOf(comparisons), ...runsOf(needs)],
    next: row,
    comparisonCell: (code, against, column) => {
      const line = comparisons.find((each) => each.at.indicator.code === code && each.against === against);
      return line && absoluteIn(SHEETS.assessment, line.row, COMPARISON_COLUMNS[column]);
    },
    needCell: (code, column) => {
      const line = needs.find((each) => each.at.indicator.code === code);
      return line && absoluteIn(SHEETS.assessment, line.row, NEED_COLUMNS[column]);
    },
    comparisonRange: (column) => (comparisons.length === 0 ? undefined : columnIn(SHEETS.assessment, COMPARISON_COLUMNS[column], first, comparisons.at(-1)!.row)),
  };
}

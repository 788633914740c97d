/** Where each indicator stands on the sheet `Đánh giá`; other sheets refer to it. */
import type { Tier } from "../catalogue/types";
import type { IndicatorTotal } from "../compile/types";
import type { ReportContext, ReportIndicator } from "./context";
import { absoluteIn } from "./formula";
import { SHEETS } from "./sheetNames";

/** The whole province, or one tier of agencies. */
export type Scope = "province" | Tier;

export const ASSESSMENT_COLUMNS = {
  code: 0,
  indicator: 1,
  scope: 2,
  comparator: 3,
  target: 4,
  due: 5,
  numerator: 6,
  denominator: 7,
  result: 8,
  unit: 9,
  status: 10,
  reported: 11,
  expected: 12,
  conclusion: 13,
  lead: 14,
  source: 15,
} as const;

export const ASSESSMENT_HEADER_ROW = 4;
export const PERIOD_END_CELL = { row: 2, column: ASSESSMENT_COLUMNS.scope } as const;

type Line =
  | { readonly kind: "head" }
  | { readonly kind: "area"; readonly area: string }
  | { readonly kind: "indicator"; readonly at: ReportIndicator; readonly scope: Scope; readonly total: IndicatorTotal };

export type AssessmentLine = Line & { readonly row: number };

export interface AssessmentLayout {
  readonly lines: readonly AssessmentLine[];
  readonly lastRow: number;
  /** Row of an indicator for a scope; undefined where it is not assessed there. */
  rowOf(indicator: string, scope: Scope): number | undefined;
}

/** One band for each area, one row for each indicator and scope: the province first, then the tiers. */
export function assessmentLayout(context: ReportContext): AssessmentLayout {
  const beginning = new Set(context.pageLines);
  const lines = linesOf(context)
    .flatMap((line, index): readonly Line[] => (beginning.has(index) ? [{ kind: "head" }, line] : [line]))
    .map((line, index): AssessmentLine => ({ ...line, row: ASSESSMENT_HEADER_ROW + 1 + index }));
  const rows = new Map(lines.flatMap((line) => (line.kind === "indicator" ? [[`${line.at.indicator.code}\n${line.scope}`, line.row] as const] : [])));
  return { lines, lastRow: ASSESSMENT_HEADER_ROW + Math.max(lines.length, 1), rowOf: (indicator, scope) => rows.get(`${indicator}\n${scope}`) };
}

function linesOf(context: ReportContext): readonly Line[] {
  return areasInOrder(context).flatMap((area): readonly Line[] => {
    const own = context.indicators.filter(({ indicator }) => indicator.area === area);
    return [{ kind: "area", area }, ...own.flatMap((at) => scopesOf(context, at).map(([scope, total]): Line => ({ kind: "indicator", at, scope, total })))];
  });
}

/** The catalogue's order of areas, then areas it does not list. */
function areasInOrder(context: ReportContext): readonly string[] {
  const used = context.indicators.map(({ indicator }) => indicator.area);
  return [...new Set([...context.catalogue.areas.map(({ code }) => code), ...used])].filter((code) => used.includes(code));
}

function scopesOf(context: ReportContext, at: ReportIndicator): readonly (readonly [Scope, IndicatorTotal])[] {
  const tiers = context.tiers.flatMap((tier) => {
    const total = at.summary.tiers[tier];
    return total === undefined ? [] : [[tier, total] as const];
  });
  return [["province", at.summary.total], ...tiers];
}

/** `'Đánh giá'!$E$12` */
export function assessmentCell(row: number, column: keyof typeof ASSESSMENT_COLUMNS): string {
  return absoluteIn(SHEETS.assessment, row, ASSESSMENT_COLUMNS[column]);
}

export const PERIOD_END = absoluteIn(SHEETS.assessment, PERIOD_END_CELL.row, PERIOD_END_CELL.column);

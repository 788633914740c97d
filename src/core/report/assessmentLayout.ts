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

export type AssessmentLine =
  | { readonly kind: "area"; readonly row: number; readonly area: string }
  | { readonly kind: "indicator"; readonly row: number; readonly at: ReportIndicator; readonly scope: Scope; readonly total: IndicatorTotal };

export interface AssessmentLayout {
  readonly lines: readonly AssessmentLine[];
  readonly lastRow: number;
  /** Row of an indicator for a scope; undefined where it is not assessed there. */
  rowOf(indicator: string, scope: Scope): number | undefined;
}

/** One band for each area, one row for each indicator and scope: the province first, then the tiers. */
export function assessmentLayout(context: ReportContext): AssessmentLayout {
  const lines: AssessmentLine[] = [];
  const rows = new Map<string, number>();
  let row = ASSESSMENT_HEADER_ROW + 1;
  for (const area of areasInOrder(context)) {
    lines.push({ kind: "area", row: row++, area });
    for (const at of context.indicators.filter(({ indicator }) => indicator.area === area)) {
      for (const [scope, total] of scopesOf(context, at)) {
        rows.set(`${at.indicator.code}\n${scope}`, row);
        lines.push({ kind: "indicator", row: row++, at, scope, total });
      }
    }
  }
  return { lines, lastRow: Math.max(row - 1, ASSESSMENT_HEADER_ROW + 1), rowOf: (indicator, scope) => rows.get(`${indicator}\n${scope}`) };
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

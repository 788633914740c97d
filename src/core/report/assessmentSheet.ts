/** The sheet `Đánh giá`: every indicator against its target, for the province and each tier, by formulas over `Theo cơ quan`. */
import type { Aggregate, Catalogue, Expression, Indicator, Target } from "../catalogue/types";
import { address, columnName } from "../grid";
import { dateInYear } from "../periods/period";
import { ASSESSMENT_COLUMNS as AT, ASSESSMENT_HEADER_ROW, PERIOD_END_CELL, assessmentLayout, type AssessmentLayout, type AssessmentLine, type Scope } from "./assessmentLayout";
import { BY_AGENCY, byAgencyLayout, type ByAgencyLayout } from "./byAgencyLayout";
import type { ReportContext } from "./context";
import { serialOf } from "./dates";
import { SheetDraft, landscape } from "./draft";
import { ANY_NUMBER, absolute, extreme, literal } from "./formula";
import type { SheetLabels } from "./labels";
import { expressionStyle } from "./numberStyles";
import { NOT_APPLICABLE_MARK, SHEETS } from "./sheetNames";
import type { SheetPlan } from "./sheetPlan";
import { conclusionHighlights, statusHighlights } from "./statusColors";
import { statusFormula } from "./statusFormula";
import type { StyleName } from "./styles";

const WIDTHS = [9, 36, 15, 6, 10, 12, 14, 14, 12, 10, 16, 11, 11, 24, 20, 22];
const LAST_COLUMN = AT.source;

type IndicatorLine = Extract<AssessmentLine, { kind: "indicator" }>;

export function assessmentSheet(context: ReportContext): SheetPlan {
  const { labels } = context;
  const layout = assessmentLayout(context);
  const draft = new SheetDraft(SHEETS.assessment, WIDTHS);
  draft.set(0, 0, labels.assessment.title, "title");
  draft.set(1, 0, `${labels.period(context.period.id)} · ${labels.dataWindow(context.period.from, context.period.to)}`, "subtitle");
  draft.set(PERIOD_END_CELL.row, 0, labels.assessment.periodEnd, "fact");
  draft.set(PERIOD_END_CELL.row, PERIOD_END_CELL.column, serialOf(context.period.end), "inputDate");
  draft.set(3, 0, labels.assessment.note, "subtitle");
  header(draft, labels);

  const byAgency = byAgencyLayout(context);
  for (const line of layout.lines) {
    if (line.kind === "area") areaBand(draft, context, line.row, line.area);
    else indicatorRow(draft, context, layout, byAgency, line);
  }
  const rows = { top: ASSESSMENT_HEADER_ROW + 1, bottom: layout.lastRow };
  draft.highlight(statusHighlights({ ...rows, left: AT.status, right: AT.status }, labels));
  draft.highlight(conclusionHighlights({ ...rows, left: AT.conclusion, right: AT.conclusion }, labels));
  const area = { top: 0, left: 0, bottom: layout.lastRow, right: LAST_COLUMN };
  return draft.done({
    freeze: { rows: ASSESSMENT_HEADER_ROW + 1, columns: AT.comparator },
    print: landscape(area, { top: ASSESSMENT_HEADER_ROW, bottom: ASSESSMENT_HEADER_ROW }),
    tabColor: "#1E5B2E",
  });
}

function header(draft: SheetDraft, { columns }: SheetLabels): void {
  const titles = [
    columns.code, columns.indicator, columns.scope, columns.comparator, columns.target, columns.due, columns.numerator, columns.denominator,
    columns.result, columns.unit, columns.status, columns.reported, columns.expected, columns.conclusion, columns.lead, columns.source,
  ];
  draft.line(ASSESSMENT_HEADER_ROW, 0, titles, "head");
  draft.rowHeight(ASSESSMENT_HEADER_ROW, 48);
}

function areaBand(draft: SheetDraft, context: ReportContext, row: number, code: string): void {
  const area = context.catalogue.areas.find((each) => each.code === code);
  const name = area === undefined ? code : `${code}. ${area.name[context.language]}`;
  draft.span({ top: row, bottom: row, left: 0, right: LAST_COLUMN }, name, "bandNoWrap");
}

function indicatorRow(draft: SheetDraft, context: ReportContext, layout: AssessmentLayout, byAgency: ByAgencyLayout, line: IndicatorLine): void {
  const { row, scope, at } = line;
  const { indicator } = at;
  const bold = scope === "province";
  draft.set(row, AT.code, indicator.code, "code");
  draft.set(row, AT.indicator, indicator.name[context.language], bold ? "textBold" : "text");
  draft.set(row, AT.scope, bold ? context.labels.province : context.labels.tiers[scope], bold ? "textBold" : "text");
  targetCells(draft, context, layout, line);
  figureCells(draft, context, byAgency, line);
  draft.set(row, AT.unit, indicator.unit, "centre");
  statusCells(draft, context.labels, line);
  draft.set(row, AT.lead, indicator.lead === null ? null : context.nameOf(indicator.lead), "text");
  draft.set(row, AT.source, sourceOf(indicator), "text");
}

function sourceOf({ source }: Indicator): string {
  return [source.document, source.clause].filter((part) => part !== "").join(", ");
}

/** A tier without a target of its own follows the province's cells, so that one edit moves them all. */
function targetCells(draft: SheetDraft, context: ReportContext, layout: AssessmentLayout, { row, scope, at }: IndicatorLine): void {
  const { indicator } = at;
  const province = layout.rowOf(indicator.code, "province")!;
  const own = scope === "province" || indicator.targetByTier[scope] !== undefined;
  const target = targetOf(indicator, scope);
  const { comparators } = context.labels;
  const due = target === null || target.due === null ? null : serialOf(dateInYear(target.due, yearOf(context.period.id)));
  const cells = [
    [AT.comparator, target === null ? null : comparators[target.comparator], "inputComparator", "centre"],
    [AT.target, target?.value ?? null, "inputNumber", "general"],
    [AT.due, due, "inputDate", "date"],
  ] as const satisfies readonly (readonly [number, string | number | null, StyleName, StyleName])[];
  for (const [column, value, input, followed] of cells) {
    const above = address(province, column);
    if (own) draft.set(row, column, value, input);
    else draft.formula(row, column, `=IF(${above}="","",${above})`, value ?? "", followed);
  }
  if (!own) return;
  const values = Object.values(comparators);
  draft.validate({ area: { top: row, bottom: row, left: AT.comparator, right: AT.comparator }, kind: "list", values, message: values.join("  ") });
}

function yearOf(periodId: string): number {
  return Number(periodId.slice(0, 4));
}

export function targetOf(indicator: Indicator, scope: Scope): Target | null {
  const own = scope === "province" ? undefined : indicator.targetByTier[scope];
  return own === undefined ? indicator.target : own;
}

function figureCells(draft: SheetDraft, context: ReportContext, byAgency: ByAgencyLayout, line: IndicatorLine): void {
  const { row, scope, at, total } = line;
  const { indicator } = at;
  const columns = byAgency.columnsOf(indicator.code);
  const n = byAgency.range(columns.numerator);
  const d = columns.denominator === null ? null : byAgency.range(columns.denominator);
  const tier = scope === "province" ? "" : `${byAgency.range(BY_AGENCY.tier)},${literal(context.labels.tiers[scope])},`;
  const inside = d === null || usesExpected(indicator) ? [n] : [n, d];
  const reported = `COUNTIFS(${tier}${inside.map((range) => `${range},${ANY_NUMBER}`).join(",")})`;
  draft.formula(row, AT.reported, `=${reported}`, total.reported, "whole");
  draft.formula(row, AT.expected, `=COUNTIFS(${tier}${n},${literal(`<>${NOT_APPLICABLE_MARK}`)})`, total.expected, "whole");

  const none = `${address(row, AT.reported)}=0`;
  const style = (expression: Expression): StyleName => expressionStyle(expression, context.catalogue);
  if (d === null) {
    totalWithoutDenominator(draft, context, line, n, tier);
    draft.set(row, AT.denominator, null, "whole");
    const figure = address(row, AT.numerator);
    draft.formula(row, AT.result, `=IF(${figure}="","",${figure})`, total.numerator ?? "", style(indicator.numerator));
    return;
  }
  const sums = usesExpected(indicator)
    ? [`SUMIFS(${n},${tier}${n},${ANY_NUMBER})`, `SUMIFS(${d},${tier}${d},${ANY_NUMBER})`]
    : [`SUMIFS(${n},${tier}${d},${ANY_NUMBER})`, `SUMIFS(${d},${tier}${n},${ANY_NUMBER})`];
  draft.formula(row, AT.numerator, `=IF(${none},"",${sums[0]})`, total.numerator ?? "", style(indicator.numerator));
  draft.formula(row, AT.denominator, `=IF(${none},"",${sums[1]})`, total.denominator ?? "", style(indicator.denominator!));
  const [top, bottom] = [address(row, AT.numerator), address(row, AT.denominator)];
  draft.formula(row, AT.result, `=IF(OR(${top}="",${bottom}=""),"",IF(${bottom}=0,"",100*${top}/${bottom}))`, total.percent ?? "", "rate");
}

function totalWithoutDenominator(draft: SheetDraft, context: ReportContext, { row, scope, at, total }: IndicatorLine, figures: string, tier: string): void {
  const { numerator } = at.indicator;
  const style = expressionStyle(numerator, context.catalogue);
  const value = total.numerator ?? "";
  const unlessNone = (fold: string): string => `=IF(${address(row, AT.reported)}=0,"",${fold})`;
  const fold = acrossAgencies(numerator, context.catalogue);
  if (fold === null) draft.set(row, AT.numerator, null, style);
  else if (fold === "SUM") draft.formula(row, AT.numerator, unlessNone(`SUMIFS(${figures},${tier}${figures},${ANY_NUMBER})`), value, style);
  else {
    const inScope = scope === "province" ? "1" : `(${byAgencyLayout(context).range(BY_AGENCY.tier)}=${literal(context.labels.tiers[scope])})`;
    draft.arrayFormula(row, AT.numerator, unlessNone(extreme(fold, figures, inScope)), value, style);
  }
}

/** Whether the denominator counts agencies that are expected, those that sent nothing included. */
function usesExpected({ denominator }: Indicator): boolean {
  return denominator !== null && denominator.terms.some((term) => term.kind === "expected");
}

/** How agencies' figures of an indicator without denominator come together; null where they do not. */
function acrossAgencies(numerator: Expression, catalogue: Catalogue): "SUM" | "MAX" | "MIN" | null {
  const aggregates = new Set<Aggregate>();
  for (const term of numerator.terms) {
    if (term.kind === "item") aggregates.add(catalogue.items.find(({ code }) => code === term.code)?.aggregate ?? "none");
  }
  if (aggregates.has("none") || aggregates.has("latest")) return null;
  if (aggregates.has("max")) return numerator.terms.length === 1 ? "MAX" : null;
  if (aggregates.has("min")) return numerator.terms.length === 1 ? "MIN" : null;
  return "SUM";
}

function statusCells(draft: SheetDraft, labels: SheetLabels, { row, at, total }: IndicatorLine): void {
  const status = statusFormula(
    {
      numerator: address(row, AT.numerator),
      denominator: at.indicator.denominator === null ? null : address(row, AT.denominator),
      comparator: address(row, AT.comparator),
      target: address(row, AT.target),
      due: address(row, AT.due),
      periodEnd: absolute(PERIOD_END_CELL.row, PERIOD_END_CELL.column),
      expected: address(row, AT.expected),
    },
    labels,
  );
  draft.formula(row, AT.status, status, total.status === null ? "" : labels.statuses[total.status], "status");
  const [word, reported, expected] = [AT.status, AT.reported, AT.expected].map((column) => `${columnName(column)}${row + 1}`);
  const lacking = `${word}&${literal(labels.lacking.before)}&(${expected}-${reported})&${literal(labels.lacking.after)}`;
  const noData = literal(labels.statuses.noData);
  const formula = `=IF(OR(${word}="",${word}=${noData},${reported}>=${expected}),${word},${lacking})`;
  draft.formula(row, AT.conclusion, formula, conclusionOf(total, labels), "status");
}

/** “Đạt, thiếu 2 cơ quan”: the status with what is missing from it; empty without a target. */
export function conclusionOf(total: { readonly status: keyof SheetLabels["statuses"] | null; readonly reported: number; readonly expected: number }, labels: SheetLabels): string {
  if (total.status === null) return "";
  const word = labels.statuses[total.status];
  if (total.status === "noData" || total.reported >= total.expected) return word;
  return `${word}${labels.lacking.before}${total.expected - total.reported}${labels.lacking.after}`;
}

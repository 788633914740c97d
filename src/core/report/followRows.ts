/** Comparisons with earlier periods and what the next report needs, below the indicators of `Đánh giá`. */
import { address, type Area } from "../grid";
import { parsePeriod } from "../periods/period";
import { quarterAlone } from "../periods/span";
import { serialOf } from "../text/date";
import { ASSESSMENT_COLUMNS as AT } from "./assessmentLayout";
import type { ReportContext } from "./context";
import type { SheetDraft } from "./draft";
import { COMPARISON_COLUMNS as C, followLayout, NEED_COLUMNS as N, TABLE_HEAD, type ComparisonLine, type NeedLine } from "./followLayout";
import { literal } from "./formula";
import type { SheetLabels } from "./labels";
import { comparedOver, comparedQuarterly } from "./narrative/comparisons";
import { judgementOf } from "./narrative/judgement";
import { needUnit, saidOf } from "./needWords";
import { expressionStyle, gapStyle, rateStyle } from "./numberStyles";
import type { StyleName } from "./styles";
import { targetOf, targetText } from "./targets";

const across = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });

/** Draws both tables where `followLayout` has them. */
export function followRows(draft: SheetDraft, context: ReportContext): void {
  const { comparisons, needs, runs } = followLayout(context);
  const { assessment } = context.labels;
  const [firstComparison, firstNeed] = [comparisons[0], needs[0]];
  if (firstComparison) titles(draft, firstComparison.row - TABLE_HEAD, { title: assessment.comparisons.title, note: assessment.comparisons.note(comparedOver(context)) });
  if (firstNeed) titles(draft, firstNeed.row - TABLE_HEAD, assessment.needs);
  for (const run of runs) {
    (firstNeed && run.top >= firstNeed.row - 1 ? needHead : comparisonHead)(draft, context, run.top);
    draft.keep(run);
  }
  for (const line of comparisons) comparisonRow(draft, context, line);
  for (const line of needs) needRow(draft, context, line);
}

function titles(draft: SheetDraft, top: number, { title, note }: { readonly title: string; readonly note: string }): void {
  draft.set(top, AT.code, title, "heading");
  draft.span(across(top + 1, AT.code, AT.source), note, "note");
}

function firstHeads(draft: SheetDraft, { columns }: SheetLabels, row: number, compared: string): void {
  draft.line(row, AT.code, [columns.code, columns.indicator], "head");
  draft.span(across(row, AT.scope, AT.target), compared, "head");
}

function comparisonHead(draft: SheetDraft, { labels }: ReportContext, row: number): void {
  const { comparisons } = labels.assessment;
  firstHeads(draft, labels, row, comparisons.period);
  draft.line(row, C.against, [comparisons.against, comparisons.now, comparisons.then, comparisons.change, labels.columns.unit, comparisons.judgement], "head");
  draft.set(row, C.agencies, comparisons.agencies, "head");
}

function comparisonRow(draft: SheetDraft, context: ReportContext, { row, at: { indicator, summary }, against, change }: ComparisonLine): void {
  const { comparisons } = context.labels.assessment;
  const isRate = indicator.denominator !== null;
  const style = isRate ? "rate" : expressionStyle(indicator.numerator, context.catalogue);
  const level = targetText(targetOf(context, indicator, "province"), context.labels, summary.total.against);
  const shown = ({ percent, numerator }: typeof change.now): [number, StyleName] => [percent ?? numerator, isRate ? rateStyle(percent, level) : style];
  draft.set(row, C.code, indicator.code, "code");
  draft.set(row, C.name, indicator.name[context.language], "text");
  const as = comparedQuarterly(context, against, indicator);
  draft.span(across(row, AT.scope, AT.target), comparisons.compared(change.period, { quarter: as === "quarter" ? quarterAlone(parsePeriod(context.period.id)!) : null, isCumulated: as === "sinceYear" }), "text");
  draft.set(row, C.against, comparisons.periods[against], "centre");
  draft.set(row, C.now, ...shown(change.now));
  draft.set(row, C.then, ...shown(change.then));
  draft.formula(row, C.change, `=${address(row, C.now)}-${address(row, C.then)}`, change.change, gapStyle(change.change, style));
  draft.set(row, C.unit, isRate ? comparisons.points : indicator.unit, "centre");
  const { better, worse, same } = comparisons.judgements;
  const [up, down] = indicator.better === "higher" ? [better, worse] : [worse, better];
  const cell = `ROUND(${address(row, C.change)},9)`;
  draft.formula(row, C.judgement, `=IF(${cell}=0,${literal(same)},IF(${cell}>0,${literal(up)},${literal(down)}))`, comparisons.judgements[judgementOf(change)], "centre");
  draft.set(row, C.agencies, change.agencies, "whole");
}

function needHead(draft: SheetDraft, { labels }: ReportContext, row: number): void {
  const { needs } = labels.assessment;
  firstHeads(draft, labels, row, needs.period);
  draft.line(row, N.by, [labels.columns.due, needs.amount, needs.assumed, needs.soFar, labels.columns.unit], "head");
  draft.span(across(row, AT.status, AT.expected), needs.kind, "head");
}

function needRow(draft: SheetDraft, context: ReportContext, { row, at: { indicator }, need }: NeedLine): void {
  const { needs } = context.labels.assessment;
  const style = expressionStyle(indicator.numerator, context.catalogue);
  draft.set(row, N.code, indicator.code, "code");
  draft.set(row, N.name, indicator.name[context.language], "text");
  draft.span(across(row, AT.scope, AT.target), context.labels.period(need.period), "text");
  draft.set(row, N.by, serialOf(need.by), "date");
  draft.line(row, N.amount, [need.amount], style);
  draft.set(row, N.assumed, need.assumed, "whole");
  draft.set(row, N.soFar, need.numerator, style);
  draft.set(row, N.unit, needUnit(indicator, context.catalogue) ?? context.labels.assessment.quarters.agency, "centre");
  draft.span(across(row, AT.status, AT.expected), needs.kinds[saidOf(need)], "text");
}

/** Up to eight quarters side by side, below the comparisons of `Đánh giá`. A quarter without figures has empty cells, so that a line over it is broken. */
import { address, type Area } from "../grid";
import { ASSESSMENT_COLUMNS as AT } from "./assessmentLayout";
import type { ReportContext } from "./context";
import type { SheetDraft } from "./draft";
import { expressionStyle, rateStyle } from "./numberStyles";
import { MEASURES, type Measure } from "./quarterLabels";
import { QUARTER_COLUMNS as Q, quartersLayout, shareMet, shownFigure, type QuarterLine, type QuartersLayout } from "./quartersLayout";
import { targetOf, targetText } from "./targets";

const across = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });

/** Draws the table where `quartersLayout` has it. */
export function quarterRows(draft: SheetDraft, context: ReportContext): void {
  const layout = quartersLayout(context);
  if (!layout) return;
  titles(draft, context, layout);
  for (const run of layout.runs) {
    head(draft, context, layout, run.top);
    draft.keep(run);
  }
  for (const measure of MEASURES) measureRow(draft, context, layout, measure);
  for (const line of layout.lines) indicatorRow(draft, context, layout, line);
}

function titles(draft: SheetDraft, context: ReportContext, { top, lines }: QuartersLayout): void {
  const { quarters } = context.labels.assessment;
  const closed = [...new Set(lines.flatMap(({ figures }) => figures.flatMap(({ basis }) => basis)))];
  draft.set(top, AT.code, quarters.title, "heading");
  draft.span(across(top + 1, AT.code, AT.source), quarters.note(closed.map((code) => context.nameOf(code))), "note");
}

function head(draft: SheetDraft, { labels: { columns, period, assessment } }: ReportContext, { states }: QuartersLayout, row: number): void {
  draft.line(row, Q.code, [columns.code, columns.indicator], "head");
  draft.span(across(row, Q.unit, Q.unitEnd), columns.unit, "head");
  draft.line(row, Q.first, [...states.map(({ quarter }) => period(quarter)), assessment.quarters.least], "head");
}

function measureRow(draft: SheetDraft, context: ReportContext, { states, rowOf }: QuartersLayout, measure: Measure): void {
  const { quarters } = context.labels.assessment;
  const row = rowOf(measure);
  draft.set(row, Q.code, null, "code");
  draft.set(row, Q.name, quarters.measures[measure], "textBold");
  draft.span(across(row, Q.unit, Q.unitEnd), measure === "share" ? "%" : measure === "agencies" ? quarters.agency : quarters.target, "centre");
  states.forEach((state, index) => {
    const column = Q.first + index;
    if (measure !== "share") return draft.set(row, column, state[measure], "whole");
    const share = shareMet(state);
    if (share === null) return draft.set(row, column, null, "rateBold");
    draft.formula(row, column, `=100*${address(rowOf("met"), column)}/${address(rowOf("targets"), column)}`, share, "rateBold");
  });
  draft.set(row, Q.first + states.length, null, "whole");
}

function indicatorRow(draft: SheetDraft, context: ReportContext, { states }: QuartersLayout, { row, at, figures }: QuarterLine): void {
  const { indicator } = at;
  const level = targetText(targetOf(context, indicator, "province"), context.labels);
  draft.set(row, Q.code, indicator.code, "code");
  draft.set(row, Q.name, indicator.name[context.language], "text");
  draft.span(across(row, Q.unit, Q.unitEnd), indicator.denominator === null ? indicator.unit : "%", "centre");
  states.forEach(({ quarter }, index) => {
    const figure = figures.find((each) => each.quarter === quarter);
    const value = figure ? shownFigure(at, figure) : null;
    draft.set(row, Q.first + index, value, indicator.denominator === null ? expressionStyle(indicator.numerator, context.catalogue) : rateStyle(value, level));
  });
  draft.set(row, Q.first + states.length, Math.min(...figures.map(({ agencies }) => agencies)), "whole");
}

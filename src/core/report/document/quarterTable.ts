import type { QuarterFigure, QuarterState } from "../../compile/types";
import type { ReportContext, ReportIndicator } from "../context";
import { judgementOf } from "../narrative/judgement";
import { decimalsShown } from "../narrative/decimals";
import { percentText } from "../narrative/spoken";
import { MEASURES, type Measure } from "../quarterLabels";
import { shareMet, shownFigure } from "../quartersLayout";
import { targetOf } from "../targets";
import { cells, TURNED_TEXT_WIDTH, type DocumentRow, type DocumentTable } from "./documentPlan";
import { indicatorText } from "./figureText";
import type { DocumentLabels } from "./labels";

/** Millimetres: the columns beside the quarters, and the most that a quarter has. */
const [CODE, UNIT, MOVED, QUARTER] = [16, 22, 34, 24];
/** The least that is left to names. */
const NAME = 56;

/** Up to eight quarters side by side, as on `Đánh giá`, with what moved since the last one; null where there are not two of them. */
export function quarterTable(context: ReportContext, labels: DocumentLabels): DocumentTable | null {
  const { quarters: states } = context.compilation.summary;
  if (!states || states.length < 2) return null;
  const { columns, quarters, ranking } = labels.sheets;
  const quarter = Math.min(QUARTER, (TURNED_TEXT_WIDTH - CODE - NAME - UNIT - MOVED) / states.length);
  const deep = (text: string) => ({ text, rows: 2 });
  return {
    kind: "table",
    columns: [
      { width: CODE, align: "left" }, { width: TURNED_TEXT_WIDTH - CODE - UNIT - MOVED - states.length * quarter, align: "left" }, { width: UNIT, align: "center" },
      ...states.map(() => ({ width: quarter, align: "right" }) as const), { width: MOVED, align: "center" },
    ],
    head: [
      [deep(columns.code), deep(columns.indicator), deep(columns.unit), { text: quarters.quarter, columns: states.length }, deep(ranking.moved)],
      states.map((state) => ({ text: quarters.short(state.quarter) })),
    ],
    rows: [
      ...MEASURES.map((measure) => measureRow(measure, states, labels)),
      ...context.indicators.flatMap((at) => (at.summary.total.quarters?.length ? [indicatorRow(context, labels, at, states, at.summary.total.quarters)] : [])),
    ],
  };
}

function measureRow(measure: Measure, states: readonly QuarterState[], { number, sheets }: DocumentLabels): DocumentRow {
  const { measures, agency, target } = sheets.assessment.quarters;
  const shown = (state: QuarterState): string => {
    const value = measure === "share" ? shareMet(state) : state[measure];
    if (value === null) return "";
    return measure === "share" ? percentText(value, decimalsShown(value, undefined, 1), sheets.narrative.marks) : number(value);
  };
  const unit = measure === "share" ? "%" : measure === "agencies" ? agency : target;
  return { kind: "cells", cells: ["", measures[measure], unit, ...states.map(shown), ""], bold: true };
}

function indicatorRow(context: ReportContext, labels: DocumentLabels, at: ReportIndicator, states: readonly QuarterState[], figures: readonly QuarterFigure[]): DocumentRow {
  const { indicator, summary: { total } } = at;
  const text = indicatorText(context, labels, indicator);
  const level = targetOf(context, indicator, "province")?.value ?? undefined;
  const shown = ({ quarter }: QuarterState): string => {
    const figure = figures.find((each) => each.quarter === quarter);
    return text.figure(figure ? shownFigure(at, figure) : null, level);
  };
  const change = total.change?.lastQuarter;
  const moved = change ? labels.sheets.assessment.comparisons.moved(change.trend, judgementOf(change)) : "";
  return cells(indicator.code, indicator.name[context.language], indicator.denominator === null ? indicator.unit : "%", ...states.map(shown), moved);
}

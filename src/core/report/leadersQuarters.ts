/** The course over the quarters on `Lãnh đạo`: targets met and two rates, by references into `Đánh giá`, with a line chart beside. */
import type { Area } from "../grid";
import { assessmentLayout } from "./assessmentLayout";
import type { ReportContext } from "./context";
import type { SheetDraft } from "./draft";
import { literal } from "./formula";
import { chartBeside } from "./leadersChart";
import { LEADERS_COLUMNS as AT, LEADERS_LAST_COLUMN as LAST } from "./leadersLayout";
import { leadersOrder } from "./leadersOrder";
import { rateStyle } from "./numberStyles";
import { quartersLayout, shareMet, shownFigure, type QuarterLine, type QuartersLayout } from "./quartersLayout";
import { targetOf, targetText } from "./targets";

const across = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });

/** Where the two rates stand. */
const RATES = [[AT.comparator, AT.target], [AT.numerator, AT.numerator]] as const;

/** Draws the quarters from `top` on, one a row; gives the first row below table and chart. Only where `hasQuarters`. */
export function quarterTable(draft: SheetDraft, context: ReportContext, top: number): number {
  const { labels: { quarters: words, columns }, language } = context;
  const layout = quartersLayout(context)!;
  const rates = keyRates(context, layout);
  const named = rates.map(({ at: { indicator } }) => `${indicator.code}: ${indicator.name[language]}`);
  draft.span(across(top, 0, LAST), words.note(named), "note");
  const head = top + 1;
  draft.line(head, AT.number, [words.quarter, columns.result, words.share], "head");
  RATES.forEach(([left, right], index) => draft.span(across(head, left, right), rates[index] ? `${rates[index].at.indicator.code} (%)` : null, "head"));
  draft.set(head, AT.denominator, words.agencies, "head");
  layout.states.forEach((_, index) => quarterRow(draft, context, layout, rates, { row: head + 1 + index, index }));

  const isShared = layout.states.some((state) => shareMet(state) !== null);
  const series = [...(isShared ? [{ name: words.share, column: AT.lead }] : []), ...rates.map(({ at }, index) => ({ name: at.indicator.code, column: RATES[index]![0] }))];
  return chartBeside(draft, { kind: "line", title: words.chart, head, rows: { top: head + 1, bottom: head + layout.states.length }, series, categories: AT.number, numberFormat: "0", minimum: 0, maximum: 100 });
}

/** Whether there is a course to be drawn: two quarters or more, with targets or rates in them. */
export function hasQuarters(context: ReportContext): boolean {
  const layout = quartersLayout(context);
  return layout !== null && (layout.states.some((state) => shareMet(state) !== null) || keyRates(context, layout).length > 0);
}

interface Place {
  readonly row: number;
  /** Which of the quarters. */
  readonly index: number;
}

function quarterRow(draft: SheetDraft, context: ReportContext, layout: QuartersLayout, rates: readonly QuarterLine[], { row, index }: Place): void {
  const { quarters: words } = context.labels;
  const state = layout.states[index]!;
  const cell = (measure: Parameters<QuartersLayout["measureCell"]>[0]): string => layout.measureCell(measure, index);
  draft.set(row, AT.number, words.short(state.quarter), "centre");
  if (state.met === null) draft.set(row, AT.indicator, words.noFigures, "text");
  else {
    const [before, between, after] = words.metOf;
    draft.formula(row, AT.indicator, `=${literal(before)}&${cell("met")}&${literal(between)}&${cell("targets")}&${literal(after)}`, `${before}${state.met}${between}${state.targets}${after}`, "text");
  }
  const share = shareMet(state);
  // What is not known stays empty: a formula that shows nothing would be drawn as nil.
  if (share === null) draft.set(row, AT.lead, null, "rateBold");
  else draft.formula(row, AT.lead, `=${cell("share")}`, share, "rateBold");
  RATES.forEach(([left, right], at) => {
    const line = rates[at];
    const figure = line?.figures.find(({ quarter }) => quarter === state.quarter);
    const value = line && figure ? shownFigure(line.at, figure) : null;
    if (!line || value === null) return draft.span(across(row, left, right), null, "rate");
    const level = targetText(targetOf(context, line.at.indicator, "province"), context.labels);
    draft.span(across(row, left, right), value, rateStyle(value, level), `=${layout.indicatorCell(line.at.indicator.code, index)}`);
  });
  draft.formula(row, AT.denominator, `=${cell("agencies")}`, state.agencies, "whole");
}

/** Rates of which more is better and none is above 100, so that all lines mean better where they rise: of most quarters, then what calls for action first. */
function keyRates(context: ReportContext, { lines }: QuartersLayout): readonly QuarterLine[] {
  const order = leadersOrder(assessmentLayout(context).lines).map(({ at }) => at.indicator.code);
  const known = ({ at, figures }: QuarterLine): readonly number[] => figures.flatMap((figure) => shownFigure(at, figure) ?? []);
  return lines
    .filter((line) => line.at.indicator.denominator !== null && line.at.indicator.better === "higher" && known(line).length > 1 && known(line).every((value) => value >= 0 && value <= 100))
    .sort((a, b) => known(b).length - known(a).length || order.indexOf(a.at.indicator.code) - order.indexOf(b.at.indicator.code))
    .slice(0, RATES.length);
}

/** Results by area and against last quarter on `Lãnh đạo`: small tables over `Đánh giá`, each with its chart beside it. */
import type { Indicator } from "../catalogue/types";
import { JUDGED } from "../compliance/order";
import type { Status } from "../compliance/types";
import type { Area } from "../grid";
import { parsePeriod } from "../periods/period";
import { quarterAlone } from "../periods/span";
import { ASSESSMENT_COLUMNS, assessmentLayout } from "./assessmentLayout";
import type { ReportContext } from "./context";
import type { SheetDraft } from "./draft";
import { followLayout } from "./followLayout";
import { columnIn, literal } from "./formula";
import type { SheetLabels } from "./labels";
import { chartBeside } from "./leadersChart";
import { LEADERS_COLUMNS as AT, LEADERS_LAST_COLUMN as LAST } from "./leadersLayout";
import { comparedIndicators, comparedQuarterly } from "./narrative/comparisons";
import { judgementOf } from "./narrative/judgement";
import { gapStyle, rateStyle } from "./numberStyles";
import { SHEETS } from "./sheetNames";
import { countedStatuses } from "./statusFormula";
import { targetOf, targetText } from "./targets";

const across = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });

const GROUPS = [
  ["met", AT.comparator, ["met", "exceeded"]],
  ["notMet", AT.numerator, ["notMet"]],
  ["notDue", AT.denominator, ["notDue"]],
] as const satisfies readonly (readonly [string, number, readonly Status[]])[];

/** Targets judged, met, unmet and not yet due in each area; gives the first row below. */
export function areaTable(draft: SheetDraft, context: ReportContext, top: number): number {
  const { labels, catalogue, language } = context;
  const { lines } = assessmentLayout(context);
  draft.line(top, AT.number, [labels.columns.number, labels.byArea.area, labels.byArea.targets], "head");
  draft.span(across(top, AT.comparator, AT.target), labels.statuses.met, "head");
  draft.line(top, AT.numerator, [labels.statuses.notMet, labels.statuses.notDue], "head");
  const areas = lines.flatMap((line) => (line.kind === "area" ? [line] : []));
  areas.forEach(({ area: code, row: band }, index) => {
    const row = top + 1 + index;
    const own = lines.flatMap((line) => (line.kind === "indicator" && line.at.indicator.area === code ? [line] : []));
    const range = (column: keyof typeof ASSESSMENT_COLUMNS): string => columnIn(SHEETS.assessment, ASSESSMENT_COLUMNS[column], band + 1, Math.max(band + 1, ...own.map((line) => line.row)));
    const counted = (criterion: string): string => `COUNTIFS(${range("scope")},${literal(labels.province)},${range("status")},${criterion})`;
    const totals = own.flatMap((line) => (line.scope === "province" && line.total.status !== null ? [line.total.status] : []));
    draft.set(row, AT.number, index + 1, "centre");
    draft.set(row, AT.indicator, catalogue.areas.find((each) => each.code === code)?.name[language] ?? code, "text");
    const having = (statuses: readonly Status[]): readonly [string, number] => [`=${countedStatuses(statuses, labels.statuses, counted)}`, totals.filter((status) => statuses.includes(status)).length];
    draft.formula(row, AT.lead, ...having(JUDGED), "whole");
    for (const [, column, statuses] of GROUPS) {
      const [formula, value] = having(statuses);
      if (column === AT.comparator) draft.span(across(row, AT.comparator, AT.target), value, "whole", formula);
      else draft.formula(row, column, formula, value, "whole");
    }
  });
  if (areas.length === 0) return top + 1;
  const rows = { top: top + 1, bottom: top + areas.length };
  return chartBeside(draft, { kind: "column", title: labels.byArea.chart, head: top, rows, series: GROUPS.map(([status, column]) => ({ name: labels.statuses[status], column })), categories: AT.number, valueTitle: labels.byArea.targets, numberFormat: "0" });
}

/** How many rates the table names: those that moved most. */
const SHOWN = 6;

/** Rates against last quarter, as many as `Đánh giá` compares, up to six; gives the first row below, `start` where there are none. */
export function trendTable(draft: SheetDraft, context: ReportContext, start: number): number {
  const { labels } = context;
  const { comparisons } = labels.assessment;
  const layout = followLayout(context);
  const lines = trendLines(context);
  if (lines.length === 0) return start;
  const quarter = lines.some(({ at }) => comparedQuarterly(context, "lastQuarter", at.indicator) === "quarter") ? quarterAlone(parsePeriod(context.period.id)!) : null;
  const note = labels.trendNote({ quarter, most: SHOWN, more: comparedIndicators(context, "lastQuarter").length - lines.length });
  if (note !== "") draft.span(across(start, 0, LAST), note, "note");
  const top = note === "" ? start : start + 1;
  draft.line(top, AT.number, [labels.columns.number, labels.columns.indicator, comparisons.judgement], "head");
  draft.span(across(top, AT.comparator, AT.target), comparisons.periods.lastQuarter, "head");
  draft.line(top, AT.numerator, [quarter === null ? comparisons.now : labels.period(quarter), comparisons.change], "head");
  lines.forEach(({ at: { indicator, summary }, change }, index) => {
    const row = top + 1 + index;
    const level = targetText(targetOf(context, indicator, "province"), labels, summary.total.against);
    const cell: CellOf = (column) => layout.comparisonCell(indicator.code, "lastQuarter", column)!;
    draft.set(row, AT.number, index + 1, "centre");
    draft.set(row, AT.indicator, `${indicator.code}. ${indicator.name[context.language]}`, "text");
    draft.formula(row, AT.lead, movedFormula(indicator, cell, comparisons), comparisons.moved(change.trend, judgementOf(change)), "centre");
    draft.span(across(row, AT.comparator, AT.target), change.then.percent, rateStyle(change.then.percent, level), `=${cell("then")}`);
    draft.formula(row, AT.numerator, `=${cell("now")}`, change.now.percent, rateStyle(change.now.percent, level, true));
    draft.formula(row, AT.denominator, `=${cell("change")}`, change.change, gapStyle(change.change, "rate"));
  });
  const rows = { top: top + 1, bottom: top + lines.length };
  return chartBeside(draft, { kind: "column", title: labels.trendChart, head: top, rows, series: [{ name: comparisons.change, column: AT.denominator }], categories: AT.number, valueTitle: comparisons.points, numberFormat: "0.0" });
}

type CellOf = (column: "now" | "then" | "change" | "judgement") => string;

/** The way that the rate went as a sign and words, and whether that is better: it follows the cells of `Đánh giá`. */
function movedFormula({ better }: Indicator, cell: CellOf, { judgements, moved }: SheetLabels["assessment"]["comparisons"]): string {
  const [up, down] = better === "higher" ? (["better", "worse"] as const) : (["worse", "better"] as const);
  return `=IF(${cell("judgement")}=${literal(judgements.same)},${literal(moved("same", "same"))},IF(${cell("change")}>0,${literal(moved("up", up))},${literal(moved("down", down))}))`;
}

/** Whether anything can be compared with last quarter. */
export function hasTrend(context: ReportContext): boolean {
  return trendLines(context).length > 0;
}

function trendLines(context: ReportContext): ReturnType<typeof followLayout>["comparisons"] {
  return followLayout(context).comparisons.filter(({ at, against }) => against === "lastQuarter" && at.indicator.denominator !== null).slice(0, SHOWN);
}

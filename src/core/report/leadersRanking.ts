/** The ranking on `Lãnh đạo`: each tier apart, its best and those to press, by references into `Theo cơ quan`. */
import type { Area } from "../grid";
import { byAgencyLayout } from "./byAgencyLayout";
import type { ReportContext } from "./context";
import type { SheetDraft } from "./draft";
import { chartBeside } from "./leadersChart";
import { LEADERS_COLUMNS as AT, LEADERS_LAST_COLUMN as LAST } from "./leadersLayout";
import { tierRankings, type Standing } from "./ranking";

const across = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });

/** Fewer agencies are no picture. */
const LEAST_CHARTED = 3;

/** Whether any agency has a rank. */
export function hasRanking(context: ReportContext): boolean {
  return tierRankings(context).length > 0;
}

/** Draws the ranking from `top` on; each tier with its chart beside it; gives the first row below. */
export function leadersRanking(draft: SheetDraft, context: ReportContext, top: number): number {
  const { ranking, tiers: tierNames, columns } = context.labels;
  const layout = byAgencyLayout(context);
  let row = top;
  draft.span(across(row++, 0, LAST), ranking.rule, "note");
  for (const { tier, best, toPress, ranked } of tierRankings(context)) {
    draft.line(row, AT.number, [ranking.rank, `${columns.agency} (${tierNames[tier]})`, ranking.moved], "head");
    draft.span(across(row, AT.comparator, AT.target), ranking.met, "head");
    draft.line(row, AT.numerator, [ranking.judged, ranking.rate], "head");
    row += 1;
    const head = row - 1;
    const first = toPress.length > 0 ? row + 1 : row;
    const lines = (standings: readonly Standing[]): void => standings.forEach((standing) => rankedRow(draft, context, layout, row++, standing));
    if (toPress.length > 0) draft.span(across(row++, AT.number, AT.denominator), ranking.best(best.length, ranked), "band");
    lines(best);
    if (toPress.length > 0) draft.span(across(row++, AT.number, AT.denominator), ranking.toPress(toPress.length, ranked), "band");
    lines(toPress);
    if (ranked >= LEAST_CHARTED) row = chartBeside(draft, { kind: "bar", title: ranking.chart(tierNames[tier]), head, rows: { top: first, bottom: row - 1 }, series: [{ name: ranking.rate, column: AT.denominator }], numberFormat: "0", minimum: 0, maximum: 100 });
    row += 1;
  }
  return row;
}

function rankedRow(draft: SheetDraft, context: ReportContext, layout: ReturnType<typeof byAgencyLayout>, row: number, { index, at, met, judged, rate, rank, moved }: Standing): void {
  draft.formula(row, AT.number, `=${layout.rankingCell(index, "rank")}`, rank, "centre");
  draft.set(row, AT.indicator, at.agency.name, "text");
  draft.set(row, AT.lead, moved === null ? null : context.labels.ranking.movement(moved), "centre");
  draft.span(across(row, AT.comparator, AT.target), met, "whole", `=${layout.rankingCell(index, "met")}`);
  draft.formula(row, AT.numerator, `=${layout.rankingCell(index, "judged")}`, judged, "whole");
  draft.formula(row, AT.denominator, `=${layout.rankingCell(index, "rate")}`, rate, "rateBold");
}

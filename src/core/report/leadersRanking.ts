/** The ranking on `Lãnh đạo`: each tier apart, its best and those to press, by references into `Theo cơ quan`. */
import type { Area } from "../grid";
import { byAgencyLayout } from "./byAgencyLayout";
import type { ReportContext } from "./context";
import type { SheetDraft } from "./draft";
import { LEADERS_COLUMNS as AT, LEADERS_LAST_COLUMN as LAST } from "./leadersLayout";
import { tierRankings, type Standing } from "./ranking";

const across = (row: number, left: number, right: number): Area => ({ top: row, bottom: row, left, right });

/** Rows of one tier's table that a chart can be drawn over. */
export interface RankedRows {
  readonly tier: string;
  readonly top: number;
  readonly bottom: number;
}

/** Draws the ranking from `top` on; gives the first row below it and where each tier's agencies stand. */
export function leadersRanking(draft: SheetDraft, context: ReportContext, top: number): { readonly next: number; readonly tiers: readonly RankedRows[] } {
  const { ranking, tiers: tierNames, columns } = context.labels;
  const layout = byAgencyLayout(context);
  const tiers: RankedRows[] = [];
  let row = top;
  draft.span(across(row++, 0, LAST), ranking.rule, "note");
  for (const { tier, best, toPress, ranked } of tierRankings(context)) {
    draft.line(row, AT.number, [ranking.rank, `${columns.agency} (${tierNames[tier]})`, ranking.moved], "head");
    draft.span(across(row, AT.comparator, AT.target), ranking.met, "head");
    draft.line(row, AT.numerator, [ranking.judged, ranking.rate], "head");
    row += 1;
    const first = row;
    const lines = (standings: readonly Standing[]): void => standings.forEach((standing) => rankedRow(draft, context, layout, row++, standing));
    if (toPress.length > 0) draft.span(across(row++, AT.number, AT.denominator), ranking.best(best.length, ranked), "band");
    lines(best);
    if (toPress.length > 0) draft.span(across(row++, AT.number, AT.denominator), ranking.toPress(toPress.length, ranked), "band");
    lines(toPress);
    tiers.push({ tier: tierNames[tier], top: first, bottom: row - 1 });
    row += 1;
  }
  return { next: row, tiers };
}

function rankedRow(draft: SheetDraft, context: ReportContext, layout: ReturnType<typeof byAgencyLayout>, row: number, { index, at, met, judged, rate, rank, moved }: Standing): void {
  draft.formula(row, AT.number, `=${layout.rankingCell(index, "rank")}`, rank, "centre");
  draft.set(row, AT.indicator, at.agency.name, "text");
  draft.set(row, AT.lead, moved === null ? null : context.labels.ranking.movement(moved), "centre");
  draft.span(across(row, AT.comparator, AT.target), met, "whole", `=${layout.rankingCell(index, "met")}`);
  draft.formula(row, AT.numerator, `=${layout.rankingCell(index, "judged")}`, judged, "whole");
  draft.formula(row, AT.denominator, `=${layout.rankingCell(index, "rate")}`, rate, "rateBold");
}

/** The last columns of `Theo cơ quan`: how many targets each agency meets, and its rank in its tier. */
import { address, columnName } from "../grid";
import { BY_AGENCY, BY_AGENCY_HEADER, RANKING, type ByAgencyLayout } from "./byAgencyLayout";
import type { ReportContext } from "./context";
import type { SheetDraft } from "./draft";
import { absolute, isBlank, literal } from "./formula";
import { standings } from "./ranking";
import { submissionsLayout } from "./submissionsLayout";

export const RANKING_WIDTHS = [9, 9, 9, 9];

export function rankingColumns(draft: SheetDraft, context: ReportContext, layout: ByAgencyLayout): void {
  const { statuses, agencyStatuses, ranking } = context.labels;
  const first = layout.width;
  const { top, expression, bottom } = BY_AGENCY_HEADER;
  draft.span({ top, bottom: expression, left: first, right: first + RANKING.rank }, ranking.title, "head");
  draft.line(bottom, first, [ranking.met, ranking.judged, ranking.rate, ranking.rank], "head");
  const { cell: submission } = submissionsLayout(context);
  const down = (column: number): string => `${absolute(layout.firstRow, column)}:${absolute(layout.lastRow, column)}`;
  for (const { index, met, judged, rate, rank } of standings(context)) {
    const row = layout.firstRow + index;
    const own = `$${columnName(BY_AGENCY.firstIndicator)}${row + 1}:$${columnName(first - 1)}${row + 1}`;
    const having = (...wanted: readonly (keyof typeof statuses)[]): string => wanted.map((status) => `COUNTIF(${own},${literal(statuses[status])})`).join("+");
    const at = (column: keyof typeof RANKING): string => address(row, first + RANKING[column]);
    const state = submission(index, "state");
    draft.formula(row, first + RANKING.met, `=${having("met", "exceeded")}`, met, "whole");
    draft.formula(row, first + RANKING.judged, `=${at("met")}+${having("notMet", "noData")}`, judged, "whole");
    const outside = [agencyStatuses.missing, agencyStatuses.rejected].map((word) => `${state}=${literal(word)}`).join(",");
    draft.formula(row, first + RANKING.rate, `=IF(OR(${outside},${at("judged")}=0),"",100*${at("met")}/${at("judged")})`, rate ?? "", "rate");
    const rates = down(first + RANKING.rate);
    const tier = `$${columnName(BY_AGENCY.tier)}${row + 1}`;
    const ahead = `SUMPRODUCT((${down(BY_AGENCY.tier)}=${tier})*ISNUMBER(${rates})*(${rates}>${at("rate")}))`;
    draft.formula(row, first + RANKING.rank, `=IF(${isBlank(at("rate"))},"",1+${ahead})`, rank ?? "", "whole");
  }
}

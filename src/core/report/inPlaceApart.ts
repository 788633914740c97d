/** Compliance of a protected sheet, on a sheet of its own: the protected one is never touched. Contract §8.1. */
import { concerns } from "../compliance/agency";
import { targetFor } from "../compliance/judge";
import { address } from "../grid";
import { SheetDraft, landscape } from "./draft";
import { sheetPrefix } from "./formula";
import type { InPlaceInput } from "./inPlace";
import { lineFormulas } from "./inPlaceFormulas";
import type { SheetPlan } from "./sheetPlan";
import { statusHighlights } from "./statusColors";
import { targetText } from "./targets";

const WIDTHS = [9, 52, 12, 6, 12, 20];
const [CODE, NAME, RATE, COMPARATOR, TARGET, STATUS] = [0, 1, 2, 3, 4, 5] as const;
const HEAD_ROW = 2;

/** Excel takes sheet names of 31 characters at most, without these. */
function sheetName(title: string, sheet: string): string {
  return `${title} ${sheet.trim()}`.replace(/[\\/?*[\]:]/g, " ").slice(0, 31).trim();
}

/** One line for every indicator that concerns the agency; rate and status are formulas over the report sheet and the target beside them. */
export function assessmentPlan(input: InPlaceInput): SheetPlan {
  const { grid, submission, ruleset, agency, period, labels } = input;
  const { columns } = labels;
  const draft = new SheetDraft(sheetName(labels.apart.name, grid.name), WIDTHS);
  draft.set(0, CODE, labels.apart.title(grid.name.trim(), agency.name), "title");
  draft.line(HEAD_ROW, CODE, [columns.code, columns.indicator, columns.rate, columns.comparator, columns.target, columns.status], "head");
  const indicators = ruleset.catalogue.indicators.filter((indicator) => concerns(indicator, agency, period, ruleset));
  indicators.forEach((indicator, index) => {
    const row = HEAD_ROW + 1 + index;
    const target = targetFor(indicator, agency, period);
    const figure = submission.indicators.get(indicator.code);
    const targetCell = address(row, TARGET);
    const { rate, status } = lineFormulas({ ...input, indicator, target, prefix: sheetPrefix(grid.name), targetCell });
    draft.set(row, CODE, indicator.code, "code");
    draft.set(row, NAME, indicator.name.vi, "text");
    const shown = (indicator.denominator === null ? figure?.numerator : figure?.percent) ?? "";
    if (rate === null) draft.set(row, RATE, shown, "general");
    else draft.formula(row, RATE, rate, shown, "rate");
    draft.set(row, COMPARATOR, target === null ? null : labels.comparators[target.comparator], "centre");
    draft.set(row, TARGET, targetText(target, labels), "inputNumber");
    draft.formula(row, STATUS, status, target === null || figure?.status == null ? "" : labels.statuses[figure.status], "status");
  });
  const last = HEAD_ROW + indicators.length;
  draft.highlight(statusHighlights({ top: HEAD_ROW + 1, bottom: Math.max(last, HEAD_ROW + 1), left: STATUS, right: STATUS }, labels));
  const area = { top: 0, left: CODE, bottom: last, right: STATUS };
  return draft.done({ freeze: { rows: HEAD_ROW + 1, columns: 0 }, print: landscape(area, { top: HEAD_ROW, bottom: HEAD_ROW }), tabColor: "#44688F" });
}

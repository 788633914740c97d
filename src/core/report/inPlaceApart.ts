/** Compliance of a report sheet on a sheet of its own: the report's is never touched. Contract §8.1. */
import { isJudgedOnDay } from "../catalogue/expression";
import { concerns } from "../compliance/agency";
import { targetFor } from "../compliance/judge";
import { address, type Grid } from "../grid";
import { SheetDraft, landscape } from "./draft";
import { isOurs, targetMark, targetOnSheet } from "./editedTargets";
import { sheetPrefix } from "./formula";
import type { InPlaceInput } from "./inPlace";
import { lineFormulas, statusWord } from "./inPlaceFormulas";
import { rateStyle } from "./numberStyles";
import type { SheetLabels } from "./labels";
import type { SheetPlan } from "./sheetPlan";
import { statusHighlights } from "./statusColors";
import { targetNumberFormat, targetText } from "./targets";

const WIDTHS = [9, 52, 12, 6, 12, 20];
const [CODE, NAME, RATE, COMPARATOR, TARGET, STATUS] = [0, 1, 2, 3, 4, 5] as const;
const HEAD_ROW = 2;
/** Excel's limit. */
const LONGEST_NAME = 31;

/** Whether the sheet may be written over: it is one of ours from a former run, or empty. */
export function isApart({ rows }: Grid): boolean {
  return rows.length === 0 || rows.some(({ cells }) => cells.some(({ formula }) => isOurs(formula)));
}

/** Names of the sheets apart of a workbook's sheets, in their order: such as Excel takes, no two alike, and none of those that are somebody else's. */
export function apartNames(sheets: readonly string[], labels: SheetLabels, foreign: readonly string[]): readonly string[] {
  const taken = new Set(foreign.map((name) => name.toLowerCase()));
  return sheets.map((sheet) => {
    const whole = `${labels.apart.name} ${sheet.trim()}`.replace(/[\\/?*[\]:]/g, " ");
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? "" : ` (${number})`;
      const name = whole.slice(0, LONGEST_NAME - ending.length).replace(/[\s']+$/, "") + ending;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/**
 * One line for every indicator that concerns the agency, the agencies one below the other; rate and status are formulas over
 * the report sheet and the target beside them.
 */
export function assessmentPlan(name: string, inputs: readonly [InPlaceInput, ...InPlaceInput[]]): SheetPlan {
  const [{ grid, agency, labels }, ...others] = inputs;
  const { columns } = labels;
  const draft = new SheetDraft(name, WIDTHS);
  draft.set(0, CODE, labels.apart.title(grid.name.trim(), others.length > 0 ? null : agency.name), "title");
  draft.line(HEAD_ROW, CODE, [columns.code, columns.indicator, columns.rate, columns.comparator, columns.target, columns.status], "head");
  for (const input of inputs) {
    if (others.length > 0) {
      const row = draft.height;
      draft.span({ top: row, bottom: row, left: CODE, right: STATUS }, input.agency.name, "band");
    }
    drawLines(draft, input);
  }
  const last = draft.height - 1;
  draft.highlight(statusHighlights({ top: HEAD_ROW + 1, bottom: Math.max(last, HEAD_ROW + 1), left: STATUS, right: STATUS }, labels));
  const area = { top: 0, left: CODE, bottom: last, right: STATUS };
  return draft.done({ freeze: { rows: HEAD_ROW + 1, columns: 0 }, print: landscape(area, { top: HEAD_ROW, bottom: HEAD_ROW }), tabColor: "#44688F" });
}

function drawLines(draft: SheetDraft, input: InPlaceInput): void {
  const { grid, submission, ruleset, agency, period, labels } = input;
  for (const indicator of ruleset.catalogue.indicators) {
    if (!concerns(indicator, agency, period, ruleset)) continue;
    const row = draft.height;
    const target = targetOnSheet(indicator, agency, period, input.edited);
    const figure = submission.indicators.get(indicator.code);
    const mark = targetMark(indicator.code, agency.code, targetFor(indicator, agency, period), figure?.against);
    const targetCell = address(row, TARGET);
    const { rate, status } = lineFormulas({ ...input, indicator, target, mark, prefix: sheetPrefix(grid.name), targetCell });
    draft.set(row, CODE, indicator.code, "code");
    draft.set(row, NAME, indicator.name.vi, "text");
    const level = targetText(target, labels, figure?.against);
    const shown = (indicator.denominator === null ? figure?.numerator : figure?.percent) ?? "";
    const isDay = isJudgedOnDay(indicator, ruleset.catalogue);
    const entry = isDay ? "inputDate" : ({ like: "inputNumber", numberFormat: targetNumberFormat(level) } as const);
    if (rate === null) draft.set(row, RATE, shown, isDay ? "date" : "general");
    else draft.formula(row, RATE, rate, shown, rateStyle(figure?.percent, level));
    draft.set(row, COMPARATOR, target === null ? null : labels.comparators[target.comparator], "centre");
    const edited = input.edited.get(indicator.code);
    if (edited?.formula != null) draft.formula(row, TARGET, edited.formula, edited.value, entry);
    else draft.set(row, TARGET, edited ? edited.value : level, entry);
    draft.formula(row, STATUS, status, target === null ? "" : statusWord(figure, labels), "status");
  }
}

/** Compliance on agencies' own report sheets: read, judge, and what to write. Contract §8.1. */
import type { Grid } from "../core/grid";
import { groupBy } from "../core/group";
import { parsePeriod } from "../core/periods/period";
import type { CheckedSubmission } from "../core/reading/types";
import { assessmentEdits, type InPlaceEdits, type InPlaceInput } from "../core/report/inPlace";
import { apartNames, assessmentPlan } from "../core/report/inPlaceApart";
import type { SheetLabels } from "../core/report/labels";
import type { SheetPlan } from "../core/report/sheetPlan";
import type { Ruleset } from "../core/ruleset";
import { checkWorkbook } from "./check";

export interface AssessedSheet {
  /** The reports on the sheet; more than one where it holds several agencies'. */
  readonly submissions: readonly CheckedSubmission[];
  /** What to write beside the sheet's figures; null where that cannot be. */
  readonly edits: InPlaceEdits | null;
  /**
   * The sheet that the results go to instead: of a protected sheet, of one that holds several agencies' reports, and of one
   * that has no rows or no columns for them. Both are null where the sheet is no usable report: its findings say why.
   */
  readonly apart: SheetPlan | null;
}

/** `period` null takes the one that the sheet's title names. `labels` word the status on the sheet. */
export function assessSheet(grid: Grid, ruleset: Ruleset, period: string | null, labels: SheetLabels): AssessedSheet {
  const workbook = { grids: [grid], savedAt: null, properties: new Map<string, string>(), hasExternalLinks: false };
  const submissions = checkWorkbook(workbook, null, ruleset, period);
  return assessReports([grid], submissions, ruleset, labels)[0] ?? { submissions, edits: null, apart: null };
}

/** As `assessSheet`, for every sheet that holds one of the submissions. */
export function assessReports(grids: readonly Grid[], submissions: readonly CheckedSubmission[], ruleset: Ruleset, labels: SheetLabels): readonly AssessedSheet[] {
  const bySheet = groupBy(submissions, ({ sheet }) => sheet);
  const names = apartNames(grids.map(({ name }) => name), labels);
  return grids.flatMap((grid, index) => {
    const own = bySheet.get(grid.name);
    return own ? [assessGrid(grid, names[index]!, own, ruleset, labels)] : [];
  });
}

function assessGrid(grid: Grid, apartName: string, submissions: readonly CheckedSubmission[], ruleset: Ruleset, labels: SheetLabels): AssessedSheet {
  const [input, ...others] = submissions.flatMap((submission) => inputOf(grid, submission, ruleset, labels) ?? []);
  if (!input) return { submissions, edits: null, apart: null };
  const edits = grid.protected || submissions.length > 1 ? null : assessmentEdits(input);
  return { submissions, edits, apart: edits ? null : assessmentPlan(apartName, [input, ...others]) };
}

/** Null where the report cannot be judged: no known agency or period, or nothing read. */
function inputOf(grid: Grid, submission: CheckedSubmission, ruleset: Ruleset, labels: SheetLabels): InPlaceInput | null {
  const agency = ruleset.registry.agencies.find(({ code }) => code === submission.agency);
  const period = submission.period === null ? null : parsePeriod(submission.period);
  const { layout, readings, statedRates, status } = submission;
  if (!agency || !period || layout === null || status === "rejected" || readings.size + statedRates.length === 0) return null;
  return { grid, submission, layout, ruleset, agency, period, labels };
}

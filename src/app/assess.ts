/** Compliance on an agency's own report sheet: read, judge, and what to write. Contract §8.1. */
import type { Grid } from "../core/grid";
import { parsePeriod } from "../core/periods/period";
import type { CheckedSubmission } from "../core/reading/types";
import { assessmentEdits, type InPlaceEdits } from "../core/report/inPlace";
import { assessmentPlan } from "../core/report/inPlaceApart";
import type { SheetLabels } from "../core/report/labels";
import type { SheetPlan } from "../core/report/sheetPlan";
import type { Ruleset } from "../core/ruleset";
import { checkSheet } from "./check";

export interface AssessedSheet {
  readonly submission: CheckedSubmission;
  /** What to write beside the sheet's figures; null where that cannot be. */
  readonly edits: InPlaceEdits | null;
  /** The sheet that a protected one's results go to instead. Both are null where the sheet is no usable report: its findings say why. */
  readonly apart: SheetPlan | null;
}

/** `period` null takes the one that the sheet's title names. `labels` word the status on the sheet. */
export function assessSheet(grid: Grid, ruleset: Ruleset, period: string | null, labels: SheetLabels): AssessedSheet {
  return assessSubmission(grid, checkSheet(grid, ruleset, period), ruleset, labels);
}

/** As `assessSheet`, for a sheet that is already checked. */
export function assessSubmission(grid: Grid, submission: CheckedSubmission, ruleset: Ruleset, labels: SheetLabels): AssessedSheet {
  const agency = ruleset.registry.agencies.find(({ code }) => code === submission.agency);
  const period = submission.period === null ? null : parsePeriod(submission.period);
  if (!agency || !period) return { submission, edits: null, apart: null };
  const input = { grid, submission, ruleset, agency, period, labels };
  const edits = assessmentEdits(input);
  return edits && submission.protected ? { submission, edits: null, apart: assessmentPlan(input) } : { submission, edits, apart: null };
}

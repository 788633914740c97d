/** Compliance on an agency's own report sheet: read, judge, and what to write beside its figures. Contract §8.1. */
import type { Grid } from "../core/grid";
import { parsePeriod } from "../core/periods/period";
import type { CheckedSubmission } from "../core/reading/types";
import { assessmentEdits, type InPlaceEdits } from "../core/report/inPlace";
import type { SheetLabels } from "../core/report/labels";
import type { Ruleset } from "../core/ruleset";
import { checkSheet } from "./check";

export interface AssessedSheet {
  readonly submission: CheckedSubmission;
  /** Null where the sheet is no usable report of a known agency and period: the submission's findings say why. */
  readonly edits: InPlaceEdits | null;
}

/** `period` null takes the one that the sheet's title names. `labels` word the status on the sheet. */
export function assessSheet(grid: Grid, ruleset: Ruleset, period: string | null, labels: SheetLabels): AssessedSheet {
  return assessSubmission(grid, checkSheet(grid, ruleset, period), ruleset, labels);
}

/** As `assessSheet`, for a sheet that is already checked. */
export function assessSubmission(grid: Grid, submission: CheckedSubmission, ruleset: Ruleset, labels: SheetLabels): AssessedSheet {
  const agency = ruleset.registry.agencies.find(({ code }) => code === submission.agency);
  const period = submission.period === null ? null : parsePeriod(submission.period);
  if (!agency || !period) return { submission, edits: null };
  return { submission, edits: assessmentEdits({ grid, submission, catalogue: ruleset.catalogue, agencyTier: agency.tier, period, labels }) };
}

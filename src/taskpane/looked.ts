import type { Grid } from "../core/grid";
import type { CheckedSubmission } from "../core/reading/types";
import type { Ruleset } from "../core/ruleset";
import type { SelfCheckDocument } from "../core/selfCheck/document";

/** A sheet as it stands now, checked, with what the workbook keeps of self-check. */
export interface Looked {
  readonly ruleset: Ruleset;
  readonly grid: Grid;
  readonly kept: SelfCheckDocument;
  readonly submission: CheckedSubmission;
}

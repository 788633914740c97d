import type { Grid } from "../core/grid";
import type { CheckedSubmission } from "../core/reading/types";
import type { Finding } from "../core/rules/finding";
import type { Ruleset } from "../core/ruleset";
import type { SelfCheckDocument } from "../core/selfCheck/document";

/** A sheet as it stands now, checked, with what the workbook keeps of self-check. */
export interface Looked {
  readonly ruleset: Ruleset;
  readonly grid: Grid;
  readonly kept: SelfCheckDocument;
  readonly submission: CheckedSubmission;
  /** What of the earlier periods it is held against cannot be read: no findings of the sheet itself. */
  readonly unread: readonly Finding[];
}

/** Which submission of an agency stands, where it sent several: contract §7.2. */
import type { CheckedSubmission } from "../reading/types";
import type { Finding } from "../rules/finding";
import { finding } from "../rules/raise";

export interface Choice {
  readonly standing: CheckedSubmission;
  readonly superseded: readonly CheckedSubmission[];
  /** FIL-003 on each that was replaced. */
  readonly findings: readonly Finding[];
}

type Decider = "reportDate" | "savedAt" | "fileName";

function place(submission: CheckedSubmission): string {
  return [submission.file, submission.sheet?.trim()].filter((part) => part != null).join(" · ");
}

/** Without the ending, so that `SNV-2` comes after `SNV`. */
function nameOf(submission: CheckedSubmission): string {
  return place(submission).replace(/\.[a-z]+( · |$)/i, "$1");
}

/**
 * The latest of one agency's usable submissions: by the date written in the sheet where all have one, then by the
 * workbook's saved time where all have one, then by the file's name (`lần 2` after `lần 1`, `SNV-2` after `SNV`). The order in which
 * they are given does not matter. `submissions` is not empty.
 */
export function chooseStanding(submissions: readonly CheckedSubmission[]): Choice {
  const useDate = submissions.every((submission) => submission.reportDate !== null);
  const useSaved = submissions.every((submission) => submission.savedAt !== null);
  const byName = (a: CheckedSubmission, b: CheckedSubmission): number => nameOf(a).localeCompare(nameOf(b), "vi", { numeric: true });
  const decide = (a: CheckedSubmission, b: CheckedSubmission): { readonly order: number; readonly by: Decider } => {
    const dates = useDate ? a.reportDate!.localeCompare(b.reportDate!) : 0;
    if (dates !== 0) return { order: dates, by: "reportDate" };
    const saved = useSaved ? a.savedAt!.localeCompare(b.savedAt!) : 0;
    return saved !== 0 ? { order: saved, by: "savedAt" } : { order: byName(a, b), by: "fileName" };
  };
  const ordered = [...submissions].sort((a, b) => decide(b, a).order);
  const [standing, ...superseded] = ordered as [CheckedSubmission, ...CheckedSubmission[]];
  const findings = superseded.map((submission) => {
    const decidedBy = decide(standing, submission).by;
    // Of two agencies that were closed, neither's report replaces the other's: their successor owes one for both.
    const names = standing.named !== undefined && standing.named !== submission.named ? [submission.named ?? standing.agency!, standing.named] as const : null;
    const origin = { file: submission.file, sheet: submission.sheet?.trim() ?? null, agency: submission.agency };
    return finding("FIL-003", origin, {
      severity: decidedBy === "fileName" || names ? "W" : "I",
      found: place(submission),
      expected: place(standing),
      details: { other: place(standing), decidedBy, ...(names ? { names } : {}) },
    });
  });
  return { standing, superseded, findings };
}

import { changesBetween, type ReadingChange } from "../../core/compile/changes";
import { chooseStanding } from "../../core/compile/choose";
import { groupBy } from "../../core/group";
import type { CheckedSubmission } from "../../core/reading/types";

/** What an agency's latest report changed against the one before it. */
export interface Resubmission {
  readonly before: CheckedSubmission;
  readonly after: CheckedSubmission;
  readonly changes: readonly ReadingChange[];
}

/** By agency, of those that sent several usable reports. */
export function resubmissions(submissions: readonly CheckedSubmission[]): ReadonlyMap<string, Resubmission> {
  const usable = submissions.filter(({ agency, status }) => agency !== null && status !== "rejected");
  return new Map(
    [...groupBy(usable, ({ agency }) => agency!)].flatMap(([agency, own]): readonly [string, Resubmission][] => {
      const { standing, superseded } = chooseStanding(own);
      const before = superseded[0];
      return before ? [[agency, { before, after: standing, changes: changesBetween(before, standing) }]] : [];
    }),
  );
}

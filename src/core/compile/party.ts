import type { Agency } from "../agencies/types";
import { operandsOf } from "../compliance/operands";
import type { CheckedSubmission } from "../reading/types";
import { excludedItems } from "../rules/check";
import type { Ruleset } from "../ruleset";
import { chooseStanding, type Choice } from "./choose";
import type { Member } from "./totals";
import type { AgencyStatus } from "./types";

/** An active agency with all it sent. */
export interface Party {
  readonly agency: Agency;
  readonly status: AgencyStatus;
  readonly choice: Choice | null;
  readonly rejected: readonly CheckedSubmission[];
  readonly received: string | null;
}

/** `received`: when all files were received, or null; `due`: when they were due. */
export function partyOf(agency: Agency, sent: readonly CheckedSubmission[], received: string | null, due: string): Party {
  const usable = sent.filter((submission) => submission.status !== "rejected");
  const rejected = sent.filter((submission) => submission.status === "rejected");
  if (usable.length === 0) return { agency, status: rejected.length > 0 ? "rejected" : "missing", choice: null, rejected, received: null };
  // On time if the first usable version was.
  const dates = usable.flatMap((submission) => received ?? submission.reportDate ?? []).sort();
  const first = dates[0] ?? null;
  return { agency, status: first !== null && first > due ? "late" : "received", choice: chooseStanding(usable), rejected, received: first };
}

/** `onError`: what an error leaves out, the item for that agency or the agency. */
export function memberOf({ agency, choice }: Party, ruleset: Ruleset, onError: "item" | "agency"): Member {
  if (!choice) return { agency, submission: null, operandOf: null };
  const { standing } = choice;
  const leftOut = onError === "agency" && standing.status === "errors";
  const operandOf = operandsOf(standing.readings, ruleset.items, excludedItems(standing.findings));
  return { agency, submission: standing, operandOf: leftOut ? () => "excluded" : operandOf };
}

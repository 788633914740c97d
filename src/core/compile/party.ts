import type { Agency } from "../agencies/types";
import { operandsOf } from "../compliance/operands";
import type { CheckedSubmission } from "../reading/types";
import { excludedItems } from "../rules/check";
import type { Ruleset } from "../ruleset";
import { chooseStanding, type Choice } from "./choose";
import type { Member } from "./shares";
import type { AgencyStatus } from "./types";

/** An active agency with all it sent. */
export interface Party {
  readonly agency: Agency;
  readonly status: AgencyStatus;
  readonly choice: Choice | null;
  readonly rejected: readonly CheckedSubmission[];
  readonly received: string | null;
}

export interface Dates {
  /** When all files of this run were received; null: what each says itself. */
  readonly received: string | null;
  readonly due: string;
  /** When the first usable report of an agency came in by what was compiled before; null where nothing did. */
  known(agency: string): string | null;
}

export function partyOf(agency: Agency, sent: readonly CheckedSubmission[], { received, due, known }: Dates): Party {
  const usable = sent.filter((submission) => submission.status !== "rejected");
  const rejected = sent.filter((submission) => submission.status === "rejected");
  if (usable.length === 0) return { agency, status: rejected.length > 0 ? "rejected" : "missing", choice: null, rejected, received: null };
  // On time if the first usable version was.
  const before = known(agency.code);
  const own = usable.flatMap((submission) => received ?? (before === null ? (submission.reportDate ?? []) : []));
  const first = [...own, ...(before === null ? [] : [before])].sort()[0] ?? null;
  return { agency, status: first !== null && first > due ? "late" : "received", choice: chooseStanding(usable), rejected, received: first };
}

/** `onError`: what an error leaves out, the item for that agency or the agency. */
export function memberOf({ agency, choice, received }: Party, ruleset: Ruleset, onError: "item" | "agency"): Member {
  if (!choice) return { agency, submission: null, operandOf: null, received: null };
  const { standing } = choice;
  const leftOut = onError === "agency" && standing.status === "errors";
  const operandOf = operandsOf(standing.readings, ruleset.items, excludedItems(standing.findings));
  return { agency, submission: standing, operandOf: leftOut ? () => "excluded" : operandOf, received };
}

/** The stamp of a clean sheet: its receiver sees whether this very content passed. */
import type { Catalogue } from "../catalogue/types";
import type { CheckedSubmission } from "../reading/types";
import type { Finding } from "../rules/finding";
import { finding } from "../rules/raise";
import { sha256 } from "../text/sha256";
import type { SelfCheckDocument, Stamp } from "./document";

/** SHA-256 over agency, period and every reading's state and value, in the order of their codes: what was typed, not how it looks. */
function contentDigest({ agency, period, readings, statedRates }: CheckedSubmission): string {
  const lines = [...readings.values()].map(({ item, state, value }) => JSON.stringify([item, state, value])).sort();
  const rates = statedRates.map(({ indicator, value }) => JSON.stringify([indicator, value])).sort();
  return sha256([JSON.stringify([agency, period]), ...lines, "", ...rates].join("\n"));
}

/** Null where the sheet's agency or period is not known. */
export function stampOf(submission: CheckedSubmission, { id, version }: Catalogue, at: string): Stamp | null {
  const { agency, period } = submission;
  return agency === null || period === null ? null : { agency, period, catalogue: { id, version }, at, digest: contentDigest(submission) };
}

const isOf = ({ agency, period }: CheckedSubmission) => (stamp: Stamp): boolean => stamp.agency === agency && stamp.period === period;

/** The document with the stamp in place of an earlier one of the same agency and period. */
export function stamped(document: SelfCheckDocument, stamp: Stamp): SelfCheckDocument {
  const others = document.stamps.filter((each) => each.agency !== stamp.agency || each.period !== stamp.period);
  return { ...document, stamps: [...others, stamp] };
}

/** Whether the content is the stamped one (SUB-004) or has changed since (SUB-005): information both, as no report needs a stamp. */
export function stampFindings(submission: CheckedSubmission, document: SelfCheckDocument): readonly Finding[] {
  const stamp = document.stamps.find(isOf(submission));
  if (!stamp || submission.status === "rejected") return [];
  const origin = { file: submission.file, sheet: submission.sheet?.trim() ?? null, agency: submission.agency };
  const details = { at: stamp.at, catalogue: stamp.catalogue };
  return [stamp.digest === contentDigest(submission) ? finding("SUB-004", origin, { details }) : finding("SUB-005", origin, { details })];
}

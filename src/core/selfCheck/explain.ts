/** Explanations of warnings: kept by what they explain, so that one is open again as soon as that changes. */
import type { CheckedSubmission } from "../reading/types";
import { statusOf } from "../rules/check";
import type { Finding } from "../rules/finding";
import { sha256 } from "../text/sha256";
import type { Explanation, SelfCheckDocument } from "./document";

/** As many digits as tell findings apart. */
const KEY_LENGTH = 32;

type Told = Pick<CheckedSubmission, "findings" | "readings" | "period">;

/**
 * What a finding is known by: its rule, whose and when, its items with what stands in their cells, and what it says.
 * Not its cell: a row inserted above explains nothing anew. Of several that are alike, their order counts.
 *
 * Findings over earlier periods are known alike to a sender and a receiver who do not know the same of them: a figure that is far
 * from others (HIS-002, HIS-004) is explained once, whatever it was held against; for the rest the earlier figure counts.
 */
export function findingKeys({ findings, readings, period }: Told): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.filter(({ severity }) => severity === "W").map((finding) => {
      const { agency, items } = finding;
      const raws = items.map((item) => readings.get(item)?.raw ?? null);
      const text = JSON.stringify([agency, period, items, raws, ...saying(finding)]);
      const before = seen.get(text) ?? 0;
      seen.set(text, before + 1);
      return [finding, sha256(`${before} ${text}`).slice(0, KEY_LENGTH)];
    }),
  );
}

/** The rule, and what of the finding makes it another one. */
function saying(finding: Finding): readonly unknown[] {
  switch (finding.kind) {
    case "HIS-002":
    case "HIS-004": return ["HIS"];
    case "HIS-001":
    case "HIS-005": return [finding.rule, finding.details.previous];
    default: return [finding.rule, finding.found, finding.expected, finding.details];
  }
}

/** The submission with its warnings' explanations, and the status that then remains; one that cannot be used stays as it is. */
export function withExplanations(submission: CheckedSubmission, { explanations }: Pick<SelfCheckDocument, "explanations">): CheckedSubmission {
  if (explanations.length === 0 || submission.status === "rejected") return submission;
  const texts = new Map(explanations.map(({ key, text }) => [key, text]));
  const keys = findingKeys(submission);
  const findings = submission.findings.map((finding) => {
    const explanation = texts.get(keys.get(finding) ?? "");
    return explanation === undefined ? finding : { ...finding, explanation };
  });
  return { ...submission, findings, status: statusOf(findings) };
}

/** The document with the explanation under the key in place of the one before; an empty text takes it away. */
export function explained(document: SelfCheckDocument, { key, text, at }: Explanation): SelfCheckDocument {
  const others = document.explanations.filter((each) => each.key !== key);
  return { ...document, explanations: text === "" ? others : [...others, { key, text, at }] };
}

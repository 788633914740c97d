/** Root causes first: one shifted column is one finding, and what follows from it stands folded under it. */
import { SEVERITY_ORDER } from "./raise";
import type { Finding } from "./finding";

/**
 * The root with its consequences under it. It is as grave as the gravest of them, and leaves out of totals what they
 * would: their items are its own.
 */
export function foldUnder(root: Finding, consequences: readonly Finding[]): Finding {
  const items = new Set([root, ...consequences.filter(({ severity }) => severity === "E")].flatMap((each) => each.items));
  const severity = SEVERITY_ORDER.find((each) => [root, ...consequences].some((finding) => finding.severity === each)) ?? root.severity;
  return { ...root, severity, items: [...items], consequences: [...root.consequences, ...consequences] };
}

/** The findings and all that is folded under them, each root before what follows from it. */
export function withConsequences(findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((finding) => [finding, ...withConsequences(finding.consequences)]);
}

import { isFixable } from "../../app/fixes";
import { withConsequences } from "../../core/rules/causes";
import type { Finding, Severity } from "../../core/rules/finding";
import { SEVERITIES } from "./severity";

/** Findings of one rule, or one root cause with what follows from it. */
export interface FindingGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/**
 * Gravest first; within a severity root causes before single findings, which go by rule in the order in which rules
 * first occur: the sheet's.
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { key: string; severity: Severity; findings: Finding[] }>();
  for (const finding of findings) {
    const { severity, rule, consequences } = finding;
    const key = consequences.length > 0 ? `${severity} ${rule} ${groups.size}` : `${severity} ${rule}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { key, severity, findings: [finding] });
  }
  const isCause = ({ findings: [first] }: FindingGroup): number => (first!.consequences.length > 0 ? 0 : 1);
  return [...groups.values()].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || isCause(a) - isCause(b));
}

/** Those that one click can mend, also among what is folded under a root cause. */
export function fixable(findings: readonly Finding[]): readonly Finding[] {
  return withConsequences(findings).filter(isFixable);
}

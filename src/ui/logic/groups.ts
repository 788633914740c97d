import { isFixable } from "../../app/fixes";
import { withConsequences } from "../../core/rules/causes";
import type { Finding, Severity } from "../../core/rules/finding";
import { openSeverity, SEVERITIES } from "./severity";

/** Findings of one rule, one root cause with what follows from it, or the warnings that are explained. */
export interface FindingGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly explained: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Gravest first; within a severity root causes before single findings, which go by rule in the order in which rules
 * first occur: the sheet's.
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { key: string; severity: Severity; explained: boolean; findings: Finding[] }>();
  for (const finding of findings) {
    const severity = openSeverity(finding);
    const explained = severity !== finding.severity;
    const key = explained ? "explained" : finding.consequences.length > 0 ? `${severity} ${finding.rule} ${groups.size}` : `${severity} ${finding.rule}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { key, severity, explained, findings: [finding] });
  }
  const isCause = ({ findings: [first] }: FindingGroup): number => (first!.consequences.length > 0 ? 0 : 1);
  return [...groups.values()].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || isCause(a) - isCause(b));
}

/** Those that one click can mend, also among what is folded under a root cause. */
export function fixable(findings: readonly Finding[]): readonly Finding[] {
  return withConsequences(findings).filter(isFixable);
}

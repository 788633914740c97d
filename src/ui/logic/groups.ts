import { isFixable } from "../../app/fixes";
import type { Finding, Severity } from "../../core/rules/finding";
import { SEVERITIES } from "./severity";

/** Findings of one rule, gravest rules first. */
export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Groups by rule and severity; within a severity in the order in which rules first occur, which is the sheet's. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { rule: string; severity: Severity; findings: Finding[] }>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { rule: finding.rule, severity: finding.severity, findings: [finding] });
  }
  return [...groups.values()].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** Those that one click can mend. */
export function fixable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(isFixable);
}

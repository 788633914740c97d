import type { Finding, Severity } from "../../core/rules/finding";

export const SEVERITIES: readonly Severity[] = ["B", "E", "W", "I"];

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** What a finding asks for now: an explained warning asks for nothing more. */
export function openSeverity({ severity, explanation }: Finding): Severity {
  return severity === "W" && explanation !== null ? "I" : severity;
}

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { B: 0, E: 0, W: 0, I: 0 };
  for (const finding of findings) counts[openSeverity(finding)] += 1;
  return counts;
}

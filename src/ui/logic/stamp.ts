import type { Finding } from "../../core/rules/finding";

/** When the very content was stamped, `YYYY-MM-DDTHH:MM`; null where it was not. */
export function stampedAt(findings: readonly Finding[]): string | null {
  for (const finding of findings) if (finding.kind === "SUB-004") return finding.details.at;
  return null;
}

import type { Finding } from "./finding";

/** How many must be fixed and how many explained. Consequences count with their root, explained warnings no more. */
export function tally(findings: readonly Finding[]): { readonly errors: number; readonly warnings: number } {
  const errors = findings.filter(({ severity }) => severity === "B" || severity === "E").length;
  return { errors, warnings: findings.filter(isUnexplained).length };
}

/** A warning that nobody has explained yet. */
export function isUnexplained({ severity, explanation }: Finding): boolean {
  return severity === "W" && explanation === null;
}

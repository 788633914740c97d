import type { Finding } from "./finding";

/** How many must be fixed and how many explained. */
export function tally(findings: readonly Finding[]): { readonly errors: number; readonly warnings: number } {
  const count = (...severities: readonly Finding["severity"][]): number => findings.filter(({ severity }) => severities.includes(severity)).length;
  return { errors: count("B", "E"), warnings: count("W") };
}

import type { AgencyState } from "../../core/compile/types";

/** What needs work first. */
const AGENCY_GROUPS = ["rejected", "missing", "errors", "late", "warnings", "clean"] as const;
export type AgencyGroup = (typeof AGENCY_GROUPS)[number];

function agencyGroupOf(state: AgencyState): AgencyGroup {
  if (state.status === "missing" || state.status === "rejected") return state.status;
  if (state.errors > 0) return "errors";
  if (state.status === "late") return "late";
  return state.warnings > 0 ? "warnings" : "clean";
}

/** By what they need, and within that in the registry's order. */
export function byNeed(agencies: readonly AgencyState[]): readonly AgencyState[] {
  return AGENCY_GROUPS.flatMap((group) => agencies.filter((state) => agencyGroupOf(state) === group));
}

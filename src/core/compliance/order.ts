import type { Status } from "./types";

const RANKS: Readonly<Record<Status, number>> = { notMet: 0, noData: 1, notDue: 2, met: 3, exceeded: 4, noOccurrence: 5, notApplicable: 6 };

/** What calls for action first: unmet, without data, not yet due, met; last what has no target. */
export function attentionRank(status: Status | null): number {
  return status === null ? 7 : RANKS[status];
}

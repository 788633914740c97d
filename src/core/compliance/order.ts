import type { Figure, Risk, Status } from "./types";

export const MET: readonly Status[] = ["met", "exceeded"];
/** What counts among the targets: neither out of scope nor without anything to count. */
export const JUDGED: readonly Status[] = [...MET, "notMet", "notDue", "noData"];

/** What agencies are ranked by: a target without usable figures counts as one not met, one not due yet does not count. */
export const RANKED: readonly Status[] = [...MET, "notMet", "noData"];

export function isOneOf(status: Status | null, statuses: readonly Status[]): boolean {
  return status !== null && statuses.includes(status);
}

const RANKS: Readonly<Record<Status, number>> = { notMet: 0, noData: 1, notDue: 2, met: 3, exceeded: 4, noOccurrence: 5, notApplicable: 6 };

/** What calls for action first: unmet, without data, not yet due, met; last what has no target. */
export function attentionRank(status: Status | null): number {
  return status === null ? 7 : RANKS[status];
}

const RISKS: Readonly<Record<Risk, number>> = { nearTarget: 0.3, behindPace: 0.6 };

/** The same with what is at risk right after what is unmet: the lowest first. */
export function urgency({ status, outlook }: Pick<Figure, "status" | "outlook">): number {
  return outlook?.risk ? RISKS[outlook.risk] : attentionRank(status);
}

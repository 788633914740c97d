import type { Indicator } from "../../core/catalogue/types";
import { attentionRank, isOneOf, JUDGED, MET, urgency } from "../../core/compliance/order";
import type { Figure, Status } from "../../core/compliance/types";
import type { TargetInForce } from "../../core/compliance/judge";
import { groupBy } from "../../core/group";

/** One indicator held against its target. */
export interface Standing extends Figure {
  readonly indicator: Indicator;
  /** Whether its figure is a day, and what lacks days. */
  readonly isDay: boolean;
  readonly target: TargetInForce | null;
  /** Address on the sheet that shows it; null where there is none. */
  readonly cell: string | null;
  /** Agencies inside the figure and expected there; null for one agency's own. */
  readonly coverage: { readonly reported: number; readonly expected: number; readonly complete: boolean } | null;
}

export interface StandingGroup {
  readonly status: Status | null;
  /** Without data for want of an earlier figure to be held against. */
  readonly lacksEarlier: boolean;
  readonly standings: readonly Standing[];
}

/** What calls for action first, what is at risk before the rest of its group; groups without standings are left out. */
export function groupStandings(standings: readonly Standing[]): readonly StandingGroup[] {
  const groups = [...groupBy(standings, ({ status, lacks }) => `${status} ${lacks ?? ""}`).values()].map((group): StandingGroup => ({
    status: group[0]!.status, lacksEarlier: group[0]!.lacks === "earlierFigure", standings: [...group].sort((a, b) => urgency(a) - urgency(b)),
  }));
  return groups.sort((a, b) => attentionRank(a.status) - attentionRank(b.status));
}

export interface Score {
  /** Met or exceeded. */
  readonly met: number;
  /** Those judged: neither without target nor out of scope nor without occurrence. */
  readonly judged: number;
  readonly noData: number;
}

export function scoreOf(standings: readonly Standing[]): Score {
  const count = (...wanted: readonly Status[]): number => standings.filter(({ status }) => isOneOf(status, wanted)).length;
  return { met: count(...MET), judged: count(...JUDGED), noData: count("noData") };
}

/** What is judged: the percentage, or the numerator where there is no denominator. */
export function judgedValue(standing: Standing): number | null {
  return standing.indicator.denominator === null ? standing.numerator : standing.percent;
}

/** How far an unmet figure is from its target, in the figure's unit; null where that cannot be said. */
export function shortfall(standing: Standing): { readonly kind: "short" | "over"; readonly by: number } | null {
  const value = judgedValue(standing);
  const target = standing.target?.value ?? null;
  if (standing.status !== "notMet" || value === null || target === null || value === target) return null;
  return value < target ? { kind: "short", by: target - value } : { kind: "over", by: value - target };
}

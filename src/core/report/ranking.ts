/**
 * Agencies ranked within their tier by the share of their targets that they meet. A target without usable figures counts as one not
 * met; those not due yet, without occurrence or not applicable do not count. Agencies whose report is not in the figures have no
 * rank. Equal shares have equal ranks (1, 2, 2, 4) and stand in the registry's order.
 */
import type { Tier } from "../catalogue/types";
import { isOneOf, MET, RANKED } from "../compliance/order";
import type { ReportAgency, ReportContext } from "./context";

export interface Standing {
  /** Position among the context's agencies. */
  readonly index: number;
  readonly at: ReportAgency;
  readonly met: number;
  readonly judged: number;
  /** In per cent; null, as is the rank, for agencies without a rank. */
  readonly rate: number | null;
  readonly rank: number | null;
  /** Ranks gained (negative: lost) against the ranking of the report before; null where the agency is not in one of them. */
  readonly moved: number | null;
}

/** Every agency of the context, in its order. */
export function standings(context: ReportContext): readonly Standing[] {
  const figures = context.indicators.map(({ summary }) => new Map(summary.agencies.map((figure) => [figure.agency, figure])));
  const shares = context.agencies.map((agency, index) => {
    const own = figures.flatMap((of) => of.get(agency.agency.code) ?? []);
    const judged = own.filter(({ status }) => isOneOf(status, RANKED));
    const met = judged.filter(({ status }) => isOneOf(status, MET)).length;
    const isInside = agency.state.status === "received" || agency.state.status === "late";
    const rate = isInside && judged.length > 0 ? (100 * met) / judged.length : null;
    return { index, at: agency, tier: agency.state.tier, met, judged: judged.length, rate, then: rateBefore(agency) };
  });
  return shares.map(({ tier, rate, then, ...rest }) => {
    const peers = shares.filter((each) => each.tier === tier);
    const rank = rate === null ? null : rankOf(rate, peers.flatMap((each) => each.rate ?? []));
    const before = then === null ? null : rankOf(then, peers.flatMap((each) => each.then ?? []));
    return { ...rest, rate, rank, moved: rank === null || before === null ? null : before - rank };
  });
}

function rateBefore({ state: { before } }: ReportAgency): number | null {
  return before && before.judged > 0 ? (100 * before.met) / before.judged : null;
}

function rankOf(rate: number, all: readonly number[]): number {
  return 1 + all.filter((other) => other > rate).length;
}

/** How many agencies are named as the best, and as those to press. */
const NAMED = 5;

export interface TierRanking {
  readonly tier: Tier;
  /** All that have a rank, where they are few. */
  readonly best: readonly Standing[];
  readonly toPress: readonly Standing[];
  readonly ranked: number;
}

/** Each tier's five best and five to press, best first; a tier with up to ten ranked agencies has them all among the best. */
export function tierRankings(context: ReportContext): readonly TierRanking[] {
  const all = standings(context);
  return context.tiers.flatMap((tier) => {
    const ranked = all.filter((each) => each.at.state.tier === tier && each.rank !== null).sort((a, b) => a.rank! - b.rank!);
    if (ranked.length === 0) return [];
    const isLong = ranked.length > 2 * NAMED;
    return [{ tier, best: isLong ? ranked.slice(0, NAMED) : ranked, toPress: isLong ? ranked.slice(-NAMED) : [], ranked: ranked.length }];
  });
}

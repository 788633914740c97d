/**
 * Agencies ranked within their tier by the share of their targets that they meet. A target without usable figures counts as one not
 * met; those not due yet, without occurrence or not applicable do not count. Agencies whose report is not in the figures have no
 * rank. Equal shares have equal ranks (1, 2, 2, 4) and stand in the registry's order.
 */
import type { Tier } from "../catalogue/types";
import type { AgencyFigure, IndicatorChange } from "../compile/types";
import { figureOf, targetFor } from "../compliance/judge";
import type { Status } from "../compliance/types";
import { decimal } from "../decimal";
import { parsePeriod } from "../periods/period";
import type { ReportAgency, ReportContext, ReportIndicator } from "./context";

export interface Standing {
  /** Position among the context's agencies. */
  readonly index: number;
  readonly at: ReportAgency;
  readonly met: number;
  readonly judged: number;
  /** In per cent; null, as is the rank, for agencies without a rank. */
  readonly rate: number | null;
  readonly rank: number | null;
  /**
   * Ranks gained (negative: lost) since last quarter; null where that is not known. Both ranks are over the agencies and targets
   * that have figures on both sides, last quarter's held against this period's targets.
   */
  readonly moved: number | null;
}

const JUDGED: ReadonlySet<Status | null> = new Set<Status>(["met", "exceeded", "notMet", "noData"]);
const MET: ReadonlySet<Status | null> = new Set<Status>(["met", "exceeded"]);

/** Every agency of the context, in its order. */
export function standings(context: ReportContext): readonly Standing[] {
  const figures = context.indicators.map((at) => ({ at, of: new Map(at.summary.agencies.map((figure) => [figure.agency, figure])) }));
  const shares = context.agencies.map((agency, index) => {
    const own = figures.flatMap(({ at, of }) => {
      const figure = of.get(agency.agency.code);
      return figure ? [{ at, figure }] : [];
    });
    const judged = own.filter(({ figure }) => JUDGED.has(figure.status));
    const met = judged.filter(({ figure }) => MET.has(figure.status)).length;
    const isInside = agency.state.status === "received" || agency.state.status === "late";
    const rate = isInside && judged.length > 0 ? (100 * met) / judged.length : null;
    return { index, at: agency, tier: agency.state.tier, met, judged: judged.length, rate, sides: rate === null ? null : sidesOf(context, agency, judged) };
  });
  return shares.map(({ tier, rate, sides, ...rest }) => {
    const peers = shares.filter((each) => each.tier === tier);
    const both = peers.flatMap((each) => each.sides ?? []);
    return {
      ...rest, rate,
      rank: rate === null ? null : rankOf(rate, peers.flatMap((each) => each.rate ?? [])),
      moved: sides === null ? null : rankOf(sides.then, both.map(({ then }) => then)) - rankOf(sides.now, both.map(({ now }) => now)),
    };
  });
}

function rankOf(rate: number, all: readonly number[]): number {
  return 1 + all.filter((other) => other > rate).length;
}

/** Shares met now and last quarter over the same targets; null unless every target that has a figure now has one then. */
function sidesOf(context: ReportContext, { agency }: ReportAgency, judged: readonly { readonly at: ReportIndicator; readonly figure: AgencyFigure }[]): { readonly now: number; readonly then: number } | null {
  const period = parsePeriod(context.period.id)!;
  const withFigure = judged.filter(({ figure }) => figure.status !== "noData");
  const pairs = withFigure.flatMap(({ at: { indicator }, figure }) => {
    const change = figure.change?.lastQuarter;
    const target = targetFor(indicator, agency, period);
    if (!change || target === null || target.value === null) return [];
    const isMet = (side: IndicatorChange["now"]): boolean =>
      MET.has(figureOf({ numerator: decimal(side.numerator), denominator: side.denominator === null ? null : decimal(side.denominator) }, target, period).status);
    return [{ now: isMet(change.now), then: isMet(change.then) }];
  });
  if (pairs.length === 0 || pairs.length < withFigure.length) return null;
  const share = (side: "now" | "then"): number => pairs.filter((pair) => pair[side]).length / pairs.length;
  return { now: share("now"), then: share("then") };
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

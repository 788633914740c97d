/** Indicators of agencies, tiers and the province: Σ numerator ÷ Σ denominator, never a mean of percentages. Contract §6. */
import type { Agency } from "../agencies/types";
import { isJudgedOnDay, itemsOf } from "../catalogue/expression";
import type { Indicator, Tier } from "../catalogue/types";
import { absentFigure, concerns, partsOf, type Parts } from "../compliance/agency";
import { emptyFigure, figureOf, targetFor, type TargetInForce } from "../compliance/judge";
import { needOf, outlookOf } from "../compliance/outlook";
import type { Figure, Ratio } from "../compliance/types";
import { decimal, type Decimal } from "../decimal";
import type { Period } from "../periods/period";
import type { Ruleset } from "../ruleset";
import type { Comparisons } from "./comparisons";
import type { Quarters } from "./quarters";
import { totalRatio } from "./totalRatio";
import type { Member, Shares } from "./shares";
import { byTier } from "./totals";
import type { AgencyFigure, IndicatorSummary, IndicatorTotal } from "./types";

interface Party {
  readonly member: Member;
  readonly parts: Parts;
}

export interface IndicatorContext {
  readonly period: Period;
  readonly ruleset: Ruleset;
  readonly shares: Shares;
  readonly comparisons: Comparisons;
  /** Whether earlier periods are given: changes are told then. */
  readonly looksBack: boolean;
  /** Null where there is no more than one. */
  readonly quarters: Quarters | null;
}

export function summariseIndicator(indicator: Indicator, members: readonly Member[], context: IndicatorContext): IndicatorSummary {
  const { period, ruleset } = context;
  const parties = members.map((member): Party => {
    const own = concerns(indicator, member.agency, period, ruleset);
    return { member, parts: own ? partsOf(indicator, member.operandOf) : "notApplicable" };
  });
  const total = (tier: Tier | null): IndicatorTotal =>
    totalOf(indicator, tier === null ? parties : parties.filter(({ member }) => member.agency.tier === tier), tier, context);
  const quarters = context.quarters ? { quarters: context.quarters.of(indicator.code) } : {};
  return { code: indicator.code, total: { ...total(null), ...quarters }, tiers: byTier(members, total), agencies: parties.map((party) => agencyOf(indicator, party, context)) };
}

function agencyOf(indicator: Indicator, { member: { agency }, parts }: Party, context: IndicatorContext): AgencyFigure {
  const target = targetFor(indicator, agency, context.period);
  const figure = typeof parts === "string" ? absentFigure(parts, indicator, target, context.period, context.ruleset.catalogue) : judgedFigure(indicator, { ratio: parts, target, inside: [agency], counted: decimal(1) }, context);
  const change = context.looksBack && parts !== "notApplicable" ? { change: context.comparisons.indicator(indicator, [agency]) } : {};
  return { agency: agency.code, ...figure, ...change };
}

function totalOf(indicator: Indicator, parties: readonly Party[], tier: Tier | null, context: IndicatorContext): IndicatorTotal {
  const { period, ruleset, shares, comparisons, looksBack } = context;
  const expected = parties.filter(({ parts }) => parts !== "notApplicable");
  const inside = expected.filter(({ parts }) => typeof parts === "object").map(({ member }) => member);
  const coverage = { complete: inside.length === expected.length, reported: inside.length, expected: expected.length };
  const target = targetFor(indicator, tier, period);
  if (expected.length === 0) return { ...emptyFigure("notApplicable", target), ...coverage };
  const counted = shares.expected(itemsOf(indicator.numerator)[0], tier);
  const agencies = expected.map(({ member }) => member.agency);
  const change = looksBack ? { change: comparisons.indicator(indicator, agencies) } : {};
  const ratio = totalRatio(indicator, inside.map(({ operandOf }) => operandOf!), counted, ruleset);
  if (ratio === null) return { ...(inside.length === 0 ? absentFigure("noData", indicator, target, period, ruleset.catalogue) : emptyFigure("noData", target)), ...coverage, ...change };
  const figure = judgedFigure(indicator, { ratio, target, inside: inside.map(({ agency }) => agency), counted }, context);
  return { ...figure, ...coverage, ...change };
}

interface Given {
  readonly ratio: Ratio;
  readonly target: TargetInForce | null;
  /** Who gives the figure. */
  readonly inside: readonly Agency[];
  /** What `expected` stands for. */
  readonly counted: Decimal;
}

/** The figure with its status and, where its target is not met, its outlook. */
function judgedFigure(indicator: Indicator, { ratio, target, inside, counted }: Given, { period, comparisons, ruleset }: IndicatorContext): Figure {
  const reference = target?.value === null ? comparisons.reference(indicator, inside) : null;
  const figure = figureOf(ratio, target, period, reference);
  if (target === null) return figure;
  const isDay = isJudgedOnDay(indicator, ruleset.catalogue);
  const outlook = outlookOf({ indicator, target, figure: ratio, status: figure.status, reference, period, isDay }, (level) => {
    // What the next report's figure will be held against is not known yet; a day cannot be delivered.
    if (isDay || target.value === null) return null;
    const soFar = comparisons.soFar(indicator, inside, counted);
    return soFar && needOf(soFar, target, level);
  });
  return outlook ? { ...figure, outlook } : figure;
}

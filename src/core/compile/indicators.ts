/** Indicators of agencies, tiers and the province: Σ numerator ÷ Σ denominator, never a mean of percentages. Contract §6. */
import { itemsOf } from "../catalogue/expression";
import type { Expression, Indicator, Tier } from "../catalogue/types";
import { agencyFigure, concerns, partsOf, type Parts } from "../compliance/agency";
import { isFigure } from "../compliance/evaluate";
import { emptyFigure, figureOf, targetFor } from "../compliance/judge";
import { add, decimal, negate, ZERO, type Decimal } from "../decimal";
import type { Period } from "../periods/period";
import type { Ruleset } from "../ruleset";
import { aggregate, byTier, expectedAgencies, type Member } from "./totals";
import type { IndicatorSummary, IndicatorTotal } from "./types";

interface Party {
  readonly member: Member;
  readonly parts: Parts;
}

export function summariseIndicator(indicator: Indicator, members: readonly Member[], period: Period, ruleset: Ruleset): IndicatorSummary {
  const parties = members.map((member): Party => {
    const own = concerns(indicator, member.agency, period, ruleset);
    return { member, parts: own ? partsOf(indicator, member.operandOf) : "notApplicable" };
  });
  const total = (tier: Tier | null): IndicatorTotal =>
    totalOf(indicator, tier === null ? parties : parties.filter(({ member }) => member.agency.tier === tier), tier, period, ruleset);
  return {
    code: indicator.code,
    total: total(null),
    tiers: byTier(members, total),
    agencies: parties.map(({ member, parts }) => ({ agency: member.agency.code, ...agencyFigure(indicator, member.agency, parts, period) })),
  };
}

function totalOf(indicator: Indicator, parties: readonly Party[], tier: Tier | null, period: Period, ruleset: Ruleset): IndicatorTotal {
  const expected = parties.filter(({ parts }) => parts !== "notApplicable");
  const inside = expected.filter(({ parts }) => typeof parts === "object").map(({ member }) => member);
  const coverage = { complete: inside.length === expected.length, reported: inside.length, expected: expected.length };
  const target = targetFor(indicator, tier, period);
  const first = ruleset.items.get(itemsOf(indicator.numerator)[0] ?? "");
  const counted = expectedAgencies(first, parties.map(({ member }) => member), period);
  const numerator = inside.length > 0 ? totalExpression(indicator.numerator, inside, counted, ruleset) : null;
  const denominator = indicator.denominator && totalExpression(indicator.denominator, inside, counted, ruleset);
  if (expected.length === 0) return { ...emptyFigure("notApplicable", target), ...coverage };
  if (numerator === null || (indicator.denominator && denominator === null)) return { ...emptyFigure("noData", target), ...coverage };
  return { ...figureOf(numerator, denominator, target, period), ...coverage };
}

/** Items are added up over the agencies first; constants and `expected` count once. Null where an item has no total across agencies. */
function totalExpression(expression: Expression, inside: readonly Member[], expected: Decimal, ruleset: Ruleset): Decimal | null {
  let sum = ZERO;
  for (const term of expression.terms) {
    const value = term.kind === "item" ? totalItem(term.code, inside, ruleset) : term.kind === "expected" ? expected : decimal(term.value);
    if (value === null) return null;
    sum = add(sum, term.sign < 0 ? negate(value) : value);
  }
  return sum;
}

function totalItem(code: string, inside: readonly Member[], ruleset: Ruleset): Decimal | null {
  const item = ruleset.items.get(code);
  const values = inside.map((member) => member.operandOf!(code)).filter(isFigure);
  // An agency inside without this figure is one with a denominator of 0: its numerator is 0.
  return item ? aggregate(item, values.length > 0 ? values : [ZERO]) : null;
}

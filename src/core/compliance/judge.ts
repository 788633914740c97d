/** Holds a figure against its target: contract §6. */
import type { Indicator, Target, Tier } from "../catalogue/types";
import { compare, decimal, isZero, multiply, percentOf, toNumber, type Decimal } from "../decimal";
import { calendarEnd, dateInYear, type Period } from "../periods/period";
import type { Figure, Status } from "./types";

const HUNDRED = decimal(100);

/** The target of a tier, or of the province where `tier` is null; null where there is none, or none in force yet at the period's calendar end. */
export function targetFor(indicator: Indicator, tier: Tier | null, period: Period): Target | null {
  const own = tier === null ? undefined : indicator.targetByTier[tier];
  const target = own === undefined ? indicator.target : own;
  return target?.from != null && dateInYear(target.from, period.year) > calendarEnd(period) ? null : target;
}

/** Negative, zero or positive as the rate (or, without a denominator, the figure) is below, at or above the target: exact. */
export function compareToTarget(numerator: Decimal, denominator: Decimal | null, target: number): -1 | 0 | 1 {
  return denominator === null
    ? compare(numerator, decimal(target))
    : compare(multiply(HUNDRED, numerator), multiply(decimal(target), denominator));
}

function holds(target: Target, order: -1 | 0 | 1): boolean {
  switch (target.comparator) {
    case ">=": return order >= 0;
    case ">": return order > 0;
    case "=": return order === 0;
    case "<=": return order <= 0;
    case "<": return order < 0;
  }
}

/** The status of a figure that is there. A target held against the period before, which is not given here, gives noData. */
function judged(numerator: Decimal, denominator: Decimal | null, target: Target | null, period: Period): Status | null {
  if (target === null) return null;
  if (target.value === null) return "noData";
  const order = compareToTarget(numerator, denominator, target.value);
  if (holds(target, order)) return target.comparator === ">=" && order > 0 ? "exceeded" : "met";
  return target.due !== null && dateInYear(target.due, period.year) > calendarEnd(period) ? "notDue" : "notMet";
}

/** A figure without its parts: nothing was reported, or the indicator does not concern the agency. */
export function emptyFigure(status: "noData" | "notApplicable", target: Target | null): Figure {
  return { numerator: null, denominator: null, percent: null, status: target === null ? null : status };
}

/**
 * The figure of a numerator and a denominator (null where the indicator has none), with its status.
 * A denominator of 0 is “không phát sinh” where the numerator is 0 too, else it cannot be judged.
 */
export function figureOf(numerator: Decimal, denominator: Decimal | null, target: Target | null, period: Period): Figure {
  const parts = { numerator: toNumber(numerator), denominator: denominator === null ? null : toNumber(denominator) };
  if (denominator !== null && isZero(denominator)) {
    const status = isZero(numerator) ? "noOccurrence" : "noData";
    return { ...parts, percent: null, status: target === null ? null : status };
  }
  return {
    ...parts,
    percent: denominator === null ? null : percentOf(numerator, denominator),
    status: judged(numerator, denominator, target, period),
  };
}

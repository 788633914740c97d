/** Holds a figure against its target: contract §6. */
import type { Agency } from "../agencies/types";
import type { Comparator, Indicator, Target, Tier } from "../catalogue/types";
import { compare, decimal, isZero, multiply, percentOf, toNumber } from "../decimal";
import { calendarEnd, dateInYear, type Period } from "../periods/period";
import { serialOf } from "../text/date";
import type { Figure, Ratio } from "./types";

const HUNDRED = decimal(100);

/** Whose target: the province's (null), a tier's, or an agency's. */
export type TargetScope = Tier | Pick<Agency, "code" | "tier"> | null;

/** A target as figures are held against it: of a day its serial in the period's year. */
export interface TargetInForce extends Omit<Target, "value"> {
  readonly value: number | null;
}

/** The target of a scope: an agency's own, else its tier's, else the province's; null where there is none, or none in force yet at the period's calendar end. */
export function targetFor({ target: common, targetByTier, targetByAgency }: Indicator, scope: TargetScope, period: Period): TargetInForce | null {
  const [tier, agency] = scope === null || typeof scope === "string" ? [scope, null] : [scope.tier, scope.code];
  const ofAgency = agency !== null && Object.hasOwn(targetByAgency, agency) ? targetByAgency[agency] : undefined;
  const ofTier = tier === null ? undefined : targetByTier[tier];
  const target = ofAgency !== undefined ? ofAgency : ofTier !== undefined ? ofTier : common;
  if (target === null || (target.from !== null && dateInYear(target.from, period.year) > calendarEnd(period))) return null;
  return isNumeric(target) ? target : { ...target, value: serialOf(dateInYear(String(target.value), period.year)) };
}

function isNumeric(target: Target): target is TargetInForce {
  return typeof target.value !== "string";
}

/**
 * What the figure is held against as a figure itself: `value` ÷ 100 for a rate, the value for others, the earlier figure
 * (`reference`) for a relative target. Null where a relative target has nothing to be held against.
 */
export function levelOf({ value }: TargetInForce, isRate: boolean, reference: Ratio | null): Ratio | null {
  if (value === null) return reference && (reference.denominator === null || !isZero(reference.denominator)) ? reference : null;
  return { numerator: decimal(value), denominator: isRate ? HUNDRED : null };
}

/** Negative, zero or positive as the figure is below, at or above the other: exact. Denominators are positive. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  return a.denominator === null || b.denominator === null ? compare(a.numerator, b.numerator) : compare(multiply(a.numerator, b.denominator), multiply(b.numerator, a.denominator));
}

export function holds(comparator: Comparator, order: -1 | 0 | 1): boolean {
  switch (comparator) {
    case ">=": return order >= 0;
    case ">": return order > 0;
    case "=": return order === 0;
    case "<=": return order <= 0;
    case "<": return order < 0;
  }
}

function judged(figure: Ratio, target: TargetInForce | null, period: Period, reference: Ratio | null): Pick<Figure, "status" | "lacks"> {
  if (target === null) return { status: null };
  const level = levelOf(target, figure.denominator !== null, reference);
  if (level === null) return { status: "noData", ...(target.compareWith === null ? {} : { lacks: "earlierFigure" }) };
  const order = compareRatios(figure, level);
  if (holds(target.comparator, order)) return { status: target.comparator === ">=" && order > 0 ? "exceeded" : "met" };
  return { status: target.due !== null && dateInYear(target.due, period.year) > calendarEnd(period) ? "notDue" : "notMet" };
}

/** Whether a day that nobody has given may still meet its target: that or an earlier one is asked for, and it is not over at the period's calendar end. */
export function isYetToCome({ comparator, value }: TargetInForce, period: Period): boolean {
  const end = serialOf(calendarEnd(period));
  return value !== null && ((comparator === "<=" && value > end) || (comparator === "<" && value > end + 1));
}

/** A figure without its parts: nothing was reported (yet), or the indicator does not concern the agency. */
export function emptyFigure(status: "noData" | "notDue" | "notApplicable", target: Target | null): Figure {
  return { numerator: null, denominator: null, percent: null, status: target === null ? null : status };
}

/**
 * The figure of a numerator and a denominator (null where the indicator has none), with its status. `reference`: the earlier
 * figure that a relative target is held against; without one it cannot be judged.
 * A denominator of 0 is “không phát sinh” where the numerator is 0 too, else it cannot be judged.
 */
export function figureOf(ratio: Ratio, target: TargetInForce | null, period: Period, reference: Ratio | null = null): Figure {
  const { numerator, denominator } = ratio;
  const against = target?.value === null && reference ? valueOf(reference) : null;
  const parts = { numerator: toNumber(numerator), denominator: denominator === null ? null : toNumber(denominator), ...(against === null ? {} : { against }) };
  if (denominator !== null && isZero(denominator)) {
    const status = isZero(numerator) ? "noOccurrence" : "noData";
    return { ...parts, percent: null, status: target === null ? null : status };
  }
  return { ...parts, percent: denominator === null ? null : percentOf(numerator, denominator), ...judged(ratio, target, period, reference) };
}

/** In per cent for a rate, in its unit otherwise; null for a rate over nothing. */
export function valueOf({ numerator, denominator }: Ratio): number | null {
  if (denominator === null) return toNumber(numerator);
  return isZero(denominator) ? null : percentOf(numerator, denominator);
}

/** What is to be known of a target that is not met: how far it is, how it goes, what would meet it. */
import type { Indicator } from "../catalogue/types";
import { add, compare, decimal, isZero, multiply, negate, percentOf, subtract, toNumber, type Decimal } from "../decimal";
import { calendarEnd, dateInYear, type Period } from "../periods/period";
import { daysBetween } from "../text/date";
import { levelOf, type TargetInForce } from "./judge";
import type { Band, Need, Outlook, Pace, Ratio, Risk, Status } from "./types";

interface Judged {
  readonly indicator: Indicator;
  readonly target: TargetInForce;
  readonly figure: Ratio;
  readonly status: Status | null;
  readonly reference: Ratio | null;
  readonly period: Period;
  /** Whether the figure is a day, of which no share is reached. */
  readonly isDay: boolean;
}

/** `need` is asked only where the target is unmet. Null for every status but `notMet` and `notDue`. */
export function outlookOf(judged: Judged, need: (level: Ratio) => Need | null): Outlook | null {
  const { indicator, target, figure, status, reference } = judged;
  if (status !== "notMet" && status !== "notDue") return null;
  const level = levelOf(target, figure.denominator !== null, reference)!;
  const [band, pace] = [bandOf(figure, level, indicator.atRisk), paceOf(judged, level)];
  return { gap: differenceOf(figure, level), band, risk: riskOf(status, band, pace), pace, need: need(level) };
}

function riskOf(status: "notMet" | "notDue", band: Band | null, pace: Pace | null): Risk | null {
  if (status === "notMet") return band === "atRisk" ? "nearTarget" : null;
  return pace?.onTrack === false ? "behindPace" : null;
}

/** First less second: in points for rates, else in the unit; to the nearest number. Denominators are not 0. */
export function differenceOf(a: Ratio, b: Ratio): number {
  if (a.denominator === null || b.denominator === null) return toNumber(subtract(a.numerator, b.numerator));
  return percentOf(crossed(a, b), multiply(a.denominator, b.denominator));
}

/** The difference of two rates times both denominators. */
function crossed(a: Ratio, b: Ratio): Decimal {
  return subtract(multiply(a.numerator, b.denominator!), multiply(b.numerator, a.denominator!));
}

const absolute = (value: Decimal): Decimal => (value.units < 0n ? negate(value) : value);

function bandOf(figure: Ratio, level: Ratio, atRisk: number | null): Band | null {
  if (atRisk === null) return null;
  const margin = decimal(atRisk);
  const [distance, allowed] =
    figure.denominator === null || level.denominator === null
      ? [absolute(subtract(figure.numerator, level.numerator)), margin]
      : [multiply(decimal(100), absolute(crossed(figure, level))), multiply(margin, multiply(figure.denominator, level.denominator))];
  return compare(distance, allowed) <= 0 ? "atRisk" : "notMet";
}

/** Without a beginning of its own, a target's time runs from the year's first day. */
function paceOf({ indicator, target, figure, status, period, isDay }: Judged, level: Ratio): Pace | null {
  if (status !== "notDue" || target.due === null || target.value === null) return null;
  const due = dateInYear(target.due, period.year);
  const from = target.from === null ? `${period.year}-01-01` : dateInYear(target.from, period.year);
  const total = daysBetween(from, due) + 1;
  const passed = Math.min(Math.max(daysBetween(from, calendarEnd(period)) + 1, 0), total);
  if (total <= 0) return null;
  const counts = !isDay && indicator.better === "higher" && level.numerator.units > 0n && target.comparator !== "<" && target.comparator !== "<=";
  if (!counts) return { from, due, elapsed: passed / total, reached: null, onTrack: null };
  const reachedTop = multiply(figure.numerator, level.denominator ?? decimal(1));
  const reachedBottom = multiply(level.numerator, figure.denominator ?? decimal(1));
  const onTrack = compare(multiply(reachedTop, decimal(total)), multiply(reachedBottom, decimal(passed))) >= 0;
  return { from, due, elapsed: passed / total, reached: percentOf(reachedTop, reachedBottom) / 100, onTrack };
}

/** Numerator and denominator so far of what the next report covers, and what is known of the quarter to come. */
export interface SoFar {
  readonly next: Period;
  readonly ratio: Ratio;
  /** What the denominator is taken to grow by; null where that is not known: it is then taken to stay. */
  readonly growth: Decimal | null;
  /** The numerator stands at one moment and may fall; else it only adds up. */
  readonly isStock: boolean;
  /** The most that the next quarter can add to the numerator; null for no known limit. */
  readonly most: Decimal | null;
  /** The smallest step of the numerator: 1 for what is counted. */
  readonly step: Decimal;
  readonly agencies: number;
}

/** Exact; null where nothing can be said: no denominator is in sight, or no whole amount meets an equality. */
export function needOf({ next, ratio, growth, isStock, most, step, agencies }: SoFar, target: TargetInForce, level: Ratio): Need | null {
  const assumed = ratio.denominator && add(ratio.denominator, growth ?? decimal(0));
  if (assumed && assumed.units <= 0n) return null;
  // What the numerator must come to is level × denominator: above, below or at it lies the amount.
  const bottom = level.denominator ?? decimal(1);
  const lacking = subtract(multiply(level.numerator, assumed ?? decimal(1)), multiply(ratio.numerator, bottom));
  const steps = wholeSteps(lacking, multiply(bottom, step), target.comparator);
  if (steps === null) return null;
  // What must be exactly as it is may not grow.
  const isCap = target.comparator === "=" && steps === 0n;
  const amount = multiply({ units: steps, scale: 0 }, step);
  const isUpper = target.comparator === "<=" || target.comparator === "<";
  const beyond = !isUpper && most && compare(amount, most) > 0 ? subtract(amount, most) : null;
  const kind = beyond ? "outOfReach" : amount.units < 0n ? (isStock ? "reduce" : isUpper || target.comparator === "=" ? "outOfReach" : "deliver") : isUpper || isCap ? "atMost" : "deliver";
  const told = beyond ?? (kind === "deliver" && amount.units < 0n ? decimal(0) : absolute(amount));
  return {
    period: next.id, by: calendarEnd(next), kind, ...(kind === "outOfReach" && !beyond ? { excess: true } : {}), amount: toNumber(told),
    numerator: toNumber(ratio.numerator), denominator: ratio.denominator && toNumber(ratio.denominator),
    assumption: assumed === null ? "noDenominator" : growth === null || isZero(growth) ? "stays" : "asLastQuarter",
    assumed: assumed && toNumber(assumed), agencies,
  };
}

/** `top ÷ bottom` in whole steps, to the side on which the comparator holds. `bottom` is positive. */
function wholeSteps(top: Decimal, bottom: Decimal, comparator: TargetInForce["comparator"]): bigint | null {
  const scale = Math.max(top.scale, bottom.scale);
  const [a, b] = [top, bottom].map((value) => value.units * 10n ** BigInt(scale - value.scale)) as [bigint, bigint];
  const floor = a / b - (a % b < 0n ? 1n : 0n);
  const isExact = a % b === 0n;
  switch (comparator) {
    case ">=": return isExact ? floor : floor + 1n;
    case ">": return floor + 1n;
    case "<=": return floor;
    case "<": return isExact ? floor - 1n : floor;
    case "=": return isExact ? floor : null;
  }
}

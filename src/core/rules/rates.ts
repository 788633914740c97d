import { isZero, percentOf, toNumber, type Decimal } from "../decimal";
import { evaluate } from "../compliance/evaluate";
import { itemsOf } from "../catalogue/expression";
import { finding } from "./raise";
import type { Rule, RuleContext } from "./context";
import type { Fix } from "./finding";

/**
 * A rate that the sheet states differs from the one its own figures give (REL-003), by more than the rounding of
 * the figure as written. A rate of 0.64 where 64 % is computed is on the wrong scale (VAL-007): the figures prove it.
 */
export const checkStatedRates: Rule = (context) =>
  context.submission.statedRates.flatMap(({ indicator: code, cell, value, parts, decimals }) => {
    if (value === null || parts !== null) return [];
    const own = ownParts(code, context);
    if (!own || isZero(own.denominator)) return [];
    const { origin } = context;
    const { items } = own;
    const computed = percentOf(own.numerator, own.denominator);
    if (agrees(value, computed, decimals ?? digitsAfterMark(value))) return [];
    if (value <= 1 && agrees(value * 100, computed, Math.max(0, digitsAfterMark(value) - 2))) {
      const percent = Number((value * 100).toPrecision(15));
      return [finding("VAL-007", origin, { cell, found: value, fix: { kind: "setValue", value: percent }, details: { value, percent } })];
    }
    return [
      finding("REL-003", origin, {
        cell, item: items[0]!, items, found: value, expected: String(computed),
        difference: Number((value - computed).toPrecision(15)), details: { indicator: code, stated: value, computed },
      }),
    ];
  });

/**
 * What cannot be read of a stated rate, or in two ways. `09/18` that Excel took for a date is given back where the
 * sheet's own figures are 9 and 18.
 */
export const checkStatedFigures: Rule = (context) =>
  context.submission.statedRates.flatMap(({ indicator, cell, raw, problems, day }) =>
    problems.flatMap((problem) => {
      if (problem.rule !== "VAL-003" && problem.rule !== "VAL-004" && problem.rule !== "VAL-005") return [];
      const fix = day === null ? problem.fix : ratioOfDay(day, ownParts(indicator, context));
      return [finding(problem.rule, context.origin, { cell, found: raw, expected: "percent", details: problem.details, fix })];
    }),
  );

interface OwnParts {
  readonly items: readonly string[];
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** Numerator and denominator that the sheet itself gives to an indicator; null where it lacks one or a figure of them is faulty. */
function ownParts(code: string, { ruleset, faulty, operandOf }: RuleContext): OwnParts | null {
  const indicator = ruleset.indicators.get(code);
  if (!indicator?.denominator) return null;
  const items = itemsOf(indicator.numerator, indicator.denominator);
  if (items.some((item) => faulty.has(item))) return null;
  const numerator = evaluate(indicator.numerator, operandOf, 1);
  const denominator = evaluate(indicator.denominator, operandOf, 1);
  return numerator.anyMissing || denominator.anyMissing ? null : { items, numerator: numerator.value, denominator: denominator.value };
}

/** `9/18` as text where the day could be it (18 September, 9 December, September 1918) and the figures are these. */
function ratioOfDay(date: string, own: OwnParts | null): Fix | null {
  if (!own) return null;
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const [numerator, denominator] = [toNumber(own.numerator), toNumber(own.denominator)];
  const typed = [[day, month], [month, day], [month, year % 100]].some(([first, second]) => first === numerator && second === denominator);
  return typed ? { kind: "setValue", value: `${numerator}/${denominator}` } : null;
}

/** Whether a figure written with so many decimals is the rounded one; the last digit's half, and what floating point adds to it. */
export function agrees(stated: number, computed: number, decimals: number): boolean {
  return Math.abs(stated - computed) <= 0.5 * 10 ** -decimals + 1e-9;
}

function digitsAfterMark(value: number): number {
  return /\.(\d+)/.exec(value.toFixed(10).replace(/0+$/, ""))?.[1]?.length ?? 0;
}

/** A denominator of 0 beside a numerator that is not: REL-004. */
export const checkZeroDenominators: Rule = (context) =>
  context.ruleset.catalogue.indicators.flatMap(({ code }) => {
    const own = ownParts(code, context);
    if (!own || !isZero(own.denominator) || isZero(own.numerator)) return [];
    const { items } = own;
    const value = toNumber(own.numerator);
    return [
      finding("REL-004", context.origin, {
        cell: context.submission.readings.get(items[0]!)?.cell ?? null, item: items[0]!, items,
        found: value, expected: "0", difference: value, details: { indicator: code, numerator: value },
      }),
    ];
  });

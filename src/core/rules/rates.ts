import { isZero, percentOf, toNumber } from "../decimal";
import { evaluate } from "../compliance/evaluate";
import { itemsOf } from "../catalogue/expression";
import { finding } from "./raise";
import type { Rule } from "./context";

/**
 * A rate that the sheet states differs from the one its own figures give (REL-003), by more than the rounding of
 * the figure as written. A rate of 0.64 where 64 % is computed is a doubt of scale (VAL-007) instead.
 */
export const checkStatedRates: Rule = ({ ruleset, submission, origin, faulty, operandOf }) =>
  submission.statedRates.flatMap(({ indicator: code, cell, value, parts, decimals }) => {
    const indicator = ruleset.indicators.get(code);
    if (!indicator?.denominator || value === null || parts !== null) return [];
    const items = itemsOf(indicator.numerator, indicator.denominator);
    if (items.some((item) => faulty.has(item))) return [];
    const numerator = evaluate(indicator.numerator, operandOf, 1);
    const denominator = evaluate(indicator.denominator, operandOf, 1);
    if (numerator.anyMissing || denominator.anyMissing || isZero(denominator.value)) return [];
    const computed = percentOf(numerator.value, denominator.value);
    if (agrees(value, computed, decimals ?? digitsAfterMark(value))) return [];
    if (value <= 1 && agrees(value * 100, computed, Math.max(0, digitsAfterMark(value) - 2))) {
      return [finding("VAL-007", origin, { cell, found: value, details: { value, percent: Number((value * 100).toPrecision(15)) } })];
    }
    return [
      finding("REL-003", origin, {
        cell, item: items[0]!, items, found: value, expected: String(computed),
        difference: Number((value - computed).toPrecision(15)), details: { indicator: code, stated: value, computed },
      }),
    ];
  });

/** Whether a figure written with so many decimals is the rounded one; the last digit's half, and what floating point adds to it. */
function agrees(stated: number, computed: number, decimals: number): boolean {
  return Math.abs(stated - computed) <= 0.5 * 10 ** -decimals + 1e-9;
}

function digitsAfterMark(value: number): number {
  return /\.(\d+)/.exec(value.toFixed(10).replace(/0+$/, ""))?.[1]?.length ?? 0;
}

/** A denominator of 0 beside a numerator that is not: REL-004. */
export const checkZeroDenominators: Rule = ({ ruleset, submission, origin, faulty, operandOf }) =>
  ruleset.catalogue.indicators.flatMap((indicator) => {
    if (!indicator.denominator) return [];
    const items = itemsOf(indicator.numerator, indicator.denominator);
    if (items.some((item) => faulty.has(item))) return [];
    const numerator = evaluate(indicator.numerator, operandOf, 1);
    const denominator = evaluate(indicator.denominator, operandOf, 1);
    if (numerator.anyMissing || denominator.anyMissing || !isZero(denominator.value) || isZero(numerator.value)) return [];
    const value = toNumber(numerator.value);
    return [
      finding("REL-004", origin, {
        cell: submission.readings.get(items[0]!)?.cell ?? null, item: items[0]!, items,
        found: value, expected: "0", difference: value, details: { indicator: indicator.code, numerator: value },
      }),
    ];
  });

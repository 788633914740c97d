import fc from "fast-check";
import type { Comparator } from "../../../src/core/catalogue/types";
import { compareRatios, figureOf, holds, levelOf, type TargetInForce } from "../../../src/core/compliance/judge";
import { needOf, outlookOf, type SoFar } from "../../../src/core/compliance/outlook";
import type { Need, Outlook, Ratio } from "../../../src/core/compliance/types";
import { decimal } from "../../../src/core/decimal";
import { parsePeriod } from "../../../src/core/periods/period";
import { anIndicator, aTarget } from "../../support/compilations";

const ratio = (numerator: number, denominator: number | null): Ratio => ({ numerator: decimal(numerator), denominator: denominator === null ? null : decimal(denominator) });

interface Case {
  readonly figure: Ratio;
  readonly target: TargetInForce;
  readonly better?: "higher" | "lower";
  readonly atRisk?: number;
  readonly period?: string;
}

function outlook({ figure, target, better = "higher", atRisk, period = "2026-Q3" }: Case): Outlook | null {
  const indicator = anIndicator("A-01", { numerator: "1", ...(figure.denominator === null ? {} : { denominator: "2" }), better, atRisk: atRisk ?? null });
  const of = parsePeriod(period)!;
  return outlookOf({ indicator, target, figure, status: figureOf(figure, target, of).status, reference: null, period: of, isDay: false }, () => null);
}

describe("how far from the target", () => {
  test("is told in points or the unit, for what is unmet alone", () => {
    expect([outlook({ figure: ratio(1999, 2500), target: aTarget(">=", 80) })?.gap, outlook({ figure: ratio(63, null), target: aTarget("<=", 60), better: "lower" })?.gap]).toEqual([-0.04, 3]);
    expect([outlook({ figure: ratio(4, 5), target: aTarget(">=", 80) }), outlook({ figure: ratio(0, 0), target: aTarget(">=", 80) })]).toEqual([null, null]);
  });

  test("bands leave no gap: at risk up to the margin and at it, not met beyond", () => {
    const band = (numerator: number) => outlook({ figure: ratio(numerator, 1000), target: aTarget(">=", 80), atRisk: 5 })?.band;
    expect([750, 749, 799].map(band)).toEqual(["atRisk", "notMet", "atRisk"]);
    expect(outlook({ figure: ratio(32, null), target: aTarget("<=", 30), better: "lower", atRisk: 2 })?.band).toBe("atRisk");
    expect(outlook({ figure: ratio(1, 3), target: aTarget("<", 33), better: "lower", atRisk: 0.33 })?.band).toBe("notMet");
    expect(outlook({ figure: ratio(1, 3), target: aTarget("<", 33), better: "lower", atRisk: 0.34 })?.band).toBe("atRisk");
    expect(outlook({ figure: ratio(1, 3), target: aTarget(">=", 80) })?.band).toBeNull();
  });
});

describe("the pace of what is not due yet", () => {
  const pace = (numerator: number, changes: Partial<TargetInForce> = {}, comparator: Comparator = ">=") =>
    outlook({ figure: ratio(numerator, 100), target: aTarget(comparator, 80, { due: "--12-31", ...changes }), better: comparator === "<=" ? "lower" : "higher" })?.pace;

  test("is the share of the year that has passed beside the share of the target reached", () => {
    expect(pace(60)).toEqual({ from: "2026-01-01", due: "2026-12-31", elapsed: 273 / 365, reached: 0.75, onTrack: true });
    expect(pace(59)).toMatchObject({ reached: 0.7375, onTrack: false });
  });

  test("runs from the target's own beginning; less is better has none, nor what is due", () => {
    expect(pace(40, { from: "2026-09-30", due: "2026-10-01" })).toEqual({ from: "2026-09-30", due: "2026-10-01", elapsed: 0.5, reached: 0.5, onTrack: true });
    expect(pace(90, {}, "<=")).toMatchObject({ reached: null, onTrack: null });
    expect(pace(40, { due: "2026-06-30" })).toBeNull();
  });
});

const soFar = (figure: Ratio, changes: Partial<SoFar> = {}): SoFar => ({ next: parsePeriod("2026-Y")!, ratio: figure, growth: null, isStock: false, most: null, step: decimal(1), agencies: 1, ...changes });
const need = (figure: Ratio, target: TargetInForce, changes: Partial<SoFar> = {}): Need | null => needOf(soFar(figure, changes), target, levelOf(target, figure.denominator !== null, null)!);
const told = (figure: Ratio, target: TargetInForce, changes: Partial<SoFar> = {}): string | null => {
  const found = need(figure, target, changes);
  return found && `${found.kind}${found.excess ? ", excess" : ""} ${found.amount}`;
};

describe("what the next report must show", () => {
  test("38 of 59 tasks, all to be done: 21 more while the plan stays; with 6 more planned, 27", () => {
    expect(need(ratio(38, 59), aTarget("=", 100))).toEqual({ period: "2026-Y", by: "2026-12-31", kind: "deliver", amount: 21, numerator: 38, denominator: 59, assumption: "stays", assumed: 59, agencies: 1 });
    expect(need(ratio(38, 59), aTarget("=", 100), { growth: decimal(6) })).toMatchObject({ amount: 27, assumption: "asLastQuarter", assumed: 65 });
  });

  test("is rounded so that the target is met: 79,96 % is not 80 %, and strictly more is one more", () => {
    expect([told(ratio(1999, 2501), aTarget(">=", 80)), told(ratio(4, 10), aTarget(">", 80)), told(ratio(4, 10), aTarget(">=", 80))]).toEqual(["deliver 2", "deliver 5", "deliver 4"]);
  });

  test("a quarter that begins anew needs its whole share; without a denominator in sight nothing can be said", () => {
    expect([told(ratio(0, 0), aTarget(">=", 90), { growth: decimal(105) }), told(ratio(0, 0), aTarget(">=", 90))]).toEqual(["deliver 95", null]);
  });

  test("where a quarter can add no more than it handles, what lacks is out of reach", () => {
    expect([told(ratio(80, 100), aTarget(">=", 90), { growth: decimal(50), most: decimal(50) }), told(ratio(80, 100), aTarget(">=", 95), { growth: decimal(20), most: decimal(20) })]).toEqual(["outOfReach 5", "outOfReach 14"]);
    expect(told(ratio(85, 100), aTarget(">=", 90), { growth: decimal(50), most: decimal(50) })).toBe("deliver 50");
  });

  test("less is better: so many more at most, out of reach once passed, to be reduced where it may fall", () => {
    expect([told(ratio(2, 100), aTarget("<=", 5), { growth: decimal(40) }), told(ratio(9, 100), aTarget("<=", 5)), told(ratio(2, 100), aTarget("<", 5))]).toEqual(["atMost 5", "outOfReach, excess 4", "atMost 2"]);
    expect([told(ratio(63, null), aTarget("<=", 60), { isStock: true }), told(ratio(1, null), aTarget("=", 0)), told(ratio(0, null), aTarget("=", 0))]).toEqual(["reduce 3", "outOfReach, excess 1", "atMost 0"]);
  });

  test("counts without a denominator are added up; points go by hundredths", () => {
    expect([told(ratio(120, null), aTarget(">=", 133)), told(ratio(88.56, null), aTarget(">", 90), { isStock: true, step: decimal(0.01) })]).toEqual(["deliver 13", "deliver 1.45"]);
  });

  test("the amount meets the target and one less does not, for all figures", () => {
    const comparators = fc.constantFrom<Comparator>(">=", ">");
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), fc.nat(50_000), fc.integer({ min: 1, max: 12_000 }), comparators, (numerator, denominator, growth, hundredths, comparator) => {
        const target = aTarget(comparator, hundredths / 100);
        const found = need(ratio(numerator, denominator), target, { growth: decimal(growth) })!;
        const meets = (amount: number): boolean => holds(comparator, compareRatios(ratio(numerator + amount, denominator + growth), levelOf(target, true, null)!));
        expect(meets(found.amount)).toBe(true);
        if (found.amount > 0) expect(meets(found.amount - 1)).toBe(false);
      }),
    );
  });

  test("the most that may be added keeps the target, and one more does not", () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 10_000 }), fc.constantFrom<Comparator>("<=", "<"), (numerator, denominator, hundredths, comparator) => {
        const target = aTarget(comparator, hundredths / 100);
        const found = need(ratio(numerator, denominator), target)!;
        const keeps = (amount: number): boolean => holds(comparator, compareRatios(ratio(numerator + amount, denominator), levelOf(target, true, null)!));
        expect(found.kind === "atMost" ? [keeps(found.amount), keeps(found.amount + 1)] : [keeps(-found.amount), keeps(1 - found.amount)]).toEqual([true, false]);
      }),
    );
  });
});

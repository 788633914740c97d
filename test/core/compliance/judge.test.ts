import fc from "fast-check";
import type { Comparator, Indicator } from "../../../src/core/catalogue/types";
import { compareRatios, figureOf, levelOf, targetFor, type TargetInForce } from "../../../src/core/compliance/judge";
import type { Status } from "../../../src/core/compliance/types";
import { decimal } from "../../../src/core/decimal";
import { parsePeriod } from "../../../src/core/periods/period";
import { aCatalogue, anItem } from "../../support/sheets";

const Q3 = parsePeriod("2026-Q3")!;
const target = (comparator: Comparator, value: number, due: string | null = null): TargetInForce => ({ comparator, value, due, from: null, compareWith: null });
const ratio = (numerator: number, denominator: number | null) => ({ numerator: decimal(numerator), denominator: denominator === null ? null : decimal(denominator) });
const status = (numerator: number, denominator: number | null, of: TargetInForce | null): Status | null =>
  figureOf(ratio(numerator, denominator), of, Q3).status;

describe("a figure held against its target", () => {
  test.each<[number, number, Comparator, number, Status]>([
    [1999, 2500, ">=", 80, "notMet"],
    [2000, 2500, ">=", 80, "met"],
    [2001, 2500, ">=", 80, "exceeded"],
    [2000, 2500, ">", 80, "notMet"],
    [2001, 2500, ">", 80, "met"],
    [59, 59, "=", 100, "met"],
    [60, 59, "=", 100, "notMet"],
    [1, 3, "<=", 33.3333, "notMet"],
    [1, 3, "<=", 33.3334, "met"],
    [1, 100, "<", 1, "notMet"],
  ])("%d/%d %s %d %: %s", (numerator, denominator, comparator, value, expected) => {
    expect(status(numerator, denominator, target(comparator, value))).toBe(expected);
  });

  test("without a denominator is judged on its numerator", () => {
    expect([status(0, null, target("=", 0)), status(61, null, target("=", 0)), status(88.56, null, target(">=", 88.5))]).toEqual(["met", "notMet", "exceeded"]);
  });

  test("without a target has no status", () => {
    expect(status(1, 2, null)).toBeNull();
  });

  test("over a denominator of 0 did not occur, or cannot be judged", () => {
    expect([status(0, 0, target("=", 100)), status(3, 0, target("=", 100))]).toEqual(["noOccurrence", "noData"]);
  });

  test("short of a target that is due later is not due; once met, it is met", () => {
    const due = (day: string): readonly (Status | null)[] => [status(1, 2, target(">=", 80, day)), status(9, 10, target(">=", 80, day))];
    expect([due("2026-12-31"), due("--12-31"), due("2026-09-30"), due("2026-06-30")]).toEqual([["notDue", "exceeded"], ["notDue", "exceeded"], ["notMet", "exceeded"], ["notMet", "exceeded"]]);
  });

  test("the comparison is exact for all figures", () => {
    const whole = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(whole, whole.filter((value) => value > 0), fc.integer({ min: 0, max: 20_000 }), (numerator, denominator, hundredths) => {
        const order = BigInt(numerator) * 10_000n - BigInt(hundredths) * BigInt(denominator);
        expect(compareRatios(ratio(numerator, denominator), levelOf(target(">=", hundredths / 100), true, null)!)).toBe(order < 0n ? -1 : order > 0n ? 1 : 0);
      }),
    );
  });
});

test("a tier's own target stands for the tier, null for none at all", () => {
  const catalogue = aCatalogue({
    items: [anItem("1", "Số A")],
    indicators: [{ code: "I", name: "I", numerator: "1", target: { comparator: ">=", value: 99, from: "2026-07-01" }, targetByTier: { xa: { comparator: ">=", value: 98 }, khac: null } }],
  });
  const indicator: Indicator = catalogue.indicators[0]!;
  expect([targetFor(indicator, null, Q3)?.value, targetFor(indicator, "so", Q3)?.value, targetFor(indicator, "xa", Q3)?.value, targetFor(indicator, "khac", Q3)]).toEqual([99, 99, 98, null]);
  expect(targetFor(indicator, null, parsePeriod("2026-H1")!)).toBeNull();
});

import fc from "fast-check";
import { add, compare, decimal, multiply, negate, percentOf, subtract, toNumber } from "../../src/core/decimal";

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((value) => value / 100);

describe("exact decimals", () => {
  test("0.1 + 0.2 is 0.3, and money of any size is exact", () => {
    expect(toNumber(add(decimal(0.1), decimal(0.2)))).toBe(0.3);
    expect(toNumber(add(decimal(9_007_199_254_740_991), decimal(-9_007_199_254_740_990)))).toBe(1);
    expect(toNumber(decimal(1e21))).toBe(1e21);
    expect(toNumber(decimal(1.5e-7))).toBe(1.5e-7);
  });

  test("a number comes back as it was, at 15 digits", () => {
    fc.assert(fc.property(cents, (value) => expect(toNumber(decimal(value)) + 0).toBe(value + 0)));
  });

  test("the order of adding does not matter, and subtracting takes back", () => {
    fc.assert(
      fc.property(fc.array(cents), cents, (values, extra) => {
        const sum = (list: readonly number[]): number => toNumber(list.map(decimal).reduce(add, decimal(0)));
        expect(sum([...values].reverse())).toBe(sum(values));
        expect(compare(subtract(add(decimal(extra), decimal(1)), decimal(1)), decimal(extra))).toBe(0);
        expect(compare(add(decimal(extra), negate(decimal(extra))), decimal(0))).toBe(0);
      }),
    );
  });

  test("79,96 % is less than 80 %", () => {
    expect(compare(multiply(decimal(100), decimal(1999)), multiply(decimal(80), decimal(2500)))).toBe(-1);
  });

  test("a percentage is the nearest number to the true quotient", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
        expect(percentOf(decimal(numerator), decimal(denominator))).toBe((100 * numerator) / denominator);
      }),
    );
    expect(percentOf(decimal(12_345_678_901_234.5), decimal(98_765_432_109_876.5))).toBe(12.499999886093686);
    expect(() => decimal(Number.NaN)).toThrow(RangeError);
  });

  test("what is greater than any number is the greatest one, as JSON and cells know no infinity", () => {
    const great = decimal(1e308);
    expect([toNumber(add(great, great)), toNumber(negate(add(great, great))), percentOf(great, decimal(1)), percentOf(negate(great), decimal(1))]).toEqual([Number.MAX_VALUE, -Number.MAX_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE]);
  });
});

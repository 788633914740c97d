import fc from "fast-check";
import { findNumber, parseNumber, parseRatio, type FigureKind } from "../../../src/core/text/number";

/** The value, or the value and the other reading where the text leaves a doubt. */
function read(text: string, kind: FigureKind): number | readonly number[] | null {
  const parsed = parseNumber(text, kind);
  return parsed === null ? null : parsed.other === null ? parsed.value : [parsed.value, parsed.other];
}

describe("a figure as Vietnamese officials write it", () => {
  test.each([
    ["1.870", 1870, 1870, [1870, 1.87], [1.87, 1870]],
    ["1,870", [1870, 1.87], [1870, 1.87], [1.87, 1870], [1.87, 1870]],
    ["07", 7, 7, 7, 7],
    ["1.870,5", 1870.5, 1870.5, 1870.5, 1870.5],
    ["88,56", 88.56, 88.56, 88.56, 88.56],
    ["88.56", 88.56, 88.56, 88.56, 88.56],
    ["4,5%", 4.5, 4.5, 4.5, 4.5],
    ["1.234.567", 1234567, 1234567, 1234567, 1234567],
    ["1,234,567", 1234567, 1234567, 1234567, 1234567],
    ["1,234.5", 1234.5, 1234.5, 1234.5, 1234.5],
    ["1 870", 1870, 1870, 1870, 1870],
    ["1\u00a0870", 1870, 1870, 1870, 1870],
    ["0.870", 0.87, 0.87, 0.87, 0.87],
    ["0,125", 0.125, 0.125, 0.125, 0.125],
    ["1234.567", 1234.567, 1234.567, 1234.567, 1234.567],
    ["-5", -5, -5, -5, -5],
    ["−5", -5, -5, -5, -5],
    ["+12", 12, 12, 12, 12],
    ["0", 0, 0, 0, 0],
  ] as const)("%s", (text, count, money, number, percent) => {
    expect([read(text, "count"), read(text, "money"), read(text, "number"), read(text, "percent")]).toEqual([count, money, number, percent]);
  });

  test.each(["", "mười", "12 hồ sơ", "~64%", "38/59", "1.87.0", "1,2,3", "1..2", "12a", "1e5", "--5", "Infinity", "0x10", "9".repeat(400)])("%j is none", (text) => {
    expect(parseNumber(text, "count")).toBeNull();
  });

  test("formatting and parsing give the figure back, in counts and money", () => {
    const format = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), fc.constantFrom<FigureKind>("count", "money"), (cents, kind) => {
        const value = Math.abs(cents % 100) === 0 ? cents / 100 : cents / 100;
        expect(parseNumber(format.format(value), kind)).toMatchObject({ value: value === 0 ? 0 : value, other: null });
      }),
    );
  });
});

describe("a ratio", () => {
  test.each([
    ["38/59", { numerator: 38, denominator: 59 }],
    ["84/1.870", { numerator: 84, denominator: 1870 }],
    ["09/18", { numerator: 9, denominator: 18 }],
    ["35 / 35", { numerator: 35, denominator: 35 }],
  ])("%s", (text, ratio) => {
    expect(parseRatio(text)).toEqual(ratio);
  });

  test.each(["18/9/2026", "a/b", "5/", "/5", "5"])("%s is none", (text) => {
    expect(parseRatio(text)).toBeNull();
  });
});

describe("the number inside a text", () => {
  test.each([
    ["12 hồ sơ", "count", 12, "unit"],
    ["1.250 hs", "count", 1250, "unit"],
    ["12hồ sơ", "count", 12, "unit"],
    ["~64%", "percent", 64, "approximate"],
    ["khoảng 20%", "percent", 20, "approximate"],
    ["Khoảng 1.870", "count", 1870, "approximate"],
    [">95%", "percent", 95, "approximate"],
    ["trên 80 %", "percent", 80, "approximate"],
  ] as const)("%s", (text, kind, value, why) => {
    expect(findNumber(text, kind)).toMatchObject({ value, why });
    expect(findNumber(text.normalize("NFD"), kind)).toMatchObject({ value, why });
  });

  test.each(["12 hồ sơ 3 quá hạn", "mười hai", "hồ sơ 12", "12"])("is not told from %s", (text) => {
    expect(findNumber(text, "count")).toBeNull();
  });
});

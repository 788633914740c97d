/** What holds of every figure, however it is typed. */
import fc from "fast-check";
import { readFigure, type FigureItem } from "../../../src/core/reading/figures";
import { findDate, parseDate, writtenDate } from "../../../src/core/text/date";
import { findNumber, parseNumber, parseRatio, type FigureKind } from "../../../src/core/text/number";
import { unitsPer } from "../../../src/core/text/units";
import { aCell } from "../../support/sheets";

const KINDS: readonly FigureKind[] = ["count", "money", "number", "percent"];
const ITEM_KINDS: readonly FigureItem["kind"][] = [...KINDS, "yesNo", "choice", "date", "text"];

/** Texts that have broken number parsers: signs, separators, digits of other scripts, look-alikes, long runs, markup, formulas. */
const HOSTILE: readonly string[] = [
  "", " ", "\u00a0", "\u200b", "\ufeff", "\u202e12", "'", "''", "\"", ".", ",", "-", "--", "–", "—", "−", "+", "+-1", "-+1", "%", "%%", "1%%", "%1", "/", "1/", "/1", "1//2", "1/2/3/4",
  "0", "-0", "00", "000", "0.0", "0,0", ".5", "5.", ",5", "5,", "1.2.3", "1,2,3", "1.23.456", "1.234.56", "12.34.567", "1,23,456", "1.234,567.8", "1,234.567,8", "1 234", "12 34", "1 2 3", "1  234",
  "1e5", "1E+05", "1e999", "-1e-999", "0x1F", "0b1", "1n", "NaN", "Infinity", "-Infinity", "∞", "½", "1½", "²", "10²", "١٢٣", "１２３", "一二三", "XII", "mười hai", "12㎡",
  "9".repeat(15), "9".repeat(16), "9".repeat(400), `1${".000".repeat(200)}`, `0,${"0".repeat(400)}1`, "-".repeat(1000), ".".repeat(1000), "1/".repeat(1000), " ".repeat(5000), `${"1".repeat(300)}/${"2".repeat(300)}`, "~".repeat(500), "khoảng ".repeat(300),
  "=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "+84 912 345 678", "#REF!", "#N/A", "TRUE", "null", "undefined", "__proto__", "constructor", "<script>1</script>", "&#49;", "1&nbsp;000", "1\n2", "1\t2", "1\r\n", "\u00001", "1\u0000", "\ud800", "1\udfff",
  "12 hồ sơ", "12hồ sơ", "12 hồ sơ", "hồ sơ 12", "12 - 15", "12–15", "12..15", "từ 12 đến 15", "12 (ước)", "≈12", "~~12", ">=12", "≥ 12 %", "< 5", "12%/năm", "12‰", "$12", "12 đ", "12đ", "12 VNĐ", "12.000.000đ", "(12)", "[12]", "{12}", "12*", "12^2", "12!", "12?", "№12", "số 12",
  "38/59", "38 / 59", "38\\59", "38:59", "38/0", "0/0", "-1/2", "1/-2", "1.870/2.000", "1,5/2", "09/18", "30/02/2026", "31/04/26", "2026-02-30", "15.9.2026", "15/9", "9/2026", "ngày 15 tháng 9 năm 2026", "99/99/9999", "0/0/0000",
];

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 60 }), fc.stringMatching(/^[-+~>]?[0-9.,/% \u00a0]{0,30}(hồ sơ|triệu đồng|%|đ)?$/));

test("there are more than a hundred hostile texts, and none of them makes a parser throw or a figure of nothing", () => {
  expect(new Set(HOSTILE).size).toBeGreaterThan(100);
  for (const each of HOSTILE) {
    for (const kind of KINDS) {
      const parsed = parseNumber(each, kind);
      if (parsed) expect([each, /\d/.test(each), Number.isFinite(parsed.value)]).toEqual([each, true, true]);
    }
  }
});

test("reading never throws, and a value is finite, a day, a word or an answer", () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...ITEM_KINDS), fc.constantFrom("General", "0%", "dd/mm/yyyy", "#,##0.00", "@", "[$-42A]0;[Red]-0"), fc.constantFrom(null, ".VnTime", "VNI-Times"), (value, kind, format, font) => {
      const item: FigureItem = { kind, choices: ["Tốt", "Khá"], min: 0, max: 100, unit: "hồ sơ" };
      const figure = readFigure(aCell({ value, format, ...(font === null ? {} : { font }) }), item);
      expect(figure.state === "value").toBe(figure.value !== null);
      if (typeof figure.value === "number") expect(Number.isFinite(figure.value)).toBe(true);
      if (figure.state === "invalid") expect(figure.problems).not.toEqual([]);
      findDate(value);
      findNumber(value, "count");
      parseRatio(value);
      unitsPer(value, "đồng");
    }),
    { numRuns: 2000, seed: 40 },
  );
});

test("a mend is read as a value without a problem of its own rule", () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...KINDS), fc.constantFrom("General", "0%", "#,##0.00"), (value, kind, format) => {
      const item: FigureItem = { kind, choices: [], min: null, max: null, unit: "hồ sơ" };
      for (const { rule, fix } of readFigure(aCell({ value, format }), item).problems) {
        if (!fix) continue;
        const mended = readFigure(aCell({ value: fix.value, format }), item);
        expect([value, mended.state, mended.problems.filter((each) => each.rule === rule)]).toEqual([value, "value", []]);
      }
    }),
    { numRuns: 2000, seed: 41 },
  );
});

describe("a number written the Vietnamese way is read back", () => {
  const written = (value: number, digits: number): string => new Intl.NumberFormat("vi-VN", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  const cents = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 })).map(([units, digits]) => ({ value: Number((units / 10 ** digits).toFixed(digits)), digits }));

  test("as money, with any decimals", () => {
    fc.assert(fc.property(cents, ({ value, digits }) => expect(parseNumber(written(value, digits), "money")).toMatchObject({ value: value === 0 ? 0 : value, other: null, decimals: digits })), { seed: 42 });
  });

  test("as a percentage, sign and all, other than three decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(0, 1, 2, 4), fc.constantFrom("%", " %", "\u00a0%"), (units, digits, sign) => {
        const value = Number((units / 10 ** digits).toFixed(digits)) % 1000;
        const figure = Number(value.toFixed(digits));
        expect(parseNumber(written(figure, digits) + sign, "percent")).toMatchObject({ value: figure, percentSign: true });
      }),
      { seed: 43 },
    );
  });

  test("as a count, under any of the spaces that stand between thousands", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(" ", "\u00a0", "\u2009", "\u202f"), (value, space) => {
        expect(parseNumber(written(value, 0).replaceAll(".", space), "count")).toMatchObject({ value, other: null });
      }),
      { seed: 44 },
    );
  });

  test("as a ratio of counts", () => {
    fc.assert(fc.property(fc.nat(1e9), fc.nat(1e9), (numerator, denominator) => expect(parseRatio(`${written(numerator, 0)}/${written(denominator, 0)}`)).toEqual({ numerator, denominator })), { seed: 45 });
  });
});

test("a day is read back as officials write it", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1970-01-01"), max: new Date("2069-12-31"), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(parseDate(writtenDate(day))).toBe(day);
    }),
    { seed: 46 },
  );
});

describe("units of money", () => {
  test.each([
    ["đồng", "triệu đồng", 1e-6],
    ["Đồng", "nghìn đồng", 1e-3],
    ["tỷ đồng", "triệu đồng", 1000],
    ["tỉ đồng", "triệu đồng", 1000],
    ["1.000 đồng", "đồng", 1000],
    ["trđ", "triệu đồng", 1],
    ["tr.đ", "triệu đồng", 1],
    ["ngàn đồng", "nghìn đồng", 1],
    ["VNĐ", "đồng", 1],
    ["nghìn người", "người", 1000],
    ["hồ sơ", "hồ sơ", 1],
    ["hồ sơ", "văn bản", null],
    ["%", "triệu đồng", null],
    ["", "đồng", null],
  ])("%s in %s", (other, unit, factor) => {
    expect(unitsPer(other, unit)).toBe(factor);
  });
});

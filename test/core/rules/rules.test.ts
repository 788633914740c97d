import { checkSheet } from "../../../src/app/check";
import type { Ruleset } from "../../../src/core/ruleset";
import { aReport, aRuleset, aSheet, anItem, ON_TIME, RECEIVED, SETTLED, type CellSource } from "../../support/sheets";

function check(figures: readonly (readonly CellSource[])[], ruleset: Ruleset = aRuleset()): ReturnType<typeof checkSheet> {
  return checkSheet(aSheet(aReport(figures)), ruleset, "2026-Q3");
}

function rules(figures: readonly (readonly CellSource[])[], ruleset?: Ruleset): readonly string[] {
  return check(figures, ruleset).findings.map(({ rule, severity, cell, item }) => [rule, severity, cell, item].filter((part) => part !== null).join(" "));
}

const rows = (received: CellSource, settled: CellSource, onTime: CellSource): readonly (readonly CellSource[])[] => [
  ["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", received],
  ["3.2", "Số hồ sơ đã giải quyết xong", "hồ sơ", settled],
  ["3.3", "Số hồ sơ giải quyết đúng hạn", "hồ sơ", onTime],
];

describe("required items", () => {
  test("zero, none and not applicable are reported", () => {
    expect(rules([...rows(0, "KPS", "KAD").map((row) => [...row, "lý do"])])).toEqual([]);
  });

  test("a blank figure is an error at its cell, a missing row one without a cell", () => {
    expect(rules(rows(5, null, 5))).toEqual(["VAL-001 E D6 3.2"]);
    expect(rules(rows(5, 5, 5).slice(0, 2))).toEqual(["ROW-001 E 3.3"]);
  });

  test("what cannot be read is its own finding, and not blank besides", () => {
    expect(rules(rows(5, "mười", 5))).toEqual(["VAL-003 E D6 3.2"]);
  });

  test("a sheet without a figure is one finding", () => {
    expect(rules(rows(null, "…", null))).toEqual(["SUB-003 E"]);
  });

  test("items of other tiers, other periods and optional ones are not required", () => {
    const ruleset = aRuleset({
      items: [RECEIVED, anItem("9.1", "Số thôn", { appliesTo: ["xa"] }), anItem("9.2", "Số liệu năm", { periods: ["Y"] }), anItem("9.3", "Số tuỳ chọn", { required: false }), anItem("9.4", "Số của riêng Sở Y tế", { appliesTo: ["agency:SYT"] })],
      indicators: [],
    });
    expect(rules(rows(5, null, null).slice(0, 1), ruleset)).toEqual([]);
  });

  test("a sheet that is unusable is judged no further", () => {
    const submission = checkSheet(aSheet(aReport(rows(5, null, 5), { period: "Năm 2025" })), aRuleset(), "2026-Q3");
    expect([submission.status, submission.findings.map(({ rule }) => rule), submission.indicators.size]).toEqual(["rejected", ["TPL-003"], 0]);
  });
});

describe("the catalogue's checks", () => {
  const withCheck = (check: object): Ruleset => aRuleset({ checks: [{ id: "REL-101", severity: "E", ...check }] });

  test.each([
    ["<=", 100, 100, true], ["<=", 101, 100, false],
    ["<", 99, 100, true], ["<", 100, 100, false],
    ["=", 100, 100, true], ["=", 99, 100, false],
    [">=", 100, 100, true], [">=", 99, 100, false],
    [">", 101, 100, true], [">", 100, 100, false],
  ])("3.3 %s 3.2 with %i and %i: %s", (operator, left, right, holds) => {
    const found = rules(rows(200, right, left), withCheck({ left: "3.3", operator, right: "3.2" })).filter((rule) => rule.startsWith("REL-101"));
    expect(found).toEqual(holds ? [] : ["REL-101 E D7 3.3"]);
  });

  test("say by how much, and leave out all their items", () => {
    const found = check(rows(200, 100, 112), withCheck({ left: "3.3", operator: "<=", right: "3.2" })).findings;
    expect(found).toMatchObject([{ rule: "REL-101", kind: "REL-CHECK", item: "3.3", items: ["3.3", "3.2"], cell: "D7", difference: 12, details: { left: 112, right: 100 } }]);
  });

  test("add and subtract terms, and compare with numbers", () => {
    expect(rules(rows(195, 100, 95), withCheck({ left: "3.2+3.3", operator: "=", right: "3.1" }))).toEqual([]);
    expect(rules(rows(200, 100, 95), withCheck({ left: "3.1-3.2-3.3", operator: "=", right: 5 }))).toEqual([]);
    expect(rules(rows(200, 100, 95), withCheck({ left: "3.1", operator: "<=", right: 150 }))).toEqual(["REL-101 E D5 3.1"]);
  });

  test("bear a tolerance", () => {
    const ruleset = (tolerance: number): Ruleset => withCheck({ left: "3.3", operator: "=", right: "3.2", tolerance });
    expect([rules(rows(1, 100, 98), ruleset(2)).length, rules(rows(1, 100, 98), ruleset(1)).length]).toEqual([0, 1]);
  });

  test("pairs are both given, or one, or not both", () => {
    const optional = [RECEIVED, { ...SETTLED, required: false }, { ...ON_TIME, required: false }];
    const outcome = (operator: string, settled: CellSource, onTime: CellSource): number =>
      rules(rows(5, settled, onTime), aRuleset({ items: optional, indicators: [], checks: [{ id: "REL-101", left: "3.2", operator, right: "3.3" }] })).length;
    expect([outcome("both", 1, 1), outcome("both", null, null), outcome("both", 1, null)]).toEqual([0, 0, 1]);
    expect([outcome("either", 1, null), outcome("either", 1, 1), outcome("either", null, null)]).toEqual([0, 1, 1]);
    expect([outcome("notBoth", null, null), outcome("notBoth", 1, null), outcome("notBoth", 1, 1)]).toEqual([0, 0, 1]);
  });

  test("pairs may be of dates and texts, which are given though they are no figures", () => {
    const items = [RECEIVED, { ...SETTLED, required: false, kind: "date", aggregate: "none" }, { ...ON_TIME, required: false, kind: "text", aggregate: "none" }];
    const ruleset = aRuleset({ items, indicators: [], checks: [{ id: "REL-101", left: "3.2", operator: "both", right: "3.3" }] });
    expect([rules(rows(5, "15/9/2026", "Kế hoạch 12"), ruleset), rules(rows(5, "15/9/2026", null), ruleset)]).toEqual([[], ["REL-101 E D6 3.2"]]);
  });

  test("skip or not where figures are missing, as they say", () => {
    const optional = [RECEIVED, { ...SETTLED, required: false }, { ...ON_TIME, required: false }];
    const outcome = (missing: string, settled: CellSource, onTime: CellSource): number =>
      rules(rows(5, settled, onTime), aRuleset({ items: optional, indicators: [], checks: [{ id: "REL-101", left: "3.2+3.3", operator: "=", right: "3.1", missing }] })).length;
    expect([outcome("skipIfAny", 4, null), outcome("skipIfAll", 4, null), outcome("asZero", 4, null)]).toEqual([0, 1, 1]);
    expect([outcome("skipIfAll", null, null), outcome("asZero", null, null)]).toEqual([0, 1]);
  });

  test("hold only when their condition does", () => {
    const ruleset = withCheck({ left: "3.3", operator: "=", right: "3.2", when: { left: "3.1", operator: ">=", right: 10 } });
    expect([rules(rows(9, 5, 4), ruleset).length, rules(rows(10, 5, 4), ruleset).length]).toEqual([0, 1]);
  });

  test("do not repeat what is already found wrong", () => {
    expect(rules(rows(5, -5, 3), withCheck({ left: "3.3", operator: "<=", right: "3.2" }))).toEqual(["VAL-006 E D6 3.2"]);
  });
});

describe("rates", () => {
  const rate = (stated: CellSource): readonly string[] => rules([...rows(100, 59, 38), ["", "Tỷ lệ giải quyết đúng hạn", "%", stated]]);

  test.each([["64%"], ["64,4"], ["64,41%"], [64.40677966101694], [{ value: 0.6440677966, format: "0.00%" }], [{ value: 0.644, format: "0%" }], ["38/59"], [null]])("%j agrees with 38/59", (stated) => {
    expect(rate(stated)).toEqual([]);
  });

  test.each([["65%"], ["64,5"], [63.9], ["100%"]])("%j does not", (stated) => {
    expect(rate(stated)).toEqual(["REL-003 E D8 3.3"]);
  });

  test("on the wrong scale is a doubt, not an error", () => {
    expect(rate(0.64)).toEqual(["VAL-007 W D8"]);
  });

  test("a denominator of 0 with a numerator is an error; without one, nothing occurred", () => {
    expect(rules(rows(5, 0, 3))).toEqual(["REL-004 E D7 3.3"]);
    expect(rules(rows(5, 0, 0))).toEqual([]);
    expect(rules(rows(5, "KPS", "KPS"))).toEqual([]);
  });
});

describe("the verdict on a sheet", () => {
  test.each([
    [rows(5, 4, 3), "clean"],
    [rows(5, 4, "1,870"), "warnings"],
    [rows(5, 4, null), "errors"],
  ] as const)("%j is %s", (figures, status) => {
    expect(check(figures).status).toBe(status);
  });
});

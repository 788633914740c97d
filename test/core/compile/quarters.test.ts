import type { Agency } from "../../../src/core/agencies/types";
import type { Indicator } from "../../../src/core/catalogue/types";
import { compile } from "../../../src/core/compile/compile";
import type { StoreRow, Summary } from "../../../src/core/compile/types";
import { parsePeriod } from "../../../src/core/periods/period";
import { checkSubmission } from "../../../src/core/rules/check";
import { makeRuleset } from "../../../src/core/ruleset";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aTarget, type Reported } from "../../support/compilations";
import { aStore } from "../../support/store";

const ITEMS = [
  anItem("3.2"), anItem("3.3"), anItem("3.4"), anItem("1.1", { flow: "yearToDate" }), anItem("1.2", { flow: "yearToDate" }),
  anItem("1.3", { kind: "yesNo", aggregate: "countYes", flow: "pointInTime" }), anItem("9.1", { periods: ["Y"] }),
];
const ON_TIME = anIndicator("TT-01", { numerator: "3.3", denominator: "3.2", target: aTarget(">=", 80) });
const LATE = anIndicator("TT-02", { numerator: "3.4", denominator: "3.2", better: "lower", target: aTarget("<=", 10) });
const PLAN = anIndicator("KH-01", { numerator: "1.2", denominator: "1.1", target: aTarget(">=", 100, { due: "--12-31" }) });

interface Given {
  readonly period: string;
  readonly reports: Readonly<Record<string, Readonly<Record<string, Reported>>>>;
  readonly before: readonly StoreRow[];
  readonly agencies?: readonly Agency[];
  readonly indicators?: readonly Indicator[];
}

function compiled({ period, reports, before, agencies = [anAgency("SNV")], indicators = [ON_TIME, LATE, PLAN] }: Given): Summary {
  const ruleset = makeRuleset(aCatalogue(ITEMS, indicators), { province: { code: "THU", name: "Tỉnh Thử" }, agencies });
  const submissions = Object.entries(reports).map(([agency, figures]) => checkSubmission(aSubmission(agency, figures, { period }), ruleset));
  return compile(submissions, ruleset, { period: parsePeriod(period)!, received: null, due: null, onError: "item", previous: before }).summary;
}

const quartersOf = ({ indicators }: Summary, code: string) => indicators.find((each) => each.code === code)!.total.quarters;
const rates = (summary: Summary, code: string) => quartersOf(summary, code)?.map(({ quarter, percent, status }) => [quarter, percent, status]);

/** Settled, in time, late. */
const settled = (all: number, inTime: number) => ({ "3.2": all, "3.3": inTime, "3.4": all - inTime });

describe("how many quarters there are", () => {
  test("none without earlier periods, nor where they are too long ago", () => {
    for (const before of [[], aStore({ "2024-Q3": { SNV: settled(100, 90) } })]) {
      const summary = compiled({ period: "2026-Q3", reports: { SNV: settled(100, 85) }, before });
      expect([summary.quarters, quartersOf(summary, "TT-01")]).toEqual([undefined, undefined]);
    }
  });

  test("none where six months and nothing before them are reported", () => {
    expect(compiled({ period: "2026-H1", reports: { SNV: settled(100, 85) }, before: aStore({ "2023-Q1": { SNV: settled(1, 1) } }) }).quarters).toBeUndefined();
  });

  test("two: Quý I, and Quý II out of six months", () => {
    const summary = compiled({ period: "2026-H1", reports: { SNV: { ...settled(100, 85), "1.1": 10, "1.2": 4 } }, before: aStore({ "2026-Q1": { SNV: { ...settled(40, 30), "1.1": 10, "1.2": 2 } } }) });
    expect(summary.quarters).toEqual([
      { quarter: "2026-Q1", agencies: 1, targets: 3, met: 0, notMet: 2, notDue: 1 },
      { quarter: "2026-Q2", agencies: 1, targets: 3, met: 2, notMet: 0, notDue: 1 },
    ]);
    expect(quartersOf(summary, "TT-01")).toEqual([
      { quarter: "2026-Q1", numerator: 30, denominator: 40, percent: 75, status: "notMet", agencies: 1, basis: [] },
      { quarter: "2026-Q2", numerator: 55, denominator: 60, percent: expect.closeTo(5500 / 60, 10), status: "exceeded", agencies: 1, basis: [] },
    ]);
    expect(rates(summary, "KH-01")).toEqual([["2026-Q1", 20, "notDue"], ["2026-Q2", 40, "notDue"]]);
  });

  test("eight at most, the last of them the period's, each from the report that ends there", () => {
    const cumulated = (year: number) => ({ [`${year}-Q1`]: { SNV: settled(100, 60) }, [`${year}-H1`]: { SNV: settled(200, 130) }, [`${year}-9M`]: { SNV: settled(300, 210) }, [`${year}-Y`]: { SNV: settled(400, 300) } });
    const before = aStore({ ...cumulated(2024), ...cumulated(2025), "2026-Q1": { SNV: settled(100, 95) }, "2026-H1": { SNV: settled(200, 191) } });
    const summary = compiled({ period: "2026-Q3", reports: { SNV: settled(100, 99) }, before });
    expect(summary.quarters!.map(({ quarter }) => quarter)).toEqual(["2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]);
    expect(rates(summary, "TT-01")!.map(([, percent]) => percent)).toEqual([90, 60, 70, 80, 90, 95, 96, 99]);
  });
});

test("the last quarter is what the summary itself says, where the period is one", () => {
  const agencies = [anAgency("SNV"), anAgency("STP"), anAgency("STC")];
  const reports = { SNV: { ...settled(100, 85), "1.1": 10, "1.2": 10, "1.3": true }, STP: { ...settled(50, 20), "1.3": "missing" } };
  const plans = anIndicator("KH-02", { numerator: "1.3", denominator: "expected", target: aTarget(">=", 100) });
  const summary = compiled({ period: "2026-Q3", reports, agencies, before: aStore({ "2026-H1": { SNV: { ...settled(9, 9), "1.3": 1 } } }), indicators: [ON_TIME, LATE, PLAN, plans] });
  for (const { code, total } of summary.indicators) {
    const { numerator, denominator, percent, status } = total;
    expect([code, total.quarters!.at(-1)]).toEqual([code, { quarter: "2026-Q3", numerator, denominator, percent, status, agencies: total.reported, basis: [] }]);
  }
  expect(quartersOf(summary, "KH-02")!.map(({ quarter, numerator, denominator }) => [quarter, numerator, denominator])).toEqual([["2026-Q2", 1, 3], ["2026-Q3", 1, 3]]);
});

test("a quarter that nobody reported, and that cannot be derived, is a gap", () => {
  const summary = compiled({ period: "2026-Q3", reports: { SNV: settled(100, 85) }, before: aStore({ "2026-Q1": { SNV: settled(40, 36) } }) });
  expect(summary.quarters).toEqual([
    { quarter: "2026-Q1", agencies: 1, targets: 2, met: 2, notMet: 0, notDue: 0 },
    { quarter: "2026-Q2", agencies: 0, targets: null, met: null, notMet: null, notDue: null },
    { quarter: "2026-Q3", agencies: 1, targets: 2, met: 1, notMet: 1, notDue: 0 },
  ]);
  expect(rates(summary, "TT-01")).toEqual([["2026-Q1", 90, "exceeded"], ["2026-Q3", 85, "exceeded"]]);
});

test("a target without occurrence in a quarter is none of those judged in it", () => {
  const summary = compiled({ period: "2026-Q3", reports: { SNV: settled(100, 95) }, before: aStore({ "2026-Q1": { SNV: settled(0, 0) } }) });
  expect(summary.quarters!.map(({ quarter, targets, met }) => [quarter, targets, met])).toEqual([["2026-Q1", 0, 0], ["2026-Q2", null, null], ["2026-Q3", 2, 2]]);
});

test("where less is better, a fall meets the target", () => {
  const summary = compiled({ period: "2026-Q3", reports: { SNV: settled(100, 95) }, before: aStore({ "2026-Q1": { SNV: settled(40, 20) }, "2026-H1": { SNV: settled(100, 68) } }) });
  expect(rates(summary, "TT-02")).toEqual([["2026-Q1", 50, "notMet"], ["2026-Q2", 20, "notMet"], ["2026-Q3", 5, "met"]]);
});

test("each quarter is held against the target that was in force then, a relative one against the quarter before it", () => {
  const later = { ...ON_TIME, target: aTarget(">=", 80, { from: "2026-07-01" }) };
  const before = aStore({ "2026-Q1": { SNV: settled(40, 20) }, "2026-H1": { SNV: settled(80, 52) } });
  const given = { period: "2026-Q3", reports: { SNV: settled(100, 70) }, before };
  const summary = compiled({ ...given, indicators: [later] });
  expect(rates(summary, "TT-01")).toEqual([["2026-Q1", 50, null], ["2026-Q2", 80, null], ["2026-Q3", 70, "notMet"]]);
  expect(summary.quarters!.map(({ targets }) => targets)).toEqual([0, 0, 1]);
  const relative = compiled({ ...given, indicators: [{ ...ON_TIME, target: aTarget(">=", null, { compareWith: "previous" }) }] });
  expect(quartersOf(relative, "TT-01")!.map(({ status, against, lacks }) => [status, against ?? lacks])).toEqual([["noData", "earlierFigure"], ["exceeded", 50], ["notMet", 80]]);
});

test("figures of merged agencies stand under their successor, and it is said whose they were", () => {
  const agencies = [anAgency("SKHCN"), { ...anAgency("STTTT"), to: "2026-06-30", successor: "SKHCN" }];
  const before = aStore({ "2026-Q1": { SKHCN: settled(10, 8), STTTT: settled(30, 12) }, "2026-H1": { SKHCN: settled(20, 16), STTTT: settled(50, 32) } });
  const summary = compiled({ period: "2026-Q3", reports: { SKHCN: settled(60, 54) }, before, agencies });
  expect(summary.quarters!.map((each) => each.agencies)).toEqual([1, 1, 1]);
  expect(quartersOf(summary, "TT-01")!.map(({ numerator, denominator, basis }) => [numerator, denominator, basis])).toEqual([[20, 40, ["STTTT"]], [28, 30, ["STTTT"]], [54, 60, []]]);
});

test("an agency without figures of a quarter is left out of it, never taken for zero", () => {
  const agencies = [anAgency("SNV"), anAgency("STP")];
  const before = aStore({ "2026-Q1": { SNV: settled(40, 30), STP: settled(60, 60) }, "2026-H1": { SNV: settled(100, 60) } });
  const summary = compiled({ period: "2026-Q3", reports: { SNV: settled(100, 85), STP: settled(100, 95) }, before, agencies });
  expect(quartersOf(summary, "TT-01")!.map(({ percent, agencies: inside }) => [percent, inside])).toEqual([[90, 2], [50, 1], [90, 2]]);
});

test("a figure that nobody was asked for is outside", () => {
  const yearly = anIndicator("CC-01", { numerator: "9.1", denominator: "3.2" });
  const summary = compiled({ period: "2026-Q3", reports: { SNV: { ...settled(100, 85), "9.1": 5 } }, before: aStore({ "2026-Q1": { SNV: settled(40, 30) } }), indicators: [ON_TIME, yearly] });
  expect([summary.quarters!.map(({ targets }) => targets), quartersOf(summary, "CC-01")]).toEqual([[1, null, 1], []]);
});

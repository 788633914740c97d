import type { Agency } from "../../../src/core/agencies/types";
import type { Catalogue } from "../../../src/core/catalogue/types";
import { compile } from "../../../src/core/compile/compile";
import type { StoreRow, Summary } from "../../../src/core/compile/types";
import { parsePeriod } from "../../../src/core/periods/period";
import { checkSubmission } from "../../../src/core/rules/check";
import { makeRuleset } from "../../../src/core/ruleset";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aTarget, type Reported } from "../../support/compilations";
import { aStore } from "../../support/store";

const ITEMS = [anItem("3.2"), anItem("3.3"), anItem("1.1", { flow: "yearToDate" }), anItem("1.2", { flow: "yearToDate" }), anItem("4.1", { flow: "pointInTime" }), anItem("3.4", { kind: "percent", aggregate: "none", flow: "pointInTime" })];
const ON_TIME = anIndicator("TT-01", { numerator: "3.3", denominator: "3.2", target: aTarget(">=", 90) });
const PLAN = anIndicator("KH-01", { numerator: "1.2", denominator: "1.1", target: aTarget("=", 100, { due: "--12-31" }) });
const RELATIVE = aTarget(">", null, { compareWith: "previous" });

interface Given {
  readonly period: string;
  readonly reports: Readonly<Record<string, Readonly<Record<string, Reported>>>>;
  readonly before: readonly StoreRow[];
  readonly agencies?: readonly Agency[];
  readonly catalogue?: Catalogue;
}

function compiled({ period, reports, before, agencies = [anAgency("SNV"), anAgency("STP")], catalogue = aCatalogue(ITEMS, [ON_TIME, PLAN]) }: Given): Summary {
  const ruleset = makeRuleset(catalogue, { province: { code: "THU", name: "Tỉnh Thử" }, agencies });
  const submissions = Object.entries(reports).map(([agency, figures]) => checkSubmission(aSubmission(agency, figures, { period }), ruleset));
  return compile(submissions, ruleset, { period: parsePeriod(period)!, received: null, due: null, onError: "item", previous: before }).summary;
}

const item = (summary: Summary, code: string) => summary.items.find((each) => each.code === code)!.total.change!;
const indicator = (summary: Summary, code: string) => summary.indicators.find((each) => each.code === code)!;

const BEFORE = aStore({
  "2025-Q3": { SNV: { "3.2": 80, "3.3": 60, "4.1": 6 }, STP: { "3.2": 20, "3.3": 20, "4.1": 4 } },
  "2026-Q1": { SNV: { "3.2": 40, "3.3": 30, "1.1": 10, "1.2": 2 }, STP: { "3.2": 10, "3.3": 10, "1.1": 5, "1.2": 1 } },
  "2026-H1": { SNV: { "3.2": 100, "3.3": 80, "1.1": 10, "1.2": 4, "4.1": 7 }, STP: { "3.2": 30, "3.3": 30, "1.1": 5, "1.2": 3, "4.1": 4 } },
});
const REPORTS = { SNV: { "3.2": 90, "3.3": 72, "1.1": 10, "1.2": 7, "4.1": 7 }, STP: { "3.2": 30, "3.3": 30, "1.1": 6, "1.2": 4, "4.1": 5 } };

describe("a quarter beside earlier ones", () => {
  const summary = compiled({ period: "2026-Q3", reports: REPORTS, before: BEFORE });
  const both = { agencies: 2, onlyNow: [], onlyThen: [], basis: [] };

  test("counts against the derived Quý II and against Quý III of last year", () => {
    expect(summary.previous).toEqual(["2025-Q3", "2026-Q1", "2026-H1"]);
    expect(item(summary, "3.2")).toEqual({
      lastQuarter: { period: "2026-Q2", now: 120, then: 80, change: 40, percent: 50, trend: "up", ...both },
      lastYear: { period: "2025-Q3", now: 120, then: 100, change: 20, percent: 20, trend: "up", ...both },
    });
  });

  test("figures since the year's beginning against what they had come to, of one moment against what stood then", () => {
    expect(item(summary, "1.2").lastQuarter).toMatchObject({ period: "2026-Q2", now: 11, then: 7, change: 4 });
    expect(item(summary, "4.1")).toMatchObject({ lastQuarter: { period: "2026-Q2", now: 12, then: 11, change: 1 }, lastYear: { then: 10 } });
    expect([item(summary, "1.2").lastYear, summary.items.find(({ code }) => code === "3.4")!.total.change]).toEqual([null, undefined]);
  });

  test("rates in points, from summed parts, with the way that is better", () => {
    expect(indicator(summary, "TT-01").total.change).toEqual({
      lastQuarter: { period: "2026-Q2", now: { numerator: 102, denominator: 120, percent: 85 }, then: { numerator: 70, denominator: 80, percent: 87.5 }, change: -2.5, trend: "down", better: false, ...both },
      lastYear: { period: "2025-Q3", now: { numerator: 102, denominator: 120, percent: 85 }, then: { numerator: 80, denominator: 100, percent: 80 }, change: 5, trend: "up", better: true, ...both },
    });
    expect(indicator(summary, "TT-01").agencies.map(({ agency, change }) => [agency, change!.lastQuarter!.change, change!.lastQuarter!.trend])).toEqual([["SNV", expect.closeTo(-10 / 3, 12), "down"], ["STP", 0, "same"]]);
  });

  test("an agency without the earlier figure is left out of both sides, and named", () => {
    const { lastQuarter } = item(compiled({ period: "2026-Q3", reports: REPORTS, before: BEFORE.filter(({ agency, period }) => agency !== "STP" || period === "2026-H1") }), "3.2");
    expect(lastQuarter).toMatchObject({ now: 90, then: 60, change: 30, agencies: 1, onlyNow: ["STP"], onlyThen: [] });
    const missing = compiled({ period: "2026-Q3", reports: { SNV: REPORTS.SNV }, before: BEFORE });
    expect(item(missing, "3.2").lastQuarter).toMatchObject({ now: 90, then: 60, agencies: 1, onlyNow: [], onlyThen: ["STP"] });
  });

  test("nothing is compared without earlier periods", () => {
    const alone = compiled({ period: "2026-Q3", reports: REPORTS, before: [] });
    expect([alone.previous, alone.items[0]!.total.change, indicator(alone, "TT-01").total.change]).toEqual([undefined, undefined, undefined]);
  });
});

test("six months are compared by their second quarter with Quý I, and whole with last year's", () => {
  const before = [...aStore({ "2025-H1": { SNV: { "3.2": 90 } } }), ...BEFORE.filter(({ period }) => period === "2026-Q1")];
  const summary = compiled({ period: "2026-H1", reports: { SNV: { "3.2": 100, "3.3": 80 } }, before });
  expect(item(summary, "3.2")).toMatchObject({ lastQuarter: { period: "2026-Q1", now: 60, then: 40 }, lastYear: { period: "2025-H1", now: 100, then: 90, onlyThen: [] } });
});

test("figures since the year's beginning have no quarter before in Quý I", () => {
  const summary = compiled({ period: "2027-Q1", reports: { SNV: { "1.1": 3, "3.2": 50 } }, before: aStore({ "2026-Y": { SNV: { "1.1": 20, "3.2": 200 } }, "2026-9M": { SNV: { "1.1": 15, "3.2": 140 } } }) });
  expect([item(summary, "1.1").lastQuarter, item(summary, "3.2").lastQuarter]).toEqual([null, expect.objectContaining({ period: "2026-Q4", now: 50, then: 60 })]);
});

test("merged agencies stand under their successor, and are named", () => {
  const agencies = [anAgency("SKHCN"), { ...anAgency("STTTT"), to: "2026-06-30", successor: "SKHCN" }];
  const before = aStore({ "2026-Q1": { SKHCN: { "3.2": 4, "3.3": 3 }, STTTT: { "3.2": 6, "3.3": 3 } }, "2026-H1": { SKHCN: { "3.2": 14, "3.3": 9 }, STTTT: { "3.2": 16, "3.3": 12 } } });
  const summary = compiled({ period: "2026-Q3", reports: { SKHCN: { "3.2": 25, "3.3": 20 } }, before, agencies });
  expect(item(summary, "3.2").lastQuarter).toMatchObject({ now: 25, then: 20, basis: ["STTTT"] });
  expect(indicator(summary, "TT-01").total.change!.lastQuarter).toMatchObject({ then: { numerator: 15, denominator: 20, percent: 75 }, change: 5, basis: ["STTTT"] });
});

describe("a target that is held against the period before", () => {
  const catalogue = aCatalogue(ITEMS, [{ ...ON_TIME, target: RELATIVE }]);
  const judged = (period: string, reports: Given["reports"], before: Given["before"]) => {
    const { total, agencies } = indicator(compiled({ period, reports, before, catalogue }), "TT-01");
    return [[total.status, total.against], ...agencies.map(({ status, against }) => [status, against])];
  };

  test("has last quarter's figure, for the province and for each agency, exactly", () => {
    expect(judged("2026-Q3", REPORTS, BEFORE)).toEqual([["notMet", 87.5], ["notMet", expect.closeTo(250 / 3, 12)], ["notMet", 100]]);
    expect(judged("2026-Q3", { SNV: { "3.2": 90, "3.3": 75 }, STP: { "3.2": 30, "3.3": 30 } }, BEFORE)).toEqual([["notMet", 87.5], ["notMet", expect.closeTo(250 / 3, 12)], ["notMet", 100]]);
    expect(judged("2026-Q3", { SNV: { "3.2": 90, "3.3": 76 }, STP: { "3.2": 30, "3.3": 30 } }, BEFORE)[1]).toEqual(["met", expect.closeTo(250 / 3, 12)]);
  });

  test("six months are held against last year's six months, and have no data without them", () => {
    const reports = { SNV: { "3.2": 100, "3.3": 80 } };
    expect(judged("2026-H1", reports, BEFORE.filter(({ period }) => period !== "2026-H1"))[0]).toEqual(["noData", undefined]);
    expect(judged("2026-H1", reports, aStore({ "2025-H1": { SNV: { "3.2": 100, "3.3": 79 } } }))[0]).toEqual(["met", 79]);
  });

  describe("of figures that add up", () => {
    const pending = aCatalogue(ITEMS, [anIndicator("TD", { numerator: "4.1", unit: "hồ sơ", better: "lower", target: aTarget("<", null, { compareWith: "previous" }) })]);
    const total = (reports: Given["reports"], before: Given["before"]) => indicator(compiled({ period: "2026-Q3", reports, before, catalogue: pending }), "TD").total;

    test("is over the agencies that report now: who sent nothing now is in neither", () => {
      const { status, against, numerator, change } = total({ SNV: { "4.1": 8 } }, BEFORE);
      expect([numerator, against, status, change!.lastQuarter!.change]).toEqual([8, 7, "notMet", 1]);
    });

    test("has none where one of them has no earlier figure, so that its figure is no worsening", () => {
      const { status, against, lacks } = total({ SNV: { "4.1": 5 }, STP: { "4.1": 6 } }, aStore({ "2026-H1": { SNV: { "4.1": 7 } } }));
      expect([status, against, lacks]).toEqual(["noData", undefined, "earlierFigure"]);
    });

    test("says nothing of what the next report needs, as that is held against another figure", () => {
      expect(total({ SNV: { "4.1": 8 }, STP: { "4.1": 9 } }, BEFORE).outlook).toEqual({ gap: 6, band: null, risk: null, pace: null, need: null });
    });
  });
});

describe("what the next report must show", () => {
  const summary = compiled({ period: "2026-Q3", reports: REPORTS, before: BEFORE });

  test("for the year: what six months and Quý III have, and a fourth quarter like the third", () => {
    expect(indicator(summary, "TT-01").total.outlook).toEqual({
      gap: -5, band: null, risk: null, pace: null,
      need: { period: "2026-Y", by: "2026-12-31", kind: "deliver", amount: 121, numerator: 212, denominator: 250, assumption: "asLastQuarter", assumed: 370, agencies: 2 },
    });
    expect(indicator(summary, "KH-01").total.outlook).toMatchObject({ pace: { elapsed: 273 / 365, reached: 0.6875, onTrack: false }, need: { amount: 6, numerator: 11, denominator: 16, assumption: "asLastQuarter", assumed: 17 } });
  });

  test("for Quý III after six months: its own share, as it begins anew", () => {
    const half = compiled({ period: "2026-H1", reports: { SNV: { "3.2": 100, "3.3": 80, "1.1": 10, "1.2": 4 }, STP: { "3.2": 30, "3.3": 30, "1.1": 5, "1.2": 3 } }, before: BEFORE.filter(({ period }) => period === "2026-Q1") });
    expect(indicator(half, "TT-01").total.outlook!.need).toMatchObject({ period: "2026-Q3", by: "2026-09-30", amount: 72, numerator: 0, denominator: 0, assumed: 80 });
    expect(indicator(half, "TT-01").agencies.map(({ agency, outlook }) => [agency, outlook?.need?.amount])).toEqual([["SNV", 54], ["STP", undefined]]);
  });

  test("without the reports before it cannot be said, and after the year there is nothing to deliver", () => {
    expect(indicator(compiled({ period: "2026-Q3", reports: REPORTS, before: [] }), "TT-01").total.outlook!.need).toBeNull();
    expect(indicator(compiled({ period: "2026-Y", reports: REPORTS, before: [] }), "TT-01").total.outlook!.need).toBeNull();
  });
});

describe("how an agency stood in the report before", () => {
  const both = aCatalogue(ITEMS, [ON_TIME, { ...ON_TIME, code: "TT-02", target: aTarget(">=", 70), targetByAgency: { STP: RELATIVE } }]);
  const stood = (period: string, before: Given["before"]) => compiled({ period, reports: REPORTS, before, catalogue: both }).agencies.map(({ code, before: then }) => [code, then]);

  test("is by its own figures and targets then, what it left out counted as unmet", () => {
    const half = BEFORE.filter(({ period, agency, item: code }) => period !== "2026-H1" || agency !== "STP" || code !== "3.3");
    expect(stood("2026-Q3", half)).toEqual([["SNV", { period: "2026-H1", met: 1, judged: 2 }], ["STP", { period: "2026-H1", met: 0, judged: 2 }]]);
    expect(stood("2026-Q3", BEFORE)).toEqual([["SNV", { period: "2026-H1", met: 1, judged: 2 }], ["STP", { period: "2026-H1", met: 1, judged: 2 }]]);
  });

  test("counts no target that did not apply to it", () => {
    const without = BEFORE.map((row) => (row.period === "2026-H1" && row.agency === "SNV" && row.item === "3.3" ? { ...row, state: "notApplicable" as const, value: null, counted: false } : row));
    expect(stood("2026-Q3", without)[0]).toEqual(["SNV", { period: "2026-H1", met: 0, judged: 0 }]);
  });

  test("is not known where it did not report, or where the store ends earlier", () => {
    expect(stood("2026-Q3", BEFORE.filter(({ period, agency }) => period !== "2026-H1" || agency === "STP"))[0]).toEqual(["SNV", undefined]);
    expect(stood("2026-Y", BEFORE)).toEqual([["SNV", undefined], ["STP", undefined]]);
  });
});

test("words that somebody marked as counted in the store fell nobody", () => {
  const edited = BEFORE.map((row) => (row.agency === "SNV" && row.item === "3.3" ? { ...row, value: "chưa có" } : row));
  expect(indicator(compiled({ period: "2026-Q3", reports: REPORTS, before: edited }), "TT-01").total.change!.lastQuarter!.then.numerator).toBe(20);
});

test("an agency's own target stands before its tier's", () => {
  const own = { ...ON_TIME, targetByTier: { so: aTarget(">=", 95) }, targetByAgency: { SNV: aTarget(">=", 70), STP: null } };
  const { agencies, tiers } = indicator(compiled({ period: "2026-Q3", reports: REPORTS, before: [], catalogue: aCatalogue(ITEMS, [own]) }), "TT-01");
  expect([tiers.so!.status, ...agencies.map(({ status }) => status)]).toEqual(["notMet", "exceeded", null]);
});

import type { Agency } from "../../../src/core/agencies/types";
import type { Thresholds } from "../../../src/core/catalogue/thresholds";
import type { Item } from "../../../src/core/catalogue/types";
import type { StoreRow } from "../../../src/core/compile/types";
import { History } from "../../../src/core/history/history";
import { dataWindow, parsePeriod } from "../../../src/core/periods/period";
import { checkHistory } from "../../../src/core/rules/history/check";
import { makeRuleset } from "../../../src/core/ruleset";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, type Reported } from "../../support/compilations";
import { aStore } from "../../support/store";

interface Report {
  readonly period: string;
  readonly figures: Readonly<Record<string, Reported>>;
  readonly before: readonly StoreRow[];
  readonly items?: readonly Item[];
  readonly agencies?: readonly Agency[];
  readonly peers?: Readonly<Record<string, Readonly<Record<string, Reported>>>>;
  /** The catalogue's, and those of a run in place of them. */
  readonly thresholds?: readonly [catalogue: Thresholds, run: Thresholds];
}

function checked({ period, figures, before, items = [anItem("3.1")], agencies = [anAgency("SNV")], peers = {}, thresholds: [own, run] = [{}, {}] }: Report) {
  const ruleset = makeRuleset(aCatalogue(items, [anIndicator("A-01", { numerator: "3.1" })], { thresholds: own }), { province: { code: "THU", name: "Tỉnh Thử" }, agencies });
  const submission = aSubmission(agencies[0]!.code, figures, { period });
  const past = new History(before, ruleset, dataWindow(parsePeriod(period)!).to);
  const others = Object.entries(peers).map(([agency, reported]) => aSubmission(agency, reported, { period }));
  return checkHistory([submission], ruleset, { past, peers: [submission, ...others], thresholds: run })[0]!;
}

/** `HIS-001 E D10 120 < …`: rule, severity, cell, item, figures. */
const told = (report: Report): readonly string[] =>
  checked(report).findings.map(({ rule, severity, cell, item, found, expected, difference }) => [rule, severity, cell, item, found, expected, difference].map(String).join(" "));

describe("a cumulative figure that fell: HIS-001", () => {
  test("six months below Quý I, and the year below six months and Quý III together, are errors at their cell", () => {
    expect(told({ period: "2026-H1", figures: { "3.1": 30 }, before: aStore({ "2026-Q1": { SNV: { "3.1": 40 } } }) })).toEqual(["HIS-001 E D10 3.1 30 >= 40 -10"]);
    const before = aStore({ "2026-Q1": { SNV: { "3.1": 40 } }, "2026-H1": { SNV: { "3.1": 100 } }, "2026-Q3": { SNV: { "3.1": 60 } } });
    expect(told({ period: "2026-Y", figures: { "3.1": 159 }, before })).toEqual(["HIS-001 E D10 3.1 159 >= 160 -1"]);
    expect(checked({ period: "2026-Y", figures: { "3.1": 159 }, before }).findings[0]!.details).toEqual({ now: 159, previous: 160, periods: ["2026-H1", "2026-Q3"], basis: [] });
    expect(told({ period: "2026-Y", figures: { "3.1": 160 }, before })).toEqual([]);
  });

  test("figures since the year's beginning are held against each report of the year, never against last year's", () => {
    const items = [anItem("1.1", { flow: "yearToDate" })];
    const before = aStore({ "2025-Y": { SNV: { "1.1": 90 } }, "2026-Q1": { SNV: { "1.1": 20 } }, "2026-H1": { SNV: { "1.1": 25 } } });
    expect(told({ period: "2026-Q3", figures: { "1.1": 24 }, before, items })).toEqual(["HIS-001 E D10 1.1 24 >= 25 -1"]);
    expect(told({ period: "2026-Q1", figures: { "1.1": 3 }, before: before.slice(0, 1), items })).toEqual([]);
  });

  test("figures of a quarter, of one moment and percentages may fall", () => {
    const items = [anItem("3.1"), anItem("4.1", { flow: "pointInTime" }), anItem("3.4", { kind: "percent", aggregate: "none", flow: "yearToDate" })];
    expect(told({ period: "2026-Q3", figures: { "3.1": 5, "4.1": 5, "3.4": 5 }, before: aStore({ "2026-H1": { SNV: { "3.1": 20, "4.1": 20, "3.4": 20 } } }), items })).toEqual([]);
  });

  test("the error leaves the item out of its indicators", () => {
    const { status, indicators } = checked({ period: "2026-H1", figures: { "3.1": 30 }, before: aStore({ "2026-Q1": { SNV: { "3.1": 40 } } }) });
    expect([status, indicators.get("A-01")!.status]).toEqual(["errors", "noData"]);
  });

  test("what merged agencies reported is only asked about, and named", () => {
    const agencies = [anAgency("SKHCN"), { ...anAgency("STTTT"), to: "2026-03-31", successor: "SKHCN" }];
    const report = { period: "2026-H1", figures: { "3.1": 30 }, before: aStore({ "2026-Q1": { SKHCN: { "3.1": 25 }, STTTT: { "3.1": 15 } } }), agencies };
    expect(told(report)).toEqual(["HIS-001 W D10 3.1 30 >= 40 -10"]);
    expect(checked(report).findings[0]!.details).toMatchObject({ basis: ["SKHCN", "STTTT"] });
  });
});

describe("a jump: HIS-002", () => {
  const quarter = (then: number, now: number, more: readonly StoreRow[] = []) => told({ period: "2026-Q3", figures: { "3.1": now }, before: [...aStore({ "2026-Q1": { SNV: { "3.1": 7 } }, "2026-H1": { SNV: { "3.1": 7 + then } } }), ...more] });

  test("by the thresholds of the catalogue, and of the run before these", () => {
    const asked = (catalogue: Thresholds, run: Thresholds = {}): boolean =>
      told({ period: "2026-Q3", figures: { "3.1": 300 }, before: aStore({ "2026-Q1": { SNV: { "3.1": 7 } }, "2026-H1": { SNV: { "3.1": 107 } } }), thresholds: [catalogue, run] }).length > 0;
    expect([asked({}), asked({ "jump.factor": 3.5 }), asked({ "jump.factor": 3.5 }, { "jump.factor": 2 }), asked({ "jump.least": 250 }), asked({ "jump.least": 250 }, { "jump.factor": 2 })]).toEqual([true, false, true, false, false]);
  });

  test("of a cumulative report, the quarter's own is told with what stands in the cell", () => {
    const { findings } = checked({ period: "2026-H1", figures: { "3.1": 1000 }, before: aStore({ "2026-Q1": { SNV: { "3.1": 100 } } }) });
    expect(findings.map(({ rule, found, difference, details }) => [rule, found, difference, details])).toEqual([
      ["HIS-002", 1000, 800, { now: 900, previous: 100, period: "2026-Q1", points: false, percent: 800, basis: [], reported: 1000, quarter: "2026-Q2" }],
    ]);
  });

  test("three times the quarter before, or a third of it, is asked about with both figures", () => {
    expect(quarter(100, 300)).toEqual(["HIS-002 W D10 3.1 300 null 200"]);
    expect(quarter(100, 33)).toEqual(["HIS-002 W D10 3.1 33 null -67"]);
    expect(quarter(100, 0)).toEqual(["HIS-002 W D10 3.1 0 null -100"]);
    expect(quarter(100, 299)).toEqual([]);
  });

  test("small figures move by chance and are let be", () => {
    expect([quarter(2, 20), quarter(10, 0), quarter(0, 60), quarter(25, 1)]).toEqual([[], [], [], []]);
  });

  test("a season that last year had as well explains it", () => {
    expect(quarter(100, 300, aStore({ "2025-Q3": { SNV: { "3.1": 310 } } }))).toEqual([]);
  });

  test("six months are compared by their second quarter", () => {
    const before = aStore({ "2026-Q1": { SNV: { "3.1": 50 } } });
    expect(told({ period: "2026-H1", figures: { "3.1": 110 }, before })).toEqual([]);
    expect(checked({ period: "2026-H1", figures: { "3.1": 250 }, before }).findings[0]!.details).toEqual({ now: 200, previous: 50, period: "2026-Q1", points: false, percent: 300, basis: [], reported: 250, quarter: "2026-Q2" });
  });

  test("percentages are compared in points", () => {
    const items = [anItem("3.4", { kind: "percent", aggregate: "none", flow: "pointInTime" })];
    const before = aStore({ "2026-H1": { SNV: { "3.4": 95 } } });
    expect(told({ period: "2026-Q3", figures: { "3.4": 9.5 }, before, items })).toEqual(["HIS-002 W D10 3.4 9.5 null -85.5"]);
    expect(told({ period: "2026-Q3", figures: { "3.4": 80 }, before, items })).toEqual([]);
  });
});

describe("figures of the report before: HIS-003", () => {
  const items = ["3.1", "3.2", "3.3", "3.4", "3.5", "3.6"].map((code) => anItem(code));
  const figures = Object.fromEntries(items.map(({ code }, index) => [code, 11 + index]));

  test("sent once more are told once, with their cells", () => {
    const report = { period: "2026-Q3", figures, before: aStore({ "2026-H1": { SNV: figures } }), items };
    expect(told(report)).toEqual(["HIS-003 I D10 null 6 null null"]);
    expect(checked(report).findings[0]).toMatchObject({ details: { cells: ["D10", "D11", "D12", "D13", "D14", "D15"], period: "2026-H1", same: 6, compared: 6 } });
  });

  test("few the same, zeros, and figures since the year's beginning tell nothing", () => {
    const before = aStore({ "2026-H1": { SNV: { ...figures, "3.1": 90, "3.2": 91 } } });
    expect(told({ period: "2026-Q3", figures, before, items })).toEqual([]);
    expect(told({ period: "2026-Q3", figures: Object.fromEntries(items.map(({ code }) => [code, 0])), before: aStore({ "2026-H1": { SNV: Object.fromEntries(items.map(({ code }) => [code, 0])) } }), items })).toEqual([]);
    const toDate = items.map(({ code }) => anItem(code, { flow: "yearToDate" }));
    expect(told({ period: "2026-Q3", figures, before: aStore({ "2026-H1": { SNV: figures } }), items: toDate })).toEqual([]);
  });
});

describe("outliers: HIS-004", () => {
  /** Two years of quarters, told as an agency reports them. */
  const quarters = (figures: readonly number[]): readonly StoreRow[] => {
    const year = (of: number, [first, second, third, fourth]: readonly number[]) => ({
      [`${of}-Q1`]: { SNV: { "3.1": first! } }, [`${of}-H1`]: { SNV: { "3.1": first! + second! } }, [`${of}-Q3`]: { SNV: { "3.1": third! } }, [`${of}-Y`]: { SNV: { "3.1": first! + second! + third! + fourth! } },
    });
    return aStore({ ...year(2024, figures.slice(0, 4)), ...year(2025, figures.slice(4)) });
  };
  const usual = [100, 104, 98, 110, 101, 96, 103, 99];

  test("far from the agency's own eight quarters, with median and range", () => {
    const report = { period: "2026-Q1", figures: { "3.1": 1010 }, before: quarters(usual) };
    expect(told(report)).toEqual(["HIS-004 W D10 3.1 1010 96..110 null"]);
    expect(checked(report).findings[0]!.details).toEqual({ now: 1010, median: 100.5, low: 96, high: 110, sample: 8, against: "own" });
    expect(told({ ...report, figures: { "3.1": 140 } })).toEqual([]);
  });

  test("a season that comes each year, or too few quarters, are let be", () => {
    expect(told({ period: "2026-Q1", figures: { "3.1": 400 }, before: quarters([380, 104, 98, 110, 390, 96, 103, 99]) })).toEqual([]);
    expect(told({ period: "2026-Q1", figures: { "3.1": 240 }, before: quarters(usual).filter(({ period }) => period.startsWith("2025")) })).toEqual([]);
  });

  test("a thousand times what its peers have", () => {
    const peers = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`S${index}`, { "3.1": 20 + 15 * index }]));
    const agencies = [anAgency("SNV"), ...Object.keys(peers).map((code) => anAgency(code))];
    const before = aStore({ "2025-Q1": { S1: { "3.1": 5 } } });
    expect(told({ period: "2026-Q3", figures: { "3.1": 95_000 }, before, agencies, peers })).toEqual(["HIS-004 W D10 3.1 95000 20..170 null"]);
    expect(told({ period: "2026-Q3", figures: { "3.1": 900 }, before, agencies, peers })).toEqual([]);
    const few = Object.fromEntries(Object.entries(peers).slice(0, 9));
    expect(told({ period: "2026-Q3", figures: { "3.1": 95_000 }, before, agencies, peers: few })).toEqual([]);
  });
});

describe("what is carried over: HIS-005", () => {
  const items = [anItem("6", { opening: "11" }), anItem("11", { flow: "pointInTime" })];
  const before = aStore({ "2025-Y": { SNV: { "11": 14 } }, "2026-H1": { SNV: { "11": 9 } } });

  test("is what the period before closed with: the last quarter's of a quarter, last year's of cumulative reports", () => {
    expect(told({ period: "2026-Q3", figures: { "6": 8, "11": 3 }, before, items })).toEqual(["HIS-005 W D10 6 8 = 9 -1"]);
    expect(told({ period: "2026-Q3", figures: { "6": 9, "11": 3 }, before, items })).toEqual([]);
    expect(told({ period: "2026-Y", figures: { "6": 9, "11": 3 }, before, items })).toEqual(["HIS-005 W D10 6 9 = 14 -5"]);
  });

  test("is no quarter's figure: neither the rise of one period's nor the fall of the next is told", () => {
    const opened = aStore({ "2026-Q1": { SNV: { "6": 1200, "11": 1300 } }, "2026-H1": { SNV: { "6": 1200, "11": 5000 } } });
    expect(told({ period: "2026-H1", figures: { "6": 1200 }, before: opened.filter(({ period }) => period === "2026-Q1"), items })).toEqual([]);
    expect(told({ period: "2026-Q3", figures: { "6": 5000 }, before: opened, items })).toEqual([]);
  });

  test("is what stood at the period's beginning, also where the catalogue calls it a figure of one moment", () => {
    const atOnce = [anItem("6", { opening: "11", flow: "pointInTime" }), items[1]!];
    const opened = aStore({ "2025-Y": { SNV: { "11": 14 } }, "2026-Q1": { SNV: { "6": 14, "11": 5000 } } });
    expect(told({ period: "2026-H1", figures: { "6": 14 }, before: opened, items: atOnce })).toEqual([]);
    expect(told({ period: "2026-H1", figures: { "6": 5000 }, before: opened, items: atOnce })).toEqual(["HIS-005 W D10 6 5000 = 14 4986"]);
  });

  test("without the period before there is nothing to say", () => {
    expect(told({ period: "2026-H1", figures: { "6": 9 }, before: before.filter(({ period }) => period === "2026-H1"), items })).toEqual([]);
  });
});

test("one figure is told once, and a figure in error not at all", () => {
  const items = [anItem("1.1", { flow: "yearToDate" })];
  const before = aStore({ "2025-H1": { SNV: { "1.1": 900 } }, "2026-Q1": { SNV: { "1.1": 200 } } });
  expect(told({ period: "2026-H1", figures: { "1.1": 100 }, before, items })).toEqual(["HIS-001 E D10 1.1 100 >= 200 -100"]);
  expect(told({ period: "2026-H1", figures: { "1.1": "invalid" }, before, items })).toEqual([]);
});

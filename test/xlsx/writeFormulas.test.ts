import type { SummaryInput } from "../../src/core/report/context";
import { summaryWorkbook } from "../../src/core/report/summaryWorkbook";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary, aTarget } from "../support/compilations";
import { hasLibreOffice } from "../support/libreoffice";
import { aStore } from "../support/store";
import { recalculation, type Disagreement } from "../support/recalculation";

const inLibreOffice = hasLibreOffice() ? describe : describe.skip;

async function disagreements(input: SummaryInput): Promise<readonly Disagreement[]> {
  return recalculation(await writeWorkbook(summaryWorkbook(input), { title: "Thử", creator: "Thử", savedAt: "2026-09-21T03:00:00Z" })).disagreements;
}

const agencies = [anAgency("SNV"), anAgency("STP"), anAgency("STC"), anAgency("XA1", "xa"), anAgency("XA2", "xa"), anAgency("XA3", "xa")];
const everyTarget = [
  ["ge", aTarget(">=", 80)],
  ["gt", aTarget(">", 80)],
  ["eq", aTarget("=", 80)],
  ["le", aTarget("<=", 80)],
  ["lt", aTarget("<", 80)],
  ["due", aTarget(">=", 99, { due: "--12-31" })],
  ["past", aTarget(">=", 99, { due: "2026-06-30" })],
  ["later", aTarget(">=", 99, { from: "2027-01-01" })],
  ["before", aTarget(">=", null, { compareWith: "previous" })],
] as const;

inLibreOffice("formulas agree with the compilation where", () => {
  test("items are numbered 1.1 and 1.10, some missing, none, not applicable or unreadable", async () => {
    const items = [anItem("1.1"), anItem("1.10"), anItem("1.2", { appliesTo: ["so"] }), anItem("1.3", { appliesTo: ["agency:STP", "xa"] })];
    const indicators = [
      anIndicator("A", { numerator: "1.1", denominator: "1.10" }),
      anIndicator("B", { numerator: "1.2", denominator: "1.1+1.10" }),
      anIndicator("C", { numerator: "1.10-1.1", unit: "hồ sơ", target: aTarget("<=", 5) }),
      anIndicator("D", { numerator: "1.3", unit: "hồ sơ", target: null }),
    ];
    const submissions = [
      aSubmission("SNV", { "1.1": 8, "1.10": 10, "1.2": 15, "1.3": "notApplicable" }),
      aSubmission("STP", { "1.1": "none", "1.10": 0, "1.2": "notApplicable", "1.3": 3 }),
      aSubmission("STC", { "1.1": "missing", "1.10": 0, "1.2": 1 }),
      aSubmission("XA1", { "1.1": 7, "1.10": "invalid", "1.2": "notApplicable", "1.3": 2 }),
      aSubmission("XA2", { "1.1": "notApplicable", "1.10": 4, "1.3": "none" }),
    ];
    expect(await disagreements(aSummary({ agencies, catalogue: aCatalogue(items, indicators), submissions }))).toEqual([]);
  });

  test("targets have every comparator and date, figures at, above and below them", async () => {
    const items = [anItem("1"), anItem("2"), anItem("3", { kind: "number", unit: "điểm" })];
    const indicators = everyTarget.flatMap(([code, target]) => [
      anIndicator(`T-${code}`, { numerator: "1", denominator: "2", target, targetByTier: { xa: aTarget(">=", 79.9) } }),
      anIndicator(`D-${code}`, { numerator: "3", unit: "điểm", target, targetByTier: { so: null } }),
    ]);
    const submissions = [
      aSubmission("SNV", { "1": 1999, "2": 2500, "3": 80 }),
      aSubmission("STP", { "1": 80, "2": 100, "3": 80.1 }),
      aSubmission("STC", { "1": 81, "2": 100, "3": 79.99 }),
      aSubmission("XA1", { "1": 0, "2": 0, "3": 0 }),
      aSubmission("XA2", { "1": 3, "2": 0, "3": "missing" }),
    ];
    expect(await disagreements(aSummary({ agencies, catalogue: aCatalogue(items, indicators), submissions }))).toEqual([]);
  });

  test("sums of decimals leave binary traces, which must not turn a target that is met exactly", async () => {
    const items = [anItem("1", { kind: "number" }), anItem("2", { kind: "number" })];
    const indicators = [anIndicator("A", { numerator: "1", denominator: "2", target: aTarget("=", 99.7) }), anIndicator("B", { numerator: "1", unit: "tỷ đồng", target: aTarget("=", 299.1) })];
    const submissions = [
      aSubmission("SNV", { "1": 99.7, "2": 100 }),
      aSubmission("STP", { "1": 9.97, "2": 10 }),
      aSubmission("STC", { "1": 189.43, "2": 190 }),
    ];
    const input = aSummary({ agencies, catalogue: aCatalogue(items, indicators), submissions });
    expect(input.compilation.summary.indicators.map(({ total }) => total.status)).toEqual(["met", "met"]);
    expect(await disagreements(input)).toEqual([]);
  });

  test("denominators are constants or expected agencies, and totals are greatest, least, counts of yes or none", async () => {
    const items = [
      anItem("1", { kind: "yesNo", aggregate: "countYes" }),
      anItem("2", { kind: "number", aggregate: "max" }),
      anItem("3", { kind: "number", aggregate: "min" }),
      anItem("4", { kind: "percent", aggregate: "none" }),
      anItem("5", { kind: "money", unit: "đồng" }),
      anItem("6", { periods: ["Y"] }),
    ];
    const indicators = [
      anIndicator("CO", { numerator: "1", denominator: "expected", target: aTarget("=", 100) }),
      anIndicator("MAX", { numerator: "2", unit: "ngày", target: aTarget("<=", 3) }),
      anIndicator("MIN", { numerator: "3", unit: "ngày", target: aTarget(">=", -3) }),
      anIndicator("NONE", { numerator: "4", target: aTarget(">=", 90) }),
      anIndicator("CONST", { numerator: "5", denominator: 2000, target: aTarget(">", 100) }),
      anIndicator("YEAR", { numerator: "6", denominator: "5" }),
    ];
    const submissions = [
      aSubmission("SNV", { "1": true, "2": -4.5, "3": -2.5, "4": 91.5, "5": 19_568_000_000 }),
      aSubmission("STP", { "1": false, "2": -7, "3": 4, "4": "none", "5": "none" }),
      aSubmission("XA1", { "1": true, "2": "missing", "3": "missing", "4": "missing", "5": 12 }),
      aSubmission("XA2", { "1": "notApplicable", "2": 9, "3": 0 }),
    ];
    expect(await disagreements(aSummary({ agencies, catalogue: aCatalogue(items, indicators), submissions }))).toEqual([]);
  });

  test("an agency with an error is left out as a whole", async () => {
    const items = [anItem("1", { required: true }), anItem("2", { required: true })];
    const indicators = [anIndicator("A", { numerator: "1", denominator: "2" })];
    const submissions = [aSubmission("SNV", { "1": 5, "2": 6 }), aSubmission("STP", { "1": 5, "2": "missing" }), aSubmission("XA1", { "1": 3, "2": 0 })];
    expect(await disagreements(aSummary({ agencies, catalogue: aCatalogue(items, indicators), submissions, options: { onError: "agency" } }))).toEqual([]);
  });

  test("earlier periods stand in the table, targets are held against them, and agencies have targets of their own", async () => {
    const items = [anItem("1"), anItem("2"), anItem("3", { kind: "number", flow: "pointInTime", unit: "điểm" })];
    const previous = aStore({
      "2026-Q1": { SNV: { "1": 10, "2": 12, "3": 80 }, STP: { "1": 5, "2": 9, "3": 70 }, CU: { "1": 3, "9.9": 4 } },
      "2026-H1": { SNV: { "1": 60, "2": 72, "3": 81 }, STP: { "1": 15, "2": 24, "3": 75 } },
    });
    const relative = aTarget(">", null, { compareWith: "previous" });
    const indicators = [
      anIndicator("REL", { numerator: "1", denominator: "2", target: relative }),
      anIndicator("REL-SO", { numerator: "3", unit: "điểm", target: aTarget(">=", 80), targetByTier: { so: { ...relative, comparator: ">=" } } }),
      anIndicator("OWN", { numerator: "1", denominator: "2", targetByAgency: { SNV: aTarget("<=", 83.5, { due: "--12-31" }), STP: aTarget(">", 99, { due: "--12-31" }), STC: null } }),
    ];
    // 75/90 is exactly what 50/60 was: not more than that.
    const submissions = [aSubmission("SNV", { "1": 75, "2": 90, "3": 81 }), aSubmission("STP", { "1": 11, "2": 15, "3": 74.5 }), aSubmission("STC", { "1": 4, "2": 5, "3": 60 }), aSubmission("XA1", { "1": 1, "2": 1, "3": 90 })];
    const input = aSummary({ agencies, catalogue: aCatalogue(items, indicators), submissions, options: { previous } });
    expect(input.compilation.summary.indicators.map(({ total, agencies: [snv, stp, stc] }) => [total, snv!, stp!, stc!].map(({ status }) => status))).toEqual([
      ["met", "notMet", "met", "noData"], ["exceeded", "met", "notMet", "noData"], ["exceeded", "met", "notDue", null],
    ]);
    expect(await disagreements(input)).toEqual([]);
  });

  test("nobody sent anything", async () => {
    const catalogue = aCatalogue([anItem("1"), anItem("2")], [anIndicator("A", { numerator: "1", denominator: "2" })]);
    expect(await disagreements(aSummary({ agencies, catalogue, submissions: [] }))).toEqual([]);
  });
});

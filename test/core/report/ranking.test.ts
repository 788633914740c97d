import { reportContext, type SummaryInput } from "../../../src/core/report/context";
import { standings, tierRankings } from "../../../src/core/report/ranking";
import { summaryWorkbook } from "../../../src/core/report/summaryWorkbook";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary, aTarget } from "../../support/compilations";
import { hasLibreOffice } from "../../support/libreoffice";
import { recalculation } from "../../support/recalculation";
import { aStore } from "../../support/store";

const ITEMS = [anItem("1"), anItem("2"), anItem("3")];
const INDICATORS = [anIndicator("A", { numerator: "1", denominator: "2", target: aTarget(">=", 50) }), anIndicator("B", { numerator: "3", target: aTarget("<=", 5), unit: "hồ sơ", better: "lower" })];
const AGENCIES = [anAgency("A1"), anAgency("A2"), anAgency("A3"), anAgency("A4"), anAgency("X1", "xa"), anAgency("X2", "xa")];
const REPORTS = {
  A1: { "1": 9, "2": 10, "3": 9 },
  A2: { "1": 9, "2": 10, "3": 1 },
  A3: { "1": 1, "2": 10, "3": 0 },
  X1: { "1": 0, "2": 0, "3": 1 },
  X2: { "1": "missing", "2": 4, "3": 1 },
} as const;

function province(reports: Readonly<Record<string, Readonly<Record<string, number | string>>>> = REPORTS): SummaryInput {
  const submissions = Object.entries(reports).map(([code, figures]) => aSubmission(code, figures));
  const before = aStore({ "2026-Q1": { A1: { "1": 1, "2": 10, "3": 1 }, A2: { "1": 1, "2": 10, "3": 9 } }, "2026-H1": { A1: { "1": 10, "2": 20, "3": 2 }, A2: { "1": 2, "2": 20, "3": 18 } } });
  return aSummary({ agencies: AGENCIES, catalogue: aCatalogue(ITEMS, INDICATORS), submissions, options: { previous: before } });
}

test("agencies are ranked within their tier by the targets they meet, equal shares equally, absent ones not at all", () => {
  expect(standings(reportContext(province())).map(({ at, met, judged, rate, rank, moved }) => [at.agency.code, met, judged, rate, rank, moved])).toEqual([
    ["A1", 1, 2, 50, 2, -1],
    ["A2", 2, 2, 100, 1, 1],
    ["A3", 1, 2, 50, 2, null],
    ["A4", 0, 2, null, null, null],
    ["X1", 1, 1, 100, 1, null],
    ["X2", 1, 2, 50, 2, null],
  ]);
});

test("a tier of more than ten names its five best and its five last", () => {
  const agencies = Array.from({ length: 11 }, (_, index) => anAgency(`A${index}`));
  const submissions = agencies.map(({ code }, index) => aSubmission(code, { "1": index, "2": 10, "3": 1 }));
  const [so] = tierRankings(reportContext(aSummary({ agencies, catalogue: aCatalogue(ITEMS, INDICATORS), submissions })));
  const codes = (all: typeof so extends undefined ? never : NonNullable<typeof so>["best"]) => all.map(({ at }) => at.agency.code);
  expect([so!.ranked, codes(so!.best), codes(so!.toPress)]).toEqual([11, ["A5", "A6", "A7", "A8", "A9"], ["A0", "A1", "A2", "A3", "A4"]]);
});

test("charts on Lãnh đạo stand over what was compiled", () => {
  const input = province();
  const [leaders] = summaryWorkbook(input);
  const drawn = leaders!.charts!.map(({ kind, series }) => [kind, series.map(({ values: { sheet, area } }) => {
    expect([sheet, area.left]).toEqual(["Lãnh đạo", area.right]);
    return leaders!.rows.slice(area.top, area.bottom + 1).map((row) => row[area.left]?.value ?? null);
  })]);
  const [rates, counts] = input.compilation.summary.indicators.map(({ total }) => total);
  expect([rates!.status, counts!.status]).toEqual(["exceeded", "notMet"]);
  expect(drawn).toEqual([
    ["column", [[1], [1], [0]]],
    ["column", [[rates!.change!.lastQuarter!.change]]],
    ["line", [[0, 50, 50], [10, 50, 190 / 3]]],
    ["bar", [[100, 50, 50]]],
  ]);
});

const inLibreOffice = hasLibreOffice() ? test : test.skip;

inLibreOffice("ranks recalculate to what was compiled", async () => {
  const { disagreements } = recalculation(await writeWorkbook(summaryWorkbook(province()), { title: "Thử", creator: "Thử", savedAt: "2026-09-21T03:00:00Z" }));
  expect(disagreements).toEqual([]);
}, 60_000);

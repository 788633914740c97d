/** External indices: filled in on `Lãnh đạo`, read back before it is written anew, and what they come to. */
import type { ExternalIndex } from "../../../src/core/catalogue/types";
import { withFilled } from "../../../src/core/compile/filled";
import { readFilled } from "../../../src/core/filled/read";
import { NOTHING_FILLED, type Filled } from "../../../src/core/filled/types";
import type { Grid } from "../../../src/core/grid";
import { reportContext, reportPeriod } from "../../../src/core/report/context";
import { plainText } from "../../../src/core/report/document/followUpLetter";
import { narrativeFacts } from "../../../src/core/report/narrative/facts";
import { paragraphText } from "../../../src/core/report/narrative/spoken";
import { SHEETS } from "../../../src/core/report/sheetNames";
import { summaryWorkbook } from "../../../src/core/report/summaryWorkbook";
import { parsePeriod } from "../../../src/core/periods/period";
import { filledFindings } from "../../../src/core/rules/history/filled";
import { reportDocument } from "../../../src/messages/document";
import { sheetLabels } from "../../../src/messages/sheets";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary } from "../../support/compilations";
import { cellsOfMark, entered, valuesBeside } from "../../support/filled";
import { hasLibreOffice } from "../../support/libreoffice";
import { gridOfPlan } from "../../support/planGrids";
import { recalculation } from "../../support/recalculation";

const anIndex = (code: string, unit = "điểm", max: number | null = 100): ExternalIndex => ({ code, name: { vi: `Chỉ số ${code}`, en: `Index ${code}` }, unit, max, source: { document: "", clause: "" } });

const catalogue = aCatalogue([anItem("1"), anItem("2")], [anIndicator("A", { numerator: "1", denominator: "2" })], { externalIndices: [anIndex("PAR INDEX", "%"), anIndex("PCI")] });
const base = aSummary({ agencies: [anAgency("A")], catalogue, submissions: [aSubmission("A", { "1": 1, "2": 2 })] });
const ruleset = { catalogue } as Parameters<typeof withFilled>[1];

/** The leaders' sheet of a period as it is written over what is filled in. */
function written(filled: Filled, period = "2026-Q3", language: "vi" | "en" = "vi"): Grid {
  return gridOfPlan(plansOf(filled, period, language).find(({ name }) => name === SHEETS.leaders)!);
}

function plansOf(filled: Filled, period = "2026-Q3", language: "vi" | "en" = "vi"): ReturnType<typeof summaryWorkbook> {
  const compilation = { ...base.compilation, summary: { ...base.compilation.summary, period } };
  return summaryWorkbook({ ...base, period: reportPeriod(parsePeriod(period)!), compilation: withFilled(compilation, ruleset, { filled, findings: [] }), labels: sheetLabels(language), language });
}

const nothing = NOTHING_FILLED;
const read = (...grids: readonly Grid[]): ReturnType<typeof readFilled> => readFilled(grids, catalogue);
const pci = cellsOfMark(written(nothing), "index 2026 PCI") as readonly [string, string, string, string, string, string];
const fill = (grid: Grid, values: readonly (string | number | null)[], cells: readonly string[] = pci): Grid => entered(grid, Object.fromEntries(values.map((value, at) => [cells[at]!, value])));
/** What the row of PCI says in words: the change of score, and of rank. */
const words = (grid: Grid): readonly unknown[] => valuesBeside(grid, `J${pci[0].slice(1)}`, `K${pci[0].slice(1)}`);

describe("external indices on the leaders' sheet", () => {
  test("have blank cells of both years where nothing is known, and say nothing", () => {
    const grid = written(nothing);
    const row = pci[0].slice(1);
    expect(valuesBeside(grid, `A${row}`, `K${row}`)).toEqual([2, "Chỉ số PCI, điểm", null, null, null, null, null, null, null, "", ""]);
    expect(read(grid)).toEqual({ filled: nothing, faults: [] });
  });

  test("stand there again as they were filled in", () => {
    const { filled, faults } = read(fill(written(nothing), [67.1, 10, 63, 68.35, 9, 63]));
    expect(faults).toEqual([]);
    expect(filled.indices).toEqual([{ code: "PCI", year: 2026, score: 67.1, rank: 10, of: 63 }, { code: "PCI", year: 2025, score: 68.35, rank: 9, of: 63 }]);
    const again = written(filled);
    expect(read(again)).toEqual({ filled, faults });
    expect(words(again)).toEqual(["giảm 1,25 điểm", "xuống 1 bậc"]);
  });

  test("read figures as officials type them", () => {
    const { filled, faults } = read(entered(written(nothing), { [pci[0]]: "67,10", [pci[1]]: "04/63", [pci[3]]: { value: 0.6835, format: "0.00%" } }));
    expect([filled.indices, faults]).toEqual([[{ code: "PCI", year: 2026, score: 67.1, rank: 4, of: 63 }, { code: "PCI", year: 2025, score: 68.35, rank: null, of: null }], []]);
  });

  test.each([
    [[58.2, 32, 63, 58.83, 26, 63], ["giảm 0,63 điểm", "xuống 6 bậc"]],
    [[88.56, 4, 63, 87.36, 17, 63], ["tăng 1,2 điểm", "lên 13 bậc"]],
    [[50, 5, null, 50, 5, null], ["giữ nguyên", "giữ hạng"]],
    [[50, 12, 34, 49.9999, 15, 63], ["tăng 0,0001 điểm", "không so được: tổng số 63 nay là 34"]],
    [[50, null, null, null, 5, null], ["", ""]],
  ])("%j: %j", (values, expected) => {
    expect(words(written(read(fill(written(nothing), values)).filled))).toEqual(expected);
  });

  test("speak English too, of one place and of many", () => {
    const of = (rank: number): readonly unknown[] => words(written(read(fill(written(nothing), [50, rank, null, 49, 9])).filled, "2026-Q3", "en"));
    expect([of(8), of(6)]).toEqual([["up 1", "up 1 place"], ["up 1", "up 3 places"]]);
  });

  test("stay for the year's next report; the next year this year's are last year's", () => {
    const { filled } = read(fill(written(nothing), [67.1, 10, 63, 68.35, 9, 63]));
    expect(read(written(filled, "2026-Y")).filled).toEqual(filled);
    expect(valuesBeside(written(filled, "2027-Q1"), pci[0], pci[5])).toEqual([null, null, null, null, 67.1, 10, 63]);
  });

  test("of years that are not shown, and of codes that the catalogue no longer has, stay on the sheet of the indicators", () => {
    const filled: Filled = { ...nothing, indices: [
      { code: "PCI", year: 2026, score: 67.1, rank: 10, of: 63 }, { code: "PCI", year: 2023, score: 60, rank: "?", of: 63 }, { code: "OLD", year: 2026, score: 5, rank: null, of: null },
    ] };
    const plans = plansOf(filled).filter(({ name }) => name === SHEETS.leaders || name === SHEETS.assessment).map(gridOfPlan);
    const again = read(...plans);
    expect([...again.filled.indices].sort((a, b) => b.year - a.year || a.code.localeCompare(b.code))).toEqual([filled.indices[2], filled.indices[0], filled.indices[1]]);
    expect(again.faults.map(({ problem, sheet, found }) => [problem, sheet, found])).toEqual([["number", SHEETS.assessment, "?"]]);
    const [, assessment] = plans as [Grid, Grid];
    const row = cellsOfMark(assessment, "index 2023 PCI")[0]!.slice(1);
    expect(valuesBeside(assessment, `A${row}`, `K${row}`)).toEqual(["PCI", "Chỉ số PCI, điểm", null, null, null, 2023, 60, null, "?", 63, "?/63"]);
    const then = read(...plansOf(again.filled, "2024-Y").filter(({ name }) => name === SHEETS.leaders || name === SHEETS.assessment).map(gridOfPlan));
    expect(then.filled.indices).toEqual(expect.arrayContaining([...filled.indices]));
  });

  test("of a copied row count once, and are told where they differ", () => {
    const grid = fill(written(nothing), [67.1, 10]);
    const row = grid.rows.find(({ index }) => index === Number(pci[0].slice(1)) - 1)!;
    const copy = { index: 90, cells: row.cells.map((cell) => ({ ...cell, formula: cell.formula?.replaceAll(new RegExp(`(?<=[A-Z])${pci[0].slice(1)}`, "g"), "91") ?? null, value: cell.column === 2 ? 66 : cell.value })) };
    const { filled, faults } = read({ ...grid, rows: [...grid.rows, copy] });
    expect(filled.indices).toEqual([{ code: "PCI", year: 2026, score: 67.1, rank: 10, of: null }]);
    expect(faults).toEqual([{ problem: "other", part: "score", code: "PCI", sheet: "Lãnh đạo", cell: "C91", found: 66, limit: 67.1 }]);
  });
});

describe("what cannot be used", () => {
  test.each([
    ["chưa công bố", 0, { problem: "number", part: "score", limit: null }],
    ["1.870", 0, { problem: "number", part: "score", limit: null }],
    [120, 0, { problem: "range", part: "score", limit: 100 }],
    [-1, 0, { problem: "range", part: "score", limit: 100 }],
    [3.5, 1, { problem: "whole", part: "rank", limit: null }],
    [0, 2, { problem: "whole", part: "of", limit: null }],
    ["thứ 5", 1, { problem: "number", part: "rank", limit: null }],
  ])("%j is told with its cell, stays where it stands, and counts for nothing", (value, at, fault) => {
    const { filled, faults } = read(entered(written(nothing), { [pci[at]!]: value }));
    expect(faults).toEqual([{ ...fault, code: "PCI", sheet: "Lãnh đạo", cell: pci[at], found: value }]);
    const again = written(filled);
    expect(valuesBeside(again, pci[at]!, pci[at]!)).toEqual([value]);
    expect(withFilled(base.compilation, ruleset, { filled, findings: [] }).summary.externalIndices).toBeUndefined();
  });

  test("a rank beyond the number of those ranked is told", () => {
    expect(read(fill(written(nothing), [null, 70, 63])).faults).toEqual([{ problem: "beyondCount", part: "rank", code: "PCI", limit: 63, sheet: "Lãnh đạo", cell: pci[1], found: 70 }]);
  });

  test("a date that Excel made of 4/63 is no rank", () => {
    const { filled, faults } = read(entered(written(nothing), { [pci[1]]: { value: 23_102, format: "mmm-yy" } }));
    expect([typeof filled.indices[0]!.rank, faults.map(({ problem }) => problem)]).toEqual(["string", ["number"]]);
  });

  test("is a warning of the compilation, once, until it is mended", () => {
    const { filled, faults } = read(entered(written(nothing), { [pci[0]]: "?" }));
    const findings = filledFindings(faults, null);
    const told = withFilled(withFilled(base.compilation, ruleset, { filled, findings }), ruleset, { filled, findings }).summary;
    expect(told.findings.filter(({ rule }) => rule === "HIS-007").map(({ severity, sheet, cell, found }) => [severity, sheet, cell, found])).toEqual([["W", "Lãnh đạo", pci[0], "?"]]);
    expect(told.counts.warnings).toBe(base.compilation.summary.counts.warnings + 1);
    expect(withFilled({ ...base.compilation, summary: told }, ruleset, { filled: nothing, findings: [] }).summary.counts).toEqual(base.compilation.summary.counts);
  });
});

test("the compilation tells score, rank and change of what is filled in, and nothing of the rest", () => {
  const { filled } = read(fill(written(nothing), [67.1, 10, 63, 68.35, 9, 63]));
  expect(withFilled(base.compilation, ruleset, { filled, findings: [] }).summary.externalIndices).toEqual([
    { code: "PCI", year: 2026, unit: "điểm", score: 67.1, rank: 10, of: 63, previous: { score: 68.35, rank: 9, of: 63 }, scoreChange: -1.25, rankChange: -1 },
  ]);
});

describe("sentences on what is filled in", () => {
  const told = (values: readonly (string | number | null)[], language: "vi" | "en" = "vi"): readonly string[] => {
    const { filled } = read(fill(written(nothing), values));
    const { paragraphs, marks } = sheetLabels(language).narrative;
    const context = reportContext({ ...base, compilation: withFilled(base.compilation, ruleset, { filled, findings: [] }), labels: sheetLabels(language), language });
    return paragraphs(narrativeFacts(context)).map(({ pieces }) => paragraphText(pieces, marks)).filter((text) => text.includes("PCI"));
  };

  test.each([
    [[58.2, 32, 63, 58.83, 38, 63], "Chỉ số PCI công bố năm\u00a02026 đạt 58,2\u00a0điểm, xếp hạng 32/63; so với năm trước giảm 0,63\u00a0điểm, lên 6 bậc."],
    [[88, 4, 63], "Chỉ số PCI công bố năm\u00a02026 đạt 88\u00a0điểm, xếp hạng 04/63."],
    [[null, 4, null, null, 4, null], "Chỉ số PCI công bố năm\u00a02026 xếp hạng 04; so với năm trước giữ hạng."],
    [[50, null, null, 50, null, null], "Chỉ số PCI công bố năm\u00a02026 đạt 50\u00a0điểm; so với năm trước kết quả giữ nguyên."],
    [[50, 12, 34, 49, 15, 63], "Chỉ số PCI công bố năm\u00a02026 đạt 50\u00a0điểm, xếp hạng 12/34; so với năm trước tăng 1\u00a0điểm."],
  ])("%j: %s", (values, expected) => {
    expect(told(values)).toEqual([expected]);
  });

  test("are English too", () => {
    expect(told([58.2, 32, 63, 58.83, 26, 63], "en")).toEqual(["Index PCI, published in 2026: score 58.2\u00a0points, rank 32 of 63; against the year before the score is down 0.63, down 6 places."]);
  });

  test("are none where nothing of the year is filled in, or nothing that can be used", () => {
    expect([...told([]), ...told([null, null, null, 50, 4, 63]), ...told(["?", "x"])]).toEqual([]);
  });

  test("stand in the Word report", () => {
    const { filled } = read(fill(written(nothing), [58.2, 32, 63]));
    const whole = { ...ruleset, registry: base.registry } as Parameters<typeof reportDocument>[1];
    const texts = plainText(reportDocument(withFilled(base.compilation, ruleset, { filled, findings: [] }), whole, "vi"));
    expect(texts).toContain("Chỉ số PCI công bố năm\u00a02026 đạt 58,2\u00a0điểm, xếp hạng 32/63.");
  });
});

const inLibreOffice = hasLibreOffice() ? test : test.skip;

inLibreOffice.each(["vi", "en"] as const)("words of changes in %s are what a recalculation gives", async (language) => {
  const par = cellsOfMark(written(nothing), "index 2026 PAR INDEX");
  const rows = [[67.1, 10, 63, 68.35, 9, 63], [88.56, "?", 34, 87.36, 17, 63], [50, 12, 34, 49.5, 15, 63], [120, 3.5, 63, 1, 2, 63], [1.5, 2, null, 1.25, 2, null]];
  for (let at = 0; at + 1 < rows.length; at += 2) {
    const { filled } = read(fill(fill(written(nothing), rows[at]!), rows[at + 1]!, par));
    const { disagreements } = recalculation(await writeWorkbook(plansOf(filled, "2026-Q3", language), { title: "", creator: "", savedAt: "2026-09-30T00:00:00Z" }));
    expect(disagreements).toEqual([]);
  }
}, 120_000);

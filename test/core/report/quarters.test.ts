import type { Agency } from "../../../src/core/agencies/types";
import type { Indicator } from "../../../src/core/catalogue/types";
import type { StoreRow } from "../../../src/core/compile/types";
import type { SummaryInput } from "../../../src/core/report/context";
import { TURNED_TEXT_WIDTH } from "../../../src/core/report/document/documentPlan";
import type { PlanCell, SheetPlan } from "../../../src/core/report/sheetPlan";
import { summaryWorkbook } from "../../../src/core/report/summaryWorkbook";
import { reportDocument } from "../../../src/messages/document";
import { sheetLabelsEn } from "../../../src/messages/en/sheets";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary, aTarget } from "../../support/compilations";
import { hasLibreOffice } from "../../support/libreoffice";
import { recalculation } from "../../support/recalculation";
import { aStore } from "../../support/store";

const ITEMS = [anItem("3.2"), anItem("3.3"), anItem("3.4"), anItem("1.1", { flow: "yearToDate" }), anItem("1.2", { flow: "yearToDate" })];
const ON_TIME = anIndicator("TT-01", { numerator: "3.3", denominator: "3.2", target: aTarget(">=", 80) });
const LATE = anIndicator("TT-02", { numerator: "3.4", denominator: "3.2", better: "lower", target: aTarget("<=", 10) });
const PLAN = anIndicator("KH-01", { numerator: "1.2", denominator: "1.1", target: aTarget(">=", 100, { due: "--12-31" }) });
const COUNT = anIndicator("TT-03", { numerator: "3.4", better: "lower", unit: "hồ sơ", target: null });

const DUTY = { code: "NV-01", name: { vi: "Ban hành kế hoạch", en: "Issue the plan" }, lead: "SNV", appliesTo: [], from: null, due: "--09-20", source: { document: "", clause: "" } };

const settled = (all: number, inTime: number) => ({ "3.2": all, "3.3": inTime, "3.4": all - inTime });

interface Given {
  readonly before: readonly StoreRow[];
  readonly agencies?: readonly Agency[];
  readonly indicators?: readonly Indicator[];
}

const NOW = { ...settled(100, 95), "1.1": 10, "1.2": 7 };
const given = ({ before, agencies = [anAgency("SNV")], indicators = [ON_TIME, LATE, PLAN, COUNT] }: Given): SummaryInput =>
  aSummary({ agencies, catalogue: aCatalogue(ITEMS, indicators, { duties: [DUTY] }), submissions: [aSubmission("SNV", NOW)], options: { previous: before } });

const TITLE = "DIỄN BIẾN QUA CÁC QUÝ";

/** The lines below the title, to the next one that is empty. */
function block(sheet: SheetPlan, title: string): readonly (readonly (PlanCell | null)[])[] {
  const top = sheet.rows.findIndex((row) => String(row[0]?.value ?? "").endsWith(title));
  const rows = sheet.rows.slice(top + 1);
  const end = rows.findIndex((row) => row.every((cell) => cell === null || cell.value === null));
  return top < 0 ? [] : rows.slice(0, end < 0 ? rows.length : end);
}

const values = (rows: ReturnType<typeof block>, columns: readonly number[]) => rows.map((row) => columns.map((column) => row[column]?.value ?? null));
const sheetsOf = (input: SummaryInput): readonly [leaders: SheetPlan, assessment: SheetPlan] => {
  const [leaders, assessment] = summaryWorkbook(input);
  return [leaders!, assessment!];
};
const lineCharts = ({ charts = [] }: SheetPlan) => charts.filter(({ kind }) => kind === "line");

const GAP = aStore({ "2026-Q1": { SNV: settled(40, 30) } });
const HALF = aStore({ "2026-Q1": { SNV: { ...settled(40, 30), "1.1": 10, "1.2": 2 } }, "2026-H1": { SNV: { ...settled(100, 85), "1.1": 10, "1.2": 4 } } });

const cumulated = (year: number) => ({ [`${year}-Q1`]: { SNV: settled(100, 60) }, [`${year}-H1`]: { SNV: settled(200, 130) }, [`${year}-9M`]: { SNV: settled(300, 210) }, [`${year}-Y`]: { SNV: settled(400, 300) } });
const EIGHT = aStore({ ...cumulated(2024), ...cumulated(2025), "2026-Q1": { SNV: settled(100, 95) }, "2026-H1": { SNV: settled(200, 191) } });

describe("quarters side by side", () => {
  test("are on neither sheet where there is one alone", () => {
    const [leaders, assessment] = sheetsOf(given({ before: [] }));
    expect([block(leaders, TITLE), block(assessment, TITLE), lineCharts(leaders)]).toEqual([[], [], []]);
  });

  test("on Đánh giá: how many targets are met, then every indicator", () => {
    const [, assessment] = sheetsOf(given({ before: HALF }));
    expect(values(block(assessment, TITLE).slice(1), [0, 1, 2, 5, 6, 7, 8])).toEqual([
      ["Mã", "Chỉ tiêu đánh giá", "Đơn vị tính", "Quý I năm 2026", "Quý II năm 2026", "Quý III năm 2026", "Số cơ quan ít nhất"],
      [null, "Cơ quan có số liệu", "cơ quan", 1, 1, 1, null],
      [null, "Mục tiêu có số liệu", "mục tiêu", 3, 3, 3, null],
      [null, "Mục tiêu đạt", "mục tiêu", 0, 2, 2, null],
      [null, "Mục tiêu chưa đến hạn", "mục tiêu", 1, 1, 1, null],
      [null, "Tỷ lệ mục tiêu đạt", "%", 0, 200 / 3, 200 / 3, null],
      ["TT-01", "Tỷ lệ TT-01", "%", 75, 5500 / 60, 95, 1],
      ["TT-02", "Tỷ lệ TT-02", "%", 25, 500 / 60, 5, 1],
      ["KH-01", "Tỷ lệ KH-01", "%", 20, 40, 70, 1],
      ["TT-03", "Tỷ lệ TT-03", "hồ sơ", 10, 5, 5, 1],
    ]);
  });

  test("on Lãnh đạo: the share of targets met and two rates of which more is better, what calls for action first", () => {
    const [leaders] = sheetsOf(given({ before: HALF }));
    const rows = block(leaders, TITLE);
    expect(String(rows[0]![0]!.value)).toMatch(/KH-01: Tỷ lệ KH-01; TT-01: Tỷ lệ TT-01\.$/);
    expect(values(rows.slice(1, 5), [0, 1, 2, 3, 5, 6])).toEqual([
      ["Quý", "Kết quả", "Tỷ lệ mục tiêu đạt (%)", "KH-01 (%)", "TT-01 (%)", "Cơ quan có số liệu"],
      ["I/2026", "Đạt 0 trong 3 mục tiêu", 0, 20, 75, 1],
      ["II/2026", "Đạt 2 trong 3 mục tiêu", 200 / 3, 40, 5500 / 60, 1],
      ["III/2026", "Đạt 2 trong 3 mục tiêu", 200 / 3, 70, 95, 1],
    ]);
    const [chart] = lineCharts(leaders);
    expect([chart!.minimum, chart!.maximum, chart!.series.map(({ name }) => name)]).toEqual([0, 100, ["Tỷ lệ mục tiêu đạt (%)", "KH-01", "TT-01"]]);
  });

  test("a quarter without figures has empty cells, so that the line is broken there and does not fall to nil", () => {
    const [leaders, assessment] = sheetsOf(given({ before: GAP }));
    const [, , row] = block(leaders, TITLE).slice(1);
    expect([row![0]!.value, row![1]!.value, ...[2, 3, 5].map((column) => [row![column]!.value, row![column]!.formula])]).toEqual(["II/2026", "Không có số liệu", ...Array(3).fill([null, undefined])]);
    expect(values(block(assessment, TITLE).slice(2), [6])).toEqual([[0], ...Array(8).fill([null])]);
  });

  test("eight quarters have a column each up to the last but three", () => {
    const [leaders, assessment] = sheetsOf(given({ before: EIGHT }));
    expect(block(assessment, TITLE)[1]!.map((cell) => cell?.value).slice(5)).toEqual([...["IV năm 2024", "I năm 2025", "II năm 2025", "III năm 2025", "IV năm 2025", "I năm 2026", "II năm 2026", "III năm 2026"].map((name) => `Quý ${name}`), "Số cơ quan ít nhất"]);
    expect(lineCharts(leaders)[0]!.series.map(({ values: { area } }) => area.bottom - area.top + 1)).toEqual([8, 8]);
  });

  test("agencies closed since are named where their figures are in it", () => {
    const agencies = [anAgency("SNV"), { ...anAgency("SCU"), to: "2026-03-31", successor: "SNV" }];
    const note = (before: readonly StoreRow[]) => String(block(sheetsOf(given({ before, agencies }))[1], TITLE)[0]![0]!.value);
    expect(note(aStore({ "2026-Q1": { SNV: settled(40, 30), SCU: settled(10, 10) } }))).toMatch(/cơ quan kế thừa: Cơ quan SCU\.$/);
  });

  test("in English", () => {
    const [leaders, assessment] = sheetsOf({ ...given({ before: HALF }), labels: sheetLabelsEn, language: "en" });
    expect([values(block(leaders, "QUARTER BY QUARTER").slice(2, 3), [0, 1]), block(assessment, "QUARTER BY QUARTER")[2]![1]!.value]).toEqual([[["Q1/2026", "Met 0 of 3 targets"]], "Agencies with figures"]);
  });
});

describe("quarters in the Word report", () => {
  const documentOf = (input: SummaryInput) => reportDocument(input.compilation, { catalogue: input.catalogue, registry: input.registry } as Parameters<typeof reportDocument>[1], "vi").sections.at(-1)!.blocks;
  const tablesOf = (input: SummaryInput) => documentOf(input).flatMap((block) => (block.kind === "table" ? [block] : []));
  const textsOf = (input: SummaryInput) => documentOf(input).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

  test("stand in the appendix before all figures, with what moved since the last one", () => {
    const [quarters, figures] = tablesOf(given({ before: HALF }));
    expect(quarters!.head.map((row) => row.map(({ text }) => text))).toEqual([["Mã", "Chỉ tiêu đánh giá", "Đơn vị tính", "Quý", "So với quý trước"], ["I/2026", "II/2026", "III/2026"]]);
    expect(quarters!.rows.map((row) => (row.kind === "cells" ? row.cells : row.text))).toEqual([
      ["", "Cơ quan có số liệu", "cơ quan", "1", "1", "1", ""],
      ["", "Mục tiêu có số liệu", "mục tiêu", "3", "3", "3", ""],
      ["", "Mục tiêu đạt", "mục tiêu", "0", "2", "2", ""],
      ["", "Mục tiêu chưa đến hạn", "mục tiêu", "1", "1", "1", ""],
      ["", "Tỷ lệ mục tiêu đạt", "%", "0%", "66,7%", "66,7%", ""],
      ["TT-01", "Tỷ lệ TT-01", "%", "75%", "91,7%", "95%", "▲ tăng, tốt hơn"],
      ["TT-02", "Tỷ lệ TT-02", "%", "25%", "8,3%", "5%", "▼ giảm, tốt hơn"],
      ["KH-01", "Tỷ lệ KH-01", "%", "20%", "40%", "70%", "▲ tăng, tốt hơn"],
      ["TT-03", "Tỷ lệ TT-03", "hồ sơ", "10", "5", "5", "● không đổi"],
    ]);
    expect(figures!.head[0]![1]!.text).toBe("Chỉ tiêu thống kê");
    expect(textsOf(given({ before: HALF })).slice(3, 6)).toEqual(["1. Kết quả qua các quý", expect.stringContaining("Mỗi quý tính riêng"), "2. Số liệu thống kê"]);
  });

  test("are left out where there is one alone, and a quarter without figures has empty cells", () => {
    expect([tablesOf(given({ before: [] })).length, textsOf(given({ before: [] })).filter((text) => /^\d\. /.test(text))]).toEqual([1, []]);
    expect(tablesOf(given({ before: GAP }))[0]!.rows.map((row) => (row.kind === "cells" ? row.cells[4] : null))).toEqual(["0", ...Array(8).fill("")]);
  });

  test("fill the page's width, eight of them too", () => {
    const { columns, head } = tablesOf(given({ before: EIGHT }))[0]!;
    expect([head[1]!.length, columns.reduce((sum, { width }) => sum + width, 0)]).toEqual([8, expect.closeTo(TURNED_TEXT_WIDTH, 6)]);
  });
});

test("against last quarter, the way a rate went is said by a sign and words, and whether it is better by what the rate holds for better", () => {
  const words = (inTime: number) => {
    const before = aStore({ "2026-Q1": { SNV: settled(100, 50) }, "2026-H1": { SNV: settled(200, 50 + inTime) } });
    const rows = block(sheetsOf(given({ before, indicators: [ON_TIME, LATE] }))[0], "SO VỚI QUÝ TRƯỚC");
    return Object.fromEntries(rows.slice(1, 3).map((row) => [String(row[1]!.value).slice(0, 5), row[2]!.value]));
  };
  expect([words(90), words(98), words(95)]).toEqual([
    { "TT-01": "▲ tăng, tốt hơn", "TT-02": "▼ giảm, tốt hơn" },
    { "TT-01": "▼ giảm, kém hơn", "TT-02": "▲ tăng, kém hơn" },
    { "TT-01": "● không đổi", "TT-02": "● không đổi" },
  ]);
});

(hasLibreOffice() ? test : test.skip)("what LibreOffice computes is what was written", async () => {
  for (const before of [HALF, GAP]) {
    const { disagreements } = recalculation(await writeWorkbook(summaryWorkbook(given({ before })), { title: "Thử", creator: "Thử", savedAt: "2026-09-21T03:00:00Z" }));
    expect(disagreements).toEqual([]);
  }
}, 120_000);

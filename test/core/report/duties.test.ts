/** Duties: when they fall due, how they stand, and what staff note of them on `Đánh giá` and find again. */
import type { Duty } from "../../../src/core/catalogue/types";
import { dutyFrom, dutyLines, dutyState } from "../../../src/core/compliance/duties";
import { withFilled } from "../../../src/core/compile/filled";
import { joinFilled, readFilled } from "../../../src/core/filled/read";
import { NOTHING_FILLED, type Filled } from "../../../src/core/filled/types";
import { parseAddress, type Grid } from "../../../src/core/grid";
import { parsePeriod } from "../../../src/core/periods/period";
import { reportContext, reportPeriod, type SummaryInput } from "../../../src/core/report/context";
import { followUpLetter, plainText } from "../../../src/core/report/document/followUpLetter";
import { SHEETS } from "../../../src/core/report/sheetNames";
import { summaryWorkbook } from "../../../src/core/report/summaryWorkbook";
import { documentLabels, reportDocument } from "../../../src/messages/document";
import { sheetLabels } from "../../../src/messages/sheets";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary } from "../../support/compilations";
import { cellsOfMark, entered, valuesBeside } from "../../support/filled";
import { hasLibreOffice } from "../../support/libreoffice";
import { gridOfPlan } from "../../support/planGrids";
import { recalculation } from "../../support/recalculation";

const aDuty = (code: string, due: string | null, changes: Partial<Duty> = {}): Duty => ({
  code, name: { vi: `Nhiệm vụ ${code}`, en: `Duty ${code}` }, lead: "A", appliesTo: [], from: null, due, source: { document: "1319/UBND-TH", clause: "2.c" }, ...changes,
});

const AGENCIES = [anAgency("A"), anAgency("B"), anAgency("X", "xa")];
const DUTIES = [
  aDuty("NV-01", "--12-31", { from: "--10-01" }),
  aDuty("NV-02", "2026-10-01"),
  aDuty("NV-03", "2020-02-28"),
  aDuty("NV-04", null),
  aDuty("NV-05", "2026-08-15", { lead: null, appliesTo: ["so"] }),
];
const catalogue = aCatalogue([anItem("1"), anItem("2")], [anIndicator("I", { numerator: "1", denominator: "2" })], { duties: DUTIES });
const base = aSummary({ agencies: AGENCIES, catalogue, submissions: AGENCIES.map(({ code }) => aSubmission(code, { "1": 1, "2": 2 })) });
const ruleset = { catalogue, registry: base.registry } as Parameters<typeof reportDocument>[1];

/** The summary of a period as it is written over what is filled in. */
function inputOf(filled: Filled, period = "2026-Q3", language: "vi" | "en" = "vi"): SummaryInput {
  const compilation = { ...base.compilation, summary: { ...base.compilation.summary, period } };
  return { ...base, period: reportPeriod(parsePeriod(period)!), compilation: withFilled(compilation, ruleset, { filled, findings: [] }), labels: sheetLabels(language), language };
}

function written(filled: Filled, ...more: readonly [period?: string, language?: "vi" | "en"]): Grid {
  return sheetOf(SHEETS.assessment, inputOf(filled, ...more));
}

function sheetOf(name: string, input: SummaryInput): Grid {
  return gridOfPlan(summaryWorkbook(input).find((plan) => plan.name === name)!);
}

const read = (...grids: readonly Grid[]): ReturnType<typeof readFilled> => readFilled(grids, catalogue);
const cellsOf = (mark: string, grid = written(NOTHING_FILLED)): readonly string[] => cellsOfMark(grid, `duty ${mark}`);

/** What the rows from one that begins with a text on say. */
function rowsFrom(grid: Grid, first: string): readonly (readonly unknown[])[] {
  const rows = grid.rows.map(({ cells }) => cells.flatMap(({ value }) => (value === null || value === "" ? [] : [value])));
  return rows.slice(rows.findIndex(([text]) => text === first));
}

describe("a duty's state", () => {
  test.each([
    ["2026-10-15", "2026-09-14", false, "notDue"],
    ["2026-10-14", "2026-09-14", false, "soon"],
    ["2026-09-14", "2026-09-14", false, "soon"],
    ["2026-09-13", "2026-09-14", false, "overdue"],
    ["2026-09-13", "2026-09-14", true, "done"],
    [null, "2026-09-14", false, null],
    [null, "2026-09-14", true, "done"],
  ] as const)("due %s, looked at on %s, done: %s, is %s", (due, day, isDone, expected) => {
    expect(dutyState(due, day, isDone)).toBe(expected);
  });
});

describe("a duty's due dates", () => {
  const of = (due: string | null, period: string, from: string | null = null): readonly unknown[] =>
    dutyLines({ ...catalogue, duties: [aDuty("N", due, { from })] }, AGENCIES, parsePeriod(period)!).map((line) => [dutyFrom(line, parsePeriod(period)!), line.due, line.instance]);

  test.each([
    ["--12-31", "--10-01", "2027-Q1", [["2026-10-01", "2026-12-31", "2026-12-31"], ["2027-10-01", "2027-12-31", "2027-12-31"]]],
    ["--01-31", "--11-01", "2026-Q3", [["2025-11-01", "2026-01-31", "2026-01-31"]]],
    ["2015-10-30", null, "2026-Q1", [[null, "2015-10-30", "2015-10-30"]]],
    [null, "--01-01", "2026-Q1", [["2026-01-01", null, "2026"]]],
  ])("%s, from %s, in %s", (due, from, period, expected) => {
    expect(of(due, period, from)).toEqual(expected);
  });

  test("are those of every agency that it applies to", () => {
    const own = dutyLines({ ...catalogue, duties: [aDuty("N", "2026-12-31", { lead: "B", appliesTo: ["xa", "agency:A"] })] }, AGENCIES, parsePeriod("2026-Q3")!);
    expect(own.map(({ agency }) => agency)).toEqual(["A", "X"]);
  });
});

describe("the duties on the sheet of the indicators", () => {
  test("stand below them with dates, state, cells to fill in, agency and source", () => {
    const plan = summaryWorkbook(inputOf(NOTHING_FILLED)).find(({ name }) => name === SHEETS.assessment)!;
    const source = "1319/UBND-TH, 2.c";
    expect(rowsFrom(gridOfPlan(plan), "NHIỆM VỤ CÓ THỜI HẠN").slice(2)).toEqual([
      ["Xét đến ngày", 46_279],
      ["Mã", "Nhiệm vụ", "Thời hạn", "Từ ngày", "Tình trạng", "Ngày hoàn thành", "Số văn bản, ghi chú", "Cơ quan thực hiện", "Căn cứ"],
      ["NV-01", "Nhiệm vụ NV-01", 46_022, 45_931, "Quá hạn", "Cơ quan A", source],
      ["NV-01", "Nhiệm vụ NV-01", 46_387, 46_296, "Chưa đến hạn", "Cơ quan A", source],
      ["NV-02", "Nhiệm vụ NV-02", 46_296, "Sắp đến hạn", "Cơ quan A", source],
      ["NV-03", "Nhiệm vụ NV-03", 43_889, "Quá hạn", "Cơ quan A", source],
      ["NV-04", "Nhiệm vụ NV-04", "Cơ quan A", source],
      ["NV-05", "Nhiệm vụ NV-05", 46_249, "Quá hạn", "Cơ quan A", source],
      ["NV-05", "Nhiệm vụ NV-05", 46_249, "Quá hạn", "Cơ quan B", source],
    ]);
    expect(plan.print!.area!.bottom).toBe(plan.rows.length - 1);
    expect(read(gridOfPlan(plan))).toEqual({ filled: NOTHING_FILLED, faults: [] });
  });

  test("stand there again as they were noted, and say that they are done", () => {
    const [done, note] = cellsOf("2026-08-15|B|NV-05");
    const { filled, faults } = read(entered(written(NOTHING_FILLED), { [done!]: { value: 46_240, format: "dd/mm/yyyy" }, [note!]: "12/KH-SYT" }));
    expect(faults).toEqual([]);
    expect(filled.duties).toEqual([{ code: "NV-05", agency: "B", instance: "2026-08-15", done: { kind: "day", day: "2026-08-06" }, note: "12/KH-SYT" }]);
    const again = written(filled);
    expect(read(again)).toEqual({ filled, faults });
    expect(valuesBeside(again, `I${parseAddress(done!)!.row + 1}`, note!)).toEqual(["Đã hoàn thành", null, 46_240, "12/KH-SYT"]);
    expect(valuesBeside(again, `I${parseAddress(done!)!.row}`, `I${parseAddress(done!)!.row}`)).toEqual(["Quá hạn"]);
  });

  test.each([
    ["15/8/2026", { kind: "day", day: "2026-08-15" }],
    ["15/8/26", { kind: "day", day: "2026-08-15" }],
    ["2026-08-15", { kind: "day", day: "2026-08-15" }],
    ["ngày 15 tháng 8 năm 2026", { kind: "day", day: "2026-08-15" }],
    ["✓", { kind: "word" }],
    [46_240, { kind: "day", day: "2026-08-06" }],
    ["đã hoàn thành", { kind: "word" }],
    ["Done", { kind: "word" }],
    ["x", { kind: "word" }],
    ["chưa", { kind: "text", text: "chưa" }],
  ])("%j is understood without a fault", (value, expected) => {
    const { filled, faults } = read(entered(written(NOTHING_FILLED), { [cellsOf("2020-02-28|A|NV-03")[0]!]: value }));
    expect([filled.duties.map(({ done }) => done), faults]).toEqual([[expected], []]);
    expect(read(written(filled)).filled).toEqual(filled);
  });

  test.each(["tháng sau", 5, "32/13/2026", "12/KH-SYT", "15/9/1026", "15/9", "?", "-", "…"])("%j is no day: told with its cell, kept, and not taken for done", (value) => {
    const [cell] = cellsOf("2020-02-28|A|NV-03");
    const { filled, faults } = read(entered(written(NOTHING_FILLED), { [cell!]: value }));
    expect(faults).toEqual([{ problem: "day", part: "done", code: "NV-03", sheet: SHEETS.assessment, cell, found: String(value), limit: null }]);
    const again = written(filled);
    expect(valuesBeside(again, `I${parseAddress(cell!)!.row + 1}`, cell!)).toEqual(["Quá hạn", null, String(value)]);
    expect(read(again)).toEqual({ filled, faults });
  });

  test.each([
    ["Đã hoàn thành", { done: { kind: "word" }, note: null }],
    ["15/02/2020", { done: { kind: "day", day: "2020-02-15" }, note: null }],
    ["Đang làm", { done: null, note: "Đang làm" }],
  ])("%j written over the state is not lost", (value, expected) => {
    const state = `I${parseAddress(cellsOf("2020-02-28|A|NV-03")[0]!)!.row + 1}`;
    const { filled, faults } = read(entered(written(NOTHING_FILLED), { [state]: value }));
    expect([filled.duties, faults]).toEqual([[{ code: "NV-03", agency: "A", instance: "2020-02-28", ...expected }], []]);
  });

  test("of a copied row count once, and are told where they differ", () => {
    const [done] = cellsOf("2020-02-28|A|NV-03");
    const number = String(parseAddress(done!)!.row + 1);
    const grid = entered(written(NOTHING_FILLED), { [done!]: "x" });
    const row = grid.rows.find(({ index }) => index === Number(number) - 1)!;
    const copy = { index: 90, cells: row.cells.map((cell) => ({ ...cell, formula: cell.formula?.replaceAll(new RegExp(`(?<=[A-Z])${number}(?!\\d)`, "g"), "91") ?? null, value: cell.column === parseAddress(done!)!.column ? "01/02/2020" : cell.value })) };
    const { filled, faults } = read({ ...grid, rows: [...grid.rows, copy] });
    expect(filled.duties.map(({ done: said }) => said)).toEqual([{ kind: "word" }]);
    expect(faults).toEqual([{ problem: "other", part: "done", code: "NV-03", sheet: SHEETS.assessment, cell: done!.replace(number, "91"), found: "01/02/2020", limit: "x" }]);
  });

  test("noted for another year or no longer in the catalogue stay below, and are known again", () => {
    const filled: Filled = {
      ...NOTHING_FILLED,
      duties: [
        { code: "NV-01", agency: "A", instance: "2024-12-31", done: { kind: "day", day: "2024-12-20" }, note: "88/KH-UBND" },
        { code: "NV-99", agency: null, instance: "2025", done: { kind: "word" }, note: null },
      ],
    };
    const again = written(filled);
    expect(rowsFrom(again, "NHIỆM VỤ ĐÃ GHI CỦA NĂM KHÁC HOẶC KHÔNG CÒN TRONG BỘ CHỈ TIÊU").slice(3)).toEqual([
      ["NV-01", "Nhiệm vụ NV-01", 45_657, "Đã hoàn thành", 45_646, "88/KH-UBND", "Cơ quan A", "1319/UBND-TH, 2.c"],
      ["NV-99", "2025", "Đã hoàn thành", "Đã hoàn thành"],
    ]);
    expect(read(again)).toEqual({ filled, faults: [] });
  });

  test("carry into the next year, where a plan due in December is done or not", () => {
    const [done] = cellsOf("2026-12-31|A|NV-01", written(NOTHING_FILLED, "2026-Y"));
    const { filled } = read(entered(written(NOTHING_FILLED, "2026-Y"), { [done!]: "20/12/2026" }));
    const states = (known: Filled): readonly unknown[] => rowsFrom(written(known, "2027-Q1"), "NV-01").slice(0, 2).map((row) => row.slice(2, 6));
    expect(states(filled)).toEqual([[46_387, 46_296, "Đã hoàn thành", 46_376], [46_752, 46_661, "Chưa đến hạn", "Cơ quan A"]]);
    expect(states(NOTHING_FILLED)[0]).toEqual([46_387, 46_296, "Quá hạn", "Cơ quan A"]);
  });

  test("of a lead that has changed are still known", () => {
    const filled: Filled = { ...NOTHING_FILLED, duties: [{ code: "NV-03", agency: "OLD", instance: "2020-02-28", done: { kind: "word" }, note: null }] };
    expect(rowsFrom(written(filled), "NV-03")[0]).toEqual(["NV-03", "Nhiệm vụ NV-03", 43_889, "Đã hoàn thành", "Đã hoàn thành", "Cơ quan A", "1319/UBND-TH, 2.c"]);
  });

  test("join with another workbook's, whose entries give way", () => {
    const noted = (note: string | null, done: "x" | null): Filled => ({ ...NOTHING_FILLED, duties: [{ code: "NV-03", agency: "A", instance: "2020-02-28", done: done && { kind: "word" }, note }] });
    expect(joinFilled(noted("1/KH", null), noted("2/KH", "x")).duties).toEqual(noted("1/KH", "x").duties);
  });
});

describe("the day on which they are looked at", () => {
  const cell = cellsOfMark(written(NOTHING_FILLED), "reviewDay 2026-Q3")[0]!;

  test("is set by staff, holds for its period alone, and moves the states", () => {
    const { filled, faults } = read(entered(written(NOTHING_FILLED), { [cell]: "01/7/2026" }));
    expect([filled.reviewDay, faults]).toEqual([{ period: "2026-Q3", day: "2026-07-01", text: null }, []]);
    const states = (period: string): readonly unknown[] => withFilled({ ...base.compilation, summary: { ...base.compilation.summary, period } }, ruleset, { filled, findings: [] }).summary.duties!.map(({ state }) => state);
    expect(states("2026-Q3")).toEqual(["overdue", "notDue", "notDue", "overdue", null, "notDue", "notDue"]);
    expect(states("2026-Y")).toEqual(["overdue", "soon", "overdue", "overdue", null, "overdue", "overdue"]);
  });

  test("is not set by the day that was written where nobody set one, nor does it hide one that is set elsewhere", () => {
    const [own, other] = [written(NOTHING_FILLED), entered(written(NOTHING_FILLED), { [cell]: 46_285 })].map((grid) => read(grid).filled);
    expect([own!.reviewDay, joinFilled(own!, other!).reviewDay]).toEqual([null, { period: "2026-Q3", day: "2026-09-20", text: null }]);
  });

  test("stays set when the sheet is written again, until the cell is emptied", () => {
    const again = written(read(entered(written(NOTHING_FILLED), { [cell]: 46_285 })).filled);
    expect([read(again), read(entered(again, { [cell]: null }))].map(({ filled }) => filled.reviewDay?.day ?? null)).toEqual(["2026-09-20", null]);
  });

  test("that is no day is told and kept", () => {
    const { filled, faults } = read(entered(written(NOTHING_FILLED), { [cell]: "hôm nay" }));
    expect(faults).toEqual([{ problem: "day", part: "reviewDay", code: "2026-Q3", sheet: SHEETS.assessment, cell, found: "hôm nay", limit: null }]);
    expect(valuesBeside(written(filled), cell, cell)).toEqual(["hôm nay"]);
  });
});

test("the compilation tells each duty with its state, day and document", () => {
  const filled: Filled = { ...NOTHING_FILLED, duties: [{ code: "NV-02", agency: "A", instance: "2026-10-01", done: { kind: "day", day: "2026-09-01" }, note: "5/BC" }] };
  const duties = withFilled(base.compilation, ruleset, { filled, findings: [] }).summary.duties!;
  expect(duties.slice(1, 3)).toEqual([
    { code: "NV-01", agency: "A", due: "2026-12-31", state: "notDue", done: null, note: null },
    { code: "NV-02", agency: "A", due: "2026-10-01", state: "done", done: "2026-09-01", note: "5/BC" },
  ]);
});

describe("leaders, report and letters", () => {
  const filled: Filled = {
    ...NOTHING_FILLED,
    duties: [{ code: "NV-03", agency: "A", instance: "2020-02-28", done: { kind: "word" }, note: null }, { code: "NV-05", agency: "A", instance: "2026-08-15", done: { kind: "word" }, note: null }],
  };

  test("the leaders' sheet names what is overdue or due soon, not what is done or has time", () => {
    const rows = sheetOf(SHEETS.leaders, inputOf(filled)).rows.map(({ cells }) => cells.flatMap(({ value }) => (value === null || value === "" ? [] : [value])));
    const top = rows.findIndex(([text]) => typeof text === "string" && text.endsWith("NHIỆM VỤ QUÁ HẠN, SẮP ĐẾN HẠN"));
    expect(rows.slice(top + 1, top + 5)).toEqual([
      ["STT", "Nhiệm vụ", "Cơ quan thực hiện", "Thời hạn", "Tình trạng"],
      [1, "NV-01. Nhiệm vụ NV-01", "Cơ quan A", 46_022, "Quá hạn"],
      [2, "NV-05. Nhiệm vụ NV-05", "1/2 cơ quan", 46_249, "Quá hạn"],
      [3, "NV-02. Nhiệm vụ NV-02", "Cơ quan A", 46_296, "Sắp đến hạn"],
    ]);
  });

  test("the sheet has no such part where nothing calls for action", () => {
    const done: Filled = { ...NOTHING_FILLED, duties: DUTIES.flatMap(({ code }) => ["2025-12-31", "2026-12-31", "2026-10-01", "2020-02-28", "2026-08-15"].flatMap((instance) => ["A", "B"].map((agency) => ({ code, agency, instance, done: { kind: "word" } as const, note: null })))) };
    expect(JSON.stringify(sheetOf(SHEETS.leaders, inputOf(done)).rows)).not.toContain("NHIỆM VỤ QUÁ HẠN");
  });

  test("the Word report names them in a table", () => {
    const lines = plainText(reportDocument(inputOf(filled).compilation, ruleset, "vi")).split("\n");
    const top = lines.findIndex((line) => line.endsWith("NHIỆM VỤ CÓ THỜI HẠN"));
    expect(lines.slice(top + 1, top + 5)).toEqual([
      "Các nhiệm vụ quá hạn hoặc sắp đến hạn, xét đến ngày\u00a014/09/2026, chưa được ghi nhận là đã hoàn thành.",
      "1 | Nhiệm vụ NV-01 | Cơ quan A | 31/12/2025 | Quá hạn",
      "2 | Nhiệm vụ NV-05 | Cơ quan B | 15/08/2026 | Quá hạn",
      "3 | Nhiệm vụ NV-02 | Cơ quan A | 01/10/2026 | Sắp đến hạn",
    ]);
  });

  test.each([
    ["A", ["1 | Nhiệm vụ NV-01 | 31/12/2025 | Quá hạn", "2 | Nhiệm vụ NV-02 | 01/10/2026 | Sắp đến hạn"]],
    ["B", ["1 | Nhiệm vụ NV-05 | 15/08/2026 | Quá hạn"]],
    ["X", []],
  ])("the letter to %s names its own alone", (code, expected) => {
    const context = reportContext(inputOf(filled));
    const to = context.agencies.find(({ agency }) => agency.code === code)!;
    const lines = plainText(followUpLetter(context, documentLabels("vi"), { to, rows: [], file: null, itemName: (code) => code })).split("\n");
    expect(lines.filter((line) => line.includes("Nhiệm vụ NV"))).toEqual(expected);
  });
});

const inLibreOffice = hasLibreOffice() ? test : test.skip;

inLibreOffice.each(["vi", "en"] as const)("states in %s are what a recalculation gives", async (language) => {
  const noted = (code: string, agency: string, instance: string, done: Filled["duties"][number]["done"]): Filled["duties"][number] => ({ code, agency, instance, done, note: "1/KH" });
  const filled: Filled = {
    ...NOTHING_FILLED,
    duties: [noted("NV-01", "A", "2025-12-31", { kind: "word" }), noted("NV-02", "A", "2026-10-01", { kind: "text", text: "chưa" }), noted("NV-05", "B", "2026-08-15", { kind: "day", day: "2026-08-01" }), noted("NV-99", "A", "2024", null)],
    reviewDay: { period: "2026-Q3", day: "2026-09-20", text: null },
  };
  const { disagreements } = recalculation(await writeWorkbook(summaryWorkbook(inputOf(filled, "2026-Q3", language)), { title: "", creator: "", savedAt: "2026-09-30T00:00:00Z" }));
  expect(disagreements).toEqual([]);
}, 120_000);

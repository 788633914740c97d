/** A second quarter compiled into the workbook of the first keeps the first, and is held against it. */
import { parsePeriod } from "../../src/core/periods/period";
import { compile } from "../../src/core/compile/compile";
import type { Compilation } from "../../src/core/compile/types";
import type { Grid } from "../../src/core/grid";
import { checkSubmission } from "../../src/core/rules/check";
import { summaryPlans } from "../../src/messages/summary";
import { workbookHistory } from "../../src/taskpane/history";
import type { ChosenWorkbook } from "../../src/taskpane/pastRead";
import { gridOfPlan } from "../support/planGrids";
import { provinceYear, reportOf } from "../support/quarters";
import { sampleRuleset } from "../support/sample";
import { aSubmission } from "../support/compilations";
import { aSheet } from "../support/sheets";

const ruleset = sampleRuleset();
const year = provinceYear(ruleset.registry.agencies, 7);

function readerOf(grids: readonly Grid[]) {
  return {
    sheetNames: () => Promise.resolve(grids.map(({ name }) => name)),
    readSheets: (names?: readonly string[]) => Promise.resolve(grids.filter(({ name }) => names?.includes(name) ?? true)),
  };
}

/** Compiles the period with what the workbook keeps; gives the workbook's sheets as the summary leaves them. */
async function quarter(period: string, workbook: readonly Grid[], chosen: ChosenWorkbook | null = null): Promise<{ readonly compilation: Compilation; readonly sheets: readonly Grid[] }> {
  const { rows, findings } = await workbookHistory(readerOf(workbook), ruleset, chosen);
  const submissions = [...year].map(([agency, own]) => checkSubmission(aSubmission(agency, reportOf(own, period), { period }), ruleset));
  const compilation = compile(submissions, ruleset, { period: parsePeriod(period)!, received: null, due: null, onError: "item", previous: rows, previousFindings: findings });
  return { compilation, sheets: summaryPlans(compilation, ruleset, "vi").map(gridOfPlan) };
}

test("the open workbook keeps the quarters that were compiled into it", async () => {
  const first = await quarter("2026-Q1", [aSheet([["Biểu khác"]])]);
  const second = await quarter("2026-H1", first.sheets);
  const third = await quarter("2026-H1", second.sheets);
  expect([first, second].map(({ compilation }) => compilation.summary.previous)).toEqual([undefined, ["2026-Q1"]]);
  expect([...new Set(second.compilation.rows.map(({ period }) => period))]).toEqual(["2026-Q1", "2026-H1"]);
  expect(third.compilation.summary).toEqual(second.compilation.summary);
  expect(third.sheets).toEqual(second.sheets);
});

test("a sheet of that name that is no store is told before it is written over", async () => {
  const { rows, findings } = await workbookHistory(readerOf([aSheet([["Kỳ", "Giá trị"], ["2026-Q1", 4]], { name: "dữ liệu" })]), ruleset, null);
  expect([rows, findings.map(({ rule, sheet, found }) => [rule, sheet, found])]).toEqual([[], [["HIS-006", "dữ liệu", "Mã cơ quan, Mã chỉ tiêu, Trạng thái, Tính vào tổng (1/0)"]]]);
});

test("of a workbook that was chosen only the periods count that the open one does not have", async () => {
  const first = await quarter("2026-Q1", []);
  const elsewhere = await quarter("2026-H1", first.sheets);
  const store = elsewhere.sheets.find(({ name }) => name === "Dữ liệu")!;
  const own = aSheet([["Kỳ", "Mã cơ quan", "Mã chỉ tiêu", "Trạng thái", "Giá trị", "Tính vào tổng (1/0)"], ["2026-Q1", "SNV", "2.1", "Có số liệu", 7, 1]], { name: "Dữ liệu" });
  const { rows } = await workbookHistory(readerOf([own]), ruleset, { file: "truoc.xlsx", grids: [store] });
  expect(rows.filter(({ period }) => period === "2026-Q1").map(({ agency, item, value }) => [agency, item, value])).toEqual([["SNV", "2.1", 7]]);
  expect(rows.filter(({ period }) => period === "2026-H1")).toEqual(elsewhere.compilation.rows.filter(({ period }) => period === "2026-H1"));
});

import { strFromU8, unzipSync } from "fflate";
import { summaryWorkbook } from "../../src/core/report/summaryWorkbook";
import type { PlanCell, SheetPlan } from "../../src/core/report/sheetPlan";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook";
import { hasLibreOffice } from "../support/libreoffice";
import { recalculation } from "../support/recalculation";
import { sampleSummary } from "../support/summaries";

const PROPERTIES = { title: "Tổng hợp", creator: "Tổng hợp CCHC", savedAt: "2026-09-21T03:00:00Z" };
const plans = summaryWorkbook(sampleSummary());

/** The plans with one cell changed. */
function withCell(sheet: string, row: number, column: number, change: (cell: PlanCell) => PlanCell): readonly SheetPlan[] {
  return plans.map((plan) =>
    plan.name !== sheet ? plan : { ...plan, rows: plan.rows.map((cells, r) => (r !== row ? cells : cells.map((cell, c) => (c === column && cell !== null ? change(cell) : cell)))) },
  );
}

describe("print names", () => {
  test("carry the sheet's name in quotes and its scope", async () => {
    const files = unzipSync(await writeWorkbook(plans, PROPERTIES));
    const names = [...strFromU8(files["xl/workbook.xml"]!).matchAll(/<definedName name="([^"]+)" localSheetId="(\d+)">([^<]+)</g)].map(([, name, scope, range]) => [name, scope, range]);
    expect(names).toContainEqual(["_xlnm.Print_Titles", "6", "'Dữ liệu'!$1:$1"]);
    expect(names).toContainEqual(["_xlnm.Print_Titles", "3", "'Theo cơ quan'!$A:$C,'Theo cơ quan'!$5:$7"]);
    expect(names.filter(([name]) => name === "_xlnm.Print_Area")).toHaveLength(9);
  });
});

const inLibreOffice = hasLibreOffice() ? describe : describe.skip;

inLibreOffice("recalculated by LibreOffice", () => {
  test("every formula gives the value that was written beside it", async () => {
    const { formulas, disagreements } = recalculation(await writeWorkbook(plans, PROPERTIES));
    expect(disagreements).toEqual([]);
    expect(formulas).toBeGreaterThan(500);
  });

  test("so it does in English", async () => {
    const english = summaryWorkbook(sampleSummary("en"));
    expect(recalculation(await writeWorkbook(english, PROPERTIES)).disagreements).toEqual([]);
  });

  test("a wrong value beside a formula is noticed", async () => {
    const sheet = plans.find(({ name }) => name === "Tổng hợp")!;
    const row = sheet.rows.findIndex((cells) => cells[4]?.formula !== undefined);
    const planted = withCell("Tổng hợp", row, 4, (cell) => ({ ...cell, value: 1 + Number(cell.value) }));
    const { disagreements } = recalculation(await writeWorkbook(planted, PROPERTIES));
    expect(disagreements.map(({ cell }) => cell)).toEqual([`'Tổng hợp'!E${row + 1}`]);
  });
});

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

const inLibreOffice = hasLibreOffice() ? describe : describe.skip;

inLibreOffice("recalculated by LibreOffice", () => {
  test("every formula gives the value that was written beside it", async () => {
    const { formulas, disagreements } = recalculation(await writeWorkbook(plans, PROPERTIES));
    expect(disagreements).toEqual([]);
    expect(formulas).toBeGreaterThan(500);
  });

  test("a wrong value beside a formula is noticed", async () => {
    const sheet = plans.find(({ name }) => name === "Tổng hợp")!;
    const row = sheet.rows.findIndex((cells) => cells[4]?.formula !== undefined);
    const planted = withCell("Tổng hợp", row, 4, (cell) => ({ ...cell, value: 1 + Number(cell.value) }));
    const { disagreements } = recalculation(await writeWorkbook(planted, PROPERTIES));
    expect(disagreements.map(({ cell }) => cell)).toEqual([`'Tổng hợp'!E${row + 1}`]);
  });
});

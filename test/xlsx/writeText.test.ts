import fc from "fast-check";
import type { PlanCell, SheetPlan } from "../../src/core/report/sheetPlan";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeWorkbook, type WorkbookProperties } from "../../src/xlsx/writeWorkbook";

const PROPERTIES: WorkbookProperties = { title: "Thử", creator: "Tổng hợp CCHC", savedAt: "2026-09-21T03:00:00Z", custom: new Map([["cchc", "summary@1"]]) };

function aPlan(rows: readonly (readonly PlanCell[])[], changes: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: "Trang 'thử' 1", rows, merges: [], columnWidths: [20], rowHeights: new Map(), freeze: null, tables: [], highlights: [], validations: [], print: null,
    styles: {}, ...changes,
  };
}

async function readBack(plan: SheetPlan) {
  const result = readXlsx(await writeWorkbook([plan], PROPERTIES));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.workbook;
}

async function cellsOf(values: readonly string[]): Promise<readonly unknown[]> {
  const { grids } = await readBack(aPlan(values.map((value) => [{ value }])));
  return values.map((_, index) => {
    const cell = grids[0]!.rows.find((row) => row.index === index)?.cells[0];
    return cell?.formula == null ? (cell?.value ?? null) : { formula: cell.formula };
  });
}

describe("text in a written workbook", () => {
  test("stays text though it looks like a formula, an error, a number or an escape", async () => {
    const texts = ["=1+1", "+A1", "-2", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "#REF!", "#DIV/0!", "TRUE", "1.870", "_x000D_", "a_x0041_b", " hai đầu ", "dòng 1\ndòng 2", "<b>&amp;"];
    expect(await cellsOf(texts)).toEqual(texts);
  });

  test("loses only what XML cannot carry and what a cell has no room for", async () => {
    const [control, long] = await cellsOf(["a\u0000b\u000Bc\uD800d\uFFFFe", "x".repeat(40_000)]);
    expect([control, (long as string).length]).toEqual(["abcde", 32_767]);
  });

  test("comes back as it was written, whatever it is", async () => {
    const printable = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((text) => !/[\u0000-\u001F\uFFFE\uFFFF]/.test(text)), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(printable, async (texts) => {
        expect(await cellsOf(texts)).toEqual(texts);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a written workbook", () => {
  test("is the same bytes for the same plans", async () => {
    const plan = aPlan([[{ value: "Đồng Nai" }, { value: 3, formula: "=1+2" }]]);
    expect(await writeWorkbook([plan], PROPERTIES)).toEqual(await writeWorkbook([plan], PROPERTIES));
  });

  test("keeps formulas with their values, those over whole ranges too, and its properties", async () => {
    const workbook = await readBack(aPlan([[{ value: 2, formula: "=MAX(IF(B1:B2>0,B1:B2))", array: true }, { value: 1 }], [{ value: "", formula: '=IF(B1=1,"",2)' }, { value: 2 }]]));
    const [first, second] = workbook.grids[0]!.rows;
    expect([first!.cells[0]!.formula, first!.cells[0]!.value, second!.cells[0]!.formula]).toEqual(["=MAX(IF(B1:B2>0,B1:B2))", 2, '=IF(B1=1,"",2)']);
    expect([...workbook.properties]).toEqual([["cchc", "summary@1"]]);
    expect(workbook.savedAt).toBe("2026-09-21T03:00:00Z");
  });
});

/** What every adapter of the workbook ports must do: run against Excel, files and the page alike. */
import type { CellEdit, SettingsStore, WorkbookChange, WorkbookReader, WorkbookWriter } from "../../src/app/ports";
import { address, type Cell, type CellValue, type Grid } from "../../src/core/grid";
import type { PlanCell, SheetPlan } from "../../src/core/report/sheetPlan";

export interface WorkbookPorts {
  readonly reader: WorkbookReader;
  readonly writer: WorkbookWriter;
  readonly settings: SettingsStore;
  /** The same workbook saved, closed and opened again. */
  reopened(): Promise<WorkbookPorts>;
}

/** A sheet whose cells are given by address; formulas begin with `=` and come with their value. */
export function aSheet(name: string, cells: Readonly<Record<string, CellValue | readonly [formula: string, value: CellValue]>>, more: Partial<Grid> = {}): Grid {
  const rows = new Map<number, Cell[]>();
  for (const [place, content] of Object.entries(cells)) {
    const { row, column } = placeOf(place);
    const [formula, value] = Array.isArray(content) ? (content as readonly [string, CellValue]) : [null, content as CellValue];
    rows.set(row, [...(rows.get(row) ?? []), { column, value, formula, style: { format: "General", font: null } }]);
  }
  const sorted = [...rows].sort(([a], [b]) => a - b).map(([index, list]) => ({ index, cells: list.sort((a, b) => a.column - b.column) }));
  return { name, visibility: "visible", rows: sorted, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), protected: false, ...more };
}

export function placeOf(text: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(text)!;
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** A sheet's cells by address: the value, or the formula with its value. */
export function contents(grid: Grid | undefined): Readonly<Record<string, unknown>> {
  return Object.fromEntries((grid?.rows ?? []).flatMap(({ index, cells }) => cells.map((cell) => [address(index, cell.column), cell.formula === null ? cell.value : [cell.formula, cell.value]])));
}

export function aPlan(name: string, rows: SheetPlan["rows"], more: Partial<SheetPlan> = {}): SheetPlan {
  return { name, rows, merges: [], columnWidths: [], rowHeights: new Map(), freeze: null, tables: [], highlights: [], validations: [], print: null, styles: {}, ...more };
}

export const aChange = (change: Partial<WorkbookChange>): WorkbookChange => ({ label: "Thử", plans: [], edits: [], ...change });

const cell = (value: PlanCell["value"], more: Partial<PlanCell> = {}): PlanCell => ({ value, ...more });
const edit = (place: string, value: CellEdit["value"], more: Partial<CellEdit> = {}): CellEdit => ({ ...placeOf(place), value, ...more });

/** Texts that Excel would make something else of. */
const RISKY = ["=1+1", "+84 251", "-", "-5", "@SUM", "07", "1.250", "9/18", "4,5%", "TRUE", "#N/A", "'nháy", "1e5", "Tháng 3"];

export function workbookContract(name: string, open: (grids: readonly Grid[]) => Promise<WorkbookPorts>): void {
  describe(`${name} as a workbook`, () => {
    const report = aSheet("Biểu 1", { B2: "Số nhiệm vụ", C2: 59, D2: "1.250 hs", C3: ["=C2*2", 118] });
    const sheetOf = async ({ reader }: WorkbookPorts, sheet: string) => (await reader.readSheets([sheet]))[0];

    test("reads what stands in its sheets", async () => {
      const { reader } = await open([report, aSheet("Biểu 2", { A1: true })]);
      const grids = await reader.readSheets();
      expect(grids.map((grid) => [grid.name, contents(grid)])).toEqual([["Biểu 1", contents(report)], ["Biểu 2", { A1: true }]]);
      expect(await reader.sheetNames()).toEqual(["Biểu 1", "Biểu 2"]);
      expect((await reader.readSheets(["không có"])).length).toBe(0);
    });

    test("makes the sheets of a plan, with formulas that give their values", async () => {
      const ports = await open([report]);
      const plan = aPlan("Tổng hợp", [[cell("Chỉ tiêu"), cell("Tổng")], [cell("1.1.1", { style: "text" }), cell(118, { formula: "='Biểu 1'!C2*2", style: "count" })]], {
        styles: { text: { bold: true }, count: { numberFormat: "#,##0", fill: "#FFF2CC", border: true } },
      });
      await ports.writer.apply(aChange({ plans: [plan] }));
      expect(await ports.reader.sheetNames()).toEqual(["Biểu 1", "Tổng hợp"]);
      const grid = await sheetOf(ports, "Tổng hợp");
      expect(contents(grid)).toEqual({ A1: "Chỉ tiêu", B1: "Tổng", A2: "1.1.1", B2: ["='Biểu 1'!C2*2", 118] });
      expect(grid?.rows[1]?.cells[1]?.style.format).toBe("#,##0");
    });

    test("writes text as text, whatever it looks like", async () => {
      const ports = await open([report]);
      await ports.writer.apply(aChange({ plans: [aPlan("Văn bản", RISKY.map((text) => [cell(text)]))], edits: [{ sheet: "Biểu 1", edits: RISKY.map((text, at) => edit(`F${at + 1}`, text)) }] }));
      const texts = (grid: Grid | undefined, column: number) => grid?.rows.flatMap((row) => row.cells.filter((each) => each.column === column).map((each) => [each.value, each.formula]));
      expect(texts(await sheetOf(ports, "Văn bản"), 0)).toEqual(RISKY.map((text) => [text, null]));
      expect(texts(await sheetOf(ports, "Biểu 1"), 5)).toEqual(RISKY.map((text) => [text, null]));
    });

    test("edits single cells and leaves the others as they were", async () => {
      const ports = await open([report]);
      await ports.writer.apply(aChange({ edits: [{ sheet: "Biểu 1", edits: [edit("D2", 1250), edit("B2", null), edit("E3", 2, { formula: "=1+1" })] }] }));
      expect(contents(await sheetOf(ports, "Biểu 1"))).toEqual({ C2: 59, D2: 1250, C3: ["=C2*2", 118], E3: ["=1+1", 2] });
    });

    test("rewrites a sheet it wrote before: what the new plan lacks goes, what staff put beside it stays", async () => {
      const ports = await open([report]);
      const rows = (count: number) => Array.from({ length: count }, (_, at) => [cell(`Cơ quan ${at}`), cell(at)]);
      await ports.writer.apply(aChange({ plans: [aPlan("Tình hình nộp", rows(4))] }));
      await ports.writer.apply(aChange({ edits: [{ sheet: "Tình hình nộp", edits: [edit("E1", "ghi chú của cán bộ")] }] }));
      await ports.writer.apply(aChange({ plans: [aPlan("Tình hình nộp", rows(2))] }));
      expect(contents(await sheetOf(ports, "Tình hình nộp"))).toEqual({ A1: "Cơ quan 0", B1: 0, A2: "Cơ quan 1", B2: 1, E1: "ghi chú của cán bộ" });
      expect(await ports.reader.sheetNames()).toEqual(["Biểu 1", "Tình hình nộp"]);
    });

    test("takes back the last change in one step, sheets it made included", async () => {
      const ports = await open([report]);
      const before = await ports.reader.readSheets();
      await ports.writer.apply(aChange({ plans: [aPlan("Đánh giá", [[cell("Tỷ lệ (%)")]])], edits: [{ sheet: "Biểu 1", edits: [edit("D2", 1250), edit("C3", "x"), edit("H9", 1, { format: { numberFormat: "0.0", bold: true, fill: "#FFCCCC" } })] }] }));
      expect(await ports.writer.undo()).toBe(true);
      expect(await ports.reader.readSheets()).toEqual(before);
      expect(await ports.writer.undo()).toBe(false);
    });

    test("takes back the rewriting of a sheet", async () => {
      const ports = await open([report]);
      await ports.writer.apply(aChange({ plans: [aPlan("Dữ liệu", [[cell("Kỳ"), cell("Ô")], [cell("2026-Q3"), cell("07")], [cell(1), cell(2, { formula: "=A3*2" })]])] }));
      const before = await ports.reader.readSheets();
      await ports.writer.apply(aChange({ plans: [aPlan("Dữ liệu", [[cell("khác"), cell(1), cell(2)]])] }));
      expect(await ports.writer.undo()).toBe(true);
      expect(await ports.reader.readSheets()).toEqual(before);
    });

    test("refuses a protected sheet before it writes anything", async () => {
      const ports = await open([report, aSheet("Khoá", { A1: 1 }, { protected: true })]);
      const before = await ports.reader.readSheets();
      const change = aChange({ plans: [aPlan("Mới", [[cell(1)]])], edits: [{ sheet: "Biểu 1", edits: [edit("D2", 1)] }, { sheet: "Khoá", edits: [edit("A1", 2)] }] });
      await expect(ports.writer.apply(change)).rejects.toMatchObject({ name: "HostError", code: "AccessDenied", retryable: false });
      expect(await ports.reader.readSheets()).toEqual(before);
    });

    test("keeps settings with the workbook", async () => {
      const ports = await open([report]);
      expect(await ports.settings.get("kỳ")).toBeNull();
      await ports.settings.set("kỳ", "2026-Q2");
      await ports.settings.set("kỳ", "2026-Q3");
      const later = await ports.reopened();
      expect(await later.settings.get("kỳ")).toBe("2026-Q3");
      expect(contents(await sheetOf(later, "Biểu 1"))).toEqual(contents(report));
    });
  });
}


import type { Cell, CellValue, Grid } from "../../src/core/grid";
import { excelReader } from "../../src/excel/reader";
import { RangeApi } from "../excelHost/api/range";
import { hostWith } from "../excelHost/grids";
import { installOffice } from "../excelHost/install";
import type { ExcelHost } from "../excelHost/host";

const CALIBRI = { format: "General", font: "Calibri" };

function aGrid(name: string, rows: Grid["rows"], more: Partial<Grid> = {}): Grid {
  return { name, visibility: "visible", rows, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), protected: false, ...more };
}
const aCell = (column: number, value: CellValue, more: Partial<Cell> = {}): Cell => ({ column, value, formula: null, style: CALIBRI, ...more });

let host: ExcelHost;
async function open(grids: readonly Grid[], excelApi = "1.9"): Promise<ExcelHost> {
  host = hostWith(grids, { strict: { excelApi } });
  await installOffice(host);
  return host;
}
afterEach(async () => {
  await new Promise((done) => setTimeout(done, 5));
  host.check();
});

describe("reading the sheet in front", () => {
  test("gives every kind of cell as the core knows it", async () => {
    const sheet = aGrid("Biểu 1", [
      {
        index: 3,
        cells: [
          aCell(2, "Nội dung"),
          aCell(3, 46_000, { style: { format: "dd/mm/yyyy", font: "Calibri" } }),
          aCell(4, 0.045, { style: { format: "0.0%", font: "Calibri" } }),
          aCell(5, true),
          aCell(6, { error: "#DIV/0!" }, { formula: "=1/0" }),
          aCell(7, "#DIV/0!"),
          aCell(8, "=1+1"),
          aCell(9, "07"),
          aCell(10, 12, { formula: "=5+7" }),
          aCell(11, "", { formula: '=""' }),
        ],
      },
      { index: 7, cells: [aCell(2, -3.5)] },
    ]);
    await open([sheet]);
    expect(await excelReader().readActiveSheet()).toEqual(sheet);
  });

  test("tells hidden rows and columns, visibility and protection", async () => {
    const sheet = aGrid("Biểu 1", [1, 2, 3].map((index) => ({ index, cells: [aCell(1, index), aCell(2, "x"), aCell(3, 1)] })), {
      hiddenRows: new Set([2]),
      hiddenColumns: new Set([3]),
      protected: true,
    });
    await open([sheet]);
    expect(await excelReader().readActiveSheet()).toEqual(sheet);
  });

  test("tells each cell's font where they differ", async () => {
    const sheet = aGrid("Biểu 1", [{ index: 0, cells: [aCell(0, "Së Néi vô", { style: { format: "General", font: ".VnTime" } }), aCell(1, "Sở Nội vụ")] }]);
    await open([sheet]);
    expect(await excelReader().readActiveSheet()).toEqual(sheet);
  });

  test("does without merged areas where Excel is too old to tell them", async () => {
    const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const sheet = aGrid("Biểu 1", [{ index: 0, cells: [aCell(0, "Tiêu đề"), aCell(2, 1)] }], { merges });
    await open([sheet]);
    expect((await excelReader().readActiveSheet()).merges).toEqual([]);
  });

  test("costs at most three requests, errors and mixed fonts and hidden rows included", async () => {
    const cells = Array.from({ length: 40 }, (_, column) => aCell(column, column % 7 === 0 ? { error: "#N/A" } : `Số ${column}`, { style: { format: "General", font: column % 2 === 0 ? "Arial" : "Calibri" } }));
    const sheet = aGrid("Biểu 1", Array.from({ length: 200 }, (_, index) => ({ index, cells })), { hiddenRows: new Set([5]) });
    const { measure } = await open([sheet]);
    const requests = await measure.call(host, () => excelReader().readActiveSheet());
    expect(requests.length).toBe(3);
    expect(Math.max(...requests.map((request) => request.responseBytes))).toBeLessThan(5 * 1024 * 1024);
  });

  test("reads an empty sheet as a grid without rows", async () => {
    await open([aGrid("Trống", [])]);
    expect(await excelReader().readActiveSheet()).toEqual(aGrid("Trống", []));
  });
});

describe("reading the workbook", () => {
  test("gives the sheets asked for, in the order asked, and leaves out unknown names", async () => {
    const sheets = ["A", "B", "C"].map((name, at) => aGrid(name, [{ index: at, cells: [aCell(at, name)] }]));
    await open(sheets);
    expect(await excelReader().readSheets(["C", "không có", "A"])).toEqual([sheets[2], sheets[0]]);
    expect(await excelReader().readSheets()).toEqual(sheets);
    expect(await excelReader().sheetNames()).toEqual(["A", "B", "C"]);
  });

  test("reads two hundred sheets in requests that depend on their bytes", async () => {
    const sheets = Array.from({ length: 200 }, (_, sheet) => aGrid(`Xã ${sheet}`, Array.from({ length: 40 }, (__, index) => ({ index, cells: [aCell(0, `Chỉ tiêu ${index}`), aCell(1, index)] }))));
    await open(sheets);
    let grids: readonly Grid[] = [];
    const requests = await host.measure(async () => (grids = await excelReader().readSheets()));
    expect(grids).toEqual(sheets);
    expect(requests.length).toBe(3);
  });

  test("reads on in smaller parts where an answer is too large", async () => {
    const long = "ữ".repeat(900);
    const sheet = aGrid("Dài", Array.from({ length: 3000 }, (_, index) => ({ index, cells: [aCell(0, long)] })));
    await open([sheet]);
    expect(await excelReader().readSheets()).toEqual([sheet]);
    // The host saw the answer that was too large: office.js never gave it to us.
    expect(host.strict.violations.splice(0)).toEqual([expect.stringContaining("a response of")]);
  });

  test("reads on in smaller parts where Excel leaves the cells out of an answer", async () => {
    const sheet = aGrid("Dài", Array.from({ length: 200 }, (_, index) => ({ index, cells: [aCell(0, `Số ${index}`), aCell(1, index, { formula: "=ROW()" })] })));
    await open([sheet, { ...sheet, name: "Dài 2" }]);
    jest.spyOn(RangeApi.prototype, "formulas", "get").mockImplementationOnce(() => null);
    const read = await excelReader().readSheets();
    jest.restoreAllMocks();
    expect(read.map(({ name, rows }) => [name, rows.length])).toEqual([["Dài", 200], ["Dài 2", 200]]);
  });

  test("tells text that looks like a formula or an error from what it looks like, whatever stands beside it", async () => {
    const sheet = aGrid("Chữ", [{ index: 0, cells: [aCell(0, "=A1"), aCell(1, "#N/A"), aCell(2, 3, { formula: "=1+2" }), aCell(9, { error: "#N/A" })] }]);
    await open([sheet]);
    expect(await excelReader().readSheets()).toEqual([sheet]);
  });
});

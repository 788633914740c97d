/** How many requests the adapter makes, and how large: design.md's promises for Excel. */
import { address } from "../../src/core/grid";
import type { SheetPlan } from "../../src/core/report/sheetPlan";
import { aChange, aPlan, aSheet } from "../support/workbookContract";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

const LIMIT = 5 * 1024 * 1024;
const styles = { head: { bold: true, fill: "#DDEBF7", border: true }, odd: { border: true }, even: { border: true, fill: "#F2F2F2", numberFormat: "#,##0" } };

function aTable(name: string, rows: number, columns: number, text = (row: number, column: number) => `Chỉ tiêu ${row}.${column}`): SheetPlan {
  const styleOf = (row: number) => (row === 0 ? "head" : row % 2 === 0 ? "even" : "odd");
  const cells = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => ({ value: column % 2 === 0 ? text(row, column) : row * column, style: styleOf(row) })));
  return aPlan(name, cells, { styles });
}

async function requestsFor(plans: readonly SheetPlan[]) {
  const { host, writer } = await openInExcel([aSheet("Biểu 1", { A1: 1 })]);
  return host.measure(() => writer.apply(aChange({ plans })));
}

const largest = (requests: readonly { readonly bytes: number; readonly responseBytes: number }[]) => Math.max(...requests.flatMap((request) => [request.bytes, request.responseBytes]));

test("a sheet of 300 by 100 cells takes as many requests as one of 3 by 10", async () => {
  const small = await requestsFor([aTable("Nhỏ", 3, 10)]);
  const large = await requestsFor([aTable("Lớn", 300, 100)]);
  // To look, for the journal's record, for the sheet, for its cells.
  expect(small.length).toBe(4);
  expect(large.length).toBe(small.length);
  expect(largest(large)).toBeLessThan(LIMIT);
});

test("nine sheets take as many requests as one", async () => {
  const nine = await requestsFor(Array.from({ length: 9 }, (_, at) => aTable(`Trang ${at}`, 40, 10)));
  expect(nine.length).toBe(4);
});

test("the requests of a very large sheet are counted by bytes, each under the limit", async () => {
  const requests = await requestsFor([aTable("Dữ liệu", 10_000, 10, (row, column) => `${row} ${column} ${"ữ".repeat(30)}`)]);
  const bytes = requests.reduce((sum, request) => sum + request.bytes, 0);
  expect(bytes).toBeGreaterThan(LIMIT);
  expect(largest(requests)).toBeLessThan(LIMIT);
  expect(requests.length).toBeLessThanOrEqual(3 + Math.ceil(bytes / 1_500_000));
});

test("rewriting a sheet reads what was there in requests under the limit, and undo writes it back in such", async () => {
  const { host, reader, writer } = await openInExcel([aSheet("Biểu 1", { A1: 1 })]);
  await writer.apply(aChange({ plans: [aTable("Dữ liệu", 2_000, 10)] }));
  const before = await reader.readSheets();
  const rewriting = await host.measure(() => writer.apply(aChange({ plans: [aTable("Dữ liệu", 3, 3)] })));
  const undoing = await host.measure(() => writer.undo());
  expect(largest([...rewriting, ...undoing])).toBeLessThan(LIMIT);
  expect([rewriting.length, undoing.length]).toEqual([8, 2]);
  expect(await reader.readSheets()).toEqual(before);
});

test("mending forty cells takes four requests", async () => {
  const { host, writer } = await openInExcel([aSheet("Biểu 1", { A1: 1 })]);
  const edits = Array.from({ length: 40 }, (_, at) => ({ row: at * 2, column: at % 5, value: at, format: { fill: "#E2EFDA" } }));
  const requests = await host.measure(() => writer.apply(aChange({ edits: [{ sheet: "Biểu 1", edits }] })));
  expect(requests.length).toBe(4);
});

/** Sheets of 15 columns with labels, figures and, every tenth row, a formula if wanted. */
function aReport(name: string, rows: number, withFormulas = false) {
  const line = (row: number) => Array.from({ length: 15 }, (_, column) => [address(row, column), column === 1 ? `Chỉ tiêu ${row % 100}` : row * column] as const);
  const sheet = aSheet(name, Object.fromEntries(Array.from({ length: rows }, (_, row) => line(row)).flat()));
  if (!withFormulas) return sheet;
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (row.index % 10 === 9 && cell.column > 2 ? { ...cell, formula: "=SUM(1,2)", value: 3 } : cell)) })) };
}

test("two hundred sheets of 100 by 15 cells are read in three requests, and a fourth for what their formulas come to", async () => {
  const { host, reader } = await openInExcel(Array.from({ length: 200 }, (_, sheet) => aReport(`Xã ${sheet}`, 100)));
  const figures = await host.measure(() => reader.readSheets());
  expect([figures.length, largest(figures) < LIMIT]).toEqual([3, true]);
  const other = await openInExcel(Array.from({ length: 200 }, (_, sheet) => aReport(`Xã ${sheet}`, 100, sheet % 2 === 0)));
  const formulas = await other.host.measure(() => other.reader.readSheets());
  expect([formulas.length, largest(formulas) < LIMIT]).toEqual([4, true]);
});

test("reading many sheets depends on their bytes alone", async () => {
  const { host, reader } = await openInExcel(Array.from({ length: 60 }, (_, sheet) => aReport(`Xã ${sheet}`, 100)));
  const many = await host.measure(() => reader.readSheets());
  const one = await openInExcel([aReport("Tỉnh", 6_000)]);
  const single = await one.host.measure(() => one.reader.readSheets());
  expect([many.length, largest(many) < LIMIT]).toEqual([single.length, true]);
});

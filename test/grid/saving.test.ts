/** Files opened in the page's spreadsheet, changed and saved. */
import { ICommandService } from "@univerjs/core";
import { InsertRowMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { unzipSync } from "fflate";
import { SELF_CHECK_NAMESPACE } from "../../src/core/selfCheck/document";
import { parseAddress } from "../../src/core/grid";
import { openFile, planSaving, saveDocument } from "../../src/workbench/files";
import type { PageDocument } from "../../src/workbench/document";
import type { OpenBook } from "../../src/grid/openBook";
import { snapshotOfGrids } from "../../src/grid/snapshot";
import { gridWriter } from "../../src/grid/writer";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { checkSampleFile, sampleBytes, sampleFiles, sampleRuleset } from "../support/sample";
import { aChange, aPlan, aSheet } from "../support/workbookContract";
import { checkFile } from "../../src/app/check";
import { closeAll, openSnapshot } from "./support";

afterEach(closeAll);

const SAVED_AT = "2026-09-20T08:00:00Z";

async function opened(name: string): Promise<{ readonly book: OpenBook; readonly document: PageDocument }> {
  const result = await openFile({ name, bytes: () => Promise.resolve(sampleBytes(name)) }, "tài liệu");
  if (!result.ok) throw new Error("not opened");
  return { book: openSnapshot(structuredClone(result.document.snapshot)), document: result.document };
}

function type(book: OpenBook, address: string, value: string | number): void {
  const { row, column } = parseAddress(address)!;
  const sheet = book.workbook.getActiveSheet();
  const params = { unitId: book.workbook.getUnitId(), subUnitId: sheet.getSheetId(), cellValue: { [row]: { [column]: { v: value, t: typeof value === "number" ? 2 : 1 } } } };
  book.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, params);
}

/** Names of the parts that differ, with those that only one of the two packages has. */
function differing(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => !one[name] || !other[name] || !Buffer.from(one[name]).equals(Buffer.from(other[name]))).sort();
}

const saved = async (book: OpenBook, document: PageDocument): Promise<Uint8Array> => (await saveDocument(book, document, SAVED_AT)).bytes;

test.each(sampleFiles())("%s, opened and saved unchanged, is the same file to the last byte of every part", async (name) => {
  const { book, document } = await opened(name);
  expect(differing(sampleBytes(name), await saved(book, document))).toEqual([]);
});

test("one cell changed changes that cell's sheet alone, and the figure is read from the saved file", async () => {
  const { book, document } = await opened("so-y-te.xlsx");
  type(book, "D19", 681);
  const bytes = await saved(book, document);
  expect(differing(sampleBytes("so-y-te.xlsx"), bytes)).toEqual(["xl/worksheets/sheet1.xml"]);
  const [submission] = checkFile("so-y-te.xlsx", readXlsx(bytes), sampleRuleset(), "2026-Q3");
  const [before] = checkSampleFile("so-y-te.xlsx", sampleRuleset());
  expect(submission?.readings.get("3.1")).toMatchObject({ state: "value", value: 681, cell: "D19" });
  expect([...submission!.readings].filter(([code, reading]) => JSON.stringify(reading) !== JSON.stringify(before!.readings.get(code))).map(([code]) => code)).toEqual(["3.1"]);
});

test("what the pane wrote is in the saved file: cells mended and sheets made", async () => {
  const { book, document } = await opened("so-y-te.xlsx");
  const plan = aPlan("Tổng hợp", [[{ value: "Chỉ tiêu", style: "head" }, { value: 12, formula: "='Biểu 01'!D16" }]], { styles: { head: { bold: true, fill: "#DDEBF7" } }, columnWidths: [30, 12] });
  await gridWriter(book).apply(aChange({ plans: [plan], edits: [{ sheet: "Biểu 01", edits: [{ row: 15, column: 3, value: 12 }] }] }));
  const result = readXlsx(await saved(book, document));
  const grids = result.ok ? result.workbook.grids : [];
  expect(grids.map((grid) => grid.name)).toEqual(["Biểu 01", "Tổng hợp"]);
  expect(grids[1]?.rows[0]?.cells.map((cell) => [cell.value, cell.formula])).toEqual([["Chỉ tiêu", null], [12, "='Biểu 01'!D16"]]);
});

test("explanations and stamps, kept in a custom XML part, come with the file and go with it", async () => {
  const { book, document } = await opened("so-y-te.xlsx");
  const xml = `<kept xmlns="${SELF_CHECK_NAMESPACE}"/>`;
  await gridWriter(book).apply(aChange({ xml: new Map([[SELF_CHECK_NAMESPACE, xml]]) }));
  const once = await saved(book, document);
  expect(differing(sampleBytes("so-y-te.xlsx"), once)).toEqual(["[Content_Types].xml", "customXml/item1.xml", "xl/_rels/workbook.xml.rels"]);
  const read = readXlsx(once);
  expect(read.ok && read.workbook.xml?.get(SELF_CHECK_NAMESPACE)).toBe(xml);
  const anew = readXlsx(await saved(book, { ...document, linesChanged: true }));
  expect(anew.ok && anew.workbook.xml?.get(SELF_CHECK_NAMESPACE)).toBe(xml);
});

test("after a row is inserted a new file is written, and what it will not keep is told first", async () => {
  const { book, document } = await opened("so-y-te.xlsx");
  const sheet = book.workbook.getActiveSheet();
  const range = { startRow: 11, endRow: 11, startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
  book.injector.get(ICommandService).syncExecuteCommand(InsertRowMutation.id, { unitId: book.workbook.getUnitId(), subUnitId: sheet.getSheetId(), range });
  const changed = { ...document, linesChanged: true };
  expect(await planSaving(book, changed)).toEqual({ kind: "anew", reasons: ["linesChanged"], lost: [] });
  const [submission] = checkFile("so-y-te.xlsx", readXlsx(await saved(book, changed)), sampleRuleset(), "2026-Q3");
  expect([submission?.agency, submission?.readings.get("1.1")?.cell]).toEqual(["SYT", "D13"]);
});

test("what is hidden stays hidden in a new file", async () => {
  const grids = [aSheet("Biểu 1", { A1: "STT", B3: 5, D4: "x" }, { hiddenRows: new Set([2]), hiddenColumns: new Set([3]) }), aSheet("Ẩn", { A1: 1 }, { visibility: "hidden" }), aSheet("Rất ẩn", { A1: 2 }, { visibility: "veryHidden" })];
  const book = openSnapshot(snapshotOfGrids(grids));
  const result = readXlsx(await saved(book, { id: "mới", name: "Mới", file: null, opened: null, linesChanged: false, snapshot: book.workbook.save() }));
  const read = result.ok ? result.workbook.grids : [];
  expect(read.map(({ name, visibility }) => [name, visibility])).toEqual([["Biểu 1", "visible"], ["Ẩn", "hidden"], ["Rất ẩn", "veryHidden"]]);
  expect([[...read[0]!.hiddenRows], [...read[0]!.hiddenColumns]]).toEqual([[2], [3]]);
});

test("a workbook kept and opened again is saved in place as before", async () => {
  const { book, document } = await opened("so-y-te.xlsx");
  type(book, "D19", 681);
  const kept = structuredClone({ ...document, snapshot: book.workbook.save() });
  const again = openSnapshot(structuredClone(kept.snapshot));
  expect(differing(sampleBytes("so-y-te.xlsx"), await saved(again, kept))).toEqual(["xl/worksheets/sheet1.xml"]);
});

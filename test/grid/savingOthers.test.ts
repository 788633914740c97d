/** Workbooks of other programs opened in the page's spreadsheet, one cell edited, saved: that cell differs, and what is reckoned from it. */
import { ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { cellAt, parseAddress } from "../../src/core/grid";
import { openFile, saveDocument } from "../../src/workbench/files";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { differingParts, RICH_PART, RICH_SHEET, richWorkbooks, sheetWithout, type RichWorkbook } from "../xlsx/support/richWorkbooks";
import { closeAll, openSnapshot } from "./support";

const SAVED_AT = "2026-09-20T08:00:00Z";

let workbooks: readonly RichWorkbook[];
beforeAll(async () => {
  workbooks = await richWorkbooks();
}, 60_000);
afterEach(closeAll);

/** Opened, B5 set where asked, saved. */
async function saved({ name, bytes }: RichWorkbook, value: number | null): Promise<Uint8Array> {
  const opening = await openFile({ name, bytes: () => Promise.resolve(bytes) }, name);
  if (!opening.ok) throw new Error(`${name}: ${JSON.stringify(opening.failure)}`);
  const book = openSnapshot(structuredClone(opening.document.snapshot));
  if (value !== null) {
    const { row, column } = parseAddress("B5")!;
    const sheet = book.workbook.getSheetBySheetName(RICH_SHEET)!;
    const params = { unitId: book.workbook.getUnitId(), subUnitId: sheet.getSheetId(), cellValue: { [row]: { [column]: { v: value, t: 2 } } } };
    book.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, params);
  }
  return (await saveDocument(book, opening.document, SAVED_AT)).bytes;
}

test("opened and saved unchanged, each is the same file to the last byte of every part", async () => {
  for (const workbook of workbooks) expect([workbook.name, differingParts(workbook.bytes, await saved(workbook, null))]).toEqual([workbook.name, []]);
});

test("one figure edited changes its cell, and the formula over it at most", async () => {
  for (const workbook of workbooks) {
    const after = await saved(workbook, 4321);
    const about = { name: workbook.name, differing: differingParts(workbook.bytes, after), sheet: sheetWithout(after, ["B5", "C5"]) };
    expect(about).toEqual({ name: workbook.name, differing: [RICH_PART], sheet: sheetWithout(workbook.bytes, ["B5", "C5"]) });
    const read = readXlsx(after);
    const grid = read.ok ? read.workbook.grids.find(({ name }) => name === RICH_SHEET)! : null;
    expect(grid && [cellAt(grid, 4, 1)?.value, cellAt(grid, 4, 2)?.formula]).toEqual([4321, "=B5*2"]);
  }
});

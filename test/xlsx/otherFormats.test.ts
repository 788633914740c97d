import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as SheetJS from "@e965/xlsx";
import { read as readWithHucre } from "hucre";
import { isCellError, type Cell, type Workbook } from "../../src/core/grid";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { dateToSerial } from "../../src/xlsx/serials";
import { aCompoundFile } from "./support/compound";
import { rawEntry, rawZip } from "./support/rawZip";
import { actualGrid, FIXTURES, SAMPLE } from "./support/truth";

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, name)));

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook("bao-cao", bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.workbook;
}

type Place = [string, { value: unknown; formula: string | null; format: string; font: string | null }];

/** Sheets with the cells changed or left out as `change` says. */
function sheets(workbook: Workbook, change: (place: Place) => readonly Place[]): unknown {
  return workbook.grids.map((grid) => {
    const plain = actualGrid(grid) as { cells: Record<string, Place[1]> };
    return { ...plain, cells: Object.fromEntries(Object.entries(plain.cells).flatMap(change)) };
  });
}

const bareFormat = (format: string): string => format.replaceAll("\\", "");

describe("the same workbook in another format, as LibreOffice writes it", () => {
  test(".xls: every value, format, font, merge and hidden part within its 256 columns; formulas without their text", async () => {
    const expected = sheets(await read(fixture("libreoffice.xlsx")), ([place, cell]) => (place === "XFD20" ? [] : [[place, { ...cell, formula: cell.formula === null ? null : "=" }]]));
    const actual = await read(fixture("libreoffice.xls"));
    expect(sheets(actual, (place) => [place])).toEqual(expected);
    expect(actual.savedAt).toBe("2026-09-14T03:00:00.000Z");
  });

  test(".ods: everything, formulas in Excel's notation", async () => {
    const expected = sheets(await read(fixture("libreoffice.xlsx")), ([place, cell]) => [[place, { ...cell, format: bareFormat(cell.format) }]]);
    const actual = await read(fixture("libreoffice.ods"));
    expect(sheets(actual, (place) => [place])).toEqual(expected);
    expect(actual.savedAt).toBe("2026-09-14T03:00:00");
  });

  test(".xls with texts that run over the ends of records", async () => {
    const [grid] = (await read(fixture("nhieu-chuoi.xls"))).grids;
    const expected = Array.from({ length: 300 }, (_, index) => [`${index}: ${(index % 3 ? "ậ" : "a").repeat(index % 97)}`, index]);
    expect(grid!.rows.map((row) => row.cells.map((cell) => cell.value))).toEqual(expected);
  });
});

describe("the same workbook in another format, as SheetJS writes it", () => {
  const source = join(SAMPLE, "so-noi-vu.xlsx");

  test.each(["xlsb", "biff8", "ods"] as const)("%s", async (bookType) => {
    const bytes = new Uint8Array(SheetJS.write(SheetJS.read(readFileSync(source), { cellNF: true }), { type: "buffer", bookType }) as Buffer);
    const values = (workbook: Workbook): unknown => workbook.grids.map((grid) => [grid.name, grid.rows.map((row) => [row.index, row.cells.map(({ column, value }) => [column, value])])]);
    expect(values(await read(bytes))).toEqual(values(await read(new Uint8Array(readFileSync(source)))));
  });

  test("xlsb with formats, hidden rows, columns and sheets, and merges", async () => {
    const book = SheetJS.read(fixture("libreoffice.xlsx"), { cellStyles: true, cellNF: true });
    const bytes = new Uint8Array(SheetJS.write(book, { type: "buffer", bookType: "xlsb", cellStyles: true }) as Buffer);
    // SheetJS leaves out formulas that are errors or empty, fonts and protection.
    const told = (workbook: Workbook): unknown =>
      workbook.grids.map((grid) => ({
        ...(actualGrid(grid) as object),
        protected: null,
        cells: grid.rows.flatMap(({ index, cells }) => cells.filter(({ value }) => value !== "").map(({ column, value, style }) => [index, column, value, style.format])),
      }));
    expect(told(await read(bytes))).toEqual(told(await read(fixture("libreoffice.xlsx"))));
  });

  test("Excel 95, which is told by its name", async () => {
    const bytes = new Uint8Array(SheetJS.write(SheetJS.read(readFileSync(source)), { type: "buffer", bookType: "biff5" }) as Buffer);
    expect(await readWorkbook("cu.xls", bytes)).toEqual({ ok: false, failure: { kind: "unreadable", reason: "oldExcel" } });
  });
});

describe("the .xlsx reader beside hucre", () => {
  const value = (cell: Cell): unknown => (isCellError(cell.value) ? cell.value.error : cell.value);

  test.each(["so-noi-vu.xlsx", "so-khcn.xlsx", "cum-xa-so-1.xlsx", "xa-phu-thinh.xlsx"])("%s: the same values in the same places", async (file) => {
    const bytes = new Uint8Array(readFileSync(join(SAMPLE, file)));
    const other = await readWithHucre(bytes);
    const theirs = other.sheets.map((sheet) => [sheet.name, sheet.rows.flatMap((row, index) => row.flatMap((cell, column) => (cell === null || cell === "" ? [] : [[index, column, cell instanceof Date ? dateToSerial(cell) : cell]])))]);
    const ours = (await read(bytes)).grids.map((grid) => [grid.name, grid.rows.flatMap((row) => row.cells.filter((cell) => cell.value !== null && cell.value !== "").map((cell) => [row.index, cell.column, value(cell)]))]);
    expect(ours).toEqual(theirs);
  });
});

describe("other formats that cannot be read", () => {
  const record = (type: number, ...bytes: readonly number[]): readonly number[] => [type & 255, type >> 8, bytes.length & 255, bytes.length >> 8, ...bytes];
  const begin = record(0x0809, 0, 6, 5, 0, 0, 0, 0, 0);
  const xls = (...records: readonly (readonly number[])[]): Uint8Array => aCompoundFile({ Workbook: Uint8Array.from([...begin, ...records.flat()]) });
  const ods = (content: string, extra: Readonly<Record<string, string>> = {}): Uint8Array =>
    rawZip([
      rawEntry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      rawEntry("content.xml", `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${content}</office:spreadsheet></office:body></office:document-content>`),
      ...Object.entries(extra).map(([name, text]) => rawEntry(name, text)),
    ]);
  const cell = '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>';

  test.each([
    ["an .xls behind a password", xls(record(0x2f, 1, 0)), { kind: "unreadable", reason: "password" }],
    ["an .xls that promises four thousand million strings", xls(record(0xfc, 255, 255, 255, 255, 255, 255, 255, 255)), { kind: "tooLarge", what: "sharedStrings", size: 0xffffffff, limit: 1_000_000 }],
    ["an .xls that breaks off inside a record", aCompoundFile({ Workbook: Uint8Array.from([...begin, 0xfc, 0, 0xff, 0xff]) }), { kind: "unreadable", reason: "truncated" }],
    ["an .xls without sheets", xls(record(0x0a)), { kind: "unreadable", reason: "noSheets" }],
    ["an .ods behind a password", ods("", { "META-INF/manifest.xml": "<manifest:encryption-data/>" }), { kind: "unreadable", reason: "password" }],
    ["an .ods of a cell repeated over the whole sheet", ods(`<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">${cell.replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="16384"')}</table:table-row></table:table>`), { kind: "tooLarge", what: "cells", size: 1_000_001, limit: 1_000_000 }],
    ["an .ods of a thousand million spaces", ods(`<table:table><table:table-row><table:table-cell><text:p><text:s text:c="1000000000"/></text:p></table:table-cell></table:table-row></table:table>`), { kind: "tooLarge", what: "textBytes", size: 1_000_000_000, limit: 1_048_576 }],
    ["an .ods with an entity", ods("<!DOCTYPE x>"), { kind: "unreadable", reason: "hostile" }],
    ["an .ods without sheets", ods(""), { kind: "unreadable", reason: "noSheets" }],
  ])("%s", async (_, bytes, failure) => {
    const start = performance.now();
    expect(await readWorkbook("bao-cao", bytes)).toEqual({ ok: false, failure });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  const place = record(0x0809, 0, 6, 16, 0);
  /** A workbook of one sheet with these records, and one cell format. */
  const sheetOf = (...records: readonly (readonly number[])[]): Uint8Array => {
    const format = record(0xe0, 0, 0, 0, 0);
    const position = begin.length + format.length + 4 + 9 + 4;
    return xls(format, record(0x85, position, 0, 0, 0, 0, 0, 1, 0, 65), record(0x0a), place, ...records, record(0x0a));
  };

  test("an .xls with numbers that are none tells the error that Excel would show", async () => {
    const number = (column: number, high: number, higher: number): readonly number[] => record(0x0203, 0, 0, column, 0, 0, 0, 0, 0, 0, 0, 0, 0, high, higher);
    const { grids } = await read(sheetOf(number(0, 0xf8, 0x7f), number(1, 0xf0, 0xff), number(2, 0, 0x40)));
    expect(grids[0]!.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([[{ error: "#NUM!" }, { error: "#NUM!" }, 2]]);
  });

  test.each([
    ["an .xls whose merge ends before it begins", sheetOf(record(0xe5, 1, 0, 5, 0, 2, 0, 0, 0, 1, 0))],
    ["an .xls with a merge outside any sheet", sheetOf(record(0xe5, 1, 0, 1, 0, 2, 0, 0, 0, 255, 255))],
    ["an .xls with a cell outside any sheet", sheetOf(record(0x0203, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x40))],
    ["an .ods with a merge below the last row", ods(`<table:table><table:table-row table:number-rows-repeated="1048576"/><table:table-row><table:table-cell table:number-rows-spanned="2"/></table:table-row></table:table>`)],
  ])("%s", async (_, bytes) => {
    expect(await readWorkbook("bao-cao", bytes)).toEqual({ ok: false, failure: { kind: "unreadable", reason: "unreadable" } });
  });

  test("an .ods takes for numbers what XML does, and for the time of saving what ISO 8601 does", async () => {
    const number = (value: string): string => cell.replace('office:value="1"', `office:value="${value}"`).replace(">1<", `>${value}<`);
    const workbook = await read(ods(`<table:table><table:table-row>${["0x1F", "Infinity", " 2 ", "1e2"].map(number).join("")}</table:table-row></table:table>`, { "meta.xml": "<m xmlns:dc='d'><dc:date>7</dc:date></m>" }));
    expect(workbook.grids[0]!.rows[0]!.cells.map(({ value }) => value)).toEqual(["0x1F", "Infinity", 2, 100]);
    expect(workbook.savedAt).toBeNull();
  });

  test("an .ods with formulas in notations old, new, unknown and empty", async () => {
    const formulas = ["of:=SUM([.A1:.B2];1)", "of:", "msoxl:=A1", "=A1", "A1+1"];
    const cells = formulas.map((formula) => cell.replace("<table:table-cell", `<table:table-cell table:formula="${formula}"`)).join("");
    const workbook = await read(ods(`<table:table><table:table-row>${cells}</table:table-row></table:table>`));
    expect(workbook.grids[0]!.rows[0]!.cells.map(({ formula }) => formula)).toEqual(["=SUM(A1:B2,1)", "=", "=A1", "=A1", "=A1+1"]);
  });

  test("an .ods of empty cells to the sheet's end is read at once", async () => {
    const workbook = await read(ods(`<table:table table:name="a"><table:table-row>${cell}<table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048575" table:visibility="collapse"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`));
    expect(workbook.grids[0]!.rows).toHaveLength(1);
  });
});

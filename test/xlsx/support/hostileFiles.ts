import { readFileSync } from "node:fs";
import { join } from "node:path";
import { aCompoundFile } from "./compound";
import { packageParts, type PackageParts } from "./package";
import { bombEntry, rawEntry, rawZip, type RawEntry } from "./rawZip";
import { FIXTURES, SAMPLE } from "./truth";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content, "utf8"));
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, name)));
const entriesOf = (asked: PackageParts): readonly RawEntry[] => Object.entries(packageParts(asked)).map(([name, content]) => rawEntry(name, content));
const good = entriesOf({ sheets: ['<sheetData><row r="1"><c r="A1"><v>59</v></c></row></sheetData>'] });
const withSheet = (sheet: RawEntry): Uint8Array => rawZip(good.map((entry) => (entry.name === sheet.name ? sheet : entry)));
const sheetOf = (content: string): Uint8Array => rawZip(entriesOf({ sheets: [content] }));
const SHEET = "xl/worksheets/sheet1.xml";

/** The head of a sheet, so that an inflated bomb would even parse. */
function tailedBomb(head: string, megabytes: number, declared?: number): RawEntry {
  const bomb = bombEntry(SHEET, megabytes, declared);
  const size = (declared ?? megabytes * 1024 * 1024) + head.length;
  const opening = Buffer.from([0x00, head.length & 255, head.length >> 8, ~head.length & 255, (~head.length >> 8) & 255]);
  return { ...bomb, data: Buffer.concat([opening, Buffer.from(head, "latin1"), bomb.data]), size };
}

export interface HostileFile {
  readonly what: string;
  readonly bytes: () => Uint8Array;
  /** What must come back: a reason (FIL-001), a limit (FIL-002), or the number of cells where the file is read. */
  readonly expected: { readonly reason: string } | { readonly limit: string } | { readonly cells: number };
  readonly name?: string;
}

const truncated = (share: number): Uint8Array => {
  const whole = new Uint8Array(readFileSync(join(SAMPLE, "so-noi-vu.xlsx")));
  return whole.slice(0, Math.floor(whole.length * share));
};

/** Files that nobody should have to send, and what the reader must say of them. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  { what: "an empty file", bytes: () => new Uint8Array(), expected: { reason: "empty" } },
  { what: "text renamed to .xlsx", bytes: () => text("STT\tChỉ tiêu\tKết quả\n1\tSố nhiệm vụ\t59\n"), expected: { reason: "textTable" } },
  { what: "a .csv file", bytes: () => text("STT,Chỉ tiêu\n1,59\n"), name: "bao-cao.csv", expected: { reason: "textTable" } },
  { what: "a web page called .xls", bytes: () => text("<html><body><table><tr><td>59</td></tr></table></body></html>"), name: "bao-cao.xls", expected: { reason: "webPage" } },
  { what: "a web page in UTF-16 called .xls", bytes: () => new Uint8Array(Buffer.from("\ufeff<HTML><body>59</body></HTML>", "utf16le")), name: "bao-cao.xls", expected: { reason: "webPage" } },
  { what: "a mail of a web page called .xls", bytes: () => text("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<table></table>"), name: "bao-cao.xls", expected: { reason: "webPage" } },
  { what: "a table of SYLK called .xls", bytes: () => text('ID;PWXL;N;E\nC;Y1;X1;K"59"\nE\n'), name: "bao-cao.xls", expected: { reason: "textTable" } },
  { what: "a workbook of Excel 4", bytes: () => Uint8Array.from([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0, 0, 0]), name: "bao-cao.xls", expected: { reason: "oldExcel" } },
  { what: "a PDF renamed to .xlsx", bytes: () => text("%PDF-1.7\n"), expected: { reason: "document" } },
  { what: "an archive of 7-Zip renamed to .xlsx", bytes: () => Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), expected: { reason: "archive" } },
  { what: "random bytes", bytes: () => Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) & 255), expected: { reason: "notSpreadsheet" } },
  { what: "two bytes of a zip", bytes: () => text("PK"), expected: { reason: "truncated" } },
  { what: "a zip cut short near its end", bytes: () => truncated(0.95), expected: { reason: "truncated" } },
  { what: "a zip cut in half", bytes: () => truncated(0.5), expected: { reason: "truncated" } },
  { what: "a workbook behind a password", bytes: () => fixture("password.xlsx"), expected: { reason: "password" } },
  { what: "a compound file cut short", bytes: () => fixture("password.xlsx").slice(0, 700), expected: { reason: "truncated" } },
  { what: "a Word document renamed to .xlsx", bytes: wordDocument, expected: { reason: "document" } },
  { what: "an old Word document renamed to .xls", bytes: () => aCompoundFile({ WordDocument: text("văn bản") }), expected: { reason: "document" } },
  { what: "a compound file whose chain runs in a circle", bytes: () => aCompoundFile({ WordDocument: text("x") }, { 1: 1 }), expected: { reason: "hostile" } },
  { what: "a workbook of Excel 95", bytes: () => aCompoundFile({ Book: text("x") }), expected: { reason: "oldExcel" } },
  { what: "an OpenDocument text renamed to .xlsx", bytes: () => rawZip([rawEntry("mimetype", "application/vnd.oasis.opendocument.text"), rawEntry("content.xml", "<x/>")]), expected: { reason: "document" } },
  { what: "a zip of anything", bytes: () => rawZip([rawEntry("doc.txt", "x")]), expected: { reason: "archive" } },
  { what: "a workbook without sheets", bytes: () => rawZip(entriesOf({ sheets: [] })), expected: { reason: "noSheets" } },
  { what: "a sheet that the workbook names and the package lacks", bytes: () => rawZip(good.filter((entry) => entry.name !== SHEET)), expected: { reason: "unreadable" } },
  { what: "a sheet encrypted inside the zip", bytes: () => withSheet({ ...rawEntry(SHEET, "x"), flags: 1 }), expected: { reason: "password" } },
  { what: "a damaged sheet", bytes: () => withSheet({ ...good.find((entry) => entry.name === SHEET)!, crc: 1 }), expected: { reason: "truncated" } },
  { what: "a zip bomb of 2 GB that says so", bytes: () => withSheet(bombEntry(SHEET, 2048)), expected: { limit: "inflatedBytes" } },
  { what: "a zip bomb of 2 GB that declares 5 kB", bytes: () => withSheet(bombEntry(SHEET, 2048, 5000)), expected: { reason: "hostile" } },
  { what: "a zip bomb of 2 GB that declares 60 MB", bytes: () => withSheet(bombEntry(SHEET, 2048, 60_000_000)), expected: { reason: "hostile" } },
  { what: "a part that declares 60 MB and has 10 bytes", bytes: () => withSheet({ ...rawEntry(SHEET, "0123456789"), size: 60_000_000 }), expected: { reason: "hostile" } },
  { what: "a bomb in the list of relationships", bytes: () => rawZip([bombEntry("_rels/.rels", 60)]), expected: { limit: "indexBytes" } },
  { what: "a bomb in media that nobody reads", bytes: () => rawZip([...good, bombEntry("xl/media/image1.png", 2048)]), expected: { cells: 1 } },
  { what: "forty sheets of 60 MB in one part", bytes: () => manySheetsInOne(40, 60), expected: { limit: "inflatedBytes" } },
  { what: "a sheet of 60 MB of spaces", bytes: () => withSheet(tailedBomb(`<worksheet xmlns="${MAIN}">`, 60)), expected: { reason: "truncated" } },
  { what: "two entries of one name", bytes: () => rawZip([...good, rawEntry(SHEET, "<worksheet/>")]), expected: { reason: "hostile" } },
  { what: "60,000 entries", bytes: () => rawZip(Array.from({ length: 60_000 }, (_, index) => rawEntry(`x${index}`, ""))), expected: { limit: "entries" } },
  { what: "an entity bomb", bytes: () => rawZip(entriesOf({ sheetParts: [laughs()] })), expected: { reason: "hostile" } },
  { what: "an external entity", bytes: () => rawZip(entriesOf({ sheetParts: [`<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>`] })), expected: { reason: "hostile" } },
  { what: "an entity bomb in the properties", bytes: () => rawZip(entriesOf({ parts: { "_rels/.rels": `<!DOCTYPE x><Relationships/>` } })), expected: { reason: "hostile" } },
  { what: "a million elements inside each other", bytes: () => sheetOf("<a>".repeat(1_000_000)), expected: { reason: "hostile" } },
  { what: "an element of a million attributes", bytes: () => sheetOf(`<a${" b='c'".repeat(1_000_000)}/>`), expected: { reason: "hostile" } },
  { what: "a million merges", bytes: () => sheetOf(`<sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(1_000_000)}</mergeCells>`), expected: { limit: "merges" } },
  { what: "a merge of the whole sheet", bytes: () => sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), expected: { cells: 1 } },
  { what: "a dimension of the whole sheet", bytes: () => sheetOf('<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'), expected: { cells: 1 } },
  { what: "cells in opposite corners", bytes: () => sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>'), expected: { cells: 2 } },
  { what: "a cell outside the sheet", bytes: () => sheetOf('<sheetData><row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData>'), expected: { reason: "unreadable" } },
  { what: "1.2 million cells", bytes: () => sheetOf(`<sheetData>${`<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(1200)}</sheetData>`), expected: { limit: "cells" } },
  { what: "two million hidden rows", bytes: () => sheetOf(`<sheetData>${'<row hidden="1"/>'.repeat(2_000_000)}</sheetData>`), expected: { reason: "unreadable" } },
  { what: "a million rows hidden one by one", bytes: () => sheetOf(`<sheetData><row><c><v>1</v></c></row>${'<row hidden="1"><c s="0"/></row>'.repeat(1_000_000)}</sheetData>`), expected: { cells: 1 } },
  { what: "a million ranges of hidden columns", bytes: () => sheetOf(`<cols>${'<col min="1" max="16383" hidden="1"/>'.repeat(1_000_000)}</cols><sheetData/>`), expected: { reason: "hostile" } },
  { what: "a long formula shared by 100,000 cells", bytes: () => sheetOf(sharedBomb()), expected: { limit: "formulaCharacters" } },
  { what: "a text of 20 MB", bytes: () => sheetOf(`<sheetData><row><c t="inlineStr"><is><t>${"ộ".repeat(7_000_000)}</t></is></c></row></sheetData>`), expected: { limit: "textBytes" } },
  { what: "three million shared strings", bytes: () => rawZip(entriesOf({ strings: "<si><t>x</t></si>".repeat(3_000_000) })), expected: { limit: "sharedStrings" } },
  { what: "a million cell formats", bytes: () => rawZip(entriesOf({ styles: `<cellXfs>${"<xf/>".repeat(1_000_000)}</cellXfs>` })), expected: { limit: "styles" } },
  { what: "two thousand sheets", bytes: () => rawZip(entriesOf({ sheets: Array.from({ length: 2000 }, () => "<sheetData/>") })), expected: { limit: "sheets" } },
  { what: "a sheet of 40 MB in UTF-16", bytes: () => rawZip(entriesOf({ sheetParts: [new Uint8Array(Buffer.from(`\ufeff<worksheet xmlns="${MAIN}">${" ".repeat(20_000_000)}</worksheet>`, "utf16le"))] })), expected: { limit: "wideBytes" } },
  { what: "an .ods of one cell repeated over the whole sheet", bytes: () => rawZip([rawEntry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), rawEntry("content.xml", repeatedCell())]), expected: { limit: "cells" } },
  { what: "an .ods bomb of 2 GB", bytes: () => rawZip([rawEntry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), bombEntry("content.xml", 2048)]), expected: { limit: "inflatedBytes" } },
  { what: "ranges of hidden columns after one that is none", bytes: () => sheetOf(`<cols><col min="1" max="x" hidden="1"/>${'<col min="1" max="16383" hidden="1"/>'.repeat(1_000_000)}</cols><sheetData/>`), expected: { reason: "unreadable" } },
  { what: "an .xlsb of two million ranges of hidden columns", bytes: () => binarySheet(Buffer.alloc(2_000_000 * 20, hiddenColumns())), expected: { reason: "hostile" } },
  { what: "an .xlsb of 20 million letters", bytes: () => binarySheet(Buffer.alloc(600 * 65_548, binaryText(32_768))), expected: { cells: 1 } },
  { what: "40,000 namespaces declared around a million elements that declare one more", bytes: () => sheetOf(manyNamespaces()), expected: { cells: 0 } },
  { what: "formulas of a megabyte, each shared by one cell", bytes: () => sheetOf(longMasters()), expected: { limit: "formulaCharacters" } },
  { what: "a text of 50 MB in pieces", bytes: () => sheetOf(`<sheetData><row><c t="inlineStr"><is><t>${`<![CDATA[${"x".repeat(900_000)}]]>`.repeat(60)}</t></is></c></row></sheetData>`), expected: { limit: "textBytes" } },
  { what: "a text of 50 MB in runs", bytes: () => rawZip(entriesOf({ strings: `<si>${`<r><t>${"x".repeat(900_000)}</t></r>`.repeat(60)}</si>` })), expected: { limit: "textBytes" } },
  { what: "an .ods of cells of a million spaces each", bytes: () => rawZip([rawEntry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), rawEntry("content.xml", manySpaces())]), expected: { limit: "textBytes" } },
  { what: "an .xls whose 900 sheets are the same records", bytes: sheetsInOne, expected: { limit: "inflatedBytes" }, name: "bao-cao.xls" },
  { what: "a shared string that is not there", bytes: () => sheetOf('<sheetData><row><c t="s"><v>7</v></c></row></sheetData>'), expected: { reason: "unreadable" } },
  { what: "a tag never closed", bytes: () => rawZip(entriesOf({ sheetParts: [`<worksheet xmlns="${MAIN}"><sheetData><row>`] })), expected: { reason: "unreadable" } },
  { what: "bytes that are no UTF-8", bytes: () => rawZip(entriesOf({ sheetParts: [Buffer.concat([Buffer.from(`<worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>`), Buffer.from([0xc3, 0x28]), Buffer.from("</t></is></c></row></sheetData></worksheet>")])] })), expected: { reason: "unreadable" } },
];

function wordDocument(): Uint8Array {
  const main = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>';
  const link = `<Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="word/document.xml"/>`;
  return rawZip([rawEntry("_rels/.rels", `<Relationships>${link}</Relationships>`), rawEntry("word/document.xml", main)]);
}

function laughs(): string {
  const entities = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index} "${index === 0 ? "ha" : `&l${index - 1};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE worksheet [${entities.join("")}]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>`;
}

function repeatedCell(): string {
  return '<d xmlns:table="t" xmlns:office="o"><table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table></d>';
}

function sharedBomb(): string {
  const long = `A1${"+A1".repeat(2700)}`;
  const users = Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 2}"><c r="B${index + 2}"><f t="shared" si="0"/><v>1</v></c></row>`);
  return `<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B100001" si="0">${long}</f><v>1</v></c></row>${users.join("")}</sheetData>`;
}

/** An `.xlsb` whose one sheet is these records. */
function binarySheet(records: Uint8Array): Uint8Array {
  const name = Buffer.from("S\0", "latin1");
  const id = Buffer.from("rId1", "utf16le");
  const sheet = Buffer.concat([Buffer.from([0x9c, 0x01, 8 + 4 + id.length + 4 + name.length]), Buffer.alloc(8), Buffer.from([4, 0, 0, 0]), id, Buffer.from([1, 0, 0, 0]), name]);
  const root = (type: string, target: string): string => `<Relationships><Relationship Id="rId1" Type="${LINKS}/${type}" Target="${target}"/></Relationships>`;
  return rawZip([
    rawEntry("_rels/.rels", root("officeDocument", "xl/workbook.bin")), rawEntry("xl/workbook.bin", sheet),
    rawEntry("xl/_rels/workbook.bin.rels", root("worksheet", "worksheets/sheet1.bin")), rawEntry("xl/worksheets/sheet1.bin", records),
  ]);
}

function hiddenColumns(): Buffer {
  const record = Buffer.alloc(20);
  record.set([60, 18]);
  record.writeUInt32LE(16_000, 2 + 4);
  record.writeUInt16LE(1, 2 + 16);
  return record;
}

/** A cell of so many letters that are no shared string, in a column far right of any report. */
function binaryText(letters: number): Buffer {
  const length = 12 + 2 * letters - 4;
  const record = Buffer.alloc(4 + length, "x\0");
  record.set([6, (length & 127) | 128, ((length >> 7) & 127) | 128, length >> 14]);
  record.writeUInt32LE(9, 4);
  record.writeUInt32LE(0, 8);
  record.writeUInt32LE(letters - 2, 12);
  return record;
}

function manyNamespaces(): string {
  const declared = (from: number): string => Array.from({ length: 199 }, (_, index) => ` xmlns:p${from + index}="u"`).join("");
  const opened = Array.from({ length: 190 }, (_, index) => `<a${declared(199 * index)}>`).join("");
  return `${opened}${'<b xmlns:z=""/>'.repeat(1_000_000)}${"</a>".repeat(190)}`;
}

function longMasters(): string {
  const long = `A1${"+A1".repeat(340_000)}`;
  const rows = Array.from({ length: 50 }, (_, index) => `<row><c><f t="shared" si="${index}">${long}</f></c><c><f t="shared" si="${index}"/></c></row>`);
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function manySpaces(): string {
  const cell = '<table:table-cell office:value-type="string"><text:p>x<text:s text:c="1000000"/>x</text:p></table:table-cell>';
  return `<d xmlns:table="t" xmlns:office="o" xmlns:text="x"><table:table>${`<table:table-row>${cell.repeat(100)}</table:table-row>`.repeat(100)}</table:table></d>`;
}

/** Each sheet has a beginning of its own and then a record that leaps over the others' into the same 5 MB. */
function sheetsInOne(): Uint8Array {
  const record = (type: number, content: Uint8Array): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(content.length, 2);
    return Buffer.concat([head, content]);
  };
  const begin = record(0x0809, Buffer.from([0, 6, 0, 0]));
  const sheetRecords = 900 * (4 + 8);
  const first = begin.length + sheetRecords + 4;
  const starts = Array.from({ length: 900 }, (_, index) => first + index * (begin.length + 4));
  const end = starts.at(-1)! + begin.length + 4;
  const names = starts.map((start) => {
    const content = Buffer.alloc(8);
    content.writeUInt32LE(start, 0);
    content.writeUInt8(0, 6);
    return record(0x0085, content);
  });
  const leaps = starts.map((start) => {
    const leap = Buffer.alloc(4);
    leap.writeUInt16LE(0x0fff, 0);
    leap.writeUInt16LE(end - start - begin.length - 4, 2);
    return Buffer.concat([begin, leap]);
  });
  const texts = Array.from({ length: 80 }, () => record(0x0fff, Buffer.alloc(65_000)));
  return aCompoundFile({ Workbook: Buffer.concat([begin, ...names, record(0x000a, Buffer.alloc(0)), ...leaps, ...texts, record(0x000a, Buffer.alloc(0))]) });
}

function manySheetsInOne(count: number, megabytes: number): Uint8Array {
  const names = Array.from({ length: count }, (_, index) => `<sheet name="Trang ${index + 1}" sheetId="${index + 1}" r:id="rId1"/>`).join("");
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${names}</sheets></workbook>`;
  return rawZip([...good.filter((entry) => entry.name !== SHEET && entry.name !== "xl/workbook.xml"), rawEntry("xl/workbook.xml", workbook), bombEntry(SHEET, megabytes)]);
}

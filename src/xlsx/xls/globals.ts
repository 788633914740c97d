import type { CellStyle, Visibility } from "../../core/grid";
import { holdTo, unreadable } from "../failure";
import { builtInFormat } from "../numberFormats";
import { RECORD, type Records } from "./records";
import { StringReader } from "./strings";

export interface XlsSheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Where its records begin in the stream. */
  readonly position: number;
}

/** What the sheets of an `.xls` have in common. */
export interface XlsGlobals {
  /** Worksheets alone. */
  readonly sheets: readonly XlsSheet[];
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  readonly hasExternalLinks: boolean;
}

const BIFF8 = 0x0600;
/** A book that refers to itself, and the one that stands for add-ins' functions. */
const OWN_BOOKS = [0x0401, 0x3a01];

/** Reads the records up to the end of the workbook's own. Throws a ReadFault where it is encrypted or of another version. */
export function readGlobals(records: Records): XlsGlobals {
  if (!records.nextIs(RECORD.BEGIN)) throw unreadable("unreadable");
  if (records.short(0) !== BIFF8) throw unreadable("oldExcel");
  const sheets: XlsSheet[] = [];
  const fonts: string[] = [];
  const formats = new Map<number, string>();
  const cellFormats: { readonly font: number; readonly format: number }[] = [];
  let strings: readonly string[] = [];
  let date1904 = false;
  let hasExternalLinks = false;
  while (records.next() && records.type !== RECORD.EOF) {
    holdTo("styles", Math.max(cellFormats.length, fonts.length, formats.size));
    switch (records.type) {
      case RECORD.FILE_PASS:
        throw unreadable("password");
      case RECORD.DATE_MODE:
        date1904 = records.short(0) === 1;
        break;
      case RECORD.FONT:
        fonts.push(new StringReader(records.pieces(), 14).readShort());
        break;
      case RECORD.FORMAT:
        formats.set(records.short(0), new StringReader(records.pieces(), 2).read());
        break;
      case RECORD.FORMAT_OF_CELL:
        cellFormats.push({ font: records.short(0), format: records.short(2) });
        break;
      case RECORD.SHEET:
        sheets.push(...readSheet(records));
        holdTo("sheets", sheets.length);
        break;
      case RECORD.OTHER_BOOK:
        hasExternalLinks ||= !OWN_BOOKS.includes(records.short(2));
        break;
      case RECORD.SHARED_STRINGS:
        strings = readStrings(records);
        break;
    }
  }
  const styles = cellFormats.map(({ font, format }): CellStyle => ({ format: formats.get(format) ?? builtInFormat(format), font: fonts[fontPlace(font)] ?? null }));
  return { sheets, strings, styles, date1904, hasExternalLinks };
}

/** Fonts are counted without the number 4 (MS-XLS 2.5.129). */
function fontPlace(index: number): number {
  return index > 4 ? index - 1 : index;
}

function readSheet(records: Records): readonly XlsSheet[] {
  const position = records.long(0);
  const state = records.byte(4) & 3;
  const isWorksheet = records.byte(5) === 0;
  if (!isWorksheet) return [];
  const name = new StringReader(records.pieces(), 6).readShort();
  return [{ name, position, visibility: state === 2 ? "veryHidden" : state === 1 ? "hidden" : "visible" }];
}

function readStrings(records: Records): readonly string[] {
  const count = records.long(4);
  holdTo("sharedStrings", count);
  const reader = new StringReader(records.pieces(), 8);
  return Array.from({ length: count }, () => reader.read());
}

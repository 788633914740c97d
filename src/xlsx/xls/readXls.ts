import type { Workbook } from "../../core/grid";
import type { CompoundFile } from "../compoundFile";
import { unreadable } from "../failure";
import { showsDate } from "../numberFormats";
import { readGlobals } from "./globals";
import { Records } from "./records";
import { readXlsSavedAt } from "./savedAt";
import { XlsSheetReader } from "./sheet";

/**
 * Reads an `.xls` of Excel 97 to 2003. Formulas are told as `=` with their cached value. Throws a ReadFault where the
 * file is encrypted, older or broken.
 */
export function readXls(file: CompoundFile): Workbook {
  const stream = file.stream("Workbook");
  if (stream === null) throw unreadable("unreadable");
  const used = { cells: 0, records: 0, bytes: 0 };
  const globals = readGlobals(new Records(stream, 0, used));
  if (globals.sheets.length === 0) throw unreadable("noSheets");
  const dates1904 = globals.date1904 ? globals.styles.map((style) => showsDate(style.format)) : null;
  return {
    grids: globals.sheets.map((sheet) => new XlsSheetReader(new Records(stream, sheet.position, used), globals, dates1904, used).read(sheet)),
    savedAt: readXlsSavedAt(file),
    properties: new Map(),
    hasExternalLinks: globals.hasExternalLinks,
  };
}

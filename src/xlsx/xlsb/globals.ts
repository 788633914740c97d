import { GENERAL, type CellStyle } from "../../core/grid";
import { holdTo } from "../failure";
import { builtInFormat } from "../numberFormats";
import type { WorkbookPart } from "../workbookPart";
import { BinaryRecords, RECORD } from "./records";

interface Used {
  records: number;
}

/** Reads `workbook.bin`. */
export function readBinaryWorkbook(part: Uint8Array, used: Used): WorkbookPart {
  const records = new BinaryRecords(part, used);
  const sheets: WorkbookPart["sheets"][number][] = [];
  let date1904 = false;
  let hasExternalReferences = false;
  while (records.next()) {
    if (records.type === RECORD.WORKBOOK_PROPERTIES) date1904 = (records.long(0) & 1) === 1;
    else if (records.type === RECORD.EXTERNAL_BOOK) hasExternalReferences = true;
    else if (records.type === RECORD.SHEET) {
      holdTo("sheets", sheets.length + 1);
      const state = records.long(0);
      sheets.push({ name: records.text(records.textEnd(8)), relationship: records.text(8), visibility: state === 2 ? "veryHidden" : state === 1 ? "hidden" : "visible" });
    }
  }
  return { sheets, date1904, hasExternalReferences };
}

/** Reads `sharedStrings.bin`; runs and phonetic guides stand behind the text. */
export function readBinaryStrings(part: Uint8Array | null, used: Used): readonly string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  const records = new BinaryRecords(part, used);
  while (records.next()) {
    if (records.type !== RECORD.SHARED_STRING) continue;
    holdTo("sharedStrings", strings.length + 1);
    strings.push(records.text(1));
  }
  return strings;
}

/** Reads `styles.bin`: one style per cell format. */
export function readBinaryStyles(part: Uint8Array | null, used: Used): readonly CellStyle[] {
  if (part === null) return [GENERAL];
  const records = new BinaryRecords(part, used);
  const fonts: string[] = [];
  const formats = new Map<number, string>();
  const styles: CellStyle[] = [];
  let inDifferentials = false;
  let inCellFormats = false;
  while (records.next()) {
    const { type } = records;
    if (type === RECORD.BEGIN_DIFFERENTIALS || type === RECORD.END_DIFFERENTIALS) inDifferentials = type === RECORD.BEGIN_DIFFERENTIALS;
    else if (type === RECORD.BEGIN_CELL_FORMATS || type === RECORD.END_CELL_FORMATS) inCellFormats = type === RECORD.BEGIN_CELL_FORMATS;
    else if (inDifferentials) continue;
    else if (type === RECORD.FONT) fonts.push(records.text(21));
    else if (type === RECORD.FORMAT) formats.set(records.short(0), records.text(2));
    else if (type === RECORD.FORMAT_OF_CELL && inCellFormats) {
      const id = records.short(2);
      styles.push({ format: formats.get(id) ?? builtInFormat(id), font: fonts[records.short(4)] ?? null });
    }
    holdTo("styles", Math.max(styles.length, fonts.length, formats.size));
  }
  return styles.length > 0 ? styles : [GENERAL];
}

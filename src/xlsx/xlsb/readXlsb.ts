import type { Workbook } from "../../core/grid";
import type { Package } from "../package";
import { readPackage } from "../readXlsx";
import { readBinaryStrings, readBinaryStyles, readBinaryWorkbook } from "./globals";
import { BinarySheetReader } from "./sheet";

/** Reads an `.xlsb`. Formulas are told as `=` with their cached value. Throws a ReadFault where it is broken. */
export function readXlsb(source: Package): Workbook {
  const used = { records: 0 };
  return readPackage(source, {
    workbook: (part) => readBinaryWorkbook(part, used),
    styles: (part) => readBinaryStyles(part, used),
    strings: (part) => readBinaryStrings(part, used),
    worksheet: (sheet, part, context) => new BinarySheetReader(part, context, used).read(sheet),
  });
}

import type { Workbook } from "../core/grid";
import { guarded, unreadable, type ReadResult } from "./failure";
import { readOds } from "./ods/readOds";
import { readPackage } from "./readXlsx";
import { recognise } from "./recognise";
import { readXls } from "./xls/readXls";
import { readXlsb } from "./xlsb/readXlsb";

/**
 * Reads a workbook of any format that is known: `.xlsx`, `.xlsm`, `.xlsb`, `.xls`, `.ods`. The bytes decide, the
 * name only tells a text file that never meant to be a workbook. A promise, since that is what the ports want. Whatever the bytes are, nothing is thrown.
 */
export function readWorkbook(name: string, bytes: Uint8Array): Promise<ReadResult> {
  return Promise.resolve(readNow(name, bytes));
}

function readNow(name: string, bytes: Uint8Array): ReadResult {
  const result = guarded(() => readBytes(bytes));
  if (result.ok) return { ok: true, workbook: result.value };
  const { failure } = result;
  const isText = failure.kind === "unreadable" && failure.reason === "notSpreadsheet" && /\.(csv|tsv|txt)$/i.test(name);
  return { ok: false, failure: isText ? { kind: "unreadable", reason: "textTable" } : failure };
}

/** The workbook in the bytes. Throws a ReadFault where there is none; that it throws anything else is a fault of ours, which fuzzing looks for. */
export function readBytes(bytes: Uint8Array): Workbook {
  const recognised = recognise(bytes);
  switch (recognised.format) {
    case "xlsx":
      return readPackage(recognised.source);
    case "xls":
      return readXls(recognised.file);
    case "ods":
      return readOds(recognised.source);
    case "xlsb":
      return readXlsb(recognised.source);
    case "encrypted":
      throw unreadable("password");
  }
}

import type { Workbook } from "../core/grid";
import { failureOf, unreadable, type ReadResult } from "./failure";
import { readWithLibrary } from "./otherFormats";
import { recognise } from "./recognise";
import { readPackage } from "./readXlsx";

export interface ReadWorkbookOptions {
  /** Opens workbooks that are protected by one. */
  readonly password?: string;
}

/**
 * Reads a workbook of any format that is known: `.xlsx`, `.xlsm`, `.xlsb`, `.xls`, `.ods`. The bytes decide, the
 * name only tells a text file that never meant to be a workbook. Whatever the bytes are, nothing is thrown.
 */
export async function readWorkbook(name: string, bytes: Uint8Array, options: ReadWorkbookOptions = {}): Promise<ReadResult> {
  try {
    return { ok: true, workbook: await readAny(bytes, options) };
  } catch (error) {
    const failure = failureOf(error);
    const isText = failure.kind === "unreadable" && failure.reason === "notSpreadsheet" && /\.(csv|tsv|txt)$/i.test(name);
    return { ok: false, failure: isText ? { kind: "unreadable", reason: "unsupported" } : failure };
  }
}

async function readAny(bytes: Uint8Array, options: ReadWorkbookOptions): Promise<Workbook> {
  const recognised = recognise(bytes);
  if (recognised.format === "xlsx") return readPackage(recognised.source);
  if (recognised.format === "encrypted" && options.password === undefined) throw unreadable("password");
  return readWithLibrary(bytes, options.password);
}

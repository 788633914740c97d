/** Earlier periods as the open workbook keeps them: on its sheet `Dữ liệu`, which every summary writes anew. */
import type { WorkbookReader } from "../app/ports";
import type { StoreRow } from "../core/compile/types";
import { SHEETS } from "../core/report/sheetNames";
import { readStore } from "../core/report/storeRead";
import type { Finding } from "../core/rules/finding";
import { storeFindings, withoutColumns } from "../core/rules/history/store";
import type { Ruleset } from "../core/ruleset";
import { foldLabel } from "../core/text/fold";

export interface WorkbookHistory {
  readonly rows: readonly StoreRow[];
  /** What on the sheet cannot be read. */
  readonly findings: readonly Finding[];
}

/** Nothing where the workbook has no such sheet. */
export async function workbookHistory(reader: Pick<WorkbookReader, "sheetNames" | "readSheets">, ruleset: Ruleset): Promise<WorkbookHistory> {
  const names = (await reader.sheetNames()).filter((name) => foldLabel(name) === foldLabel(SHEETS.store));
  if (names.length === 0) return { rows: [], findings: [] };
  const store = readStore(await reader.readSheets(names), ruleset);
  if (!store.ok) return { rows: [], findings: [withoutColumns(names[0]!, store.missing)] };
  return { rows: store.rows, findings: storeFindings(store.faults, null, store.sheet) };
}

/** Earlier periods as compiling keeps them: those of the open workbook's sheet `Dữ liệu`, which every summary writes anew, then those of a workbook that was chosen. */
import type { WorkbookReader } from "../app/ports";
import { SHEETS } from "../core/report/sheetNames";
import { readStore } from "../core/report/storeRead";
import { storeFindings, withoutColumns } from "../core/rules/history/store";
import type { Ruleset } from "../core/ruleset";
import { foldLabel } from "../core/text/fold";
import { withChosen, type ChosenWorkbook, type PastRead } from "./pastRead";

/** Nothing where the workbook has no such sheet. */
async function own(reader: Pick<WorkbookReader, "sheetNames" | "readSheets">, ruleset: Ruleset): Promise<PastRead> {
  const names = (await reader.sheetNames()).filter((name) => foldLabel(name) === foldLabel(SHEETS.store));
  if (names.length === 0) return { rows: [], findings: [] };
  const store = readStore(await reader.readSheets(names), ruleset);
  if (!store.ok) return { rows: [], findings: [withoutColumns(names[0]!, store.missing)] };
  return { rows: store.rows, findings: storeFindings(store.faults, null, store.sheet) };
}

export async function workbookHistory(reader: Pick<WorkbookReader, "sheetNames" | "readSheets">, ruleset: Ruleset, chosen: ChosenWorkbook | null): Promise<PastRead> {
  return withChosen(await own(reader, ruleset), chosen, ruleset);
}

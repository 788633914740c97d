/** An earlier summary workbook chosen from disk, as `--previous` of the command. */
import { rejectedFile } from "../app/check";
import type { EarlierChoice, EarlierRefusal } from "../app/pane";
import type { FileReader, FileSource } from "../app/ports";
import { FILLED_SHEETS } from "../core/filled/read";
import { parsePeriod } from "../core/periods/period";
import { comparePeriods } from "../core/periods/span";
import { readStore } from "../core/report/storeRead";
import type { Ruleset } from "../core/ruleset";
import { foldLabel } from "../core/text/fold";
import type { ChosenWorkbook } from "./pastRead";

/** `chosen` null where the file holds no earlier period: the choice says why. */
export async function openEarlier(readFile: FileReader, file: FileSource, ruleset: Ruleset): Promise<{ readonly choice: EarlierChoice; readonly chosen: ChosenWorkbook | null }> {
  const refused = (why: EarlierRefusal) => ({ choice: { ok: false as const, file: file.name, why }, chosen: null });
  const read = await readFile(file.name, await file.bytes());
  if (!read.ok) return refused({ kind: "unreadable", findings: rejectedFile(file.name, read.failure).findings });
  const { grids } = read.workbook;
  const store = readStore(grids, ruleset);
  if (!store.ok) return refused(store.sheet === null ? { kind: "noStore" } : { kind: "columns", sheet: store.sheet, missing: store.missing });
  const periods = [...new Set(store.rows.map(({ period }) => period))].sort((a, b) => comparePeriods(parsePeriod(a)!, parsePeriod(b)!));
  if (periods.length === 0) return refused({ kind: "empty", sheet: store.sheet });
  const telling = new Set([store.sheet, ...FILLED_SHEETS].map(foldLabel));
  return { choice: { ok: true, workbook: { file: file.name, periods } }, chosen: { file: file.name, grids: grids.filter(({ name }) => telling.has(foldLabel(name))) } };
}

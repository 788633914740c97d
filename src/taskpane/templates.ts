/** `Tạo biểu mẫu`: every agency's template, as one zip to be saved. */
import type { IntakeOptions, MadeTemplates } from "../app/pane";
import { templateFiles } from "../app/templates";
import type { StoreRow } from "../core/compile/types";
import { parsePeriod } from "../core/periods/period";
import type { Ruleset } from "../core/ruleset";
import { templateLabelsVi } from "../messages/vi/template";
import { writeWorkbook } from "../xlsx/writeWorkbook";
import { writeZip, type NewEntry } from "../xlsx/zipWriter";

interface Hands {
  saveFile(name: string, bytes: Uint8Array): void;
  pause(): Promise<void>;
}

/** With the figures of the quarter before beside the cells, where `previous` has them. Stopped before the end, nothing is saved. */
export async function makeTemplates(hands: Hands, ruleset: Ruleset, { period: id, onProgress, signal }: IntakeOptions, previous: readonly StoreRow[]): Promise<Omit<MadeTemplates, "unread">> {
  const period = parsePeriod(id);
  if (!period) throw new Error(`No period: ${id}`);
  const file = `bieu-mau-${id}.zip`;
  const files = templateFiles(ruleset, period, templateLabelsVi, previous);
  const entries: NewEntry[] = [];
  for (const { name, plans, properties } of files) {
    if (signal.aborted) return { count: entries.length, file, cancelled: true };
    entries.push({ name, content: await writeWorkbook(plans, properties) });
    onProgress({ done: entries.length, total: files.length });
    await hands.pause();
  }
  if (entries.length > 0) hands.saveFile(file, writeZip(entries));
  return { count: entries.length, file, cancelled: false };
}

/** `Công văn đôn đốc`: letters and findings workbooks for the agencies that owe something, as one zip to be saved. */
import type { Language, MadeFollowUps, Watch } from "../app/pane";
import type { Compilation } from "../core/compile/types";
import type { Ruleset } from "../core/ruleset";
import { followUps } from "../messages/followUp";
import { writeDocument } from "../word/writeDocument";
import { writeWorkbook } from "../xlsx/writeWorkbook";
import { writeZip, type NewEntry } from "../xlsx/zipWriter";

interface Hands {
  saveFile(name: string, bytes: Uint8Array): void;
  pause(): Promise<void>;
}

/** Where no agency owes anything, or it is stopped before the end, nothing is saved. */
export async function makeFollowUps(hands: Hands, ruleset: Ruleset, compilation: Compilation, language: Language, { onProgress, signal }: Watch): Promise<MadeFollowUps> {
  const file = `don-doc-${compilation.summary.period}.zip`;
  const packs = followUps(compilation, ruleset, language);
  const entries: NewEntry[] = [];
  for (const [done, { letter, text, workbook }] of packs.entries()) {
    if (signal.aborted) return { count: done, file, cancelled: true };
    entries.push({ name: letter.name, content: await writeDocument(letter.plan) }, { name: text.name, content: new TextEncoder().encode(text.content) });
    if (workbook) entries.push({ name: workbook.name, content: await writeWorkbook(workbook.plans, workbook.properties) });
    onProgress({ done: done + 1, total: packs.length });
    await hands.pause();
  }
  if (entries.length > 0) hands.saveFile(file, writeZip(entries));
  return { count: packs.length, file, cancelled: false };
}

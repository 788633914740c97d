/** `Báo cáo Word`: the draft of the period's report, to be saved. */
import type { Language } from "../app/pane";
import type { Compilation } from "../core/compile/types";
import type { Ruleset } from "../core/ruleset";
import { reportDocument } from "../messages/document";
import { writeDocument } from "../word/writeDocument";

interface Hands {
  saveFile(name: string, bytes: Uint8Array): void;
}

/** Gives the file's name. */
export async function makeReport(hands: Hands, ruleset: Ruleset, compilation: Compilation, language: Language): Promise<string> {
  const file = `bao-cao-${compilation.summary.period}.docx`;
  hands.saveFile(file, await writeDocument(reportDocument(compilation, ruleset, language)));
  return file;
}

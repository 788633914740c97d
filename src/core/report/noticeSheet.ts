import { landscape, SheetDraft } from "./draft";
import type { SheetPlan } from "./sheetPlan";

const WIDTH = 110;

/** A sheet that says something where there is no pane to say it: a title, and a line for each sentence. */
export function noticeSheet(name: string, title: string, sentences: readonly string[]): SheetPlan {
  const draft = new SheetDraft(name, [WIDTH]);
  draft.set(0, 0, title, "title");
  sentences.forEach((sentence, index) => draft.set(2 + index, 0, sentence, "text"));
  return draft.done({ freeze: { rows: 0, columns: 0 }, print: landscape({ top: 0, left: 0, bottom: 1 + sentences.length, right: 0 }, null), tabColor: "#9C1C1C" });
}

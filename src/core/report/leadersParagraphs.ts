/** The paragraphs of `Lãnh đạo`: each a formula that joins words and the summary's own cells. Coverage and result are said on top of the sheet. */
import type { ReportContext } from "./context";
import type { SheetDraft } from "./draft";
import { LEADERS_LAST_COLUMN as LAST } from "./leadersLayout";
import type { IndexRows } from "./leadersIndices";
import { cellsOf } from "./narrative/cells";
import { narrativeFacts } from "./narrative/facts";
import { SECTIONS, lineOf } from "./narrative/pieces";
import { paragraphFormula, paragraphText } from "./narrative/spoken";

/** Draws the sections from `top` on; gives the first row below. */
export function leadersParagraphs(draft: SheetDraft, context: ReportContext, top: number, indexRows: IndexRows): number {
  const { narrative } = context.labels;
  const paragraphs = narrative.paragraphs(narrativeFacts(context));
  const cellOf = cellsOf(context, indexRows);
  let row = top;
  for (const section of SECTIONS.filter((each) => each !== "coverage" && each !== "result")) {
    const own = paragraphs.filter((each) => each.section === section);
    if (own.length === 0) continue;
    draft.set(row++, 0, narrative.headings[section], "strong");
    for (const [index, paragraph] of own.entries()) {
      const shown = lineOf(paragraph);
      // What introduces a list stays with its first item.
      if (paragraph.depth < (own[index + 1]?.depth ?? 0)) draft.keep({ top: row, bottom: row + 1 });
      draft.span({ top: row, bottom: row, left: 0, right: LAST }, paragraphText(shown, narrative.marks), "sentence", paragraphFormula(shown, narrative.marks, cellOf));
      row += 1;
    }
  }
  return row;
}

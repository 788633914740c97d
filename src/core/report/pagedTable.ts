import type { SheetDraft } from "./draft";
import type { Paper } from "./pages";

export interface TableDrawing {
  /** Draws the head in a row. */
  head(row: number): void;
  /** Each draws one line, which may be several rows that stay together; gives the first row below it. */
  readonly lines: readonly ((row: number) => number)[];
}

/**
 * A table whose head is drawn anew where it goes on over a page; gives the first row below. For sheets with tables of different
 * columns: rows that Excel repeats itself would stand over all of them.
 */
export function pagedTable(draft: SheetDraft, paper: Paper, top: number, { head, lines }: TableDrawing): number {
  head(top);
  let lastHead = top;
  let row = top + 1;
  for (const line of lines) {
    let below = line(row);
    if (draft.lastPageStart(paper) > lastHead) {
      draft.cutOff(row);
      head(row);
      draft.beginPage(row);
      lastHead = row;
      below = line(row + 1);
    }
    row = below;
  }
  return row;
}

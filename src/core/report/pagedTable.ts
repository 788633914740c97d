import type { SheetDraft } from "./draft";
import type { Paper } from "./pages";

export interface TableDrawing {
  /** Draws the head in a row. */
  head(row: number): void;
  /** Each draws one line, which may be several rows that stay together; gives the first row below it. */
  readonly lines: readonly ((row: number) => number)[];
}

/** Lines that a page of a table holds at least, beside its head: a lone one at the end takes the one before it along. */
const LEAST_LINES = 2;

/**
 * A table whose head is drawn anew where it goes on over a page; gives the first row below. For sheets with tables of different
 * columns: rows that Excel repeats itself would stand over all of them.
 */
export function pagedTable(draft: SheetDraft, paper: Paper, top: number, { head, lines }: TableDrawing): number {
  head(top);
  let lastHead = top;
  let row = top + 1;
  /** Where the lines below the last head begin. */
  let begun: number[] = [];
  for (const [index, line] of lines.entries()) {
    const below = line(row);
    if (draft.lastPageStart(paper) <= lastHead) {
      begun.push(row);
      row = below;
      continue;
    }
    const isLone = index === lines.length - 1;
    if (isLone && begun.length <= LEAST_LINES && lastHead === top) {
      // Too short to be parted: all of it begins the page.
      draft.keep({ top, bottom: below - 1 });
      return below;
    }
    const takesBefore = isLone && begun.length > LEAST_LINES;
    const from = takesBefore ? begun.at(-1)! : row;
    draft.cutOff(from);
    head(from);
    draft.beginPage(from);
    lastHead = from;
    begun = [];
    row = from + 1;
    for (const each of takesBefore ? [lines[index - 1]!, line] : [line]) {
      begun.push(row);
      row = each(row);
    }
  }
  return row;
}

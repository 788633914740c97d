/** Heights of rows that a file leaves to whoever shows it. */
import type { SheetLook } from "../app/look";
import { cellAt, type Grid } from "../core/grid";
import { textHeight } from "../core/report/rowHeights";

/** Characters that Excel gives a column without a width of its own. */
const WIDTH = 8.43;
/** Points of a row of plain text. */
const PLAIN = 18;
/** More than this is no text to be shown whole. */
const TALLEST = 400;

/** Points by row, for rows that need more than a plain one and have no height of their own; cells merged over rows are left alone. */
export function missingHeights(grid: Grid, look: SheetLook): ReadonlyMap<number, number> {
  const spans = new Map(grid.merges.map((area) => [`${area.top} ${area.left}`, area]));
  const heights = new Map<number, number>();
  for (const { row, column, look: { format } } of look.cells) {
    const span = spans.get(`${row} ${column}`);
    if (look.rowHeights.has(row) || (span && span.bottom > span.top)) continue;
    const value = cellAt(grid, row, column)?.value ?? null;
    if (value === null) continue;
    let width = 0;
    for (let at = column; at <= (span?.right ?? column) && width < 400; at += 1) width += look.columnWidths.get(at) ?? WIDTH;
    const needed = textHeight(format.wrap && typeof value === "string" ? value : 0, width, format);
    if (needed > Math.max(PLAIN, heights.get(row) ?? 0)) heights.set(row, Math.min(TALLEST, needed));
  }
  return heights;
}

/** How tall rows must be for their wrapped text: files carry no heights of their own, and not every reader works them out. */
import type { Area } from "../grid";
import type { CellFormat, PlanCell } from "./sheetPlan";

/** Points, as cells without a size of their own have them. */
const SIZE = 12;
const LINE = 1.28;
const PADDING = 5;
/** Characters of running text to the width of one digit. */
const TEXT_PER_DIGIT = 1.13;
const BOLD = 0.93;
/** Width that the cell's own margins take. */
const MARGIN = 1;

interface Layout {
  readonly columnWidths: readonly number[];
  readonly merges: readonly Area[];
  readonly formats: Readonly<Record<string, CellFormat>>;
}

/** Points for each row that has a wrapped cell, by row; rows of several merged rows are left alone. */
export function wrappedHeights(rows: readonly (readonly (PlanCell | null)[])[], { columnWidths, merges, formats }: Layout): ReadonlyMap<number, number> {
  const spans = new Map(merges.map((area) => [`${area.top},${area.left}`, area]));
  const heights = new Map<number, number>();
  rows.forEach((row, index) => {
    let tallest = 0;
    row.forEach((cell, column) => {
      const format = cell?.style === undefined ? undefined : formats[cell.style];
      if (!cell || !format?.wrap) return;
      const span = spans.get(`${index},${column}`);
      if (span && span.bottom > span.top) return;
      const width = columnWidths.slice(column, (span?.right ?? column) + 1).reduce((sum, each) => sum + each, 0);
      tallest = Math.max(tallest, textHeight(cell.value, width, format));
    });
    if (tallest > 0) heights.set(index, Math.round(tallest * 4) / 4);
  });
  return heights;
}

/** Points that a text needs in a cell of `width` characters. */
export function textHeight(value: PlanCell["value"], width: number, format: CellFormat): number {
  const size = format.size ?? SIZE;
  const room = Math.max(1, ((width - MARGIN - (format.indent ?? 0)) * TEXT_PER_DIGIT * SIZE * (format.bold ? BOLD : 1)) / size);
  const lines = typeof value === "string" ? value.split("\n").reduce((sum, paragraph) => sum + lineCount(paragraph, room), 0) : 1;
  return lines * size * LINE + PADDING;
}

/** Lines that a paragraph takes when words wrap at `room` characters. */
function lineCount(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room || used === 0) used = needed;
    else {
      lines += 1;
      used = word.length;
    }
    // A word longer than the line is broken.
    lines += Math.floor(Math.max(0, used - 1) / room);
    used = used > room ? used % room : used;
  }
  return lines;
}

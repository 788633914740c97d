/** How tall rows must be for their text: files carry no heights of their own, and not every reader works them out. */
import type { Area } from "../grid";
import { columnWidthPoints } from "./columnWidths";
import { PLAN_FONT, type CellFormat, type PlanCell } from "./sheetPlan";
import { textWidth } from "./textWidths";

/** Of a wrapped line, to the size of its font: Excel's, which are taller than LibreOffice's. */
const LINE = 1.32;
/** Of rows without wrapped text. */
const PLAIN_LINE = 1.25;
const PADDING = 3;
/** Points that the cell's own margins take from a line, left and right together. */
const MARGIN = 5;
/** Points of one step of indentation. */
const INDENT = 9;
/** On the screen, letters are whole pixels: text there is wider than in print by some per cent. */
const SCREEN = 1.04;
/** Points to which Excel rounds heights: a pixel. */
const PIXEL = 0.75;
/** What Excel lets a row be at most. */
const TALLEST_ROW = 409.5;

type Row = readonly (PlanCell | null)[];

interface Layout {
  readonly columnWidths: readonly number[];
  /** The merged area that begins at a column of the row. */
  spanAt(column: number): Area | undefined;
  readonly formats: Readonly<Record<string, CellFormat>>;
}

/** Points of a column in which a line of so many points stands, on the screen as well. */
export function roomFor(points: number): number {
  return points * SCREEN + MARGIN;
}

/** Points for a row by its wrapped cells, those merged over several rows left alone; null where it has none. */
export function wrappedHeight(row: Row, { columnWidths, spanAt, formats }: Layout): number | null {
  let tallest = 0;
  row.forEach((cell, column) => {
    const format = cell?.style === undefined ? undefined : formats[cell.style];
    if (!cell || !format?.wrap) return;
    const span = spanAt(column);
    if (span && span.bottom > span.top) return;
    const width = columnWidths.slice(column, (span?.right ?? column) + 1).reduce((sum, each) => sum + each, 0);
    tallest = Math.max(tallest, textHeight(cell.value, width, format));
  });
  return tallest === 0 ? null : Math.min(TALLEST_ROW, wholePixels(tallest));
}

/** Points for a row whatever is in it, by its largest font. */
export function plainHeight(row: Row, formats: Readonly<Record<string, CellFormat>>): number {
  const sizes = row.flatMap((cell) => (cell?.style === undefined ? [] : [formats[cell.style]?.size ?? PLAN_FONT.size]));
  return wholePixels(Math.max(PLAN_FONT.size, ...sizes) * PLAIN_LINE + 1);
}

/** Points that a text needs in a cell of `width` characters. */
export function textHeight(value: PlanCell["value"], width: number, format: CellFormat): number {
  const size = format.size ?? PLAN_FONT.size;
  const font = { size, bold: format.bold ?? false };
  const room = Math.max(size, (columnWidthPoints(width) - MARGIN - (format.indent ?? 0) * INDENT) / SCREEN);
  const lines = typeof value === "string" ? value.split("\n").reduce((sum, paragraph) => sum + lineCount(paragraph, room, font), 0) : 1;
  return lines * size * LINE + PADDING;
}

function wholePixels(points: number): number {
  return Math.ceil(points / PIXEL) * PIXEL;
}

/** Lines that a paragraph takes when words wrap at `room` points. */
function lineCount(paragraph: string, room: number, font: { readonly size: number; readonly bold: boolean }): number {
  const space = textWidth(" ", font);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = textWidth(word, font);
    const needed = used === 0 ? width : used + space + width;
    if (needed <= room || used === 0) used = needed;
    else {
      lines += 1;
      used = width;
    }
    // A word longer than the line is broken.
    if (used > room) {
      lines += Math.ceil(used / room) - 1;
      used -= (Math.ceil(used / room) - 1) * room;
    }
  }
  return lines;
}

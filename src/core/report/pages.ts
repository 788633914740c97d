/**
 * Where the pages of a printed sheet begin. Excel passes over page breaks on sheets that it fits to a width itself (ADR 11), so
 * the scale is worked out here, a little below what fits: fonts of printers and screens differ by some per cent.
 */
import { columnWidthPoints } from "./columnWidths";
import type { PlanPrint } from "./sheetPlan";

export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** A sheet's paper: the scale at which its columns fit, and what stands on a page at that scale. */
export interface Paper {
  /** Whole per cent, as Excel has it. */
  readonly percent: number;
  /** Points of unscaled rows on one page. */
  readonly height: number;
}

/** Millimetres of A4. */
const SHORT = 210;
const LONG = 297;
const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** How much of a page is planned with. */
const USED_WIDTH = 0.98;
const USED_HEIGHT = 0.97;

/** The paper on which columns of these widths (characters) stand side by side; never enlarged. */
export function paperFor(columnWidths: readonly number[], print: Pick<PlanPrint, "orientation" | "margins">): Paper {
  const { width, height } = printable(print);
  const needed = columnWidths.reduce((sum, characters) => sum + columnWidthPoints(characters), 0);
  const percent = Math.min(100, Math.floor((100 * USED_WIDTH * width) / needed));
  return { percent, height: (100 * USED_HEIGHT * height) / percent };
}

/** Below this, the print would be too small to read: 12 points become 7. */
const LEAST_PERCENT = 60;

/** The paper on one page of which so many points of rows stand; null where they would be too small. */
export function onePagePaper(height: number, { percent, height: room }: Paper): Paper | null {
  const needed = Math.min(percent, Math.floor((percent * room) / height));
  return needed < LEAST_PERCENT ? null : { percent: needed, height: (room * percent) / needed };
}

/** How much smaller a sheet may be where that saves a page, in per cent. */
const SMALLER = [0, 3, 6];

/** The paper, and those at which more stands on a page though all can still be read well. */
export function scalesFrom({ percent, height }: Paper): readonly Paper[] {
  return SMALLER.map((less) => percent - less).filter((each) => each >= Math.min(percent, LEAST_PERCENT)).map((each) => ({ percent: each, height: (height * percent) / each }));
}

/** Points inside the margins. */
function printable({ orientation, margins }: Pick<PlanPrint, "orientation" | "margins">): { readonly width: number; readonly height: number } {
  const [across, down] = orientation === "landscape" ? [LONG, SHORT] : [SHORT, LONG];
  return { width: (across - margins.left - margins.right) * POINTS_PER_MILLIMETRE, height: (down - margins.top - margins.bottom) * POINTS_PER_MILLIMETRE };
}

export interface Flow {
  /** Points of each row. */
  readonly heights: readonly number[];
  /** Rows that stand on one page, where one page holds them; ranges that share rows stand together. */
  readonly kept: readonly Rows[];
  /** Rows that begin a page whatever there is room for. */
  readonly begins?: readonly number[];
  /** Points that one page holds. */
  readonly room: number;
  /** Points that repeated rows take from every page but the first. */
  readonly repeated?: number;
}

/** The rows that begin a page, the very first left out: as many rows on each page as there is room for, nothing kept torn apart. */
export function pageStarts({ heights, kept, begins = [], room, repeated = 0 }: Flow): readonly number[] {
  const tied = new Uint8Array(heights.length);
  for (const { top, bottom } of kept) tied.fill(1, top + 1, bottom + 1);
  const forced = new Set(begins);
  const starts: number[] = [];
  let start = 0;
  let used = 0;
  for (let row = 0; row < heights.length; ) {
    const available = starts.length === 0 ? room : room - repeated;
    const full = row > start && used + heights[row]! > available;
    if (!full && !(forced.has(row) && row > start)) {
      used += heights[row]!;
      row += 1;
      continue;
    }
    let next = row;
    if (full) while (next > start && tied[next] === 1) next -= 1;
    // What is larger than a page begins one, and goes on over the next.
    start = next === start ? row : next;
    starts.push(start);
    used = 0;
    row = start;
  }
  return starts;
}

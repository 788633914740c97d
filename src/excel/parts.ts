/** Sheets cut into parts that answers can hold. */
import { HostError } from "../app/ports";
import type { Area } from "../core/grid";
import { TOO_LARGE } from "./hostError";
import type { Outline } from "./outline";

/** The rows of one sheet that one request reads. */
export interface Part {
  readonly outline: Outline;
  readonly area: Area;
  /** What the answer is expected to hold. */
  readonly bytes: number;
}

/** Excel answers null for more cells than this in a range, and throws for far more. */
const MAX_CELLS = 5_000_000;

/** An answer may hold 5 MB. What is not known beforehand is packed with room to spare. */
export const RESPONSE_BYTES = 2_500_000;

/** A figure or a short text, and a format: what most cells of a report come to. Where texts are long the answer is asked for in halves. */
const CELL_BYTES = 14;
const FONT_BYTES = 60;
export const CELLS_BYTES = 4_300_000;

/** Fonts are asked for cell by cell only on sheets so small that it is cheap. */
const FONT_CELLS = 20_000;

const rowsOf = (area: Area) => area.bottom - area.top + 1;
const columnsOf = (area: Area) => area.right - area.left + 1;

export const asksFonts = ({ font, used }: Outline): boolean => font === null && used !== null && rowsOf(used) * columnsOf(used) <= FONT_CELLS;

/** Whole rows at a time, as many as fit. A sheet whose used range is beyond reading is `ResponsePayloadSizeLimitExceeded`. */
export function partsOf(outline: Outline): readonly Part[] {
  const { used } = outline;
  if (!used) return [];
  if (rowsOf(used) * columnsOf(used) > MAX_CELLS) throw new HostError("ResponsePayloadSizeLimitExceeded", false);
  const rowBytes = columnsOf(used) * (CELL_BYTES + (asksFonts(outline) ? FONT_BYTES : 0));
  const rows = Math.max(1, Math.floor(CELLS_BYTES / rowBytes));
  const parts: Part[] = [];
  for (let top = used.top; top <= used.bottom; top += rows) {
    const bottom = Math.min(used.bottom, top + rows - 1);
    parts.push({ outline, area: { ...used, top, bottom }, bytes: (bottom - top + 1) * rowBytes });
  }
  return parts;
}

/** The part as two, where its answer was too large; null for a single row. */
export function halves(part: Part): readonly [Part, Part] | null {
  const { top, bottom } = part.area;
  if (top === bottom) return null;
  const middle = (top + bottom) >> 1;
  const bytes = part.bytes / 2;
  return [
    { ...part, area: { ...part.area, bottom: middle }, bytes },
    { ...part, area: { ...part.area, top: middle + 1 }, bytes },
  ];
}

/** Does the work for the whole pack, or, where its answer turns out too large, for halves of it, the first of them first. */
export async function byHalves<T>(pack: readonly T[], split: (item: T) => readonly [T, T] | null, work: (pack: readonly T[], isFirst: boolean) => Promise<void>, isFirst = true): Promise<void> {
  try {
    await work(pack, isFirst);
  } catch (error) {
    if (!(error instanceof HostError) || !TOO_LARGE.has(error.code)) throw error;
    const [only] = pack;
    const middle = pack.length >> 1;
    const smaller = pack.length > 1 ? [pack.slice(0, middle), pack.slice(middle)] : ((only && split(only))?.map((item) => [item]) ?? null);
    if (!smaller) throw error;
    for (const [at, fewer] of smaller.entries()) await byHalves(fewer, split, work, isFirst && at === 0);
  }
}

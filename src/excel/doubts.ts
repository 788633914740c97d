/** What a second request tells of cells whose first answer could be one of two things: the value that a formula gives, text or error. */
import type { Area } from "../core/grid";
import { groupBy } from "../core/group";
import type { Settled } from "./cells";
import { inExcel } from "./hostError";
import { packed, rangeOf } from "./operations";
import { byHalves, CELLS_BYTES } from "./parts";
import { around } from "./rectangles";

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Doubt {
  readonly sheet: string;
  readonly cells: readonly Place[];
  readonly area: Area;
  /** What the answer is expected to hold. */
  readonly bytes: number;
}

/** A figure and the name of its type, for every cell of the area. */
const DOUBT_BYTES = 24;

/** Asks for the cells of all sheets together; no request where there are none. The answer tells by sheet, row and column. */
export async function settle(sheets: readonly { readonly sheet: string; readonly cells: readonly Place[] }[]): Promise<(sheet: string, row: number, column: number) => Settled | undefined> {
  const settled = new Map<string, Settled>();
  const doubts = sheets.flatMap(({ sheet, cells }) => inBands(sheet, cells));
  for (const pack of packed(doubts, CELLS_BYTES)) await byHalves(pack, halvesOf, (some) => ask(some, settled));
  return (sheet, row, column) => settled.get(placeKey(sheet, row, column));
}

const placeKey = (sheet: string, row: number, column: number) => `${row} ${column} ${sheet}`;

const areaAround = (cells: readonly Place[]) => around(cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })));

function doubtOf(sheet: string, cells: readonly Place[]): Doubt {
  const area = areaAround(cells)!;
  return { sheet, cells, area, bytes: (area.bottom - area.top + 1) * (area.right - area.left + 1) * DOUBT_BYTES };
}

/** The cells of a sheet in bands of rows, each small enough for an answer. */
function inBands(sheet: string, cells: readonly Place[]): readonly Doubt[] {
  const area = areaAround(cells);
  if (!area) return [];
  const rows = Math.max(1, Math.floor(CELLS_BYTES / ((area.right - area.left + 1) * DOUBT_BYTES)));
  return [...groupBy(cells, ({ row }) => Math.floor((row - area.top) / rows)).values()].map((band) => doubtOf(sheet, band));
}

function halvesOf({ sheet, cells }: Doubt): readonly [Doubt, Doubt] | null {
  if (cells.length < 2) return null;
  const middle = cells.length >> 1;
  return [doubtOf(sheet, cells.slice(0, middle)), doubtOf(sheet, cells.slice(middle))];
}

function ask(doubts: readonly Doubt[], settled: Map<string, Settled>): Promise<void> {
  return inExcel(true, async (context) => {
    const asked = doubts.map((doubt) => ({ ...doubt, range: rangeOf(context, doubt.sheet, doubt.area).load("values,valueTypes") }));
    await context.sync();
    for (const { sheet, cells, area, range } of asked) {
      for (const { row, column } of cells) {
        const [at, to] = [row - area.top, column - area.left];
        settled.set(placeKey(sheet, row, column), { value: range.values[at]?.[to], isError: range.valueTypes[at]?.[to] === Excel.RangeValueType.error });
      }
    }
  });
}

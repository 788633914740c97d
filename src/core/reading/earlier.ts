/** What a sheet says of the quarter before: the column `Kỳ trước (Quý II năm 2026)` of our templates. */
import { cellIn, rowAt, type Grid } from "../grid";
import { comparedPeriod } from "../history/compared";
import type { Period } from "../periods/period";
import { periodsOfTitle } from "../periods/title";
import { cellText } from "./cellText";
import { readFigure } from "./figures";
import { roleOf } from "./columns";
import type { Header } from "./header";
import type { RowMatch } from "./matching";
import type { EarlierFigures } from "./types";

/** Null where there is no such column, or where it is not said to be of the quarter before the report's: of what else it is cannot be guessed. */
export function earlierFigures(grid: Grid, matches: readonly RowMatch[], period: Period | null): EarlierFigures | null {
  const wanted = period && comparedPeriod("lastQuarter", period);
  const values = new Map<string, number>();
  for (const match of matches) {
    if (wanted === null || match.kind !== "item") continue;
    const { header, row } = match.row;
    const column = header.columns.get("previous");
    if (column === undefined || quarterOver(grid, header, column) !== wanted) continue;
    const { state, value } = readFigure(cellIn(row, column), match.item);
    if (state === "value" && (typeof value === "number" || typeof value === "boolean")) values.set(match.item.code, Number(value));
  }
  return wanted === null || values.size === 0 ? null : { period: wanted, values };
}

function quarterOver(grid: Grid, { top, bottom }: Header, column: number): string | null {
  for (let index = bottom; index >= top; index -= 1) {
    const text = cellText(cellIn(rowAt(grid, index), column));
    if (roleOf(text) === "previous") return periodsOfTitle([text])?.ids[0] ?? null;
  }
  return null;
}

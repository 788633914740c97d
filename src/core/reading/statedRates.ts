import { address, cellIn } from "../grid";
import { cellText } from "./cellText";
import { FIGURE_ROLES } from "./columns";
import { readFigure, type FigureItem } from "./figures";
import type { BodyRow } from "./rows";
import type { StatedRate } from "./types";

const RATE: FigureItem = { kind: "percent", choices: [], min: null, max: null, unit: "%" };

/** A row that bears an indicator's name states its rate: the first figure from result, in-period, year-to-date. */
export function statedRate(row: BodyRow, indicator: string): StatedRate {
  const { header } = row;
  // Beside numerator and denominator the column of rates is the indicator's.
  const roles = header.columns.has("numerator") ? [...FIGURE_ROLES, "rate" as const] : FIGURE_ROLES;
  const columns = roles.flatMap((role) => header.columns.get(role) ?? []);
  const column = columns.find((candidate) => cellText(cellIn(row.row, candidate)) !== "") ?? null;
  const figure = readFigure(column === null ? undefined : cellIn(row.row, column), RATE);
  return {
    indicator,
    row: row.index,
    cell: column === null ? null : address(row.index, column),
    value: typeof figure.value === "number" ? figure.value : null,
    parts: figure.parts,
    raw: figure.raw,
    decimals: figure.decimals,
    problems: figure.problems,
    day: figure.day,
  };
}

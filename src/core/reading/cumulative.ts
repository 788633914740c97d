/** A year's figure below the quarter's on the same row (REL-008): what runs from the year's beginning holds the quarter too. */
import { address, cellIn } from "../grid";
import { compare, subtract, toNumber } from "../decimal";
import { operandOfReading } from "../compliance/operands";
import type { Finding } from "../rules/finding";
import { finding, type Origin } from "../rules/raise";
import type { Header } from "./header";
import { readFigure } from "./figures";
import type { PlacedFigure } from "./placedFigure";

/** Only counts and money that add up over time; a figure with a fault of its own says nothing of the other. */
export function cumulativeFindings(placed: readonly PlacedFigure[], header: Header, origin: Origin): readonly Finding[] {
  const [quarter, year] = [header.columns.get("inPeriod"), header.columns.get("yearToDate")];
  if (quarter === undefined || year === undefined) return [];
  return placed.flatMap(({ item, row }) => {
    if ((item.kind !== "count" && item.kind !== "money") || item.aggregate !== "sum" || item.flow === "pointInTime") return [];
    const [inPeriod, yearToDate] = [quarter, year].map((column) => {
      const { state, value, problems } = readFigure(cellIn(row.row, column), item);
      return problems.length > 0 ? "missing" : operandOfReading({ item: item.code, state, value, parts: null, cell: null, raw: "" }, item.kind);
    });
    if (typeof inPeriod !== "object" || typeof yearToDate !== "object" || compare(yearToDate, inPeriod) >= 0) return [];
    const [lesser, greater] = [toNumber(yearToDate), toNumber(inPeriod)];
    const difference = toNumber(subtract(yearToDate, inPeriod));
    return [finding("REL-008", origin, { cell: address(row.index, year), item: item.code, found: lesser, expected: `>= ${greater}`, difference, details: { inPeriod: greater, yearToDate: lesser } })];
  });
}

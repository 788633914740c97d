/**
 * What the columns of the quarter and of the year say of each other: the year's figure holds the quarter's (REL-008). Where
 * most rows break it the columns are exchanged (HDR-006), where none differs the quarter was pasted into both (HDR-007).
 */
import { address, cellIn } from "../grid";
import { compare, isZero, subtract, toNumber, type Decimal } from "../decimal";
import { operandOfReading } from "../compliance/operands";
import { isCumulative, type Period } from "../periods/period";
import { foldUnder } from "../rules/causes";
import type { Finding } from "../rules/finding";
import { finding, type Origin } from "../rules/raise";
import { cellText } from "./cellText";
import type { Header } from "./header";
import { readFigure } from "./figures";
import type { PlacedFigure } from "./placedFigure";

/** Rows below the quarter's from which on the columns, not the figures, are at fault; and how many times those the right way round. */
const EXCHANGED = { rows: 3, times: 9 };
/** Rows with the quarter's figure in both columns from which on it is no chance. */
const REPEATED_ROWS = 5;

interface Pair extends PlacedFigure {
  readonly inPeriod: Decimal;
  readonly yearToDate: Decimal;
}

/** `since`: the day the agency came to be (`YYYY-MM-DD`), null where it is of old: in its first year the quarter may be all there is. */
export function cumulativeFindings(placed: readonly PlacedFigure[], header: Header, period: Period | null, since: string | null, origin: Origin): readonly Finding[] {
  const [quarter, year] = [header.columns.get("inPeriod"), header.columns.get("yearToDate")];
  if (quarter === undefined || year === undefined) return [];
  const pairs = placed.flatMap((each) => pairOf(each, quarter, year) ?? []);
  const below = pairs.filter(({ inPeriod, yearToDate }) => compare(yearToDate, inPeriod) < 0);
  const above = pairs.filter(({ inPeriod, yearToDate }) => compare(yearToDate, inPeriod) > 0);
  const columns = [quarter, year].map((column) => address(header.bottom, column));
  const cell = columns[1]!;
  const details = { columns, rows: below.length };
  if (below.length >= EXCHANGED.rows && below.length >= EXCHANGED.times * above.length) {
    const differing = placed.filter(({ item, row }) => item.flow !== "pointInTime" && cellText(cellIn(row.row, quarter)) !== cellText(cellIn(row.row, year)));
    const root = finding("HDR-006", origin, { cell, items: differing.map(({ item }) => item.code), details });
    return [foldUnder(root, below.map((pair) => belowQuarter(pair, year, origin)))];
  }
  const filled = pairs.filter(({ inPeriod }) => !isZero(inPeriod));
  const isPasted = below.length + above.length === 0 && filled.length >= REPEATED_ROWS && hasPast(period, since);
  return isPasted ? [finding("HDR-007", origin, { cell, details: { columns, rows: filled.length } })] : below.map((pair) => belowQuarter(pair, year, origin));
}

/** Only counts and money that add up over time, so not what was carried over into each; a figure with a fault of its own says nothing of the other. */
function pairOf(placed: PlacedFigure, quarter: number, year: number): Pair | null {
  const { item, row } = placed;
  if ((item.kind !== "count" && item.kind !== "money") || item.aggregate !== "sum" || item.flow === "pointInTime" || item.opening !== null) return null;
  const [inPeriod, yearToDate] = [quarter, year].map((column) => {
    const { state, value, problems } = readFigure(cellIn(row.row, column), item);
    return problems.length > 0 ? "missing" : operandOfReading({ item: item.code, state, value, parts: null, cell: null, raw: "" }, item.kind);
  });
  return typeof inPeriod === "object" && typeof yearToDate === "object" ? { ...placed, inPeriod, yearToDate } : null;
}

function belowQuarter({ item, row, inPeriod, yearToDate }: Pair, year: number, origin: Origin): Finding {
  const [lesser, greater] = [toNumber(yearToDate), toNumber(inPeriod)];
  const difference = toNumber(subtract(yearToDate, inPeriod));
  return finding("REL-008", origin, { cell: address(row.index, year), item: item.code, found: lesser, expected: `>= ${greater}`, difference, details: { inPeriod: greater, yearToDate: lesser } });
}

/** Whether the year had days before the period for the agency to report on. */
function hasPast(period: Period | null, since: string | null): boolean {
  return period !== null && !isCumulative(period.kind) && (since === null || since < `${period.year}-01-01`);
}

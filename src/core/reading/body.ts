/** The figures of a table's body. */
import type { Item } from "../catalogue/types";
import { address, cellIn, type Cell } from "../grid";
import { isCumulative, type Period } from "../periods/period";
import type { Finding } from "../rules/finding";
import { finding, type Origin } from "../rules/raise";
import { cellText } from "./cellText";
import { cumulativeFindings } from "./cumulative";
import { FIGURE_ROLES, type FigureRole } from "./columns";
import { expectedOf } from "./expected";
import { readFigure, type Figure } from "./figures";
import type { RowMatch } from "./matching";
import { partPlaces, type Place } from "./partColumns";
import type { PlacedFigure } from "./placedFigure";
import { planRateFindings } from "./planRates";
import type { BodyRow } from "./rows";
import { statedRate } from "./statedRates";
import { tidyFindings } from "./tidyFindings";
import { unitFindings } from "./units";
import type { Reading, StatedRate } from "./types";

export interface Body {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly itemRows: ReadonlyMap<string, number>;
  readonly placed: readonly PlacedFigure[];
  readonly statedRates: readonly StatedRate[];
  readonly findings: readonly Finding[];
}

export interface BodyContext {
  readonly items: ReadonlyMap<string, Item>;
  readonly period: Period | null;
  /** The day the agency came to be; null where it is of old, or unknown. */
  readonly since: string | null;
  readonly origin: Origin;
  readonly hasExternalLinks: boolean;
}

/** Reads the figure of every matched row from the column that its item's flow asks for. */
export function readBody(matches: readonly RowMatch[], context: BodyContext): Body {
  const { items, period, origin } = context;
  const itemRows = new Map<string, number>();
  const places: Place[] = [];
  const findings: Finding[] = [];
  const withoutColumn = new Map<Item["flow"], string[]>();
  for (const [item, rows] of rowsByItem(matches)) {
    const row = rows.find((candidate) => candidate.hasFigure) ?? rows[0]!;
    const repeated = rows.filter((candidate) => candidate.hasFigure);
    if (repeated.length > 1) {
      const cells = repeated.map((candidate) => candidate.labelCell);
      findings.push(finding("ROW-002", origin, { cell: cells.at(-1)!, item: item.code, found: row.label, details: { cells } }));
    }
    const column = figureColumn(item, row, period);
    if (column === null) {
      withoutColumn.set(item.flow, [...(withoutColumn.get(item.flow) ?? []), item.code]);
      continue;
    }
    places.push({ item, row, column });
    itemRows.set(item.code, row.index);
  }
  const parts = partPlaces(matches, items, origin);
  findings.push(...parts.findings);
  for (const [role, codes] of withoutColumn) findings.push(finding("HDR-002", origin, { items: codes, expected: role, details: { role } }));
  const body = readPlaces([...places, ...parts.places], context);
  return {
    ...body,
    itemRows,
    statedRates: matches.flatMap((match) => (match.kind === "indicator" ? [statedRate(match.row, match.indicator.code)] : [])),
    findings: [...findings, ...body.findings],
  };
}

/** Reads the figures of items where they stand. */
export function readPlaces(places: readonly Place[], { period, since, origin, hasExternalLinks }: BodyContext): Body {
  const placed = places.map(placedAt);
  const headers = [...new Set(placed.map(({ row }) => row.header))];
  return {
    readings: new Map(placed.map(({ item, cell, figure: { state, value, parts, raw } }) => [item.code, { item: item.code, state, value, parts, cell, raw }])),
    itemRows: new Map(),
    placed,
    statedRates: [],
    findings: [
      ...placed.flatMap((one) => figureFindings(one, origin)),
      ...formulaFindings(placed, hasExternalLinks, origin),
      ...tidyFindings(placed, origin),
      ...unitFindings(placed, origin),
      ...planRateFindings(placed, origin),
      ...headers.flatMap((header) => cumulativeFindings(placed.filter(({ row }) => row.header === header), header, period, since, origin)),
    ],
  };
}

function placedAt({ item, row, column }: Place): PlacedFigure {
  const source = cellIn(row.row, column);
  return { item, row, cell: address(row.index, column), source, figure: readFigure(source, item) };
}

function rowsByItem(matches: readonly RowMatch[]): ReadonlyMap<Item, readonly BodyRow[]> {
  const rows = new Map<Item, BodyRow[]>();
  for (const match of matches) {
    if (match.kind !== "item") continue;
    const known = rows.get(match.item);
    if (known) known.push(match.row);
    else rows.set(match.item, [match.row]);
  }
  return rows;
}

/** The column that the item's flow is read from; null where the sheet has none. */
function figureColumn(item: Item, { row, header }: BodyRow, period: Period | null): number | null {
  const column = (role: FigureRole): number | undefined => header.columns.get(role);
  const { flow } = item;
  if (flow === "pointInTime") {
    const columns = FIGURE_ROLES.flatMap((role) => column(role) ?? []);
    const isFilled = (cell: Cell | undefined): boolean => cellText(cell) !== "" || cell?.formula != null;
    return columns.find((candidate) => isFilled(cellIn(row, candidate))) ?? columns[0] ?? null;
  }
  const own = column(flow) ?? column("result");
  if (own !== undefined) return own;
  // In a period that runs from the year's beginning both columns mean the same days.
  const other = period && isCumulative(period.kind) ? column(flow === "inPeriod" ? "yearToDate" : "inPeriod") : undefined;
  return other ?? null;
}

function figureFindings({ item, row, cell, figure }: PlacedFigure, origin: Origin): readonly Finding[] {
  const found = figure.problems.map((problem) =>
    finding(problem.rule, origin, {
      cell, item: item.code, found: figure.raw, expected: expectedOf(item), fix: problem.fix,
      difference: differenceOf(problem, figure), details: problem.details,
    }),
  );
  const remark = row.header.columns.get("remark");
  const unexplained = figure.state === "notApplicable" && remark !== undefined && cellText(cellIn(row.row, remark)) === "";
  return unexplained ? [...found, finding("VAL-002", origin, { cell, item: item.code, found: figure.raw, details: {} })] : found;
}

function differenceOf(problem: Figure["problems"][number], figure: Figure): number | null {
  if (typeof figure.value !== "number") return null;
  const limit = problem.rule === "VAL-008" ? problem.details.limit : problem.rule === "VAL-006" ? problem.details.limit : null;
  return typeof limit === "number" ? Number((figure.value - limit).toPrecision(15)) : null;
}

/** Formulas that were never calculated, and formulas that point into other workbooks: one finding each for the sheet. */
function formulaFindings(placed: readonly PlacedFigure[], hasExternalLinks: boolean, origin: Origin): readonly Finding[] {
  const uncalculated = placed.filter(({ source }) => source?.formula != null && source.value === null);
  const linked = placed.filter(({ source }) => hasExternalLinks && source?.formula != null && /\[\d+\]|\.xls/i.test(source.formula));
  const raise = (reason: "notCalculated" | "externalLink", of: readonly PlacedFigure[]): readonly Finding[] =>
    of.length === 0
      ? []
      : [finding("FIL-004", origin, { cell: of[0]!.cell, item: of[0]!.item.code, items: of.map(({ item }) => item.code), found: of[0]!.source!.formula, details: { reason, cells: of.map(({ cell }) => cell) } })];
  return [...raise("notCalculated", uncalculated), ...raise("externalLink", linked)];
}

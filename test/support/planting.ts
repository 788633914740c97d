/** What faults are planted with: cells, rows and figures of clean sheets. */
import type { Expression, Item } from "../../src/core/catalogue/types";
import type { Workbook } from "../../src/core/grid";
import { addressOf, gridOf, pick, type CleanReport, type CleanSheet, type Place } from "./cleanSheets";
import type { Entry, Random } from "./entries";
import { aWorkbook, type CellSource } from "./sheets";

export interface Mutant {
  /** The rule that must find the fault; for a catalogue's check its own id. */
  readonly rule: string;
  /** The mutator's name: a rule may have several. */
  readonly fault: string;
  /** The cell where it must be found, a pattern of ranges, or null where a finding has none. */
  readonly at: string | RegExp | null;
  readonly item: string | null;
  readonly report: CleanReport;
  readonly sheet: CleanSheet;
  readonly properties: ReadonlyMap<string, string>;
}

export function workbookOf({ sheet, properties }: Pick<Mutant, "sheet" | "properties">): Workbook {
  return { ...aWorkbook(gridOf(sheet)), properties };
}

type Planted = Pick<Mutant, "at" | "sheet"> & Partial<Pick<Mutant, "item" | "properties" | "rule">>;
export type Plant = (report: CleanReport, random: Random) => Planted | null;

export interface Mutator {
  /** `REL-CHECK` for the checks of catalogues. */
  readonly rule: string;
  readonly fault: string;
  readonly plant: Plant;
}

export function withCells(sheet: CleanSheet, changes: readonly (readonly [Place, CellSource])[]): CleanSheet {
  const rows = sheet.rows.map((row) => [...row]);
  for (const [{ row, column }, source] of changes) {
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length <= column) rows[row]!.push(null);
    rows[row]![column] = source;
  }
  return { ...sheet, rows };
}

export function cellOf(sheet: CleanSheet, { row, column }: Place): CellSource {
  return sheet.rows[row]?.[column] ?? null;
}

/** The sheet with a row put in, what stands below it moved down. */
export function withRow(sheet: CleanSheet, at: number, cells: readonly CellSource[]): CleanSheet {
  const move = (row: number): number => (row >= at ? row + 1 : row);
  return {
    ...sheet,
    rows: [...sheet.rows.slice(0, at), cells, ...sheet.rows.slice(at)],
    merges: sheet.merges.map((area) => ({ ...area, top: move(area.top), bottom: move(area.bottom) })),
  };
}

/** Items with a figure of their own on the sheet, by kind. */
export function items(report: CleanReport, test: (item: Item, entry: Entry) => boolean): readonly Item[] {
  return [...report.figures.keys()].flatMap((code) => {
    const item = report.ruleset.items.get(code)!;
    return test(item, report.entries.get(code) ?? null) ? [item] : [];
  });
}

/** Plants a cell in place of the figure of one of the items; null where there is none. */
export function inFigure(test: (item: Item, entry: Entry) => boolean, source: (item: Item, entry: Entry, random: Random, report: CleanReport) => CellSource | undefined): Plant {
  return (report, random) => {
    const own = items(report, test);
    if (own.length === 0) return null;
    const item = pick(random, own);
    const place = report.figures.get(item.code)!;
    const planted = source(item, report.entries.get(item.code) ?? null, random, report);
    return planted === undefined ? null : { at: addressOf(place), item: item.code, sheet: withCells(report.sheet, [[place, planted]]) };
  };
}

export const isCount = ({ kind }: Item, entry: Entry): boolean => kind === "count" && typeof entry === "number";
export const isFigure = ({ kind }: Item, entry: Entry): boolean => (kind === "count" || kind === "money") && typeof entry === "number";
export const isRequired = ({ required }: Item): boolean => required;

export function codesIn(...expressions: readonly (Expression | null)[]): readonly string[] {
  return expressions.flatMap((expression) => (expression?.terms ?? []).flatMap((term) => (term.kind === "item" ? [term.code] : [])));
}

/** Items that a check, an indicator that the sheet states, or one of REL-004's speaks of. */
export function isTied(code: string, { ruleset, rates }: CleanReport): boolean {
  const { checks, indicators } = ruleset.catalogue;
  return (
    checks.some(({ left, right, when }) => codesIn(left, right, when?.left ?? null, when?.right ?? null).includes(code)) ||
    indicators.some((indicator) => rates.has(indicator.code) && codesIn(indicator.numerator, indicator.denominator).includes(code))
  );
}

export function fault(rule: string, name: string, plant: Plant): Mutator {
  return { rule, fault: name, plant };
}

/** Up to eight quarters in a row, the last one of the period included: what each came to by itself, held against its own target. */
import type { Agency } from "../agencies/types";
import { itemsOf } from "../catalogue/expression";
import { itemAppliesTo, type Indicator } from "../catalogue/types";
import { concerns, partsOf } from "../compliance/agency";
import { figureOf, targetFor } from "../compliance/judge";
import { isOneOf, JUDGED, MET } from "../compliance/order";
import type { Status } from "../compliance/types";
import { decimal, ZERO, type Decimal } from "../decimal";
import type { History } from "../history/history";
import { parsePeriod, type Period } from "../periods/period";
import { lastQuarterOf, quarterBefore, quarterId, spanOf, type YearQuarter } from "../periods/span";
import type { Ruleset } from "../ruleset";
import { Comparisons } from "./comparisons";
import { totalRatio } from "./totalRatio";
import type { QuarterFigure, QuarterState } from "./types";

/** Two years, so that every quarter has the same one of the year before beside it. */
const SHOWN = 8;

export interface Quarters {
  readonly states: readonly QuarterState[];
  /** Of an indicator, those quarters that have a figure. */
  of(indicator: string): readonly QuarterFigure[];
}

interface Given {
  /** Knows the period itself. */
  readonly history: History;
  readonly ruleset: Ruleset;
  readonly period: Period;
  /** Those that are active in the period; what they took over stands under them. */
  readonly agencies: readonly Agency[];
}

/** From the first quarter that has figures on, one after another. Null where fewer than two have any: that is no course of things. */
export function quartersOf(given: Given): Quarters | null {
  const all = lastQuarters(given.period).map((quarter) => quarterOf(quarter, given));
  const known = all.filter(({ state }) => state.agencies > 0);
  if (known.length < 2) return null;
  const shown = all.slice(all.indexOf(known[0]!));
  return { states: shown.map(({ state }) => state), of: (indicator) => shown.flatMap(({ figures }) => figures.get(indicator) ?? []) };
}

function lastQuarters(period: Period): readonly YearQuarter[] {
  const quarters = [lastQuarterOf(period)];
  while (quarters.length < SHOWN) quarters.unshift(quarterBefore(quarters[0]!));
  return quarters;
}

interface Quarter {
  readonly state: QuarterState;
  readonly figures: ReadonlyMap<string, QuarterFigure>;
}

function quarterOf(at: YearQuarter, { history, ruleset, period, agencies }: Given): Quarter {
  const id = quarterId(at);
  const quarter = parsePeriod(id)!;
  const { items, indicators } = ruleset.catalogue;
  const has = ({ code }: Agency): boolean => items.some((item) => history.figure(code, item, spanOf(quarter, item.flow)));
  const reporting = agencies.filter(has).length;
  if (reporting === 0) return { state: { quarter: id, agencies: 0, targets: null, met: null, notMet: null, notDue: null }, figures: new Map() };

  const last = lastQuarterOf(period);
  const isNow = at.year === last.year && at.quarter === last.quarter;
  // Which reports ask for an item is known of the period alone: before it, whoever gave the figure was asked.
  const isAsked = (indicator: Indicator) => (agency: Agency): boolean =>
    isNow ? concerns(indicator, agency, period, ruleset) : itemsIn(indicator, ruleset).every((item) => itemAppliesTo(item, agency));
  const comparisons = new Comparisons(history, ruleset, quarter);
  const figures = new Map(
    indicators.flatMap((indicator): (readonly [string, QuarterFigure])[] => {
      const figure = figureIn(indicator, { agencies, asked: agencies.filter(isAsked(indicator)), quarter, history, ruleset, comparisons });
      return figure ? [[indicator.code, figure]] : [];
    }),
  );
  const statuses = [...figures.values()].map(({ status }) => status);
  const having = (wanted: readonly Status[]): number => statuses.filter((status) => isOneOf(status, wanted)).length;
  return {
    state: { quarter: id, agencies: reporting, targets: having(JUDGED), met: having(MET), notMet: having(["notMet"]), notDue: having(["notDue"]) },
    figures,
  };
}

interface Basis extends Pick<Given, "history" | "ruleset" | "agencies"> {
  readonly asked: readonly Agency[];
  readonly quarter: Period;
  readonly comparisons: Comparisons;
}

function figureIn(indicator: Indicator, basis: Basis): QuarterFigure | null {
  const { asked, quarter, ruleset, comparisons } = basis;
  const inside = asked.flatMap((agency) => {
    const side = comparisons.own(agency);
    return typeof partsOf(indicator, side.operandOf) === "object" ? [{ agency, side }] : [];
  });
  const ratio = totalRatio(indicator, inside.map(({ side }) => side.operandOf), expected(indicator, basis), ruleset);
  if (!ratio) return null;
  const target = targetFor(indicator, null, quarter);
  const reference = target?.value === null ? comparisons.reference(indicator, inside.map(({ agency }) => agency)) : null;
  return { quarter: quarter.id, ...figureOf(ratio, target, quarter, reference), agencies: inside.length, basis: [...new Set(inside.flatMap(({ side }) => side.basis))] };
}

/** What `expected` stands for in the quarter, where the indicator has it: as in the period itself, those that said nothing of the numerator's first item included. */
function expected(indicator: Indicator, { agencies, quarter, history, ruleset }: Basis): Decimal {
  const counts = [indicator.numerator, indicator.denominator].some((expression) => expression?.terms.some(({ kind }) => kind === "expected"));
  if (!counts) return ZERO;
  const [first] = itemsOf(indicator.numerator).flatMap((code) => ruleset.items.get(code) ?? []);
  if (!first) return decimal(agencies.length);
  const span = spanOf(quarter, first.flow);
  return decimal(agencies.filter((agency) => itemAppliesTo(first, agency) && (history.figure(agency.code, first, span) !== null || history.owes(agency.code, first, span))).length);
}

function itemsIn({ numerator, denominator }: Indicator, ruleset: Ruleset) {
  return itemsOf(numerator, denominator).flatMap((code) => ruleset.items.get(code) ?? []);
}

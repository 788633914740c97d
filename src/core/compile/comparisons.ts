/** A period's figures beside those of the quarter before and of the same period a year ago, and what the next report covers so far. */
import type { Agency } from "../agencies/types";
import { isJudgedOnDay, itemsOf } from "../catalogue/expression";
import type { Indicator, Item } from "../catalogue/types";
import { partsOf } from "../compliance/agency";
import type { OperandOf } from "../compliance/evaluate";
import { compareRatios, valueOf } from "../compliance/judge";
import { differenceOf, type SoFar } from "../compliance/outlook";
import type { Ratio } from "../compliance/types";
import { compare, decimal, percentOf, subtract, toNumber, ZERO, type Decimal } from "../decimal";
import { comparedPeriod, comparedSpans, type Against, type ComparedSpans } from "../history/compared";
import type { History, PastFigure } from "../history/history";
import { parsePeriod, periodId, type Period } from "../periods/period";
import { lastQuarterOf, spanOf, type Quarter } from "../periods/span";
import type { Ruleset } from "../ruleset";
import { aggregate } from "./totals";
import { totalRatio } from "./totalRatio";
import type { Compared, IndicatorChange, ItemChange, Trend } from "./types";

interface Side {
  readonly operandOf: OperandOf;
  /** Agencies closed since that are in it. */
  readonly basis: readonly string[];
}

const TREND: Readonly<Record<-1 | 0 | 1, Trend>> = { [-1]: "down", 0: "same", 1: "up" };

export class Comparisons {
  /** `history` knows the period itself. */
  constructor(
    private readonly history: History,
    private readonly ruleset: Ruleset,
    private readonly period: Period,
  ) {}

  /** `agencies`: those that are to report the item. */
  item(item: Item, agencies: readonly Agency[]): Compared<ItemChange> {
    return { lastQuarter: this.itemAgainst("lastQuarter", item, agencies), lastYear: this.itemAgainst("lastYear", item, agencies) };
  }

  /** `agencies`: those that the indicator concerns. */
  indicator(indicator: Indicator, agencies: readonly Agency[]): Compared<IndicatorChange> {
    return { lastQuarter: this.indicatorAgainst("lastQuarter", indicator, agencies), lastYear: this.indicatorAgainst("lastYear", indicator, agencies) };
  }

  /**
   * What a relative target is held against: the quarter before, where the report's figure is one of the same kind, else the same
   * period of last year. `agencies`: those in the figure that is held against it; like is held against like, so that figures
   * that add up need an earlier one of each, and rates are over those that have one. Null where there is none.
   */
  reference(indicator: Indicator, agencies: readonly Agency[]): Ratio | null {
    if (isJudgedOnDay(indicator, this.ruleset.catalogue)) return null;
    const isWhole = this.itemsOf(indicator).every((item) => {
      const spans = comparedSpans("lastQuarter", item, this.period);
      const own = spanOf(this.period, item.flow);
      return spans !== null && spans.now.first === own.first && spans.now.last === own.last;
    });
    for (const against of isWhole ? (["lastQuarter", "lastYear"] as const) : (["lastYear"] as const)) {
      const sides = agencies.map((agency) => this.side(agency, against, "then").operandOf).filter((operandOf) => typeof partsOf(indicator, operandOf) === "object");
      const isLike = indicator.denominator !== null || sides.length === agencies.length;
      const ratio = isLike ? totalRatio(indicator, sides, decimal(sides.length), this.ruleset) : null;
      if (ratio && valueOf(ratio) !== null) return ratio;
    }
    return null;
  }

  /**
   * What the next report's figure already holds, over the agencies of which all is known; null where there is no next report this
   * year, or nothing is known. `counted`: how many agencies the indicator's `expected` stands for.
   */
  soFar(indicator: Indicator, agencies: readonly Agency[], counted: Decimal): SoFar | null {
    const next = this.nextReport(indicator);
    if (!next) return null;
    const inside = agencies.flatMap((agency) => {
      const operandOf = this.ahead(agency, next);
      return typeof partsOf(indicator, operandOf) === "object" ? [{ agency, operandOf }] : [];
    });
    const expected = inside.length === agencies.length ? counted : decimal(inside.length);
    const ratio = totalRatio(indicator, inside.map(({ operandOf }) => operandOf), expected, this.ruleset);
    if (!ratio) return null;
    const growing = inside.map(({ agency }) => this.growth(agency));
    const isGrowthKnown = indicator.denominator !== null && growing.every((operandOf) => typeof partsOf({ ...indicator, numerator: indicator.denominator! }, operandOf) === "object");
    const growth = isGrowthKnown ? (totalRatio(indicator, growing, ZERO, this.ruleset)?.denominator ?? null) : null;
    const items = itemsOf(indicator.numerator).flatMap((code) => this.ruleset.items.get(code) ?? []);
    const isCounted = items.every(({ kind }) => kind === "count" || kind === "yesNo" || kind === "money");
    return {
      next, ratio, growth, agencies: inside.length,
      isStock: items.every((item) => !this.history.isAdditive(item)),
      most: this.isPartOfQuarter(indicator) ? growth : null,
      step: isCounted ? decimal(1) : decimal(0.01),
    };
  }

  /** What the agency gives to the period itself, each item over what a report of it covers. */
  own(agency: Agency): Side {
    return this.side(agency, "lastYear", "now");
  }

  private itemsOf({ numerator, denominator }: Indicator): readonly Item[] {
    return itemsOf(numerator, denominator).flatMap((code) => this.ruleset.items.get(code) ?? []);
  }

  private figure(agency: Agency, item: Item, against: Against, when: keyof ComparedSpans): PastFigure | null {
    const spans = comparedSpans(against, item, this.period);
    return spans && this.history.figure(agency.code, item, spans[when]);
  }

  private side(agency: Agency, against: Against, when: keyof ComparedSpans): Side {
    const basis: string[] = [];
    const operandOf: OperandOf = (code) => {
      const item = this.ruleset.items.get(code);
      const figure = item && this.figure(agency, item, against, when);
      if (!figure) return "missing";
      basis.push(...figure.basis.filter((each) => each !== agency.code && !basis.includes(each)));
      return figure.value;
    };
    return { operandOf, basis };
  }

  /** Days have no course. */
  private itemAgainst(against: Against, item: Item, agencies: readonly Agency[]): ItemChange | null {
    if (item.kind === "date") return null;
    const figures = agencies.map((agency) => ({ agency, now: this.figure(agency, item, against, "now"), then: this.figure(agency, item, against, "then") }));
    const both = figures.flatMap(({ agency, now, then }) => (now && then ? [{ agency, now, then }] : []));
    const now = aggregate(item, both.map((each) => each.now.value));
    const then = aggregate(item, both.map((each) => each.then.value));
    if (!now || !then) return null;
    const change = subtract(now, then);
    return {
      period: comparedPeriod(against, this.period), now: toNumber(now), then: toNumber(then), change: toNumber(change),
      percent: item.kind === "percent" || then.units <= 0n ? null : percentOf(change, then),
      trend: TREND[compare(now, then)], ...coverage(figures, both.length),
      basis: [...new Set(both.flatMap((each) => each.then.basis.filter((code) => code !== each.agency.code)))],
    };
  }

  private indicatorAgainst(against: Against, indicator: Indicator, agencies: readonly Agency[]): IndicatorChange | null {
    if (isJudgedOnDay(indicator, this.ruleset.catalogue)) return null;
    const sides = agencies.map((agency) => {
      const [now, then] = [this.side(agency, against, "now"), this.side(agency, against, "then")];
      const given = (side: Side): Side | null => (typeof partsOf(indicator, side.operandOf) === "object" ? side : null);
      return { agency, now: given(now), then: given(then) };
    });
    const both = sides.flatMap(({ now, then }) => (now && then ? [{ now, then }] : []));
    const over = (operands: readonly OperandOf[]): Ratio | null => totalRatio(indicator, operands, decimal(both.length), this.ruleset);
    const now = over(both.map((each) => each.now.operandOf));
    const then = over(both.map((each) => each.then.operandOf));
    if (!now || !then || valueOf(now) === null || valueOf(then) === null) return null;
    const order = compareRatios(now, then);
    return {
      period: comparedPeriod(against, this.period), now: shown(now), then: shown(then), change: differenceOf(now, then), trend: TREND[order],
      better: order === 0 ? null : order > 0 === (indicator.better === "higher"),
      ...coverage(sides, both.length), basis: [...new Set(both.flatMap((each) => each.then.basis))],
    };
  }

  /** The next report of the year that all the indicator's items are reported for. */
  private nextReport(indicator: Indicator): Period | null {
    const items = this.itemsOf(indicator);
    const kinds = NEXT[lastQuarterOf(this.period).quarter];
    const kind = kinds.find((each) => items.length > 0 && items.every(({ periods }) => periods.includes(each)));
    return kind ? parsePeriod(periodId(this.period.year, kind)) : null;
  }

  /** What the agency has delivered already of what the next report covers: nothing of a quarter that begins anew. */
  private ahead(agency: Agency, next: Period): OperandOf {
    return (code) => {
      const item = this.ruleset.items.get(code);
      if (!item) return "missing";
      const { year, first, last } = spanOf(next, item.flow);
      // What was carried over into the next period is known, what then comes to it is not.
      if (item.flow !== "pointInTime" && this.history.holdsStock(item)) return "missing";
      if (!this.history.isAdditive(item)) return this.history.figure(agency.code, item, spanOf(this.period, item.flow))?.value ?? "missing";
      if (first === last) return ZERO;
      return this.history.figure(agency.code, item, { year, first, last: (last - 1) as Quarter })?.value ?? "missing";
    };
  }

  /** What the agency's last quarter added; what stands at one moment is taken to stay. */
  private growth(agency: Agency): OperandOf {
    const { year, quarter } = lastQuarterOf(this.period);
    return (code) => {
      const item = this.ruleset.items.get(code);
      if (!item) return "missing";
      return this.history.isAdditive(item) ? (this.history.figure(agency.code, item, { year, first: quarter, last: quarter })?.value ?? "missing") : ZERO;
    };
  }

  /** Whether a quarter's numerator is a part of the same quarter's denominator: what was late once cannot be made up for. */
  private isPartOfQuarter(indicator: Indicator): boolean {
    const { numerator, denominator } = indicator;
    return (
      denominator !== null && this.itemsOf(indicator).every((item) => this.history.isAdditive(item) && item.flow === "inPeriod") &&
      this.ruleset.catalogue.checks.some(({ left, operator, right }) => operator === "<=" && left.text === numerator.text && right.text === denominator.text)
    );
  }
}

const NEXT: Readonly<Record<Quarter, readonly Period["kind"][]>> = { 1: ["H1", "Q2"], 2: ["Q3", "9M"], 3: ["Y", "Q4"], 4: [] };

function coverage(sides: readonly { readonly agency: Agency; readonly now: unknown; readonly then: unknown }[], agencies: number) {
  const only = (on: "now" | "then", off: "now" | "then"): readonly string[] => sides.filter((side) => side[on] && !side[off]).map(({ agency }) => agency.code);
  return { agencies, onlyNow: only("now", "then"), onlyThen: only("then", "now") };
}

function shown(ratio: Ratio): IndicatorChange["now"] {
  return { numerator: toNumber(ratio.numerator), denominator: ratio.denominator && toNumber(ratio.denominator), percent: ratio.denominator && valueOf(ratio) };
}

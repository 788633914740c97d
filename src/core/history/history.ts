/**
 * What was reported before, under the agencies of today. Figures of quarters that nobody reports (Quý II, Quý IV) are derived
 * from cumulative ones, for additive figures only; figures of agencies that were merged or renamed are taken together under
 * their successor. Whatever cannot be had exactly is null, never an estimate. Contract §4 and §8.
 */
import { activeOn } from "../agencies/registry";
import { familiesOn } from "../agencies/succession";
import type { Agency } from "../agencies/types";
import { stockItems } from "../catalogue/stocks";
import { itemAppliesTo, type Item } from "../catalogue/types";
import type { StoreRow } from "../compile/types";
import { isFigure, type OperandOf } from "../compliance/evaluate";
import { storedFigure } from "../compliance/operands";
import { add, negate, sum, ZERO, type Decimal } from "../decimal";
import { dataWindow, parsePeriod, type Period } from "../periods/period";
import { comparePeriods, spanOf, type Span } from "../periods/span";
import type { Ruleset } from "../ruleset";

export interface PastFigure {
  /** In the item's unit. */
  readonly value: Decimal;
  /** Reports that it comes from, in the order of time: one where it was reported as it is, more where it is derived. */
  readonly periods: readonly string[];
  /** Codes of the agencies that reported it then. */
  readonly basis: readonly string[];
}

/** The period that is being compiled: what every agency says of each item now. */
export interface CurrentPeriod {
  readonly period: Period;
  operandsOf(agency: string): OperandOf | null;
}

interface Known extends PastFigure {
  readonly span: Span;
  readonly period: Period;
}

const isSame = (a: Span, b: Span): boolean => a.year === b.year && a.first === b.first && a.last === b.last;

const keyOf = ({ year, first, last }: Span): number => 100 * year + 10 * first + last;

export class History {
  /** Periods of which there are rows, in the order of time. */
  readonly periods: readonly Period[];
  private readonly families: ReadonlyMap<string, readonly Agency[]>;
  private readonly rows = new Map<string, Map<string, StoreRow[]>>();
  private readonly known = new Map<string, Map<Item, readonly Known[]>>();
  /** By the figures that an agency reported of an item. */
  private readonly figures = new Map<readonly Known[], Map<number, PastFigure | null>>();
  private readonly covered = new Map<Item, Map<number, boolean>>();
  private readonly activeIn = new Map<string, ReadonlySet<string>>();
  private readonly stocks: ReadonlySet<string>;

  /**
   * `day`: the last day of the data of the period that looks back, `YYYY-MM-DD`. Rows of unreadable periods are passed over.
   * With the `current` period its figures are known like the others; rows of that period may not be given then.
   */
  constructor(
    rows: readonly StoreRow[],
    private readonly ruleset: Ruleset,
    day: string,
    private readonly current: CurrentPeriod | null = null,
  ) {
    this.families = familiesOn(ruleset.registry, day);
    this.stocks = stockItems(ruleset.catalogue);
    const stored = [...new Set(rows.map(({ period }) => period))].flatMap((id) => parsePeriod(id) ?? []);
    this.periods = [...stored, ...(current ? [current.period] : [])].sort(comparePeriods);
    for (const row of rows) {
      let items = this.rows.get(row.agency);
      if (!items) this.rows.set(row.agency, (items = new Map<string, StoreRow[]>()));
      const own = items.get(row.item);
      if (own) own.push(row);
      else items.set(row.item, [row]);
    }
  }

  /** Whether figures of the item may be added and subtracted over time: percentages and what is a stock or holds one may not. */
  isAdditive({ aggregate, code, kind }: Item): boolean {
    return aggregate === "sum" && !this.stocks.has(code) && (kind === "count" || kind === "money" || kind === "number");
  }

  /** Whether the figure is a stock, or holds one as the total of what was carried over and what came. */
  holdsStock({ code }: Item): boolean {
    return this.stocks.has(code);
  }

  /** The agency's figure of the item over the span, or null where it was not reported and cannot be derived. */
  figure(agency: string, item: Item, span: Span): PastFigure | null {
    return this.mayCover(item, span) ? this.figureOnce(this.knownOf(agency, item), span, item) : null;
  }

  /** Totals of the province, of tiers and of agencies all ask for the same quarters. */
  private figureOnce(known: readonly Known[], span: Span, item: Item): PastFigure | null {
    const key = keyOf(span);
    let own = this.figures.get(known);
    if (!own) this.figures.set(known, (own = new Map<number, PastFigure | null>()));
    let figure = own.get(key);
    // Of two reports of the same days the later one counts: `9M` before `Q3`.
    if (figure === undefined) own.set(key, (figure = known.findLast((each) => isSame(each.span, span)) ?? this.derivedFigure(known, span, item)));
    return figure;
  }

  private derivedFigure(known: readonly Known[], span: Span, item: Item): PastFigure | null {
    return this.isAdditive(item) ? derived(known.filter(({ span: { year } }) => year === span.year), span, item) : null;
  }

  /** The figure as the agency reported it in that very report, whatever it covers. */
  reported(agency: string, item: Item, period: string): PastFigure | null {
    return this.knownOf(agency, item).find((each) => each.period.id === period) ?? null;
  }

  /** Every reported figure of the item, in the order of time. */
  reports(agency: string, item: Item): readonly (PastFigure & { readonly span: Span })[] {
    return this.knownOf(agency, item);
  }

  /** Whether the agency was to give the item in a report over that very span, and gave no figure: not applicable is an answer. */
  owes(agency: string, item: Item, span: Span): boolean {
    const period = this.periods.findLast((each) => isSame(spanOf(each, item.flow), span));
    if (!period) return false;
    if (period === this.current?.period) {
      const operand = this.current.operandsOf(agency)?.(item.code) ?? "missing";
      return !isFigure(operand) && operand !== "notApplicable";
    }
    return this.membersThen(agency, item, period).some(({ code }) => {
      const row = this.rowOf(code, item, period);
      return row?.state !== "notApplicable" && !row?.counted;
    });
  }

  /** Whether any agency's reports can give the item's figure over the span: one report alone covers what it covers and nothing else. */
  private mayCover(item: Item, span: Span): boolean {
    const key = keyOf(span);
    let covered = this.covered.get(item);
    if (!covered) this.covered.set(item, (covered = new Map<number, boolean>()));
    let may = covered.get(key);
    if (may === undefined) {
      const spans = this.periods.map((period) => spanOf(period, item.flow));
      covered.set(key, (may = spans.some((each) => isSame(each, span)) || (this.isAdditive(item) && spans.filter(({ year }) => year === span.year).length > 1)));
    }
    return may;
  }

  private knownOf(agency: string, item: Item): readonly Known[] {
    let items = this.known.get(agency);
    if (!items) this.known.set(agency, (items = new Map<Item, readonly Known[]>()));
    let known = items.get(item);
    if (!known) items.set(item, (known = this.periods.flatMap((period) => this.inReport(agency, item, period) ?? [])));
    return known;
  }

  /** All of the family that was active then must have reported, or said that it is not applicable. */
  private inReport(agency: string, item: Item, period: Period): Known | null {
    if (period === this.current?.period) return inCurrent(this.current, agency, item);
    const values: Decimal[] = [];
    const basis: string[] = [];
    for (const member of this.membersThen(agency, item, period)) {
      const row = this.rowOf(member.code, item, period);
      if (row?.state === "notApplicable") continue;
      if (!row?.counted) return null;
      values.push(storedFigure(row.value));
      basis.push(member.code);
    }
    if (values.length === 0 || (values.length > 1 && item.aggregate !== "sum")) return null;
    return { value: sum(values), periods: [period.id], basis, span: spanOf(period, item.flow), period };
  }

  private membersThen(agency: string, item: Item, period: Period): readonly Agency[] {
    return (this.families.get(agency) ?? []).filter((member) => this.active(period).has(member.code) && itemAppliesTo(item, member));
  }

  private rowOf(agency: string, item: Item, period: Period): StoreRow | undefined {
    return this.rows.get(agency)?.get(item.code)?.find((each) => each.period === period.id);
  }

  private active(period: Period): ReadonlySet<string> {
    let active = this.activeIn.get(period.id);
    if (!active) this.activeIn.set(period.id, (active = new Set(activeOn(this.ruleset.registry, dataWindow(period).to).map(({ code }) => code))));
    return active;
  }
}

function inCurrent({ period, operandsOf }: CurrentPeriod, agency: string, item: Item): Known | null {
  const operand = operandsOf(agency)?.(item.code) ?? "missing";
  return isFigure(operand) ? { value: operand, periods: [period.id], basis: [agency], span: spanOf(period, item.flow), period } : null;
}

/**
 * The shortest way from the span's beginning to its end along the figures that are known, forwards and backwards:
 * Q2 = H1 − Q1; Q4 = Y − 9M, or Y − H1 − Q3. No way leads over quarters after the span's last.
 */
function derived(known: readonly Known[], { first, last }: Span, item: Item): PastFigure | null {
  const ways = new Map<number, PastFigure>([[first - 1, { value: ZERO, periods: [], basis: [] }]]);
  let ends: readonly number[] = [first - 1];
  while (ends.length > 0 && !ways.has(last)) {
    const next: number[] = [];
    for (const end of ends) {
      const way = ways.get(end)!;
      for (const each of known) {
        const [from, to] = [each.span.first - 1, each.span.last];
        const [target, step] = from === end ? [to, each.value] : to === end ? [from, negate(each.value)] : [null, ZERO];
        if (target === null || target > last || ways.has(target)) continue;
        ways.set(target, { value: add(way.value, step), periods: [...way.periods, ...each.periods], basis: [...new Set([...way.basis, ...each.basis])] });
        next.push(target);
      }
    }
    ends = next;
  }
  const found = ways.get(last);
  // Cumulative figures that fell give no quarter: HIS-001 says so.
  if (!found || (found.value.units < 0n && (item.kind !== "number" || item.min === 0))) return null;
  const order = known.map(({ period }) => period.id);
  return { ...found, periods: [...found.periods].sort((a, b) => order.indexOf(a) - order.indexOf(b)) };
}

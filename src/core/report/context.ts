/** What every sheet of the summary is drawn from, looked up once. */
import type { Agency, Registry } from "../agencies/types";
import type { TargetOverrides } from "../catalogue/overrides";
import type { Catalogue, Indicator, Item, Tier } from "../catalogue/types";
import { TIERS } from "../catalogue/types";
import type { AgencyState, Compilation, IndicatorSummary, ItemSummary, StoreRow } from "../compile/types";
import { dutyLines, type DutyLine } from "../compliance/duties";
import { NOTHING_FILLED, type Filled } from "../filled/types";
import { calendarEnd, dataWindow, parsePeriod, type Period } from "../periods/period";
import type { Severity } from "../rules/finding";
import type { SheetLabels } from "./labels";

/** A finding already worded: one row of the sheet `Kiểm tra`. */
export interface FindingRow {
  readonly severity: Severity;
  readonly rule: string;
  readonly agency: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly item: string | null;
  readonly found: string | number | boolean | null;
  readonly message: string;
  readonly mend: string | null;
  /** The sender's own; null where there is none. */
  readonly explanation: string | null;
}

/** The period's dates, `YYYY-MM-DD`, inclusive; `end` is the calendar's, against which due dates are held. */
export interface ReportPeriod {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly end: string;
}

/** The period with the windows of contract §4. */
export function reportPeriod(period: Period): ReportPeriod {
  return { id: period.id, ...dataWindow(period), end: calendarEnd(period) };
}

export interface SummaryInput {
  readonly catalogue: Catalogue;
  /** What of the catalogue's targets was set in place of its own. */
  readonly targets?: TargetOverrides;
  readonly registry: Registry;
  readonly compilation: Compilation;
  readonly period: ReportPeriod;
  readonly findingRows: readonly FindingRow[];
  readonly labels: SheetLabels;
  readonly language: "vi" | "en";
}

export interface ReportAgency {
  readonly agency: Agency;
  readonly state: AgencyState;
  /** Its rows in the store, first and last as they are numbered in `rows`; null where it has none. */
  readonly block: { readonly first: number; readonly last: number } | null;
}

export interface ReportIndicator {
  readonly indicator: Indicator;
  readonly summary: IndicatorSummary;
}

export interface ReportItem {
  readonly item: Item;
  readonly summary: ItemSummary;
}

export interface ReportContext extends SummaryInput {
  /** What staff filled in on the sheets before they are written anew. */
  readonly filled: Filled;
  /** Ordered so that each agency's rows stand together. */
  readonly rows: readonly StoreRow[];
  readonly agencies: readonly ReportAgency[];
  readonly indicators: readonly ReportIndicator[];
  readonly items: readonly ReportItem[];
  /** The catalogue's duties, one for each agency and time. */
  readonly duties: readonly DutyLine[];
  /** Tiers that have an agency, in the contract's order. */
  readonly tiers: readonly Tier[];
  /** Which lines of `Đánh giá` begin a page: the head of its table stands anew above them. */
  readonly pageLines: readonly number[];
  nameOf(agencyCode: string): string;
}

/** Looks up and orders what the sheets need. Throws where the compilation names what catalogue or registry do not have. */
export function reportContext(input: SummaryInput): ReportContext {
  const { catalogue, registry, compilation } = input;
  const { summary } = compilation;
  const agencyByCode = new Map(registry.agencies.map((agency) => [agency.code, agency]));
  const order = new Map(summary.agencies.map((state, index) => [state.code, index]));
  const rank = (row: StoreRow): number => order.get(row.agency) ?? order.size;
  const rows = [...compilation.rows].sort((a, b) => rank(a) - rank(b));

  const blocks = new Map<string, { first: number; last: number }>();
  rows.forEach((row, index) => {
    const block = blocks.get(row.agency);
    if (block) block.last = index;
    else blocks.set(row.agency, { first: index, last: index });
  });

  const itemByCode = new Map(catalogue.items.map((item) => [item.code, item]));
  const indicatorByCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  const present = new Set(summary.agencies.map((state) => state.tier));
  return {
    ...input,
    filled: compilation.filled ?? NOTHING_FILLED,
    rows,
    agencies: summary.agencies.map((state) => ({ agency: known(agencyByCode, state.code), state, block: blocks.get(state.code) ?? null })),
    indicators: summary.indicators.map((each) => ({ indicator: known(indicatorByCode, each.code), summary: each })),
    items: summary.items.map((each) => ({ item: known(itemByCode, each.code), summary: each })),
    duties: dutyLines(catalogue, summary.agencies, parsePeriod(input.period.id)!),
    tiers: TIERS.filter((tier) => present.has(tier)),
    pageLines: [],
    nameOf: (code) => agencyByCode.get(code)?.name ?? code,
  };
}

function known<T>(map: ReadonlyMap<string, T>, code: string): T {
  const found = map.get(code);
  if (found === undefined) throw new Error(`the compilation names "${code}", which catalogue or registry do not have`);
  return found;
}

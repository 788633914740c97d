/** The sheet `Tổng hợp`: every item's total for the province and each tier, by formulas over `Dữ liệu`. */
import type { Item, Tier } from "../catalogue/types";
import type { Total } from "../compile/types";
import { address, columnName } from "../grid";
import { parsePeriod } from "../periods/period";
import type { ReportContext, ReportItem } from "./context";
import { SheetDraft, landscape } from "./draft";
import { extreme, literal, signedSum } from "./formula";
import type { SheetLabels } from "./labels";
import { boldStyle, kindStyle } from "./numberStyles";
import { SHEETS, STORE_STATES } from "./sheetNames";
import type { SheetPlan } from "./sheetPlan";
import { storeRanges, wholeStore } from "./storeSheet";
import { submissionsLayout } from "./submissionsLayout";
import { SCOPE_WIDTHS, TOTALS_COLUMNS as AT, TOTALS_HEADER, totalsLayout, type TotalsLayout } from "./totalsLayout";

type Scope = "province" | Tier;

export function totalsSheet(context: ReportContext): SheetPlan {
  const { labels } = context;
  const layout = totalsLayout(context);
  const draft = new SheetDraft(SHEETS.totals, [9, 42, 11, 11, ...layout.scopes.flatMap(() => SCOPE_WIDTHS)]);
  draft.set(0, 0, labels.totals.title, "title");
  draft.set(1, 0, `${labels.period(context.period.id)} · ${labels.dataWindow(context.period.from, context.period.to)}`, "subtitle");
  draft.set(2, 0, labels.totals.note, "subtitle");
  header(draft, context, layout);
  for (const band of layout.bands) {
    draft.span({ top: band.row, bottom: band.row, left: 0, right: layout.width - 1 }, band.name, "band");
    for (const each of band.items) itemRow(draft, context, layout, each.row, each);
  }
  const titleRows = { top: TOTALS_HEADER.top, bottom: TOTALS_HEADER.bottom };
  return draft.done({
    freeze: { rows: TOTALS_HEADER.bottom + 1, columns: AT.unit },
    print: landscape({ top: 0, left: 0, bottom: layout.lastRow, right: layout.width - 1 }, titleRows),
    tabColor: "#1E5B2E",
  });
}

function header(draft: SheetDraft, context: ReportContext, layout: TotalsLayout): void {
  const { columns, tiers, province } = context.labels;
  const { top, bottom } = TOTALS_HEADER;
  [columns.code, columns.item, columns.unit, columns.aggregate].forEach((text, column) => draft.span({ top, bottom, left: column, right: column }, text, "head"));
  for (const scope of layout.scopes) {
    const left = layout.columnOf(scope);
    draft.span({ top, bottom: top, left, right: left + SCOPE_WIDTHS.length - 1 }, scope === "province" ? province : tiers[scope], "head");
    draft.line(bottom, left, [columns.total, columns.reported, columns.expected], "head");
  }
}

function aggregateWord({ kind, aggregate }: Item, { aggregates, dayAggregates }: SheetLabels): string {
  return kind === "date" && (aggregate === "max" || aggregate === "min") ? dayAggregates[aggregate] : aggregates[aggregate];
}

function itemRow(draft: SheetDraft, context: ReportContext, layout: TotalsLayout, row: number, { item, summary }: ReportItem): void {
  draft.set(row, AT.code, item.code, "code");
  draft.set(row, AT.item, item.name[context.language], "text");
  draft.set(row, AT.unit, item.unit, "centre");
  draft.set(row, AT.aggregate, aggregateWord(item, context.labels), "centre");
  for (const scope of layout.scopes) {
    const total = scope === "province" ? summary.total : summary.tiers[scope];
    if (total !== undefined) scopeCells(draft, context, { row, column: layout.columnOf(scope), scope, item, total });
  }
}

interface ScopeCells {
  readonly row: number;
  readonly column: number;
  readonly scope: Scope;
  readonly item: Item;
  readonly total: Total;
}

function scopeCells(draft: SheetDraft, context: ReportContext, { row, column, scope, item, total }: ScopeCells): void {
  const store = storeRanges(wholeStore(context));
  const code = `$${columnName(AT.code)}${row + 1}`;
  const tier = scope === "province" ? "" : `*(${store.tier}=${literal(scope)})`;
  // SUMPRODUCT and not SUMIFS: as a criterion "1.1" is a number, which Excel finds equal to the text "1.10".
  const rows = `(${store.period}=${literal(context.period.id)})*(${store.item}=${code})${tier}`;
  const counted = `${rows}*(${store.counted}=1)`;
  draft.formula(row, column + 1, `=SUMPRODUCT(${counted})`, total.reported, "whole");
  draft.formula(row, column + 2, `=${expectedFormula(context, item, scope, rows)}`, total.expected, "whole");

  const style = boldStyle(kindStyle(item.kind));
  const unlessNone = (fold: string): string => `=IF(${address(row, column + 1)}=0,"",${fold})`;
  const value = total.value ?? "";
  switch (item.aggregate) {
    case "sum":
    case "countYes":
      return draft.formula(row, column, unlessNone(`SUMPRODUCT(${counted},${store.value})`), value, style);
    case "max":
    case "min":
      return draft.arrayFormula(row, column, unlessNone(extreme(item.aggregate === "max" ? "MAX" : "MIN", store.value, counted)), value, style);
    case "latest":
    case "none":
      return draft.set(row, column, null, style);
  }
}

/** How many active agencies the item is asked of, less those of them that say it is not applicable. */
function expectedFormula(context: ReportContext, item: Item, scope: Scope, rows: string): string {
  const kind = parsePeriod(context.period.id)?.kind;
  if (kind === undefined || !item.periods.includes(kind)) return "0";
  const { tierRange, codeRange } = submissionsLayout(context);
  const store = storeRanges(wholeStore(context));
  const tiers = context.tiers.filter((tier) => item.appliesTo.includes(tier) && (scope === "province" || scope === tier));
  const named = context.agencies
    .filter(({ agency, state }) => item.appliesTo.includes(`agency:${agency.code}`) && !tiers.includes(state.tier) && (scope === "province" || scope === state.tier))
    .map(({ agency }) => agency.code);
  if (tiers.length + named.length === 0) return "0";
  const asked = signedSum([
    ...tiers.map((tier) => ({ sign: 1 as const, formula: `COUNTIF(${tierRange},${literal(context.labels.tiers[tier])})` })),
    ...named.map((code) => ({ sign: 1 as const, formula: `SUMPRODUCT(--(${codeRange}=${literal(code)}))` })),
  ]);
  const everyone = context.agencies.every(({ agency, state }) => (scope !== "province" && scope !== state.tier) || tiers.includes(state.tier) || named.includes(agency.code));
  const notApplicable = `(${store.state}=${literal(STORE_STATES.notApplicable)})`;
  if (everyone) return `${asked}-SUMPRODUCT(${rows}*${notApplicable})`;
  // An agency that the item is not asked of may say “không áp dụng” as well; it is not among those counted.
  const inScope = [...tiers.map((tier) => `(${store.tier}=${literal(tier)})`), ...named.map((code) => `(${store.agency}=${literal(code)})`)];
  return `${asked}-SUMPRODUCT(${rows}*(${inScope.join("+")})*${notApplicable})`;
}

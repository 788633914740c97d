/** The sheet `Tổng hợp`: every item's total for the province and each tier, by formulas over `Dữ liệu`. */
import type { Item, Tier } from "../catalogue/types";
import type { Total } from "../compile/types";
import { address, columnName } from "../grid";
import type { ReportContext, ReportItem } from "./context";
import { SheetDraft, landscape } from "./draft";
import { extreme, literal, signedSum } from "./formula";
import { kindStyle } from "./numberStyles";
import { SHEETS, STORE_STATES } from "./sheetNames";
import type { SheetPlan } from "./sheetPlan";
import { storeRanges, wholeStore } from "./storeSheet";
import { submissionsLayout } from "./submissionsLayout";

const COLUMNS = { code: 0, item: 1, unit: 2, aggregate: 3, firstScope: 4 } as const;
const HEADER = { top: 3, bottom: 4 } as const;
const SCOPE_WIDTHS = [18, 10, 10];

/** The province (null) and the tiers, side by side. */
type Scope = Tier | null;

export function totalsSheet(context: ReportContext): SheetPlan {
  const { labels } = context;
  const scopes: readonly Scope[] = [null, ...context.tiers];
  const width = COLUMNS.firstScope + scopes.length * SCOPE_WIDTHS.length;
  const draft = new SheetDraft(SHEETS.totals, [9, 46, 13, 13, ...scopes.flatMap(() => SCOPE_WIDTHS)]);
  draft.set(0, 0, labels.totals.title, "title");
  draft.set(1, 0, `${labels.period(context.period.id)} · ${labels.dataWindow(context.period.from, context.period.to)}`, "subtitle");
  draft.set(2, 0, labels.totals.note, "subtitle");
  header(draft, context, scopes);

  let row: number = HEADER.bottom + 1;
  for (const area of areas(context)) {
    draft.span({ top: row, bottom: row, left: 0, right: width - 1 }, area.name, "bandNoWrap");
    row++;
    for (const each of area.items) itemRow(draft, context, scopes, row++, each);
  }
  const titleRows = { top: HEADER.top, bottom: HEADER.bottom };
  return draft.done({
    freeze: { rows: HEADER.bottom + 1, columns: COLUMNS.unit },
    print: landscape({ top: 0, left: 0, bottom: Math.max(row - 1, HEADER.bottom), right: width - 1 }, titleRows),
    tabColor: "#1E5B2E",
  });
}

function areas(context: ReportContext): readonly { readonly name: string; readonly items: readonly ReportItem[] }[] {
  const { areas: listed } = context.catalogue;
  const codes = new Set([...listed.map(({ code }) => code), ...context.items.map(({ item }) => item.area)]);
  return [...codes].flatMap((code) => {
    const items = context.items.filter(({ item }) => item.area === code);
    const name = listed.find((area) => area.code === code)?.name[context.language];
    return items.length === 0 ? [] : [{ name: name === undefined ? code : `${code}. ${name}`, items }];
  });
}

function header(draft: SheetDraft, context: ReportContext, scopes: readonly Scope[]): void {
  const { columns, tiers, province } = context.labels;
  const { top, bottom } = HEADER;
  [columns.code, columns.item, columns.unit, columns.aggregate].forEach((text, column) => draft.span({ top, bottom, left: column, right: column }, text, "head"));
  scopes.forEach((scope, index) => {
    const left = COLUMNS.firstScope + index * SCOPE_WIDTHS.length;
    draft.span({ top, bottom: top, left, right: left + SCOPE_WIDTHS.length - 1 }, scope === null ? province : tiers[scope], "head");
    draft.line(bottom, left, [columns.total, columns.reported, columns.expected], "head");
  });
  draft.rowHeight(bottom, 34);
}

function itemRow(draft: SheetDraft, context: ReportContext, scopes: readonly Scope[], row: number, { item, summary }: ReportItem): void {
  draft.set(row, COLUMNS.code, item.code, "code");
  draft.set(row, COLUMNS.item, item.name[context.language], "text");
  draft.set(row, COLUMNS.unit, item.unit, "centre");
  draft.set(row, COLUMNS.aggregate, context.labels.aggregates[item.aggregate], "centre");
  scopes.forEach((scope, index) => {
    const column = COLUMNS.firstScope + index * SCOPE_WIDTHS.length;
    const total = scope === null ? summary.total : summary.tiers[scope];
    if (total === undefined) draft.line(row, column, [null, null, null], "text");
    else scopeCells(draft, context, { row, column, scope, item, total });
  });
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
  const code = `$${columnName(COLUMNS.code)}${row + 1}`;
  const tier = scope === null ? "" : `*(${store.tier}=${literal(scope)})`;
  // SUMPRODUCT and not SUMIFS: as a criterion "1.1" is a number, which Excel finds equal to the text "1.10".
  const rows = `(${store.period}=${literal(context.period.id)})*(${store.item}=${code})${tier}`;
  draft.formula(row, column + 1, `=SUMPRODUCT(${rows}*(${store.counted}=1))`, total.reported, "whole");
  draft.formula(row, column + 2, `=${expectedFormula(context, item, scope)}-SUMPRODUCT(${rows}*(${store.state}=${literal(STORE_STATES.notApplicable)}))`, total.expected, "whole");

  const style = item.aggregate === "countYes" ? "wholeBold" : kindStyle(item.kind) === "whole" ? "wholeBold" : "decimalBold";
  const counted = `${rows}*(${store.counted}=1)`;
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

/** How many active agencies the item is asked of, those that say not applicable not yet taken off. */
function expectedFormula(context: ReportContext, item: Item, scope: Scope): string {
  const { tierRange, codeRange } = submissionsLayout(context);
  const asked = context.tiers.filter((tier) => item.appliesTo.includes(tier) && (scope === null || scope === tier));
  const named = context.agencies.filter(({ agency, state }) => {
    return item.appliesTo.includes(`agency:${agency.code}`) && !item.appliesTo.includes(state.tier) && (scope === null || scope === state.tier);
  });
  return signedSum([
    ...asked.map((tier) => ({ sign: 1 as const, formula: `COUNTIF(${tierRange},${literal(context.labels.tiers[tier])})` })),
    ...named.map(({ agency }) => ({ sign: 1 as const, formula: `SUMPRODUCT(--(${codeRange}=${literal(agency.code)}))` })),
  ]);
}

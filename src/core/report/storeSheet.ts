/** The sheet `Dữ liệu`: every reading as a row of the table `tblDuLieu`, plain values that all else is computed from. */
import { isIsoDate, serialOf } from "../text/date";
import type { ReportContext } from "./context";
import { SheetDraft, landscape } from "./draft";
import { columnIn } from "./formula";
import { SHEETS, STORE_COLUMNS, STORE_STATES, STORE_TABLE } from "./sheetNames";
import type { PlanCell, SheetPlan } from "./sheetPlan";

const HEADER_ROW = 0;
const FIRST_ROW = 1;
const WIDTHS = [11, 13, 8, 14, 18, 18, 12, 30, 20, 8, 12];

type StoreColumn = "period" | "agency" | "tier" | "item" | "state" | "value" | "counted";
const COLUMN: Readonly<Record<StoreColumn, number>> = { period: 0, agency: 1, tier: 2, item: 3, state: 4, value: 5, counted: 6 };

/** Ranges of the store's columns that formulas run over. */
export type StoreRanges = Readonly<Record<StoreColumn, string>>;

/** Columns of the store from the `first` to the `last` of its rows (counted from 0), the header apart. */
export function storeRanges(rows: { readonly first: number; readonly last: number }): StoreRanges {
  const of = (column: StoreColumn): string => columnIn(SHEETS.store, COLUMN[column], FIRST_ROW + rows.first, FIRST_ROW + rows.last);
  return { period: of("period"), agency: of("agency"), tier: of("tier"), item: of("item"), state: of("state"), value: of("value"), counted: of("counted") };
}

/** All rows of the store; one empty row where there are none, since a table has at least one. */
export function wholeStore(context: ReportContext): { readonly first: number; readonly last: number } {
  return { first: 0, last: Math.max(context.rows.length, 1) - 1 };
}

export function storeSheet(context: ReportContext): SheetPlan {
  const draft = new SheetDraft(SHEETS.store, WIDTHS);
  draft.line(HEADER_ROW, 0, STORE_COLUMNS, "storeHead");
  draft.rowHeight(HEADER_ROW, 32);
  const days = new Set(context.catalogue.items.flatMap(({ code, kind }) => (kind === "date" ? [code] : [])));
  context.rows.forEach((row, index) => {
    const at = FIRST_ROW + index;
    draft.set(at, 0, row.period, "storeText");
    draft.set(at, 1, row.agency, "storeCode");
    draft.set(at, 2, row.tier, "storeText");
    draft.set(at, 3, row.item, "storeCode");
    draft.set(at, 4, STORE_STATES[row.state], "storeText");
    if (typeof row.value === "string" && days.has(row.item) && isIsoDate(row.value)) draft.set(at, 5, serialOf(row.value), "storeDate");
    else draft.set(at, 5, row.value, typeof row.value === "string" ? "storeCode" : "storeNumber");
    draft.set(at, 6, row.counted ? 1 : 0, "storeNumber");
    draft.set(at, 7, row.file, "storeText");
    draft.set(at, 8, row.sheet, "storeCode");
    draft.set(at, 9, row.cell, "storeCode");
    draft.set(at, 10, serialOf(row.received), "storeDate");
  });
  const bottom = FIRST_ROW + wholeStore(context).last;
  if (context.rows.length === 0) draft.line(FIRST_ROW, 0, STORE_COLUMNS.map((): PlanCell["value"] => null), "storeText");
  const area = { top: HEADER_ROW, left: 0, bottom, right: STORE_COLUMNS.length - 1 };
  draft.table({ name: STORE_TABLE, area });
  return draft.done({ freeze: { rows: FIRST_ROW, columns: 0 }, print: landscape(area, { top: HEADER_ROW, bottom: HEADER_ROW }), tabColor: "#7F7F7F" });
}

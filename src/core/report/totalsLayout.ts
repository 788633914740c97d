/** Where each item stands on the sheet `Tổng hợp`; `Đánh giá` takes from it how many agencies an item is expected of. */
import type { Tier } from "../catalogue/types";
import type { ReportContext, ReportItem } from "./context";
import { absoluteIn } from "./formula";
import { SHEETS } from "./sheetNames";

export const TOTALS_COLUMNS = { code: 0, item: 1, unit: 2, aggregate: 3, firstScope: 4 } as const;
export const TOTALS_HEADER = { top: 3, bottom: 4 } as const;
/** Columns of one scope: figure, agencies with data, agencies expected. */
export const SCOPE_WIDTHS = [12, 9, 9];

export interface TotalsBand {
  readonly name: string;
  readonly row: number;
  readonly items: readonly (ReportItem & { readonly row: number })[];
}

export interface TotalsLayout {
  readonly bands: readonly TotalsBand[];
  /** The province first, then the tiers. */
  readonly scopes: readonly ("province" | Tier)[];
  readonly width: number;
  readonly lastRow: number;
  /** First column of a scope. */
  columnOf(scope: "province" | Tier): number;
  /** Address of the number of agencies that an item is expected of, from another sheet; `0` where it has no row. */
  expectedCell(item: string, scope: "province" | Tier): string;
}

export function totalsLayout(context: ReportContext): TotalsLayout {
  const scopes = ["province", ...context.tiers] as const;
  const rows = new Map<string, number>();
  let next: number = TOTALS_HEADER.bottom + 1;
  const bands = areaCodes(context).flatMap((code): readonly TotalsBand[] => {
    const own = context.items.filter(({ item }) => item.area === code);
    if (own.length === 0) return [];
    const row = next++;
    const items = own.map((each) => {
      rows.set(each.item.code, next);
      return { ...each, row: next++ };
    });
    const name = context.catalogue.areas.find((area) => area.code === code)?.name[context.language];
    return [{ name: name === undefined ? code : `${code}. ${name}`, row, items }];
  });
  const columnOf = (scope: "province" | Tier): number => TOTALS_COLUMNS.firstScope + scopes.indexOf(scope) * SCOPE_WIDTHS.length;
  return {
    bands,
    scopes,
    width: TOTALS_COLUMNS.firstScope + scopes.length * SCOPE_WIDTHS.length,
    lastRow: next - 1,
    columnOf,
    expectedCell: (item, scope) => {
      const row = rows.get(item);
      return row === undefined ? "0" : absoluteIn(SHEETS.totals, row, columnOf(scope) + 2);
    },
  };
}

function areaCodes(context: ReportContext): readonly string[] {
  return [...new Set([...context.catalogue.areas.map(({ code }) => code), ...context.items.map(({ item }) => item.area)])];
}

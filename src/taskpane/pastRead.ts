/** Reading the open workbook's sheet `Dữ liệu` for what is held against it. Fetched where there is such a sheet. */
import type { StoreRow } from "../core/compile/types";
import type { Grid } from "../core/grid";
import { readStore } from "../core/report/storeRead";
import type { Finding } from "../core/rules/finding";
import { storeFindings, withoutColumns } from "../core/rules/history/store";
import type { Ruleset } from "../core/ruleset";

/** Columns that a store may lack and still be taken for one that somebody has changed; a sheet that lacks more is somebody's own. */
const MOST_MISSING = 2;

/** The sheet's rows, and what of it cannot be read. Nothing is said of a sheet that only has the store's name: it is read, not written over. */
export function readPast(grid: Grid, ruleset: Ruleset): { readonly rows: readonly StoreRow[]; readonly unread: readonly Finding[] } {
  const store = readStore([grid], ruleset);
  if (store.ok) return { rows: store.rows, unread: storeFindings(store.faults, null, store.sheet) };
  return { rows: [], unread: store.missing.length <= MOST_MISSING ? [withoutColumns(grid.name, store.missing)] : [] };
}

/** Reading stores of earlier periods for what is held against them. Fetched where there is one. */
import type { StoreRow } from "../core/compile/types";
import type { Grid } from "../core/grid";
import { readStore } from "../core/report/storeRead";
import type { Finding } from "../core/rules/finding";
import { storeFindings, withoutColumns } from "../core/rules/history/store";
import type { Ruleset } from "../core/ruleset";

/** Columns that a store may lack and still be taken for one that somebody has changed; a sheet that lacks more is somebody's own. */
const MOST_MISSING = 2;

/** An earlier summary workbook, chosen to look back at. */
export interface ChosenWorkbook {
  readonly file: string;
  /** Its sheets that say something of the past. */
  readonly grids: readonly Grid[];
}

export interface PastRead {
  readonly rows: readonly StoreRow[];
  /** What of it cannot be read: HIS-006. */
  readonly findings: readonly Finding[];
}

/** The open workbook's sheet, for looking back alone. Nothing is said of a sheet that only has the store's name: it is read, not written over. */
export function readOwn(grid: Grid | null, ruleset: Ruleset): PastRead {
  const store = grid && readStore([grid], ruleset);
  if (store?.ok) return { rows: store.rows, findings: storeFindings(store.faults, null, store.sheet) };
  return { rows: [], findings: grid && store && store.missing.length <= MOST_MISSING ? [withoutColumns(grid.name, store.missing)] : [] };
}

/** With the periods that the chosen workbook has and the open one has not. */
export function withChosen(own: PastRead, chosen: ChosenWorkbook | null, ruleset: Ruleset): PastRead {
  if (!chosen) return own;
  const store = readStore(chosen.grids, ruleset);
  if (!store.ok) return own;
  const known = new Set(own.rows.map(({ period }) => period));
  return {
    rows: [...own.rows, ...store.rows.filter(({ period }) => !known.has(period))],
    findings: [...own.findings, ...storeFindings(store.faults, chosen.file, store.sheet)],
  };
}

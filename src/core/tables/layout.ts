/** Where tables stand side by side on their sheet: each then grows downwards without pushing another. */
import type { Tables } from "./types";

export const LAYOUT = { title: 0, note: 1, links: 2, tableTitle: 3, hint: 4, header: 5, firstRow: 6 } as const;

/** Columns left blank between two tables. */
const GAP = 1;
export const GAP_WIDTH = 3;

/** First column of each table by its key. */
export function firstColumns(tables: Tables): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  let next = 0;
  for (const [key, table] of Object.entries(tables)) {
    columns.set(key, next);
    next += Object.keys(table.columns).length + GAP;
  }
  return columns;
}

import type { IFreeze } from "@univerjs/core";

/** The first so many rows and columns stay in view; none where null. */
export function frozen(freeze: { readonly rows: number; readonly columns: number } | null): IFreeze {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  return { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

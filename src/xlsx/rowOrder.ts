import type { Cell, GridRow } from "../core/grid";

/**
 * Rows ascending by index and cells by column, as the format demands and some writers do not heed. Where a
 * row or cell stands twice the later one counts.
 */
export function inOrder(rows: readonly GridRow[]): readonly GridRow[] {
  return rowsAscend(rows) && rows.every(cellsAscend) ? rows : sorted(rows);
}

function rowsAscend(rows: readonly GridRow[]): boolean {
  for (let at = 1; at < rows.length; at += 1) {
    if (rows[at]!.index <= rows[at - 1]!.index) return false;
  }
  return true;
}

function cellsAscend({ cells }: GridRow): boolean {
  for (let at = 1; at < cells.length; at += 1) {
    if (cells[at]!.column <= cells[at - 1]!.column) return false;
  }
  return true;
}

function sorted(rows: readonly GridRow[]): readonly GridRow[] {
  const byIndex = new Map<number, Map<number, Cell>>();
  for (const row of rows) {
    let cells = byIndex.get(row.index);
    if (cells === undefined) byIndex.set(row.index, (cells = new Map<number, Cell>()));
    for (const cell of row.cells) cells.set(cell.column, cell);
  }
  return [...byIndex]
    .sort(([first], [second]) => first - second)
    .map(([index, cells]) => ({ index, cells: [...cells.values()].sort((first, second) => first.column - second.column) }));
}

/** Which columns of an agency's sheet take the results, and which cells a former run of ours has written. */
import { address, cellAt, MAX_COLUMNS, parseAddress, type Grid } from "../grid";
import { cellText } from "../reading/cellText";
import { roleOf } from "../reading/columns";
import type { TableLayout } from "../reading/types";
import { isOurs, targetCellOf } from "./editedTargets";

/** Names of the columns on an agency's sheet, the same in every language: the sheet goes back to a Vietnamese office. */
export const RESULT_TITLES = { rate: "Tỷ lệ (%)", target: "Mục tiêu", status: "Mức độ đạt" } as const;
export type ResultRole = keyof typeof RESULT_TITLES;
export const RESULT_ROLES = ["rate", "target", "status"] as const satisfies readonly ResultRole[];

export interface ResultColumn {
  readonly column: number;
  /** Whether the sheet has no such column yet. */
  readonly added: boolean;
}

/** Addresses of the cells that a former run has filled: formulas that bear our mark, and the target cells they refer to. */
export function ownCells(grid: Grid): ReadonlySet<string> {
  const own = new Set<string>();
  for (const row of grid.rows) {
    for (const cell of row.cells) {
      if (cell.formula === null || !isOurs(cell.formula)) continue;
      own.add(address(row.index, cell.column));
      const target = targetCellOf(cell.formula);
      if (target !== null) own.add(target);
    }
  }
  return own;
}

/**
 * A column of that name is taken where its body is empty but for cells of ours; else a new one after the table's last
 * column, past anything that stands there. Null where the sheet ends before them.
 */
export function resultColumns(grid: Grid, layout: TableLayout, own: ReadonlySet<string>): Readonly<Record<ResultRole, ResultColumn>> | null {
  const isFree = (column: number): boolean => isEmpty(grid, column, layout.headerBottom + 1, layout.lastRow, own);
  const last = lastUsedColumn(grid, layout);
  const found = new Map<ResultRole, number>();
  for (let column = layout.firstColumn; column <= last; column++) {
    const role = roleAt(grid, layout, column);
    if (role !== null && !found.has(role) && isFree(column)) found.set(role, column);
  }
  let next = last + 1;
  const place = (role: ResultRole): ResultColumn => {
    const column = found.get(role);
    return column === undefined ? { column: next++, added: true } : { column, added: false };
  };
  const columns = { rate: place("rate"), target: place("target"), status: place("status") };
  return next <= MAX_COLUMNS ? columns : null;
}

function roleAt(grid: Grid, { headerTop, headerBottom }: TableLayout, column: number): ResultRole | null {
  for (let row = headerBottom; row >= headerTop; row--) {
    const role = roleOf(cellText(cellAt(grid, row, column)));
    if (role === "rate" || role === "target" || role === "status") return role;
  }
  return null;
}

function isEmpty(grid: Grid, column: number, top: number, bottom: number, own: ReadonlySet<string>): boolean {
  return grid.rows.every((row) => {
    if (row.index < top || row.index > bottom) return true;
    const cell = row.cells.find((each) => each.column === column);
    return !cell || (cell.formula === null && cellText(cell) === "") || own.has(address(row.index, column));
  });
}

/** The last column of the table's rows that holds anything, or that a merged cell reaches. */
function lastUsedColumn(grid: Grid, { headerTop, lastRow, lastColumn }: TableLayout): number {
  const inside = (row: number): boolean => row >= headerTop && row <= lastRow;
  const cells = grid.rows.filter(({ index }) => inside(index)).flatMap((row) => row.cells.filter((cell) => cell.value !== null || cell.formula !== null));
  const merged = grid.merges.filter(({ top, bottom }) => bottom >= headerTop && top <= lastRow).map(({ right }) => right);
  return [...cells.map(({ column }) => column), ...merged].reduce((most, column) => Math.max(most, column), lastColumn);
}

/** Row and column of an address of ours. */
export function placeOf(cell: string): { readonly row: number; readonly column: number } {
  return parseAddress(cell)!;
}

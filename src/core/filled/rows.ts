/**
 * Rows of the summary that staff fill in and that outlive its rewriting. Each row's own formulas name its cells and say what it
 * is: `IF(LEN(C40&D40&E40)+N("CCHC index 2026 PCI")=0,"",…`. `N` of a text is 0; it moves with its row and goes with the file. ADR 10.
 */
import { cellAt, parseAddress, type Cell, type Grid } from "../grid";
import { cellText } from "../reading/cellText";
import { literal } from "../report/formula";

export type FilledKind = "index" | "duty" | "reviewDay";

/** A cell that staff fill in, as it stands. */
export interface FilledCell {
  /** On its sheet, such as `D40`. */
  readonly address: string;
  readonly cell: Cell | undefined;
  /** As a person sees it; empty where nothing is filled in. */
  readonly text: string;
}

export interface FilledRow {
  /** What the row is, such as `2026 PCI`. */
  readonly key: string;
  readonly sheet: string;
  readonly cells: readonly FilledCell[];
}

const MARKED = 'N("CCHC ';
const ROW = /LEN\(((?:\$?[A-Z]{1,3}\$?\d{1,7}&?)+)\)\+N\("CCHC (\w+) ((?:[^"]|"")+)"\)=0/;

/** Condition of a formula that nothing is filled into these cells; by it the row is found again. */
export function nothingFilled(kind: FilledKind, key: string, cells: readonly string[]): string {
  return `LEN(${cells.join("&")})+N(${literal(`CCHC ${kind} ${key}`)})=0`;
}

/** The sheet's rows of a kind, in their order; a row that two formulas name is one. */
export function filledRows(grid: Grid, kind: FilledKind): readonly FilledRow[] {
  const rows = new Map<string, FilledRow>();
  for (const { cells } of grid.rows) {
    for (const { formula } of cells) {
      if (!formula?.includes(MARKED)) continue;
      const [, references, found, quoted] = ROW.exec(formula) ?? [];
      if (found !== kind || references === undefined || quoted === undefined) continue;
      const key = quoted.replaceAll('""', '"');
      const id = `${key}\n${references}`;
      if (!rows.has(id)) rows.set(id, { key, sheet: grid.name.trim(), cells: references.split("&").map((reference) => filledCell(grid, reference)) });
    }
  }
  return [...rows.values()];
}

function filledCell(grid: Grid, reference: string): FilledCell {
  const address = reference.replaceAll("$", "");
  const { row, column } = parseAddress(address)!;
  const cell = cellAt(grid, row, column);
  return { address, cell, text: cellText(cell) };
}

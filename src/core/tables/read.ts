import { address, cellIn, isCellError, rowAt, type Cell, type Grid, type GridRow } from "../grid";
import type { Problem } from "../json";
import { cellText } from "../reading/cellText";
import { foldLabel } from "../text/fold";
import { readForm } from "./readForms";
import type { Table, TableRecord, TableWords } from "./types";

/** Rows below its title in which a table's header is looked for. */
const HEADER_WITHIN = 4;

export interface FoundTable {
  /** The row of its header. */
  readonly header: number;
  /** The last row that may be its own. */
  readonly bottom: number;
  readonly left: number;
  /** Where each of its columns stands, by key. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface ReadRow {
  readonly record: TableRecord;
  /** Addresses by member, blank cells included; the row's first cell under "". */
  readonly cells: ReadonlyMap<string, string>;
}

interface Candidate extends Omit<FoundTable, "bottom"> {
  readonly key: string;
  readonly title: number;
  readonly right: number;
}

/**
 * The tables that stand on the sheet, by key: under a cell that has a table's title, in any of the languages, the row that
 * names most of its columns. Columns may stand in any order, with others between them.
 */
export function findTables(grid: Grid, tables: Readonly<Record<string, Table>>, words: readonly TableWords[]): ReadonlyMap<string, FoundTable> {
  const titles = titlesOf(tables, words);
  const best = new Map<string, Candidate>();
  for (const row of grid.rows) {
    for (const cell of row.cells) {
      for (const key of titles.get(titleKey(cellText(cell))) ?? []) {
        const found = candidate(grid, { key, table: tables[key]!, words }, row.index, cell.column);
        if (found && found.columns.size > (best.get(key)?.columns.size ?? 0)) best.set(key, found);
      }
    }
  }
  const all = [...best.values()];
  const last = grid.rows.at(-1)?.index ?? 0;
  return new Map(all.map(({ key, header, left, right, columns }) => {
    const below = all.filter((other) => other.title > header && other.left <= right && left <= other.right);
    return [key, { header, left, columns, bottom: Math.min(last, ...below.map(({ title }) => title - 1)) }];
  }));
}

/** Titles are compared as they stand: what leads to a table has an arrow before its title. */
const titleKey = (text: string): string => text.toLowerCase();

function titlesOf(tables: Readonly<Record<string, Table>>, words: readonly TableWords[]): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string[]>();
  for (const key of Object.keys(tables)) {
    for (const title of new Set(words.map((each) => titleKey(each.tables[key]!.title)))) titles.set(title, [...(titles.get(title) ?? []), key]);
  }
  return titles;
}

interface Sought {
  readonly key: string;
  readonly table: Table;
  readonly words: readonly TableWords[];
}

function candidate(grid: Grid, { key, table, words }: Sought, title: number, column: number): Candidate | null {
  const names = new Map(Object.keys(table.columns).flatMap((name) => words.map((each) => [foldLabel(each.tables[key]!.columns[name]!.name), name] as const)));
  let best: Candidate | null = null;
  for (let header = title + 1; header <= title + HEADER_WITHIN; header++) {
    const found = headerAt(rowAt(grid, header), column, names);
    if (found && found.columns.size > (best?.columns.size ?? 0)) best = { key, title, header, ...found };
  }
  return best;
}

/** The unbroken run of header cells around `column`, and which of the names stand in it; null for none. */
function headerAt(row: GridRow | undefined, column: number, names: ReadonlyMap<string, string>): Pick<Candidate, "left" | "right" | "columns"> | null {
  const textAt = (at: number): string => cellText(cellIn(row, at));
  if (textAt(column) === "") return null;
  let left = column;
  while (left > 0 && textAt(left - 1) !== "") left -= 1;
  let right = column;
  while (textAt(right + 1) !== "") right += 1;
  const columns = new Map<string, number>();
  for (let at = left; at <= right; at++) {
    const name = names.get(foldLabel(textAt(at)));
    if (name !== undefined && !columns.has(name)) columns.set(name, at);
  }
  return columns.size > 0 ? { left, right, columns } : null;
}

export interface RowsContext {
  readonly grid: Grid;
  readonly words: readonly TableWords[];
  readonly codes: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** The table's rows that hold anything in a column of its own. A cell in error is a problem, and blank. */
export function readRows(table: Table, found: FoundTable, { grid, words, codes, problems }: RowsContext): readonly ReadRow[] {
  const columns = [...found.columns].map(([key, at]) => ({ column: table.columns[key]!, at }));
  const rows: ReadRow[] = [];
  for (const row of grid.rows) {
    if (row.index <= found.header || row.index > found.bottom) continue;
    if (columns.every(({ at }) => isBlank(cellIn(row, at)))) continue;
    const record: Record<string, unknown> = {};
    const cells = new Map([["", place(grid, row.index, found.left)]]);
    for (const { column, at } of columns) {
      const cell = cellIn(row, at);
      cells.set(column.member, place(grid, row.index, at));
      if (cell && isCellError(cell.value)) problems.push({ path: place(grid, row.index, at), code: "type", found: cell.value.error, expected: "text" });
      else setMember(record, column.member, readForm(column.form, cell, { words, codes }));
    }
    rows.push({ record, cells });
  }
  return rows;
}

const isBlank = (cell: Cell | undefined): boolean => cellText(cell) === "";

/** `Bộ chỉ tiêu!D12`. */
export function place(grid: Grid, row: number, column: number): string {
  return `${grid.name}!${address(row, column)}`;
}

function setMember(record: Record<string, unknown>, member: string, value: unknown): void {
  const [name, ...rest] = member.split(".") as [string, ...string[]];
  if (rest.length === 0) record[name] = value;
  else setMember((record[name] ??= {}) as Record<string, unknown>, rest.join("."), value);
}

/** The body of the table: which of its rows is which item. Contract §5, “Which item a row is”. */
import type { Indicator, Item } from "../catalogue/types";
import { address, cellIn, isCellError, type Cell, type Grid, type GridRow } from "../grid";
import type { Ruleset } from "../ruleset";
import { foldLabel } from "../text/fold";
import { findNumber, parseNumber, parseRatio } from "../text/number";
import { cellText } from "./cellText";
import { FIGURE_ROLES, roleOf } from "./columns";
import type { Header } from "./header";

/** A row of the body that has a label. */
export interface BodyRow {
  readonly index: number;
  readonly row: GridRow;
  readonly label: string;
  readonly labelCell: string;
  /** As displayed, without its last dot; empty where there is none. */
  readonly number: string;
  /** Whether the number cell holds a number: it may show 1.1 for `1.10`. */
  readonly numericNumber: boolean;
  /** Whether a column of figures holds something that looks like a figure. */
  readonly hasFigure: boolean;
}

export type RowMatch =
  | { readonly kind: "item"; readonly row: BodyRow; readonly item: Item; readonly by: "label" | "nearLabel" | "number" }
  | { readonly kind: "indicator"; readonly row: BodyRow; readonly indicator: Indicator }
  | { readonly kind: "unknown"; readonly row: BodyRow; readonly candidates: readonly Item[] };

/** All rows below the header that have a label, the header's repetitions and numbering rows left out. */
export function bodyRows(grid: Grid, header: Header): readonly BodyRow[] {
  const labelColumn = header.columns.get("label")!;
  const numberColumn = header.columns.get("number");
  const figureColumns = FIGURE_ROLES.flatMap((role) => header.columns.get(role) ?? []);
  const rows: BodyRow[] = [];
  for (const row of grid.rows) {
    if (row.index <= header.bottom) continue;
    const numberCell = numberColumn === undefined ? undefined : cellIn(row, numberColumn);
    const labelCell = cellIn(row, labelColumn);
    let label = typeof labelCell?.value === "number" ? "" : cellText(labelCell);
    let at = labelColumn;
    let number = cellText(numberCell);
    if (label === "" && /\p{L}{2}/u.test(number)) {
      label = number;
      at = numberColumn!;
      number = "";
    }
    if (label === "" || roleOf(label) === "label" || isNumberingText(label)) continue;
    const leading = leadingNumber(label);
    if (leading && (number === "" || tidyNumber(number) === leading.number)) {
      number = leading.number;
      label = leading.rest;
    }
    rows.push({
      index: row.index,
      row,
      label,
      labelCell: address(row.index, at),
      number: tidyNumber(number),
      numericNumber: typeof numberCell?.value === "number",
      hasFigure: figureColumns.some((column) => looksLikeFigure(cellIn(row, column))),
    });
  }
  return rows;
}

/** `(2)`: a cell of the numbering row under a header. */
function isNumberingText(text: string): boolean {
  return /^\(?\d{1,2}\)?$/.test(text);
}

function tidyNumber(text: string): string {
  return text.replace(/\s+/g, "").replace(/[.)]+$/, "");
}

/** The number that a label begins with: `1.1.1. Số …`, `II. Cải cách …`, `a) Số …`. */
function leadingNumber(label: string): { readonly number: string; readonly rest: string } | null {
  const match = /^(?:(\d+(?:\.\d+)+[a-zđ]?)[.)]?|(\d+|[IVX]+|[a-zđ])[.)])\s*(?=\p{L})(.+)$/u.exec(label);
  return match ? { number: (match[1] ?? match[2])!, rest: match[3]! } : null;
}

function looksLikeFigure(cell: Cell | undefined): boolean {
  if (!cell) return false;
  if (cell.formula !== null) return true;
  const { value } = cell;
  if (value === null) return false;
  if (typeof value === "number" || typeof value === "boolean" || isCellError(value)) return true;
  const text = cellText(cell);
  return /\d/.test(text) && text.length <= 40 && (parseNumber(text, "number") ?? parseRatio(text) ?? findNumber(text, "number")) !== null;
}

const TOTAL_ROWS = new Set(["Tổng cộng", "Cộng", "Tổng", "Tổng số", "Trong đó"].map(foldLabel));

/** Matches rows to items, up to the table's last row: the last with a figure, or with the label of an item or indicator. */
export function matchRows(rows: readonly BodyRow[], ruleset: Ruleset): { readonly matches: readonly RowMatch[]; readonly last: number } {
  const known = rows.map((row) => ({ row, exact: ruleset.labels.exactly(row.label) }));
  let end = known.length - 1;
  const isSignature = ({ row, exact }: KnownRow): boolean => !row.hasFigure && exact.length === 0 && ruleset.labels.indicator(row.label) === null;
  while (end >= 0 && isSignature(known[end]!)) end -= 1;
  const body = known.slice(0, end + 1);
  const path: { readonly number: string; readonly key: string }[] = [];
  const matches: RowMatch[] = [];
  for (const { row, exact } of body) {
    enterSection(path, row);
    const match = matchRow(row, exact, path, body, ruleset);
    if (match) matches.push(match);
  }
  return { matches, last: body.at(-1)?.row.index ?? -1 };
}

/** Keeps the labels of the sections above a row: by dotted numbers, else the last section without one. */
function enterSection(path: { readonly number: string; readonly key: string }[], row: BodyRow): void {
  const dotted = /^\d/.test(row.number);
  while (path.length > 0) {
    const top = path.at(-1)!;
    const inside = dotted ? !/^\d/.test(top.number) || row.number.startsWith(`${top.number}.`) : row.hasFigure;
    if (inside) break;
    path.pop();
  }
  if (!row.hasFigure || dotted) path.push({ number: row.number, key: foldLabel(row.label) });
}

interface KnownRow {
  readonly row: BodyRow;
  readonly exact: readonly Item[];
}

function matchRow(row: BodyRow, exact: readonly Item[], path: readonly { readonly key: string }[], body: readonly KnownRow[], ruleset: Ruleset): RowMatch | null {
  const { labels, items } = ruleset;
  if (exact.length === 1) return { kind: "item", row, item: exact[0]!, by: "label" };
  if (exact.length > 1) {
    const item = chooseNamesake(row, exact, path, body, ruleset);
    return item ? { kind: "item", row, item, by: "label" } : { kind: "unknown", row, candidates: exact };
  }
  if (labels.isArea(row.label)) return null;
  const indicator = labels.indicator(row.label);
  if (indicator) return { kind: "indicator", row, indicator };
  const near = labels.nearly(row.label);
  if (near) return { kind: "item", row, item: near, by: "nearLabel" };
  const numbered = items.get(row.number);
  if (numbered && labels.isPlainly(row.label, numbered)) return { kind: "item", row, item: numbered, by: "number" };
  if (!row.hasFigure || TOTAL_ROWS.has(foldLabel(row.label))) return null;
  return { kind: "unknown", row, candidates: labels.candidates(row.label) };
}

/** Of several items of one name: the one whose sections stand above, else the one of that number, else by order. */
function chooseNamesake(row: BodyRow, namesakes: readonly Item[], path: readonly { readonly key: string }[], body: readonly KnownRow[], ruleset: Ruleset): Item | null {
  const above = new Set(path.map((section) => section.key));
  const scores = namesakes.map((item) => ancestors(item, ruleset).filter((name) => above.has(foldLabel(name))).length);
  const best = Math.max(...scores);
  const inSection = namesakes.filter((_, index) => scores[index] === best);
  if (best > 0 && inSection.length === 1) return inSection[0]!;
  const numbered = inSection.find((item) => item.code === row.number);
  if (numbered) return numbered;
  const rows = body.filter((other) => other.exact.length > 1 && other.exact[0] === namesakes[0]);
  return rows.length === namesakes.length ? namesakes[rows.findIndex((other) => other.row === row)] ?? null : null;
}

function ancestors(item: Item, ruleset: Ruleset): readonly string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let code = item.parent; code !== null && !seen.has(code); ) {
    seen.add(code);
    const parent = ruleset.items.get(code);
    if (!parent) break;
    names.push(parent.name.vi);
    code = parent.parent;
  }
  const area = ruleset.catalogue.areas.find((known) => known.code === item.area);
  return area ? [...names, area.name.vi] : names;
}

/**
 * Rows whose number says another item than their label does (ROW-004). Not where numbering restarts by section,
 * uses numerals or letters, follows a scheme of its own, or a numeric cell shows 1.1 for `1.10`.
 */
export function numberConflicts(matches: readonly RowMatch[], items: ReadonlyMap<string, Item>): readonly { readonly row: BodyRow; readonly item: Item; readonly other: Item }[] {
  const matched = matches.flatMap((match) => (match.kind === "item" ? [match] : []));
  const numbered = matched.filter(({ row }) => items.has(row.number));
  const times = new Map<string, number>();
  for (const { row } of numbered) times.set(row.number, (times.get(row.number) ?? 0) + 1);
  const conflicts = numbered.filter(
    ({ row, item }) =>
      row.number !== item.code && times.get(row.number) === 1 && !(row.numericNumber && Number(row.number) === Number(item.code)),
  );
  return conflicts.length * 2 > matched.length ? [] : conflicts.map(({ row, item }) => ({ row, item, other: items.get(row.number)! }));
}

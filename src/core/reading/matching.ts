/** Which row of the table's body is which item. Contract §5, “Which item a row is”. */
import type { Indicator, Item } from "../catalogue/types";
import type { Ruleset } from "../ruleset";
import { foldLabel } from "../text/fold";
import { rankCandidates } from "./candidates";
import { Neighbours, numberSaysOther, type KnownRow } from "./neighbours";
import type { BodyRow } from "./rows";

export type RowMatch =
  | { readonly kind: "item"; readonly row: BodyRow; readonly item: Item; readonly by: "label" | "nearLabel" | "number" }
  | { readonly kind: "indicator"; readonly row: BodyRow; readonly indicator: Indicator }
  | { readonly kind: "unknown"; readonly row: BodyRow; readonly candidates: readonly Item[] };

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
  const neighbours = new Neighbours(body, ruleset.items);
  body.forEach(({ row, exact }, at) => {
    enterSection(path, row);
    const match = matchRow({ row, exact, at }, path, body, neighbours, ruleset);
    if (match) matches.push(match);
  });
  return { matches: withCandidates(settled(matches), ruleset, neighbours, body), last: body.at(-1)?.row.index ?? -1 };
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

interface PlacedRow extends KnownRow {
  readonly at: number;
}

function matchRow({ row, exact, at }: PlacedRow, path: readonly { readonly key: string }[], body: readonly KnownRow[], neighbours: Neighbours, ruleset: Ruleset): RowMatch | null {
  const { labels, items } = ruleset;
  if (exact.length === 1) return { kind: "item", row, item: exact[0]!, by: "label" };
  if (exact.length > 1) {
    const item = chooseNamesake(row, exact, path, body, ruleset);
    return item ? { kind: "item", row, item, by: "label" } : { kind: "unknown", row, candidates: exact };
  }
  if (labels.isArea(row.label) || ruleset.ignoredLabels.has(foldLabel(row.label))) return null;
  const indicator = labels.indicator(row.label);
  if (indicator) return { kind: "indicator", row, indicator };
  const near = labels.nearly(row.label);
  if (near) return { kind: "item", row, item: near, by: "nearLabel" };
  const numbered = items.get(row.number);
  const decides = numbered && neighbours.numbersCount(at) && neighbours.inOrder(at, numbered) && labels.isPlainly(row.label, numbered);
  if (decides) return { kind: "item", row, item: numbered, by: "number" };
  if (!row.hasFigure || TOTAL_ROWS.has(foldLabel(row.label))) return null;
  return { kind: "unknown", row, candidates: [] };
}

export type ItemMatch = Extract<RowMatch, { readonly kind: "item" }>;

/** An item is one row: of several that claim it the exact label has it, and what is contested becomes unknown, never a guess. */
function settled(matches: readonly RowMatch[]): readonly RowMatch[] {
  const claims = new Map<Item, ItemMatch[]>();
  for (const match of matches) {
    if (match.kind !== "item" || !match.row.hasFigure) continue;
    const known = claims.get(match.item);
    if (known) known.push(match);
    else claims.set(match.item, [match]);
  }
  const lost = new Set([...claims.values()].flatMap((rivals) => (rivals.length > 1 ? losers(rivals) : [])));
  return lost.size === 0 ? matches : matches.map((match) => (match.kind === "item" && lost.has(match) ? { kind: "unknown", row: match.row, candidates: [] } : match));
}

/** Those of an item's rows that are not its own. Rows of one label are the item's row repeated, which is told as such (ROW-002). */
function losers(rivals: readonly ItemMatch[]): readonly ItemMatch[] {
  const strongest = (["label", "nearLabel", "number"] as const).find((by) => rivals.some((rival) => rival.by === by));
  const first = rivals.filter(({ by }) => by === strongest);
  const isOne = new Set(first.map(({ row }) => foldLabel(row.label))).size === 1;
  const numbered = first.filter(({ row, item }) => row.number === item.code);
  const winners = strongest === "label" || isOne ? first : numbered.length === 1 ? numbered : [];
  return rivals.filter((rival) => !winners.includes(rival));
}

/** Unknown rows with the items that they may be, found for all of them together. */
function withCandidates(matches: readonly RowMatch[], ruleset: Ruleset, neighbours: Neighbours, body: readonly KnownRow[]): readonly RowMatch[] {
  const open = matches.flatMap((match) => (match.kind === "unknown" && match.candidates.length === 0 ? [match.row] : []));
  if (open.length === 0) return matches;
  const places = new Map(body.map(({ row }, at) => [row, at]));
  const taken = new Set(matches.flatMap((match) => (match.kind === "item" && match.row.hasFigure ? [match.item] : [])));
  const ranked = rankCandidates(open.map((row) => ({ row, at: places.get(row)! })), ruleset.labels, neighbours, taken);
  const candidates = new Map(open.map((row, index) => [row, ranked[index]!]));
  return matches.map((match) => (match.kind === "unknown" ? { ...match, candidates: candidates.get(match.row) ?? match.candidates } : match));
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
      times.get(row.number) === 1 && numberSaysOther(row, item, items),
  );
  return conflicts.length * 2 > matched.length ? [] : conflicts.map(({ row, item }) => ({ row, item, other: items.get(row.number)! }));
}

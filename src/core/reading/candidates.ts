/** The items that a row of no known item may be, most likely first: by words, number and order, no item twice at the top. */
import type { Item } from "../catalogue/types";
import { bestAssignment } from "./assignment";
import type { LabelIndex } from "./labels";
import type { Neighbours } from "./neighbours";
import type { BodyRow } from "./rows";

export interface UnknownRow {
  readonly row: BodyRow;
  /** Its place among the rows of the body. */
  readonly at: number;
}

/** How much the number, the place among the neighbours, and another row that is the item already weigh against the words (0 to 1). */
const WEIGHTS = { number: 0.25, order: 0.1, taken: -0.5 };
/** Beyond so many rows, which no form has, each is looked at for itself. */
const MOST_ASSIGNED = 150;
const MOST_TOLD = 3;
/** Beyond so many rows candidates are no longer looked for: a sheet of that kind is no report. */
const MOST_RANKED = 500;

interface Scored {
  readonly item: Item;
  readonly score: number;
}

export function rankCandidates(rows: readonly UnknownRow[], labels: LabelIndex, neighbours: Neighbours, taken: ReadonlySet<Item>): readonly (readonly Item[])[] {
  const scored = rows.map((unknown, index) => (index < MOST_RANKED ? scores(unknown, labels, neighbours, taken) : []));
  const first = rows.length > 1 && rows.length <= MOST_ASSIGNED ? assigned(scored) : [];
  return scored.map((ranked, index) => {
    const best = first[index];
    const items = ranked.map(({ item }) => item);
    return (best ? [best, ...items.filter((item) => item !== best)] : items).slice(0, MOST_TOLD);
  });
}

function scores({ row, at }: UnknownRow, labels: LabelIndex, neighbours: Neighbours, taken: ReadonlySet<Item>): readonly Scored[] {
  const numbered = neighbours.numbersCount(at);
  return labels
    .similar(row.label)
    .map(({ item, share }) => ({
      item,
      score:
        share +
        (numbered && item.code === row.number ? WEIGHTS.number : 0) +
        (neighbours.inOrder(at, item) ? WEIGHTS.order : 0) +
        (taken.has(item) ? WEIGHTS.taken : 0),
    }))
    .sort((a, b) => b.score - a.score);
}

/** The item of each row by which all rows together fit best; undefined where none is left for it. */
function assigned(scored: readonly (readonly Scored[])[]): readonly (Item | undefined)[] {
  const items = [...new Set(scored.flatMap((ranked) => ranked.map(({ item }) => item)))];
  const column = new Map(items.map((item, index) => [item, index]));
  const gains = scored.map((ranked) => {
    const gain = new Array<number>(items.length).fill(0);
    for (const { item, score } of ranked) gain[column.get(item)!] = Math.max(0, score);
    return gain;
  });
  return bestAssignment(gains).map((index, row) => (index !== null && gains[row]![index]! > 0 ? items[index] : undefined));
}

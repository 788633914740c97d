/** What the rows about a row say of it: whether numbers can be believed there, and whether an item would stand in its order. */
import type { Item } from "../catalogue/types";
import type { BodyRow } from "./rows";

export interface KnownRow {
  readonly row: BodyRow;
  /** The items of that very name. */
  readonly exact: readonly Item[];
}

export class Neighbours {
  /** For each row the nearest rows above and below whose label alone says their item. */
  private readonly above: (KnownRow | null)[] = [];
  private readonly below: (KnownRow | null)[] = [];
  private readonly place: ReadonlyMap<Item, number>;

  constructor(body: readonly KnownRow[], private readonly items: ReadonlyMap<string, Item>) {
    this.place = new Map([...items.values()].map((item, index) => [item, index]));
    let last: KnownRow | null = null;
    for (const known of body) {
      this.above.push(last);
      if (known.exact.length === 1) last = known;
    }
    last = null;
    for (const known of [...body].reverse()) {
      this.below.push(last);
      if (known.exact.length === 1) last = known;
    }
    this.below.reverse();
  }

  /** Whether the item stands between its neighbours' in the catalogue; true where these are themselves out of order. */
  inOrder(at: number, item: Item): boolean {
    const place = this.place.get(item)!;
    const [before, after] = [this.placeOf(this.above[at]), this.placeOf(this.below[at])];
    return (before !== null && after !== null && before > after) || ((before === null || before < place) && (after === null || place < after));
  }

  /** Whether numbers count here: neither neighbour bears the number of another item. */
  numbersCount(at: number): boolean {
    return ![this.above[at], this.below[at]].some((known) => known && numberSaysOther(known.row, known.exact[0]!, this.items));
  }

  private placeOf(known: KnownRow | null | undefined): number | null {
    return known ? this.place.get(known.exact[0]!)! : null;
  }
}

/** Whether a row's number is another item's code; not where a numeric cell shows 1.1 for `1.10`. */
export function numberSaysOther({ number, numericNumber }: BodyRow, item: Item, items: ReadonlyMap<string, Item>): boolean {
  return items.has(number) && number !== item.code && !(numericNumber && Number(number) === Number(item.code));
}

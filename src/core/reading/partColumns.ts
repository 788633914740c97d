/** Numerator and denominator in columns of their own (`Tử số`, `Mẫu số`), on the row that bears an indicator's name. */
import { soleItem } from "../catalogue/expression";
import type { Item } from "../catalogue/types";
import { address, cellIn } from "../grid";
import type { Finding } from "../rules/finding";
import { finding, type Origin } from "../rules/raise";
import { cellText } from "./cellText";
import type { RowMatch } from "./matching";
import type { BodyRow } from "./rows";

/** Where an item's figure stands. */
export interface Place {
  readonly item: Item;
  readonly row: BodyRow;
  readonly column: number;
}

/**
 * The places of items that have no row of their own, one for each. An item that several indicators are computed from is
 * written several times: the same is no fault, different figures are (ROW-002).
 */
export function partPlaces(matches: readonly RowMatch[], items: ReadonlyMap<string, Item>, origin: Origin): { readonly places: readonly Place[]; readonly findings: readonly Finding[] } {
  const ownRows = new Set(matches.flatMap((match) => (match.kind === "item" ? [match.item] : [])));
  const byItem = new Map<Item, Place[]>();
  for (const match of matches) {
    if (match.kind !== "indicator") continue;
    const { row, indicator } = match;
    for (const [role, part] of [["numerator", indicator.numerator], ["denominator", indicator.denominator]] as const) {
      const item = items.get(soleItem(part) ?? "");
      const column = row.header.columns.get(role);
      if (item && column !== undefined && !ownRows.has(item)) byItem.set(item, [...(byItem.get(item) ?? []), { item, row, column }]);
    }
  }
  const text = ({ row, column }: Place): string => cellText(cellIn(row.row, column));
  const given = [...byItem.values()].map((places) => ({ places, filled: places.filter((place) => text(place) !== "") }));
  return {
    places: given.map(({ places, filled }) => filled[0] ?? places[0]!),
    findings: given.flatMap(({ filled }) => {
      if (new Set(filled.map(text)).size < 2) return [];
      const cells = filled.map(({ row, column }) => address(row.index, column));
      return [finding("ROW-002", origin, { cell: cells.at(-1)!, item: filled[0]!.item.code, found: text(filled.at(-1)!), details: { cells } })];
    }),
  };
}

/** The rows of a template's table: the agency's items of the period under their areas, children under their parents. */
import type { Agency } from "../agencies/types";
import { itemAppliesTo, type Catalogue, type CatalogueArea, type Item } from "../catalogue/types";
import type { Period } from "../periods/period";

export type OutlineLine =
  | { readonly kind: "area"; readonly area: CatalogueArea }
  /** An item that asks for nothing but heads others: a free text that may be left out. */
  | { readonly kind: "group"; readonly item: Item; readonly depth: number }
  /** `depth`: how many of the agency's own items stand over it. */
  | { readonly kind: "item"; readonly item: Item; readonly depth: number };

/** The items that the agency reports for the period, in the catalogue's order. */
export function ownItems({ items }: Catalogue, agency: Agency, { kind }: Period): readonly Item[] {
  return items.filter((item) => itemAppliesTo(item, agency) && item.periods.includes(kind));
}

/** An item whose parent the agency does not report stands under the nearest ancestor that it does. */
export function outline(catalogue: Catalogue, agency: Agency, period: Period): readonly OutlineLine[] {
  const own = ownItems(catalogue, agency, period);
  const parents = parentsAmong(own, catalogue);
  const listed = new Set(catalogue.areas.map(({ code }) => code));
  const under = (parent: Item | null, area: string | null, depth: number): readonly OutlineLine[] =>
    own
      .filter((item) => parents.get(item) === parent && (area === null || item.area === area))
      .flatMap((item) => {
        const children = under(item, null, depth + 1);
        const heads = children.length > 0 && item.kind === "text" && !item.required;
        return [{ kind: heads ? "group" : "item", item, depth }, ...children];
      });
  const inAreas = catalogue.areas.flatMap((area): readonly OutlineLine[] => {
    const lines = under(null, area.code, 0);
    return lines.length === 0 ? [] : [{ kind: "area", area }, ...lines];
  });
  return [...inAreas, ...[...new Set(own.map(({ area }) => area))].flatMap((area) => (listed.has(area) ? [] : under(null, area, 0)))];
}

/** Each item's nearest ancestor among the items given; null where it has none. An item that is its own ancestor has none. */
function parentsAmong(own: readonly Item[], { items }: Catalogue): ReadonlyMap<Item, Item | null> {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const shown = new Set(own);
  const nearest = (item: Item): Item | null => {
    const seen = new Set([item]);
    for (let code = item.parent; code !== null; ) {
      const parent = byCode.get(code);
      if (!parent || seen.has(parent)) return null;
      if (shown.has(parent)) return parent;
      seen.add(parent);
      code = parent.parent;
    }
    return null;
  };
  const parents = new Map(own.map((item) => [item, nearest(item)]));
  // Of items in a circle each would wait for the other to be drawn.
  const inCircle = (item: Item): boolean => {
    const seen = new Set<Item>();
    for (let at: Item | null = item; at; at = parents.get(at) ?? null) {
      if (seen.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return new Map(own.map((item) => [item, inCircle(item) ? null : (parents.get(item) ?? null)]));
}

import type { Item } from "../catalogue/types";

/** What may stand in an item's cell, in the catalogue's terms: `count >= 0`, `percent 0..100`, `yes | no`. */
export function expectedOf(item: Pick<Item, "kind" | "min" | "max" | "choices">): string {
  if (item.kind === "yesNo") return "yes | no";
  if (item.kind === "choice") return item.choices.join(" | ");
  const min = item.min ?? (item.kind === "count" || item.kind === "money" ? 0 : null);
  if (min !== null && item.max !== null) return `${item.kind} ${min}..${item.max}`;
  if (min !== null) return `${item.kind} >= ${min}`;
  return item.max === null ? item.kind : `${item.kind} <= ${item.max}`;
}

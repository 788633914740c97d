/** What a need is worded by: its kind, whether it lacks or exceeds, and in what it is counted. */
import { itemsOf } from "../catalogue/expression";
import type { Catalogue, Indicator } from "../catalogue/types";
import type { Need } from "../compliance/types";

/** `excess`: out of reach, as there is too much of it already. */
export type NeedSaid = Need["kind"] | "excess";

export function saidOf({ kind, excess }: Pick<Need, "kind" | "excess">): NeedSaid {
  return excess ? "excess" : kind;
}

/** The unit of the numerator's first item; null where that is yes or no, so that agencies are counted. */
export function needUnit({ numerator, unit }: Indicator, { items }: Pick<Catalogue, "items">): string | null {
  const [first] = itemsOf(numerator);
  const item = items.find(({ code }) => code === first);
  return item?.kind === "yesNo" ? null : (item?.unit ?? unit);
}

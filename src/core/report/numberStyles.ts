import type { Catalogue, Expression, ItemKind } from "../catalogue/types";
import type { StyleName } from "./styles";

const WHOLE_KINDS: ReadonlySet<ItemKind> = new Set(["count", "money", "yesNo"]);

/** Whole figures print without decimals, others with at least one. */
export function kindStyle(kind: ItemKind): StyleName {
  return WHOLE_KINDS.has(kind) ? "whole" : "decimal";
}

export function expressionStyle(expression: Expression, catalogue: Catalogue): StyleName {
  const whole = expression.terms.every((term) => {
    if (term.kind === "constant") return Number.isInteger(term.value);
    if (term.kind === "expected") return true;
    const item = catalogue.items.find(({ code }) => code === term.code);
    return item !== undefined && WHOLE_KINDS.has(item.kind);
  });
  return whole ? "whole" : "decimal";
}

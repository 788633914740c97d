import { soleItem } from "../catalogue/expression";
import type { Catalogue, Expression, ItemKind } from "../catalogue/types";
import { decimalsShown } from "./narrative/decimals";
import type { StyleName } from "./styles";

const WHOLE_KINDS: ReadonlySet<ItemKind> = new Set(["count", "money", "yesNo"]);

/** How a figure of a kind is shown. */
export type FigureStyle = "whole" | "decimal" | "date";

const BOLD = { whole: "wholeBold", decimal: "decimalBold", date: "dateBold" } as const satisfies Record<FigureStyle, StyleName>;

export function boldStyle(style: FigureStyle): StyleName {
  return BOLD[style];
}

/** Whole figures print without decimals, others with at least one; days as days. */
export function kindStyle(kind: ItemKind): FigureStyle {
  return kind === "date" ? "date" : WHOLE_KINDS.has(kind) ? "whole" : "decimal";
}

export function expressionStyle(expression: Expression, catalogue: Catalogue): FigureStyle {
  const sole = soleItem(expression);
  if (sole !== null) return kindStyle(catalogue.items.find(({ code }) => code === sole)?.kind ?? "number");
  const whole = expression.terms.every((term) => {
    if (term.kind === "constant") return Number.isInteger(term.value);
    if (term.kind === "expected") return true;
    const item = catalogue.items.find(({ code }) => code === term.code);
    return item !== undefined && WHOLE_KINDS.has(item.kind);
  });
  return whole ? "whole" : "decimal";
}

/** By decimals, from one to four and more. */
const RATES = ["rate", "rate2", "rate3", "rate4"] as const;
const BOLD_RATES = ["rateBold", "rateBold2", "rateBold3", "rateBold4"] as const;
const GAPS = ["gapRate", "gapRate2", "gapRate3", "gapRate4"] as const;
const byDecimals = <Name extends StyleName>(styles: readonly [Name, ...Name[]], decimals: number): Name => styles[Math.min(decimals, styles.length) - 1] ?? styles[0];

/** A rate as its sentence has it: one short of its target's `level` never seems to reach it. */
export function rateStyle(rate: number | null | undefined, level: string | number | null, isBold = false): (typeof RATES | typeof BOLD_RATES)[number] {
  const decimals = decimalsShown(rate ?? 0, typeof level === "number" ? level : undefined, 1);
  return isBold ? byDecimals(BOLD_RATES, decimals) : byDecimals(RATES, decimals);
}

/** A difference as its sentence has it: one that is not nil never shows as nil. `of`: the style of what it is the difference of. */
export function gapStyle(gap: number, of: StyleName): StyleName {
  if (of === "rate") return byDecimals(GAPS, decimalsShown(gap, undefined, 1));
  return (of === "whole" || of === "date") && Number.isInteger(gap) ? "gapWhole" : "gap";
}

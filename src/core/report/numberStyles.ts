import { isJudgedOnDay, soleItem } from "../catalogue/expression";
import type { Catalogue, Expression, ItemKind } from "../catalogue/types";
import type { ReportContext } from "./context";
import { decimalsShown } from "./narrative/decimals";
import type { StyleName } from "./styles";

/** Width for figures of a column: all digits and separators of the longest, no less than `least` characters. */
export function figureWidth(values: readonly (number | null)[], least: number): number {
  const longest = values.reduce<number>((most, value) => Math.max(most, value === null ? 0 : withSeparators(value)), 0);
  return Math.max(least, longest + 3);
}

/** Of a column that has days. */
const DAY_WIDTH = 12;

/** `widths` with the columns of indicators' figures as wide as the province's longest ask for; `at` says which columns they are. */
export function indicatorWidths(
  context: ReportContext,
  widths: readonly number[],
  at: { readonly target: number; readonly numerator: number; readonly denominator: number; readonly result: number },
): readonly number[] {
  const totals = context.indicators.map(({ summary }) => summary.total);
  const figures = new Map<number, readonly (number | null)[]>([
    [at.numerator, totals.map(({ numerator }) => numerator)],
    [at.denominator, totals.map(({ denominator }) => denominator)],
    [at.result, totals.map(({ numerator, denominator, percent }) => (denominator === null ? numerator : percent))],
  ]);
  const hasDays = context.indicators.some(({ indicator }) => isJudgedOnDay(indicator, context.catalogue));
  const least = (column: number): number => (hasDays && [at.target, at.numerator, at.result].includes(column) ? DAY_WIDTH : 0);
  return widths.map((width, column) => figureWidth(figures.get(column) ?? [], Math.max(width, least(column))));
}

function withSeparators(value: number): number {
  const digits = String(Math.trunc(Math.abs(value))).length;
  return digits + Math.floor((digits - 1) / 3) + (Number.isInteger(value) ? 0 : 4) + (value < 0 ? 1 : 0);
}

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

/** The catalogue (bộ chỉ tiêu), `cchc/catalogue@1`: contract §2. */
import type { Thresholds } from "./thresholds";

export interface LocalText {
  readonly vi: string;
  readonly en: string;
}

export const TIERS = ["so", "huyen", "xa", "phong", "khac"] as const;
export type Tier = (typeof TIERS)[number];

export const ITEM_KINDS = ["count", "number", "percent", "money", "yesNo", "choice", "date", "text"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const FLOWS = ["inPeriod", "yearToDate", "pointInTime"] as const;
export type Flow = (typeof FLOWS)[number];

export const AGGREGATES = ["sum", "countYes", "max", "min", "latest", "none"] as const;
export type Aggregate = (typeof AGGREGATES)[number];

export const PERIOD_KINDS = ["Q1", "Q2", "H1", "Q3", "9M", "Q4", "Y"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const COMPARATORS = [">=", ">", "=", "<=", "<"] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const OPERATORS = ["<=", "<", "=", ">=", ">", "both", "either", "notBoth"] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Basis {
  readonly document: string;
  readonly date: string | null;
  readonly issuer: string;
}

/** Where a target or duty comes from. */
export interface Source {
  readonly document: string;
  readonly clause: string;
}

export interface CatalogueArea {
  readonly code: string;
  readonly name: LocalText;
}

/** Another name of an item; with dates, the name it had between them (`YYYY-MM-DD`, inclusive). */
export interface Alias {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Item {
  readonly code: string;
  readonly area: string;
  readonly parent: string | null;
  readonly name: LocalText;
  readonly aliases: readonly Alias[];
  readonly unit: string;
  readonly kind: ItemKind;
  /** The values a `choice` item may have; empty for other kinds. */
  readonly choices: readonly string[];
  readonly required: boolean;
  /** Tiers, or `agency:CODE`. */
  readonly appliesTo: readonly string[];
  readonly periods: readonly PeriodKind[];
  readonly flow: Flow;
  readonly aggregate: Aggregate;
  /** Inclusive bounds in the item's unit; null for none. */
  readonly min: number | null;
  readonly max: number | null;
  /** Code of the item with whose figure at the end of the period before this one opens; null for none. */
  readonly opening: string | null;
  readonly source: string;
}

export interface Target {
  readonly comparator: Comparator;
  /**
   * In the indicator's unit (80 is 80 %); where it is judged on a day that day, `YYYY-MM-DD`, or `--MM-DD` for each year.
   * Null where the target is relative.
   */
  readonly value: number | string | null;
  /** `YYYY-MM-DD`, or `--MM-DD` for each year. */
  readonly from: string | null;
  readonly due: string | null;
  readonly compareWith: "previous" | null;
}

/** A sum of terms: what `numerator`, `left` and the like are written in. */
export interface Expression {
  /** As the catalogue writes it. */
  readonly text: string;
  readonly terms: readonly Term[];
}

export type Term =
  | { readonly kind: "item"; readonly sign: 1 | -1; readonly code: string }
  | { readonly kind: "expected"; readonly sign: 1 | -1 }
  | { readonly kind: "constant"; readonly sign: 1 | -1; readonly value: number };

export interface Indicator {
  readonly code: string;
  readonly area: string;
  readonly name: LocalText;
  readonly numerator: Expression;
  readonly denominator: Expression | null;
  readonly unit: string;
  readonly better: "higher" | "lower";
  readonly target: Target | null;
  readonly targetByTier: Readonly<Partial<Record<Tier, Target | null>>>;
  /** By an agency's code; null for an agency that has no target. */
  readonly targetByAgency: Readonly<Record<string, Target | null>>;
  /** How far from its target, in points or the unit, an unmet indicator is at risk and not yet failed; null for no such band. */
  readonly atRisk: number | null;
  readonly lead: string | null;
  readonly source: Source;
}

export interface Condition {
  readonly left: Expression;
  readonly operator: Operator;
  readonly right: Expression;
}

export interface Check extends Condition {
  /** Its own rule id, `REL-101` and up. */
  readonly id: string;
  readonly items: readonly string[];
  readonly severity: "E" | "W" | "I";
  readonly missing: "skipIfAny" | "skipIfAll" | "asZero";
  /** Absolute, in the items' unit. */
  readonly tolerance: number;
  readonly when: Condition | null;
}

export interface Duty {
  readonly code: string;
  readonly name: LocalText;
  readonly lead: string | null;
  /** Who each has to do it: tiers, or `agency:CODE`; none: its lead alone. */
  readonly appliesTo: readonly string[];
  readonly from: string | null;
  readonly due: string | null;
  readonly source: Source;
}

/** A yearly index that others publish about the province (PAR INDEX, PAPI): its score and rank are filled in, never computed. A lower rank is better. */
export interface ExternalIndex {
  readonly code: string;
  readonly name: LocalText;
  /** Of the score: `điểm` or `%`. */
  readonly unit: string;
  /** The highest score that there is, in the unit; null where none is known. */
  readonly max: number | null;
  readonly source: Source;
}

export interface Catalogue {
  readonly id: string;
  readonly version: string;
  readonly title: LocalText;
  readonly basis: readonly Basis[];
  readonly areas: readonly CatalogueArea[];
  readonly items: readonly Item[];
  readonly indicators: readonly Indicator[];
  readonly checks: readonly Check[];
  readonly duties: readonly Duty[];
  readonly externalIndices: readonly ExternalIndex[];
  /** When figures are asked about for their difference from earlier ones, where it is not the standard. */
  readonly thresholds: Thresholds;
}

/** Whether agencies of `tier` with `code` report the item. */
export function itemAppliesTo(item: Item, agency: { readonly code: string; readonly tier: Tier }): boolean {
  return item.appliesTo.includes(agency.tier) || item.appliesTo.includes(`agency:${agency.code}`);
}

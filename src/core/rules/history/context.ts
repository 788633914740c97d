/** What a rule over earlier periods sees, and the figures it compares. */
import type { Agency } from "../../agencies/types";
import type { Item } from "../../catalogue/types";
import { isFigure, type OperandOf } from "../../compliance/evaluate";
import { subtract, type Decimal } from "../../decimal";
import type { History, PastFigure } from "../../history/history";
import type { Period } from "../../periods/period";
import { quarterBefore, spanOf, type Quarter, type Span, type YearQuarter } from "../../periods/span";
import type { Submission } from "../../reading/types";
import type { Finding } from "../finding";
import type { Origin } from "../raise";
import type { HistorySettings } from "./settings";

/** Figures of an item by the agencies of a tier, ascending. */
export interface Peers {
  readonly figures: readonly number[];
  /** Where the agency's own stands among them, which is none of its peers; -1 where it has none there. */
  readonly own: number;
}

export interface HistoryContext {
  readonly past: History;
  readonly submission: Submission;
  readonly agency: Agency;
  readonly period: Period;
  readonly origin: Origin;
  /** Items of the catalogue with a figure here that no error is found in; a day is none. */
  readonly items: readonly Item[];
  readonly operandOf: OperandOf;
  /** Figures of the item from the agency's tier; none where they are not known. */
  readonly peersOf: (item: Item) => Peers;
  readonly settings: HistorySettings;
}

export type HistoryRule = (context: HistoryContext) => readonly Finding[];

export function figureOf(item: Item, { operandOf }: HistoryContext): Decimal | null {
  const operand = operandOf(item.code);
  return isFigure(operand) ? operand : null;
}

export function cellOf(item: Item, { submission }: HistoryContext): string | null {
  return submission.readings.get(item.code)?.cell ?? null;
}

const spanOfQuarter = ({ year, quarter }: YearQuarter): Span => ({ year, first: quarter, last: quarter });

/** The report's last quarter and what it says of that quarter alone: cumulative figures less what was reported before. Null where that is not known. */
export function quarterFigure(item: Item, context: HistoryContext): { readonly at: YearQuarter; readonly value: Decimal } | null {
  const { past, agency, period } = context;
  const value = figureOf(item, context);
  const { year, first, last } = spanOf(period, item.flow);
  if (value === null) return null;
  if (first === last) return { at: { year, quarter: last }, value };
  const before = past.isAdditive(item) ? past.figure(agency.code, item, { year, first, last: (last - 1) as Quarter }) : null;
  return before && { at: { year, quarter: last }, value: subtract(value, before.value) };
}

/** The item's figure of one earlier quarter. */
export function pastQuarter(item: Item, at: YearQuarter, { past, agency }: HistoryContext): PastFigure | null {
  return past.figure(agency.code, item, spanOfQuarter(at));
}

/** The `count` quarters before, the nearest first. */
export function quartersBefore(at: YearQuarter, count: number): readonly YearQuarter[] {
  const quarters: YearQuarter[] = [];
  for (let each = at; quarters.length < count; ) quarters.push((each = quarterBefore(each)));
  return quarters;
}

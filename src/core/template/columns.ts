/** Columns of a template's table. */
import type { Item } from "../catalogue/types";
import { isCumulative, type Period } from "../periods/period";
import type { TemplateLabels } from "./labels";

export const NUMBER = 0;
export const LABEL = 1;
export const UNIT = 2;
/** The first column of figures. */
export const FIGURES = 3;

export interface Column {
  readonly title: string;
  /** Characters. */
  readonly width: number;
}

export interface TemplateColumns {
  readonly columns: readonly Column[];
  /** The first and last column of an item's figure: both where it is of one moment and there are two columns. */
  figure(item: Item): { readonly left: number; readonly right: number };
  /** The last column of figures. */
  readonly lastFigure: number;
  /** Where the figures of the quarter before stand; null where they are not given. */
  readonly previous: number | null;
  readonly remark: number;
}

/**
 * One column of results where all figures are of the same days; two where the period is a quarter within the year, and some are
 * counted in it and others since the year's beginning. `previous`: the quarter whose figures stand beside, null for none. Readers take each item's figure from the column that its flow names (contract §5).
 */
export function templateColumns(items: readonly Item[], period: Period, labels: TemplateLabels, previous: string | null): TemplateColumns {
  const { columns: titles } = labels;
  const flows = new Set(items.map(({ flow }) => flow));
  const partOfYear = !isCumulative(period.kind);
  const two = partOfYear && flows.has("inPeriod") && flows.has("yearToDate");
  const toDate = partOfYear && flows.has("yearToDate");
  const numbered = items.every(({ code }) => /^\d/.test(code));
  const number = { title: numbered ? titles.number : titles.code, width: Math.max(6, ...items.map(({ code }) => code.length + 2)) };
  const unit = { title: titles.unit, width: 11 };
  const remark = { title: titles.remark, width: two ? 16 : 19 };
  const figures = two
    ? [{ title: titles.inPeriod, width: 12 }, { title: titles.yearToDate, width: 12 }]
    : [{ title: toDate ? titles.resultToDate : titles.result, width: 14 }];
  const lastFigure = FIGURES + figures.length - 1;
  const before = previous === null ? [] : [{ title: titles.previous(previous), width: 12 }];
  const columns = { inPeriod: { left: FIGURES, right: FIGURES }, yearToDate: { left: lastFigure, right: lastFigure }, pointInTime: { left: FIGURES, right: lastFigure } };
  return {
    columns: [number, { title: titles.item, width: (two ? 36 : 40) - 9 * before.length }, unit, ...figures, ...before, remark],
    figure: ({ flow }) => columns[flow],
    lastFigure,
    previous: previous === null ? null : lastFigure + 1,
    remark: lastFigure + 1 + before.length,
  };
}

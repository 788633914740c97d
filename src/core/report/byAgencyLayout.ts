/** Where each agency and indicator stands on the sheet `Theo cơ quan`; `Đánh giá` sums over it. */
import type { Indicator } from "../catalogue/types";
import type { Summary } from "../compile/types";
import { address } from "../grid";
import type { ReportContext } from "./context";
import { absoluteIn, columnIn, rangeIn } from "./formula";
import { SHEETS } from "./sheetNames";

export const BY_AGENCY = { number: 0, code: 1, name: 2, tier: 3, dataRows: 4, firstIndicator: 5 } as const;
export const BY_AGENCY_PERIOD = { row: 1, column: BY_AGENCY.name } as const;
export const BY_AGENCY_HEADER = { top: 4, expression: 5, bottom: 6 } as const;
/** Columns of the ranking, from the first after the indicators on. */
export const RANKING = { met: 0, judged: 1, rate: 2, rank: 3 } as const;
const FIRST_ROW = BY_AGENCY_HEADER.bottom + 1;

export interface IndicatorColumns {
  readonly numerator: number;
  /** Null, as is the rate's, where the indicator is judged on its numerator. */
  readonly denominator: number | null;
  readonly rate: number | null;
  readonly status: number;
}

export interface ByAgencyLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns up to the last indicator's; those of the ranking follow. */
  readonly width: number;
  /** Address of one agency's cell of the ranking, from another sheet. */
  rankingCell(index: number, column: keyof typeof RANKING): string;
  columnsOf(indicator: string): IndicatorColumns;
  /** Range of all indicators of one agency, from another sheet. */
  indicatorsRange(index: number): string;
  /** Range of one column over all agencies, from another sheet. */
  range(column: number): string;
}

/** As much of the context as decides where things stand. */
type Placed = { readonly agencies: readonly unknown[]; readonly indicators: readonly Pick<ReportContext["indicators"][number], "indicator">[] };

export function byAgencyLayout(context: Placed): ByAgencyLayout {
  const columns = new Map<string, IndicatorColumns>();
  let next: number = BY_AGENCY.firstIndicator;
  for (const { indicator } of context.indicators) {
    const numerator = next;
    const ratio = indicator.denominator !== null;
    columns.set(indicator.code, ratio ? { numerator, denominator: next + 1, rate: next + 2, status: next + 3 } : { numerator, denominator: null, rate: null, status: next + 1 });
    next += ratio ? 4 : 2;
  }
  const lastRow = FIRST_ROW + Math.max(context.agencies.length, 1) - 1;
  return {
    firstRow: FIRST_ROW,
    lastRow,
    width: next,
    rankingCell: (index, column) => absoluteIn(SHEETS.byAgency, FIRST_ROW + index, next + RANKING[column]),
    indicatorsRange: (index) => rangeIn(SHEETS.byAgency, { top: FIRST_ROW + index, bottom: FIRST_ROW + index, left: BY_AGENCY.firstIndicator, right: Math.max(next - 1, BY_AGENCY.firstIndicator) }),
    columnsOf: (code) => columns.get(code)!,
    range: (column) => columnIn(SHEETS.byAgency, column, FIRST_ROW, lastRow),
  };
}

/** Where an agency's numerator of an indicator stands in a summary. */
export function agencyFigureCell(summary: Summary, indicators: ReadonlyMap<string, Indicator>, agency: string, indicator: string): { readonly sheet: string; readonly cell: string } {
  const layout = byAgencyLayout({ agencies: summary.agencies, indicators: summary.indicators.map(({ code }) => ({ indicator: indicators.get(code)! })) });
  const row = layout.firstRow + Math.max(0, summary.agencies.findIndex(({ code }) => code === agency));
  return { sheet: SHEETS.byAgency, cell: address(row, layout.columnsOf(indicator).numerator) };
}

/** Where agencies stand on the sheet `Tình hình nộp`; other sheets count them there. */
import type { ReportContext } from "./context";
import { absoluteIn, columnIn } from "./formula";
import { SHEETS } from "./sheetNames";

export const SUBMISSION_COLUMNS = { number: 0, code: 1, agency: 2, tier: 3, state: 4, received: 5, file: 6, sheet: 7, superseded: 8, errors: 9, warnings: 10 } as const;
export const SUBMISSION_HEADER_ROW = 8;
/** Rows of the counts above the table; their figures stand in `COUNT_COLUMN`. */
export const COUNT_ROWS = { expected: 2, received: 3, late: 4, missing: 5, rejected: 6 } as const;
export const COUNT_COLUMN = 3;

export interface SubmissionsLayout {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly tierRange: string;
  readonly codeRange: string;
  /** Address of one agency's cell, from another sheet. */
  cell(index: number, column: keyof typeof SUBMISSION_COLUMNS): string;
  /** Address of a count, from another sheet. */
  count(of: keyof typeof COUNT_ROWS): string;
}

export function submissionsLayout(context: ReportContext): SubmissionsLayout {
  const firstRow = SUBMISSION_HEADER_ROW + 1;
  const lastRow = firstRow + Math.max(context.agencies.length, 1) - 1;
  return {
    firstRow,
    lastRow,
    tierRange: columnIn(SHEETS.submissions, SUBMISSION_COLUMNS.tier, firstRow, lastRow),
    codeRange: columnIn(SHEETS.submissions, SUBMISSION_COLUMNS.code, firstRow, lastRow),
    cell: (index, column) => absoluteIn(SHEETS.submissions, firstRow + index, SUBMISSION_COLUMNS[column]),
    count: (of) => absoluteIn(SHEETS.submissions, COUNT_ROWS[of], COUNT_COLUMN),
  };
}

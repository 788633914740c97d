/**
 * A findings sheet that went to an agency and came back with explanations. Each row bears, in a cell of its own, the key of
 * its finding (`explain.ts`), with the explanation in the cell before it: so a row says whose and when it is, goes along when
 * the sheet is copied or saved in another format, and explains nothing once the report says something else.
 */
import { cellIn, type Cell, type Grid, type Workbook } from "../grid";
import { cellText } from "../reading/cellText";
import { EXPLANATION_LENGTH, type Explanation } from "../selfCheck/document";
import { cleanText } from "../text/fold";

const MARK = "cchc-giai-trinh:";
const MARKED = /^cchc-giai-trinh:([0-9a-f]{32})$/;

/** Beside a row that no explanation closes: what it says is mended in the report. */
export const MEND_MARK = "cchc-phai-sua";

/** What the cell beside an explanation says. */
export function answerMark(key: string): string {
  return MARK + key;
}

interface MarkedRow {
  readonly key: string;
  readonly text: string;
}

function keyOf({ value }: Cell): string | null {
  return typeof value === "string" && value.startsWith(MARK) ? (MARKED.exec(value.trim())?.[1] ?? null) : null;
}

function markedRows(grid: Grid): readonly MarkedRow[] {
  return grid.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const key = keyOf(cell);
      if (key === null) return [];
      const before = cellIn(row, cell.column - 1);
      return [{ key, text: before ? cleanText(cellText(before)).slice(0, EXPLANATION_LENGTH) : "" }];
    }),
  );
}

/** What stands as an explanation in rows that no explanation closes. */
function textsToMend(grid: Grid): readonly string[] {
  return grid.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      if (cell.value !== MEND_MARK) return [];
      const before = cellIn(row, cell.column - 1);
      return [before ? cleanText(cellText(before)) : ""];
    }),
  );
}

/** Whether the sheet is such a findings sheet: it is no report. */
export function isAnswerSheet(grid: Grid): boolean {
  return markedRows(grid).length > 0 || textsToMend(grid).length > 0;
}

/** How many rows were explained that no explanation closes. */
export function idleAnswers({ grids }: Pick<Workbook, "grids">): number {
  return grids.flatMap(textsToMend).filter((text) => text !== "").length;
}

/** The explanations of the workbook's findings sheets, blank ones left out; null where it has no such sheet. */
export function answersOf({ grids, savedAt }: Pick<Workbook, "grids" | "savedAt">): readonly Explanation[] | null {
  const rows = grids.flatMap(markedRows);
  if (!grids.some(isAnswerSheet)) return null;
  return rows.filter(({ text }) => text !== "").map(({ key, text }) => ({ key, text, at: savedAt?.slice(0, 16) ?? "" }));
}

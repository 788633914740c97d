/** Findings shown on the sheet itself: a fill on each cell that is to be mended or explained, and what is wrong in a note. */
import { parseArea } from "../core/grid";
import { SEVERITY_ORDER } from "../core/rules/raise";
import { isUnexplained } from "../core/rules/tally";
import type { Finding } from "../core/rules/finding";
import type { CellMark } from "./ports";

const ERROR_FILL = "#FBD5D2";
const WARNING_FILL = "#FFF0D1";

/** Cells of one finding that are marked at most: a whole column is plain enough by then. */
const MOST_CELLS = 2_000;

/** One mark a cell: the gravest of its findings gives the fill, all of them the note. Information and explained warnings leave none. */
export function cellMarks(findings: readonly Finding[], noteOf: (finding: Finding) => string): readonly CellMark[] {
  const marks = new Map<string, { row: number; column: number; fill: string; note: string }>();
  const open = SEVERITY_ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity && (severity === "W" ? isUnexplained(finding) : severity !== "I")));
  for (const finding of open) {
    for (const { row, column } of cellsOf(finding)) {
      const key = `${row} ${column}`;
      const mark = marks.get(key);
      if (mark) mark.note += `\n${noteOf(finding)}`;
      else marks.set(key, { row, column, fill: finding.severity === "W" ? WARNING_FILL : ERROR_FILL, note: noteOf(finding) });
    }
  }
  return [...marks.values()];
}

function cellsOf({ cell }: Finding): readonly { readonly row: number; readonly column: number }[] {
  const area = cell === null ? null : parseArea(cell);
  if (!area) return [];
  const width = area.right - area.left + 1;
  const count = Math.min(MOST_CELLS, width * (area.bottom - area.top + 1));
  return Array.from({ length: count }, (_, at) => ({ row: area.top + Math.floor(at / width), column: area.left + (at % width) }));
}

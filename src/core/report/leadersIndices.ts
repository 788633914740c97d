/** External indices on `Lãnh đạo`: cells for scores and ranks that staff fill in, and what has changed in words, by formulas that follow them. */
import type { ExternalIndex } from "../catalogue/types";
import { indexKey, indexResult, otherCount, SCORE_DECIMALS, type IndexResult } from "../filled/indices";
import { nothingFilled } from "../filled/rows";
import { INDEX_PARTS, type FilledFigure, type IndexPart } from "../filled/types";
import { address, type Area } from "../grid";
import { parsePeriod } from "../periods/period";
import type { ReportContext } from "./context";
import type { SheetDraft } from "./draft";
import type { IndexLabels } from "./filledLabels";
import { literal } from "./formula";
import { LEADERS_COLUMNS as AT, LEADERS_LAST_COLUMN as LAST } from "./leadersLayout";
import type { NumberMarks } from "./narrative/spoken";

/** First and last column of each cell: this year's, then the year's before. */
const COLUMNS: readonly Readonly<Record<IndexPart, readonly [number, number]>>[] = [
  { score: [AT.lead, AT.lead], rank: [AT.comparator, AT.target], of: [AT.numerator, AT.numerator] },
  { score: [AT.denominator, AT.denominator], rank: [AT.result, AT.result], of: [AT.unit, AT.unit] },
];
/** Points: names of two lines, and changes that are written into the row only later. */
const HEIGHT = 34;
const MOST_RANKED = 1000;

const across = (row: number, [left, right]: readonly [number, number]): Area => ({ top: row, bottom: row, left, right });
const yearOf = (context: ReportContext): number => parsePeriod(context.period.id)!.year;

export function hasIndices({ catalogue }: ReportContext): boolean {
  return catalogue.externalIndices.length > 0;
}

/** Where each index stands on the sheet. */
export type IndexRows = ReadonlyMap<string, number>;

/** Draws the table from `top` on; gives the first row below, and the indices' rows. */
export function indexTable(draft: SheetDraft, context: ReportContext, top: number): { readonly below: number; readonly rows: IndexRows } {
  const { externalIndices: labels, columns } = context.labels;
  const year = yearOf(context);
  const deep = (left: number, text: string): void => draft.span({ top, bottom: top + 1, left, right: left }, text, "head");
  deep(AT.number, columns.number);
  deep(AT.indicator, labels.name);
  deep(AT.gap, labels.scoreChange);
  deep(AT.conclusion, labels.rankChange);
  COLUMNS.forEach((cells, ago) => {
    draft.span(across(top, [cells.score[0], cells.of[1]]), labels.published(year - ago), "head");
    for (const part of INDEX_PARTS) draft.span(across(top + 1, cells[part]), labels[part], "head");
  });
  const rows: IndexRows = new Map(context.catalogue.externalIndices.map((index, position) => [index.code, top + 2 + position]));
  context.catalogue.externalIndices.forEach((index, position) => indexRow(draft, context, top + 2 + position, position + 1, index));
  const after = top + 2 + rows.size;
  draft.span(across(after, [0, LAST]), labels.note, "note");
  // Few rows, under a head of two: they stay on one page.
  draft.keep({ top, bottom: after });
  return { below: after + 1, rows };
}

/** The cell of a part, this year's or (`ago` 1) last year's. */
export function indexCell(row: number, part: IndexPart, ago: 0 | 1): string {
  return address(row, COLUMNS[ago]![part][0]);
}

/** What a score or rank gained on the year before, in brackets. */
export function indexGain(row: number, part: "score" | "rank"): string {
  const [now, then] = [indexCell(row, part, 0), indexCell(row, part, 1)];
  return part === "score" ? `(N(${now})-N(${then}))` : `(N(${then})-N(${now}))`;
}

function indexRow(draft: SheetDraft, context: ReportContext, row: number, position: number, index: ExternalIndex): void {
  const { externalIndices: labels, narrative: { marks } } = context.labels;
  const year = yearOf(context);
  draft.set(row, AT.number, position, "centre");
  draft.set(row, AT.indicator, `${index.name[context.language]}, ${labels.unit(index.unit)}`, "text");
  COLUMNS.forEach((cells, ago) => {
    const filled = context.filled.indices.find((each) => each.code === index.code && each.year === year - ago);
    for (const part of INDEX_PARTS) {
      draft.span(across(row, cells[part]), filled?.[part] ?? null, entryStyle(filled?.[part] ?? null));
      draft.validate(validation(across(row, cells[part]), part, index, labels));
    }
  });
  const result = indexResult(index, context.filled.indices, year);
  const cells = ([0, 1] as const).flatMap((ago) => INDEX_PARTS.map((part) => indexCell(row, part, ago)));
  const unlessNothing = (formula: string): string => `=IF(${nothingFilled("index", indexKey(index.code, year), cells)},"",${formula})`;
  draft.formula(row, AT.gap, unlessNothing(scoreFormula(row, index, labels, marks)), scoreText(result, index, labels, marks), "centre");
  draft.formula(row, AT.conclusion, unlessNothing(rankFormula(row, labels)), rankText(result, labels), "centre");
  draft.rowHeight(row, HEIGHT);
}

/** What cannot be read stays text. */
function entryStyle(value: FilledFigure): "inputNumber" | "inputText" {
  return typeof value === "string" ? "inputText" : "inputNumber";
}

function validation(area: Area, part: IndexPart, { max }: ExternalIndex, { entries, prompt }: IndexLabels): Parameters<SheetDraft["validate"]>[0] {
  if (part === "score") return { area, kind: "decimal", min: 0, ...(max === null ? {} : { max }), message: entries.score(max), prompt };
  return { area, kind: "whole", min: 1, max: MOST_RANKED, message: entries.rank, prompt };
}

/** `tăng 1,2 điểm`: where both scores are numbers that can be. */
function scoreFormula(row: number, { unit, max }: ExternalIndex, { moves, points }: IndexLabels, marks: NumberMarks): string {
  const [now, then] = [indexCell(row, "score", 0), indexCell(row, "score", 1)];
  const usable = (cell: string): string => `ISNUMBER(${cell}),N(${cell})>=0${max === null ? "" : `,N(${cell})<=${max}`}`;
  const change = `ROUND(${indexGain(row, "score")},${SCORE_DECIMALS})`;
  const amount = `SUBSTITUTE(ABS(${change})&"",${literal(marks.thousands)},${literal(marks.decimal)})&${literal(points(unit))}`;
  return `IF(AND(${usable(now)},${usable(then)}),IF(${change}=0,${literal(moves.same)},IF(${change}>0,${literal(moves.up)},${literal(moves.down)})&${amount}),"")`;
}

function scoreText({ scoreChange }: IndexResult, { unit }: ExternalIndex, { moves, points }: IndexLabels, marks: NumberMarks): string {
  if (scoreChange === null) return "";
  if (scoreChange === 0) return moves.same;
  return `${scoreChange > 0 ? moves.up : moves.down}${String(Math.abs(scoreChange)).replace(".", marks.decimal)}${points(unit)}`;
}

/** `lên 3 bậc`: a rank that falls in number is better; nothing where others were ranked beside. */
function rankFormula(row: number, { ranks, otherCount: other }: IndexLabels): string {
  const [now, then] = [indexCell(row, "rank", 0), indexCell(row, "rank", 1)];
  const [ofNow, ofThen] = [indexCell(row, "of", 0), indexCell(row, "of", 1)];
  const usable = (cell: string): string => `ISNUMBER(${cell}),N(${cell})>=1,N(${cell})=INT(N(${cell}))`;
  const gained = indexGain(row, "rank");
  const moved = `IF(${gained}=0,${literal(ranks.same)},IF(${gained}>0,${literal(ranks.up)},${literal(ranks.down)})&ABS(${gained})&IF(ABS(${gained})=1,${literal(ranks.one)},${literal(ranks.many)}))`;
  const differs = `AND(${usable(ofNow)},${usable(ofThen)},N(${ofNow})<>N(${ofThen}))`;
  return `IF(AND(${usable(now)},${usable(then)}),IF(${differs},${literal(other.before)}&${ofThen}&${literal(other.between)}&${ofNow}&${literal(other.after)},${moved}),"")`;
}

function rankText(result: IndexResult, { ranks, otherCount: other }: IndexLabels): string {
  const { rank, previous, rankChange } = result;
  if (rank === null || previous.rank === null) return "";
  if (otherCount(result, previous)) return `${other.before}${previous.of}${other.between}${result.of}${other.after}`;
  const gained = rankChange!;
  if (gained === 0) return ranks.same;
  return `${gained > 0 ? ranks.up : ranks.down}${Math.abs(gained)}${Math.abs(gained) === 1 ? ranks.one : ranks.many}`;
}

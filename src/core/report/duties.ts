/** Duties with their state, below the indicators of `Đánh giá`. That one is done, staff fill in; else its date decides. */
import { dutyFrom, dutyState, SOON_DAYS, type DutyLine } from "../compliance/duties";
import { DONE_DAYS, dutyKey, isDone, noteOf, reviewDayOf } from "../filled/duties";
import { nothingFilled } from "../filled/rows";
import type { FilledDone, FilledDuty } from "../filled/types";
import { address, type Area } from "../grid";
import { parsePeriod } from "../periods/period";
import { isIsoDate, serialOf } from "../text/date";
import { ASSESSMENT_COLUMNS as AT } from "./assessmentLayout";
import type { ReportContext } from "./context";
import type { SheetDraft } from "./draft";
import { lineRow, runsOf, TABLE_HEAD } from "./followLayout";
import { absolute, columnIn, isBlank, literal } from "./formula";
import { belowQuarters } from "./quartersLayout";
import { SHEETS } from "./sheetNames";
import type { StyleName } from "./styles";
import { dutyHighlights } from "./statusColors";
import { sourceText } from "./targets";

const COLUMNS = {
  name: [AT.indicator, AT.target], due: [AT.due, AT.due], from: [AT.numerator, AT.denominator], state: [AT.result, AT.unit],
  done: [AT.status, AT.status], note: [AT.reported, AT.conclusion], agency: [AT.lead, AT.lead], source: [AT.source, AT.source],
} as const;

function across(row: number, [left, right]: readonly [number, number]): Area {
  return { top: row, bottom: row, left, right };
}

/** Title, note, the day on which they are looked at, and the columns' names. */
const HEAD = 4;

/** The cells, from another sheet, that say how the first to the last of these lines of the context stand. */
export function dutyStateRange(context: ReportContext, first: number, last: number): string {
  const top = belowQuarters(context) + HEAD;
  return columnIn(SHEETS.assessment, COLUMNS.state[0], lineRow(top, first), lineRow(top, last));
}

/** Draws the duties from `top` on, then what was noted of others; gives the first row below. States follow the day that stands above them. */
export function dutyRows(draft: SheetDraft, context: ReportContext, top: number): number {
  const { filled, duties: lines } = context;
  const shown = new Set(lines.map((line) => noteOf(filled, line)));
  const others = filled.duties.filter((noted) => !shown.has(noted));
  let next = top;
  if (lines.length > 0) {
    const { title, note } = context.labels.assessment.duties;
    titles(draft, next, title, note);
    draft.keep({ top, bottom: top + HEAD });
    reviewDay(draft, context, next + 2);
    const rows = tableRows(draft, context, next + HEAD, lines.length);
    lines.forEach((line, index) => dutyRow(draft, context, rows[index]!, line, absolute(top + 2, AT.scope)));
    next = rows.at(-1)! + 2;
  }
  if (others.length > 0) {
    titles(draft, next, context.labels.assessment.duties.others, context.labels.assessment.duties.othersNote);
    const rows = tableRows(draft, context, next + TABLE_HEAD, others.length);
    others.forEach((noted, index) => otherRow(draft, context, rows[index]!, noted));
    next = rows.at(-1)! + 2;
  }
  return next === top ? top : next - 1;
}

function titles(draft: SheetDraft, top: number, title: string, note: string): void {
  draft.set(top, AT.code, title, "heading");
  draft.set(top + 1, AT.code, note, "subtitle");
}

/** Draws the heads of a table whose first line is in row `first`, and colours its states; gives the rows of its lines. */
function tableRows(draft: SheetDraft, context: ReportContext, first: number, count: number): readonly number[] {
  const rows = Array.from({ length: count }, (_, index) => lineRow(first, index));
  for (const run of runsOf(rows.map((row) => ({ row })))) {
    head(draft, context, run.top);
    draft.keep(run);
  }
  const [left, right] = COLUMNS.state;
  draft.highlight(dutyHighlights({ top: first, bottom: rows.at(-1)!, left, right }, context.labels));
  return rows;
}

function head(draft: SheetDraft, context: ReportContext, row: number): void {
  const { columns, assessment: { duties } } = context.labels;
  const names = { name: duties.name, due: columns.due, from: duties.from, state: columns.state, done: duties.done, note: duties.doneNote, agency: duties.agency, source: columns.source };
  draft.set(row, AT.code, columns.code, "head");
  for (const key of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) draft.span(across(row, COLUMNS[key]), names[key], "head");
}

/** The day on which the duties are looked at; staff may set another. */
function reviewDay(draft: SheetDraft, context: ReportContext, row: number): void {
  const { duties } = context.labels.assessment;
  const set = context.filled.reviewDay?.period === context.period.id ? context.filled.reviewDay : null;
  const unread = set?.day === null ? set.text : null;
  draft.set(row, AT.code, duties.reviewDay, "fact");
  draft.set(row, AT.scope, unread ?? serialOf(dayOf(context)), unread === null ? "inputDate" : "inputText");
  const cell = address(row, AT.scope);
  draft.formula(row, AT.comparator, `=IF(${nothingFilled("reviewDay", context.period.id, [cell])},${literal(duties.noReviewDay)},"")`, "", "subtitle");
}

const dayOf = (context: ReportContext): string => reviewDayOf(context.filled, parsePeriod(context.period.id)!);

function dutyRow(draft: SheetDraft, context: ReportContext, row: number, line: DutyLine, reviewed: string): void {
  const { states: words } = context.labels.assessment.duties;
  const { duty, due, agency } = line;
  const noted = noteOf(context.filled, line);
  const day = dayOf(context);
  const state = dutyState(due, day, isDone(noted));
  const cell = address(row, AT.due);
  const on = `IF(ISNUMBER(${reviewed}),${reviewed},${serialOf(day)})`;
  const byDate = `IF(${isBlank(cell)},"",IF(${cell}<${on},${literal(words.overdue)},IF(${cell}<=${on}+${SOON_DAYS},${literal(words.soon)},${literal(words.notDue)})))`;
  codeCell(draft, row, duty.code, dutyKey({ ...line, code: duty.code }));
  draft.span(across(row, COLUMNS.name), duty.name[context.language], "text");
  draft.span(across(row, COLUMNS.due), serialOf(due), "date");
  draft.span(across(row, COLUMNS.from), serialOf(dutyFrom(line, parsePeriod(context.period.id)!)), "date");
  draft.span(across(row, COLUMNS.state), state === null ? "" : words[state], "status", `=${doneElse(context, row, dutyKey({ ...line, code: duty.code }), byDate)}`);
  entries(draft, context, row, noted);
  draft.span(across(row, COLUMNS.agency), agency === null ? null : context.nameOf(agency), "text");
  draft.span(across(row, COLUMNS.source), sourceText(duty.source), "text");
}

/** What was noted of a duty of another year, or of one that the catalogue no longer has: kept, and known again. */
function otherRow(draft: SheetDraft, context: ReportContext, row: number, noted: FilledDuty): void {
  const { catalogue, language, labels } = context;
  const duty = catalogue.duties.find(({ code }) => code === noted.code);
  const key = dutyKey(noted);
  codeCell(draft, row, noted.code, key);
  draft.span(across(row, COLUMNS.name), duty?.name[language] ?? null, "text");
  draft.span(across(row, COLUMNS.due), isIsoDate(noted.instance) ? serialOf(noted.instance) : noted.instance, "date");
  draft.span(across(row, COLUMNS.from), null, "date");
  draft.span(across(row, COLUMNS.state), isDone(noted) ? labels.assessment.duties.states.done : "", "status", `=${doneElse(context, row, key, '""')}`);
  entries(draft, context, row, noted);
  draft.span(across(row, COLUMNS.agency), noted.agency === null ? null : context.nameOf(noted.agency), "text");
  draft.span(across(row, COLUMNS.source), duty ? sourceText(duty.source) : null, "text");
}

/** By its code too a row is known again, so that it is not lost where somebody writes over its state. */
function codeCell(draft: SheetDraft, row: number, code: string, key: string): void {
  const cells = [COLUMNS.done, COLUMNS.note, COLUMNS.state].map(([column]) => address(row, column));
  const text = literal(code);
  draft.formula(row, AT.code, `=IF(${nothingFilled("duty", key, cells)},${text},${text})`, code, "text");
}

/** The word for done where the row's cell holds a day or that word, else another formula. */
function doneElse({ labels }: ReportContext, row: number, key: string, other: string): string {
  const word = literal(labels.assessment.duties.states.done);
  const [done, note] = [address(row, COLUMNS.done[0]), address(row, COLUMNS.note[0])];
  const says = `OR(AND(ISNUMBER(${done}),N(${done})>=${DONE_DAYS.from},N(${done})<=${DONE_DAYS.to}),${done}=${word})`;
  return `IF(IF(${nothingFilled("duty", key, [done, note])},FALSE,${says}),${word},${other})`;
}

/** The cells that staff fill in. */
function entries(draft: SheetDraft, { labels }: ReportContext, row: number, noted: FilledDuty | undefined): void {
  const { states: words, entry, prompt } = labels.assessment.duties;
  const [value, style] = entered(noted?.done ?? null, words.done);
  const area = across(row, COLUMNS.done);
  draft.span(area, value, style);
  draft.span(across(row, COLUMNS.note), noted?.note ?? null, "inputText");
  const cell = address(row, area.left);
  draft.validate({ area, kind: "custom", formula: `=OR(ISNUMBER(${cell}),${cell}=${literal(words.done)})`, message: entry, lenient: true, prompt });
}

function entered(done: FilledDone | null, word: string): readonly [string | number | null, StyleName] {
  switch (done?.kind) {
    case undefined: return [null, "inputDate"];
    case "day": return [serialOf(done.day), "inputDate"];
    case "word": return [word, "inputDate"];
    case "text": return [done.text, "inputText"];
  }
}

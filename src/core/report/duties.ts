/**
 * Duties with a date, below the indicators of `Đánh giá`: what they are held against is a date, and nobody reports yet whether
 * they are done. The leaders' page has results alone, where “quá hạn” would read as “not done”.
 */
import type { Duty } from "../catalogue/types";
import { dutyState } from "../compliance/duties";
import { address, type Area } from "../grid";
import { calendarStart, dateInYear, parsePeriod } from "../periods/period";
import { ASSESSMENT_COLUMNS as AT, PERIOD_END_CELL } from "./assessmentLayout";
import type { ReportContext } from "./context";
import { serialOf } from "./dates";
import type { SheetDraft } from "./draft";
import { absolute, isBlank, literal } from "./formula";
import { dutyHighlights } from "./statusColors";
import { sourceText } from "./targets";

const COLUMNS = {
  name: [AT.indicator, AT.target], due: [AT.due, AT.due], from: [AT.numerator, AT.denominator],
  state: [AT.result, AT.status], lead: [AT.reported, AT.conclusion], source: [AT.lead, AT.source],
} as const;

function across(row: number, [left, right]: readonly [number, number]): Area {
  return { top: row, bottom: row, left, right };
}

/** Draws the duties from `top` on; gives the first row below. The state follows the end of the period that stands on the sheet. */
export function dutyRows(draft: SheetDraft, context: ReportContext, top: number): number {
  const { duties } = context.catalogue;
  if (duties.length === 0) return top;
  const { labels } = context;
  const { title, note, name, from } = labels.assessment.duties;
  draft.set(top, AT.code, title, "heading");
  draft.set(top + 1, AT.code, note, "subtitle");
  const header = top + 2;
  const heads = { name, due: labels.columns.due, from, state: labels.columns.state, lead: labels.columns.lead, source: labels.columns.source };
  draft.set(header, AT.code, labels.columns.code, "head");
  for (const key of keys(COLUMNS)) draft.span(across(header, COLUMNS[key]), heads[key], "head");
  duties.forEach((duty, index) => dutyRow(draft, context, header + 1 + index, duty));
  const [left, right] = COLUMNS.state;
  draft.highlight(dutyHighlights({ top: header + 1, bottom: header + duties.length, left, right }, labels));
  return header + 1 + duties.length;
}

function dutyRow(draft: SheetDraft, context: ReportContext, row: number, duty: Duty): void {
  const period = parsePeriod(context.period.id)!;
  const { states } = context.labels.assessment.duties;
  const day = (text: string | null): number | null => (text === null ? null : serialOf(dateInYear(text, period.year)));
  const state = dutyState(duty, period);
  const [due, end] = [address(row, AT.due), absolute(PERIOD_END_CELL.row, PERIOD_END_CELL.column)];
  const formula = `=IF(${isBlank(due)},"",IF(${due}>${end},${literal(states.notDue)},IF(${due}<${day(calendarStart(period))},${literal(states.overdue)},${literal(states.due)})))`;
  draft.set(row, AT.code, duty.code, "code");
  draft.span(across(row, COLUMNS.name), duty.name[context.language], "text");
  draft.span(across(row, COLUMNS.due), day(duty.due), "inputDate");
  draft.span(across(row, COLUMNS.from), day(duty.from), "date");
  draft.span(across(row, COLUMNS.state), state === null ? "" : states[state], "status", formula);
  draft.span(across(row, COLUMNS.lead), duty.lead === null ? null : context.nameOf(duty.lead), "text");
  draft.span(across(row, COLUMNS.source), sourceText(duty.source), "text");
}

function keys<T extends object>(record: T): readonly (keyof T)[] {
  return Object.keys(record) as (keyof T)[];
}

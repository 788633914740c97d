/** Duties on `Lãnh đạo` that are overdue or due soon; how they stand now follows what is filled in on `Đánh giá`. */
import type { Area } from "../grid";
import { serialOf } from "../text/date";
import type { ReportContext } from "./context";
import type { SheetDraft } from "./draft";
import { dutyStateRange } from "./duties";
import { literal } from "./formula";
import { LEADERS_COLUMNS as AT } from "./leadersLayout";
import { openDuties, type OpenDuty } from "./openDuties";
import { pagedTable } from "./pagedTable";
import type { Paper } from "./pages";
import { dutyHighlights } from "./statusColors";

/** What is to be done takes most of the width, as its wording is long. */
const COLUMNS = { name: [AT.indicator, AT.target], agency: [AT.numerator, AT.result], due: [AT.unit, AT.gap] } as const;

const across = (row: number, [left, right]: readonly [number, number]): Area => ({ top: row, bottom: row, left, right });

export function hasOpenDuties(context: ReportContext): boolean {
  return openDuties(context).length > 0;
}

/** Draws the table from `top` on; gives the first row below. */
export function openDutyTable(draft: SheetDraft, context: ReportContext, paper: Paper, top: number): number {
  const { columns, assessment: { duties: labels } } = context.labels;
  const head = (row: number): void => {
    draft.set(row, AT.number, columns.number, "head");
    draft.span(across(row, COLUMNS.name), labels.name, "head");
    draft.span(across(row, COLUMNS.agency), labels.agency, "head");
    draft.span(across(row, COLUMNS.due), columns.due, "head");
    draft.set(row, AT.conclusion, columns.state, "head");
  };
  const lines = openDuties(context).map((open, index) => (row: number) => dutyLine(draft, context, row, index + 1, open));
  const below = pagedTable(draft, paper, top, { head, lines });
  draft.highlight(dutyHighlights({ top: top + 1, bottom: below - 1, left: AT.conclusion, right: AT.conclusion }, context.labels));
  return below;
}

function dutyLine(draft: SheetDraft, context: ReportContext, row: number, position: number, open: OpenDuty): number {
  const { duty, due, state, first, last, agencies } = open;
  const { states, open: words } = context.labels.assessment.duties;
  const range = dutyStateRange(context, first, last);
  const all = last - first + 1;
  const count = (of: keyof typeof states): string => `COUNTIF(${range},${literal(states[of])})`;
  const stands = (["overdue", "soon", "notDue"] as const).reduceRight((other, each) => `IF(${count(each)}>0,${literal(states[each])},${other})`, literal(states.done));
  draft.set(row, AT.number, position, "centre");
  draft.span(across(row, COLUMNS.name), `${duty.code}. ${duty.name[context.language]}`, "text");
  if (all === 1) draft.span(across(row, COLUMNS.agency), agencies[0] == null ? null : context.nameOf(agencies[0]), "text");
  else draft.span(across(row, COLUMNS.agency), `${agencies.length}${words.between}${all}${words.after}`, "text", `=(${count("overdue")}+${count("soon")})&${literal(`${words.between}${all}${words.after}`)}`);
  draft.span(across(row, COLUMNS.due), serialOf(due), "date");
  draft.formula(row, AT.conclusion, `=${stands}`, states[state], "status");
  return row + 1;
}

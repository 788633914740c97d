/** Duties that leaders, reports and letters tell: overdue or due soon, and not noted as done. */
import type { Duty } from "../catalogue/types";
import { dutyState, type DutyLine, type DutyState } from "../compliance/duties";
import { isDone, noteOf, reviewDayOf } from "../filled/duties";
import { parsePeriod } from "../periods/period";
import type { ReportContext } from "./context";

/** One time of a duty, with all the agencies that have to do it. */
export interface OpenDuty {
  readonly duty: Duty;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly state: Extract<DutyState, "overdue" | "soon">;
  /** The first and last of the context's lines that are this duty's. */
  readonly first: number;
  readonly last: number;
  /** Those that have not done it; null: the catalogue names nobody. */
  readonly agencies: readonly (string | null)[];
}

/** Overdue ones first, each by its due date. */
export function openDuties(context: ReportContext): readonly OpenDuty[] {
  const day = reviewDay(context);
  const open = new Map<string, OpenDuty>();
  const ends = new Map<string, { readonly first: number; readonly last: number }>();
  context.duties.forEach((line, index) => {
    const key = `${line.instance} ${line.duty.code}`;
    ends.set(key, { first: ends.get(key)?.first ?? index, last: index });
    const state = stateOf(context, line, day);
    if (line.due === null || (state !== "overdue" && state !== "soon")) return;
    open.set(key, { duty: line.duty, due: line.due, state, first: 0, last: 0, agencies: [...(open.get(key)?.agencies ?? []), line.agency] });
  });
  return [...open].map(([key, duty]) => ({ ...duty, ...ends.get(key)! })).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** The day on which the duties are looked at, `YYYY-MM-DD`. */
export function reviewDay({ filled, period }: ReportContext): string {
  return reviewDayOf(filled, parsePeriod(period.id)!);
}

function stateOf({ filled }: ReportContext, line: DutyLine, day: string): DutyState | null {
  return dutyState(line.due, day, isDone(noteOf(filled, line)));
}

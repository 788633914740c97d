import type { ReportContext } from "../context";
import type { OpenDuty } from "../openDuties";
import type { DocumentLabels } from "./labels";

/** Up to so many agencies are named in one cell. */
const MOST_NAMED = 6;

/** A duty's name, its due date and its state, as tables of documents say them, and who has not done it. */
export function dutyCells(context: ReportContext, { sheets, date }: DocumentLabels, { duty, due, state, first, last, agencies }: OpenDuty): { readonly name: string; readonly agencies: string; readonly due: string; readonly state: string } {
  const { states, open } = sheets.assessment.duties;
  const names = agencies.flatMap((agency) => (agency === null ? [] : [context.nameOf(agency)]));
  const who = names.length > MOST_NAMED ? `${names.length}${open.between}${last - first + 1}${open.after}` : names.join(", ");
  return { name: duty.name[context.language], agencies: who, due: date(due), state: states[state] };
}

import type { Duty } from "../../catalogue/types";
import { dutyState } from "../../compliance/duties";
import { dateInYear, parsePeriod } from "../../periods/period";
import type { ReportContext } from "../context";
import type { DocumentLabels } from "./labels";

interface DatedDuty extends Duty {
  readonly due: string;
}

export function isDated(duty: Duty): duty is DatedDuty {
  return duty.due !== null;
}

/** A duty's name, its day in the period's year and its state, as tables of documents say them. */
export function dutyCells({ period: { id }, language }: ReportContext, { sheets, date }: DocumentLabels, duty: DatedDuty): { readonly name: string; readonly due: string; readonly state: string } {
  const period = parsePeriod(id)!;
  return { name: duty.name[language], due: date(dateInYear(duty.due, period.year)), state: sheets.assessment.duties.states[dutyState(duty, period)!] };
}

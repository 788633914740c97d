/** Duties (contract §1): who has to do them, by when, and how they stand. That one is done is filled in by staff. */
import type { Catalogue, Duty, Tier } from "../catalogue/types";
import { dataWindow, dateInYear, parsePeriod, type Period } from "../periods/period";
import { daysBetween } from "../text/date";

export type DutyState = "done" | "notDue" | "soon" | "overdue";

/** Days before its due date from which a duty is due soon. */
export const SOON_DAYS = 30;

/** One duty of one agency, as it falls due once. */
export interface DutyLine {
  readonly duty: Duty;
  /** Its lead, or one of those it applies to; null where the catalogue names nobody. */
  readonly agency: string | null;
  /** `YYYY-MM-DD`; null for a duty without a date. */
  readonly due: string | null;
  /** Tells this time of the duty from those of other years: the due date, else the period's year. */
  readonly instance: string;
}

/** A line for each duty's lead, or for each of the agencies that it applies to, in the catalogue's order, and for each time that it falls due. */
export function dutyLines({ duties }: Catalogue, agencies: readonly { readonly code: string; readonly tier: Tier }[], period: Period): readonly DutyLine[] {
  return duties.flatMap((duty) => {
    const own = duty.appliesTo.length === 0 ? [duty.lead] : agencies.filter(({ code, tier }) => duty.appliesTo.includes(tier) || duty.appliesTo.includes(`agency:${code}`)).map(({ code }) => code);
    return dueDays(duty, period).flatMap((due) => own.map((agency) => ({ duty, agency, due, instance: due ?? String(period.year) })));
  });
}

/**
 * When a duty falls due in the year that is reported on. That year begins before the calendar's (contract §4): a plan due on 31
 * December is still looked at in the reports of the year for which it is made.
 */
function dueDays({ due }: Duty, { year }: Period): readonly (string | null)[] {
  if (due === null) return [null];
  if (!due.startsWith("--")) return [due];
  const before = dateInYear(due, year - 1);
  return [...(before >= reportingYearStart(year) ? [before] : []), dateInYear(due, year)];
}

/** The day from which it can be done, `YYYY-MM-DD`, before the one on which it falls due; null where none is set. */
export function dutyFrom({ duty: { from }, due }: DutyLine, { year }: Period): string | null {
  if (from === null) return null;
  const own = due === null ? year : Number(due.slice(0, 4));
  const day = dateInYear(from, own);
  return due !== null && day > due ? dateInYear(from, own - 1) : day;
}

const reportingYearStart = (year: number): string => dataWindow(parsePeriod(`${year}-Y`)!).from;

/** The day on which duties are looked at unless staff say another: the last of the period's data, so that nothing is overdue that may yet be done. */
export function defaultReviewDay(period: Period): string {
  return dataWindow(period).to;
}

/** Null for a duty without a date that is not done. */
export function dutyState(due: string | null, day: string, isDone: boolean): DutyState | null {
  if (isDone) return "done";
  if (due === null) return null;
  if (due < day) return "overdue";
  return daysBetween(day, due) <= SOON_DAYS ? "soon" : "notDue";
}

/** Duties against their dates: contract §1, “duty”. Whether they are done is not reported. */
import type { Duty } from "../catalogue/types";
import { calendarEnd, calendarStart, dateInYear, type Period } from "../periods/period";

export type DutyState = "notDue" | "due" | "overdue";

/** A due date after the period's last calendar day, within the period, or before its first; null for a duty without one. */
export function dutyState({ due }: Pick<Duty, "due">, period: Period): DutyState | null {
  if (due === null) return null;
  const day = dateInYear(due, period.year);
  if (day > calendarEnd(period)) return "notDue";
  return day < calendarStart(period) ? "overdue" : "due";
}

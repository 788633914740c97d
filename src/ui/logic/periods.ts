import type { Catalogue, PeriodKind } from "../../core/catalogue/types";
import { calendarEnd, parsePeriod, periodId } from "../../core/periods/period";

const REPORTED: readonly PeriodKind[] = ["Q1", "H1", "Q3", "9M", "Y"];

/** The kinds of period that agencies report by this catalogue, in the year's order. */
function kindsOf(catalogue: Catalogue | null): readonly PeriodKind[] {
  const kinds = REPORTED.filter((kind) => catalogue?.items.some((item) => item.periods.includes(kind)));
  return kinds.length > 0 ? kinds : REPORTED;
}

/** Whether the last month of the period has begun: agencies then report. */
function isDue(id: string, today: string): boolean {
  return calendarEnd(parsePeriod(id)!).slice(0, 7) <= today.slice(0, 7);
}

/** Periods to choose from, latest first: those of this year and the one before. `today` is `YYYY-MM-DD`. */
export function periodChoices(today: string, catalogue: Catalogue | null): readonly string[] {
  const year = Number(today.slice(0, 4));
  return [year, year - 1].flatMap((each) => kindsOf(catalogue).map((kind) => periodId(each, kind)).reverse());
}

/** The latest period whose reports are being made or have been: that whose last month has begun. */
export function currentPeriod(today: string, catalogue: Catalogue | null): string {
  const choices = periodChoices(today, catalogue);
  return choices.find((id) => isDue(id, today)) ?? choices.at(-1)!;
}

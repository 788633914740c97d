import { PERIOD_KINDS, type PeriodKind } from "../catalogue/types";
import { isoDate } from "../text/date";

/** A reporting period (kỳ báo cáo): contract §4. */
export interface Period {
  readonly id: string;
  readonly year: number;
  readonly kind: PeriodKind;
}

/** Both days inclusive, `YYYY-MM-DD`. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** The period of an id such as `2026-Q3`; null where it is none. */
export function parsePeriod(id: string): Period | null {
  const match = /^(\d{4})-(.+)$/.exec(id);
  const kind = PERIOD_KINDS.find((name) => name === match?.[2]);
  return match && kind ? { id, year: Number(match[1]), kind } : null;
}

export function periodId(year: number, kind: PeriodKind): string {
  return `${year}-${kind}`;
}

type MonthDay = readonly [month: number, day: number];

/** Data from the 15th of the month before the period to the 14th of its last month: CV 581/BNV-CCHC. */
const STARTS: Readonly<Record<PeriodKind, MonthDay>> = {
  Q1: [12, 15], Q2: [3, 15], H1: [12, 15], Q3: [6, 15], "9M": [12, 15], Q4: [9, 15], Y: [12, 15],
};
const LAST_MONTH: Readonly<Record<PeriodKind, number>> = { Q1: 3, Q2: 6, H1: 6, Q3: 9, "9M": 9, Q4: 12, Y: 12 };

function date(year: number, month: number, day: number): string {
  return isoDate(year, month, day)!;
}

/** The days whose figures the period reports. */
export function dataWindow(period: Period): Window {
  const [month, day] = STARTS[period.kind];
  return { from: date(month === 12 ? period.year - 1 : period.year, month, day), to: date(period.year, LAST_MONTH[period.kind], 14) };
}

/** The period's last calendar day, against which due dates of targets are held. */
export function calendarEnd(period: Period): string {
  const month = LAST_MONTH[period.kind];
  return date(period.year, month, month === 6 || month === 9 ? 30 : 31);
}

/** When agencies' reports are due unless set otherwise: the 20th of the last month. */
export function defaultDue(period: Period): string {
  return date(period.year, LAST_MONTH[period.kind], 20);
}

/** Whether the in-period column holds the figures since the year's beginning as well. */
export function isCumulative(kind: PeriodKind): boolean {
  return STARTS[kind][0] === 12;
}

/** A due date written `--MM-DD` in the period's year; others as they stand. */
export function dateInYear(text: string, year: number): string {
  return text.startsWith("--") ? `${String(year).padStart(4, "0")}-${text.slice(2)}` : text;
}

/** Dates as spreadsheets keep them. */

const DAY = 86_400_000;
/** Day 0 of the 1900 system, for every date after its phantom 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** `2026-09-30` → 46295, the serial number of the 1900 date system; null for null. */
export function serialOf(date: string | null): number | null {
  return date === null ? null : (Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY;
}

/** Dates in cells that are text: as officials write them, safe from what a spreadsheet's locale makes of them. */
import { dateOfSerial, isoDate } from "../text/date";

/** `2026-12-31` → `31/12/2026`, `--12-31` → `31/12`. */
export function writtenDay(day: string): string {
  return day.replace(/^-/, "").split("-").filter((part) => part !== "").reverse().join("/");
}

/** The inverse of `writtenDay`, which also takes `2026-12-31`, `--12-31` and a spreadsheet's serial; null where it is no such day. */
export function readDay(value: string | number): string | null {
  if (typeof value === "number") return dateOfSerial(value);
  const iso = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(value);
  if (iso) return dayOf(iso[1] === "-" ? null : iso[1]!, iso[2]!, iso[3]!);
  const written = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?$/.exec(value);
  return written ? dayOf(written[3] ?? null, written[2]!, written[1]!) : null;
}

/** A day of each year may be the leap day. */
function dayOf(year: string | null, month: string, day: string): string | null {
  const date = isoDate(year === null ? 2024 : Number(year), Number(month), Number(day));
  return date === null || year !== null ? date : `-${date.slice(4)}`;
}

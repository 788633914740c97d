/** Dates without time or zone, `YYYY-MM-DD`. Spreadsheet serials count days from 1899-12-30. */

const DAY = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/** `YYYY-MM-DD` where the three make a real day, else null. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** Whether the text is a real day written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** The day of a 1900-system serial, or null outside 1900-01-01 … 9999-12-31. */
export function dateOfSerial(serial: number): string | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  return new Date(SERIAL_ZERO + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** `2026-09-30` → 46295, its serial of the 1900 system; null for null. */
export function serialOf(date: string): number;
export function serialOf(date: string | null): number | null;
export function serialOf(date: string | null): number | null {
  return date === null ? null : (Date.parse(`${date}T00:00:00Z`) - SERIAL_ZERO) / DAY;
}

/** Two digits of a year are of this century up to 69, as in Excel for Windows of late. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year <= 69 ? 2000 + year : 1900 + year;
}

/** The day in `15/9/2026`, `15-9-26`, `15.9.2026`, `2026-09-15` or `ngày 15 tháng 9 năm 2026`, wherever it stands; null where there is none. */
export function findDate(text: string): string | null {
  const words = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/i.exec(text.normalize("NFC"));
  if (words) return isoDate(Number(words[3]), Number(words[2]), Number(words[1]));
  const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?!\d)/.exec(text);
  return figures ? isoDate(fullYear(figures[3]!), Number(figures[2]), Number(figures[1])) : null;
}

/** `2026-09-15` as officials write it: `15/09/2026`. */
export function writtenDate(date: string): string {
  return date.split("-").reverse().join("/");
}

/** `46387` → `31/12/2026`; a number that is no day as it is. */
export function writtenSerial(serial: number): string {
  const day = dateOfSerial(serial);
  return day === null ? String(serial) : writtenDate(day);
}

/** The same day with day and month taken for each other; null where that is no day, or the same one. */
export function swappedDate(date: string): string | null {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return month === day ? null : isoDate(year, day, month);
}

/** `findDate` where nothing else stands in the text. */
export function parseDate(text: string): string | null {
  const whole = /^(?:ngày\s*)?\d{1,4}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{1,4}$/i.test(text.normalize("NFC").trim());
  return whole ? findDate(/^\d/.test(text.trim()) && /tháng/i.test(text.normalize("NFC")) ? `ngày ${text}` : text) : null;
}

/** Days from one `YYYY-MM-DD` to another; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
}

/** What an Excel number format says of a number: enough to tell percentages and dates apart and to show item numbers. */
import { dateOfSerial } from "./date";

/** The format's first section without quoted text, escapes, colours and fillers. */
function bare(format: string): string {
  const section = format.split(";")[0] ?? "";
  return section
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/[_*]./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}

const percentFormats = new Map<string, boolean>();
const dateFormats = new Map<string, boolean>();

function remembered(memory: Map<string, boolean>, format: string, test: () => boolean): boolean {
  let known = memory.get(format);
  if (known === undefined) {
    known = test();
    if (memory.size < 1000) memory.set(format, known);
  }
  return known;
}

/** Whether a number under this format shows as a percentage. */
export function isPercentFormat(format: string): boolean {
  return remembered(percentFormats, format, () => bare(format).includes("%"));
}

/** Whether a number under this format shows as a date or time. */
export function isDateFormat(format: string): boolean {
  return remembered(dateFormats, format, () => format !== "General" && /[dmyhs]/i.test(bare(format).replace(/general|e[+-]/gi, "")));
}

/** Digits that the format shows after the decimal mark; null for General and formats without digits. */
export function formatDecimals(format: string): number | null {
  const section = bare(format);
  if (section.toLowerCase() === "general" || !/[0#?]/.test(section)) return null;
  return /\.([0#?]+)/.exec(section)?.[1]?.length ?? 0;
}

/** A 1900-system serial as its cell shows it, for formats of days, months and years in figures; null for others. */
export function displayDate(serial: number, format: string): string | null {
  const date = dateOfSerial(serial);
  const section = (format.split(";")[0] ?? "").replace(/\[[^\]]*\]|"|\\/g, "").toLowerCase();
  if (date === null || !/^[dmy./\s-]+$/.test(section) || /mmm|ddd/.test(section)) return null;
  const [year = "", month = "", day = ""] = date.split("-");
  const shown: Readonly<Record<string, string>> = { yyyy: year, yy: year.slice(2), mm: month, m: String(Number(month)), dd: day, d: String(Number(day)) };
  return section.replace(/y+|m+|d+/g, (token) => shown[token] ?? year).trim();
}

/** A number as its cell shows it, in the figures `0`, `0.0`, `General`; others are shown as General. */
export function displayNumber(value: number, format: string): string {
  const decimals = isDateFormat(format) || isPercentFormat(format) ? null : formatDecimals(format);
  return decimals === null ? String(Number(value.toPrecision(15))) : value.toFixed(Math.min(decimals, 20));
}

/** Days between the two date systems: 1 January 1904 is serial 0 in the one and 1462 in the other. */
export const SERIALS_1904 = 1462;

const DAY = 86_400_000;
/** Serial 0 as reckoned from March 1900 on; before, Excel counts a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);

/** An ISO 8601 date or date-time as a serial number of the 1900 system; null where it is none. */
export function isoToSerial(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(date).toISOString().slice(0, 10) !== text.slice(0, 10)) return null;
  const serial = (date - EPOCH) / DAY;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return (serial < 61 ? serial - 1 : serial) + time;
}

/** A moment in UTC as a serial number of the 1900 system. */
export function dateToSerial(date: Date): number {
  const serial = (date.getTime() - EPOCH) / DAY;
  return serial < 61 ? serial - 1 : serial;
}

import { calendarEnd, dataWindow } from "../periods/period";
import { swappedDate, writtenDate } from "../text/date";
import { finding } from "./raise";
import type { Rule } from "./context";

/**
 * A date whose day and month were taken for each other (VAL-012): as it stands it lies after the period's end, or, for what
 * happens in the period, before it; the other way round it lies within. Excel does this to `09/10/2026` in the English order.
 */
export const checkSwappedDates: Rule = ({ ruleset, submission, period, origin, faulty }) =>
  [...submission.readings.values()].flatMap((reading) => {
    const item = ruleset.items.get(reading.item);
    if (item?.kind !== "date" || reading.state !== "value" || typeof reading.value !== "string" || faulty.has(reading.item)) return [];
    const date = reading.value;
    const swapped = swappedDate(date);
    const { from, to } = dataWindow(period);
    const impossible = date > calendarEnd(period) || (item.flow === "inPeriod" && date < from);
    if (swapped === null || !impossible || swapped < from || swapped > to) return [];
    const fix = { kind: "setValue", value: writtenDate(swapped) } as const;
    return [finding("VAL-012", origin, { cell: reading.cell, item: item.code, found: reading.raw, expected: `${from}..${to}`, fix, details: { date, swapped } })];
  });

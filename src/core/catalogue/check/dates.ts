import { fault, type Fault } from "./fault";

/** First and last day of a target or duty at `path`; two days of each year are days of the same year. */
export function checkDates(path: string, from: string | null, due: string | null): readonly Fault[] {
  const yearly = (day: string): boolean => day.startsWith("--");
  const days = [["from", from], ["due", due]] as const;
  return [
    ...(from !== null && due !== null && yearly(from) === yearly(due) && from > due ? [fault("datesReversed", `${path}.due`, from, due)] : []),
    ...days.flatMap(([member, day]) => (day === "--02-29" ? [fault("leapDay", `${path}.${member}`, day)] : [])),
  ];
}

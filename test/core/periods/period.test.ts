import { calendarEnd, dataWindow, dateInYear, defaultDue, parsePeriod } from "../../../src/core/periods/period";

describe("reporting periods", () => {
  test.each([
    ["2026-Q1", "2025-12-15", "2026-03-14", "2026-03-31", "2026-03-20"],
    ["2026-Q2", "2026-03-15", "2026-06-14", "2026-06-30", "2026-06-20"],
    ["2026-H1", "2025-12-15", "2026-06-14", "2026-06-30", "2026-06-20"],
    ["2026-Q3", "2026-06-15", "2026-09-14", "2026-09-30", "2026-09-20"],
    ["2026-9M", "2025-12-15", "2026-09-14", "2026-09-30", "2026-09-20"],
    ["2026-Q4", "2026-09-15", "2026-12-14", "2026-12-31", "2026-12-20"],
    ["2026-Y", "2025-12-15", "2026-12-14", "2026-12-31", "2026-12-20"],
  ])("%s holds data from %s to %s, ends %s, is due %s", (id, from, to, end, due) => {
    const period = parsePeriod(id)!;
    expect({ ...dataWindow(period), end: calendarEnd(period), due: defaultDue(period) }).toEqual({ from, to, end, due });
  });

  test.each(["2026", "2026-Q5", "26-Q1", "2026-q1", "Q1-2026", ""])("%j is no period", (id) => {
    expect(parsePeriod(id)).toBeNull();
  });

  test("a date of each year falls in the period's", () => {
    expect([dateInYear("--12-31", 2026), dateInYear("2027-01-15", 2026)]).toEqual(["2026-12-31", "2027-01-15"]);
  });
});

import { dateOfSerial, findDate, isIsoDate, parseDate } from "../../../src/core/text/date";
import { displayDate, displayNumber, formatDecimals, isDateFormat, isPercentFormat } from "../../../src/core/text/numberFormat";

describe("a date in a text", () => {
  test.each([
    ["Ngày báo cáo: 15/9/2026", "2026-09-15"],
    ["Đồng Nai, ngày 05 tháng 02 năm 2026", "2026-02-05"],
    ["30/10/15", "2015-10-30"],
    ["15-9-2026", "2026-09-15"],
    ["15.09.2026", "2026-09-15"],
    ["2026-09-15", "2026-09-15"],
    ["31/2/2026", null],
    ["13/13/2026", null],
    ["Quý III/2026", null],
    ["năm 2026", null],
  ])("%s", (text, date) => {
    expect(findDate(text)).toBe(date);
    expect(findDate(text.normalize("NFD"))).toBe(date);
  });

  test.each([
    ["15/9/2026", "2026-09-15"],
    ["ngày 15 tháng 9 năm 2026", "2026-09-15"],
    ["15 tháng 9 năm 2026", "2026-09-15"],
    ["trước 15/9/2026", null],
    ["38/59", null],
    ["2026", null],
  ])("%s, alone", (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  test("only real days count", () => {
    expect([isIsoDate("2024-02-29"), isIsoDate("2026-02-29"), isIsoDate("2026-2-9")]).toEqual([true, false, false]);
  });
});

describe("spreadsheet serials and formats", () => {
  test("a serial is a day from 1900 to 9999", () => {
    expect([dateOfSerial(46283), dateOfSerial(46283.75), dateOfSerial(0), dateOfSerial(-1), dateOfSerial(3_000_000)]).toEqual(["2026-09-18", "2026-09-18", null, null, null]);
  });

  test.each([
    ["dd/mm", "18/09"],
    ["d/m/yyyy", "18/9/2026"],
    ["[$-42A]dd/mm/yyyy;@", "18/09/2026"],
    ["mmm-yy", null],
  ])("a day shows under %s", (format, shown) => {
    expect(displayDate(46283, format)).toBe(shown);
  });

  test.each([
    ["General", false, false, null],
    ["0", false, false, 0],
    ["#,##0.00", false, false, 2],
    ["0.0%", true, false, 1],
    ['0" %"', false, false, 0],
    ["0\\%", false, false, 0],
    ["dd/mm/yyyy", false, true, null],
    ["[Red]0", false, false, 0],
    ['#,##0 "đồng"', false, false, 0],
    ["[$-409]d-mmm;@", false, true, null],
    ["0.00E+00", false, false, 2],
  ])("%s: percent %s, date %s, decimals %s", (format, percent, date, decimals) => {
    expect([isPercentFormat(format), isDateFormat(format), formatDecimals(format)]).toEqual([percent, date, decimals]);
  });

  test("a number shows with its format's decimals", () => {
    expect([displayNumber(1.1, "0.00"), displayNumber(1.1, "General"), displayNumber(0.1 + 0.2, "General")]).toEqual(["1.10", "1.1", "0.3"]);
  });
});

import { numberText } from "../../../src/core/report/numberText";
import type { SheetPlan } from "../../../src/core/report/sheetPlan";
import { summaryWorkbook } from "../../../src/core/report/summaryWorkbook";
import { targetNumberFormat } from "../../../src/core/report/targets";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary, aTarget } from "../../support/compilations";
import { aStore } from "../../support/store";

describe("a number as its cell shows it", () => {
  test.each([
    [1234567, "#,##0", "1.234.567"], [-12, "#,##0", "-12"], [0.5, "#,##0.0##", "0,5"], [1000, "#,##0.0##", "1.000,0"], [91.23456, "0.0000##", "91,23456"],
    [4981443223.5, "+#,##0.0##;-#,##0.0##;0", "+4.981.443.223,5"], [-0.25, "+0.00;-0.00;0.0", "-0,25"], [0, "+0.0;-0.0;0.0", "0,0"],
    [46053, "dd/mm/yyyy", "31/01/2026"], [46053, '"≤ "dd/mm/yyyy', "≤ 31/01/2026"], [1234.5, "General", "1234,5"], [77, ";;;", ""],
  ])("%p under %s is %s", (value, format, text) => expect(numberText(value, format)).toBe(text));
});

describe("a target's number", () => {
  const shown = (written: number, typed: number): string => numberText(typed, targetNumberFormat(written, "≥ "));

  test("has its thousands parted, whatever is typed over it later", () => {
    expect([shown(80, 80), shown(5e9, 5e9), shown(80, 1200.5)]).toEqual(["≥ 80", "≥ 5.000.000.000", "≥ 1.200,5"]);
    expect(shown(5e9, 6e9)).toBe("≥ 6.000.000.000,0");
  });

  test("hides no decimal", () => {
    expect([shown(80, -2.5), numberText(-2, targetNumberFormat(-2))]).toEqual(["≥ -2,5", "-2"]);
    expect([shown(5000, 5000.125), shown(5000, 99.75), shown(99.5, 99.5), shown(1234.5, 1234.5)]).toEqual(["≥ 5.000,125", "≥ 99,75", "≥ 99,5", "≥ 1.234,5"]);
  });
});

describe("columns of the summary", () => {
  const ITEMS = [
    anItem("1", { kind: "money", flow: "yearToDate", unit: "đồng" }), anItem("2", { kind: "money", flow: "yearToDate", unit: "đồng" }),
    anItem("3", { kind: "date", aggregate: "max", flow: "pointInTime", unit: "ngày" }), anItem("4", { aggregate: "max", flow: "pointInTime", unit: "hạng" }), anItem("5", { kind: "number", unit: "điểm" }),
  ];
  const INDICATORS = [
    anIndicator("KP-01", { numerator: "1", unit: "đồng", target: aTarget(">=", 95_000_000_000, { due: "--12-31" }) }),
    anIndicator("KP-02", { numerator: "2", denominator: "1", target: aTarget(">=", 99.999, { due: "--12-31" }) }),
    anIndicator("NG-01", { numerator: "3", unit: "ngày", better: "lower", target: aTarget("<=", "--01-31") }),
    anIndicator("HG-01", { numerator: "4", unit: "hạng", better: "lower", target: aTarget("<=", 10) }),
    anIndicator("DI-01", { numerator: "5", unit: "điểm", target: aTarget(">=", 123_456.75) }),
    anIndicator("KP-03", { numerator: "2", unit: "đồng", target: { ...aTarget(">=", 0), value: null, compareWith: "previous" } }),
  ];
  const figures = (times: number, day: string) => ({ "1": 8_200_300_400 * times, "2": 6_100_200_300 * times, "3": day, "4": 63 - times, "5": 98_765.432 * times });
  const year = (id: number) => Object.fromEntries(["Q1", "H1", "9M", "Y"].map((kind, index) => [`${id}-${kind}`, Object.fromEntries(["SNV", "XA1"].map((agency) => [agency, figures(index + 1, `${id}-01-2${index}`)]))]));
  const input = aSummary({
    agencies: [anAgency("SNV"), anAgency("XA1", "xa")], catalogue: aCatalogue(ITEMS, INDICATORS),
    submissions: ["SNV", "XA1"].map((agency) => aSubmission(agency, figures(3, "2026-02-15"))),
    options: { previous: aStore({ ...year(2024), ...year(2025), "2026-Q1": year(2026)["2026-Q1"]!, "2026-H1": year(2026)["2026-H1"]! }) },
  });

  /** Points of a number's figures and marks at the plan's 12 points, by the font's own measures. */
  const points = (text: string): number => [...text].reduce((sum, letter) => sum + (/[.,/]/.test(letter) ? 3 : 6.77), 0);

  const narrow = (plan: SheetPlan): readonly string[] =>
    plan.rows.flatMap((cells, row) => cells.flatMap((cell, column) => {
      if (typeof cell?.value !== "number") return [];
      const format = plan.styles[cell.style ?? ""]?.numberFormat ?? "General";
      const isDay = format.includes("yyyy");
      const decimals = /0\.([0#]+)/.exec(format)?.[1]!.length ?? (/General/.test(format) ? 9 : 0);
      const text = isDay ? "31/12/2026" : `${format.startsWith("+") ? "+" : ""}${cell.value.toLocaleString("vi-VN", { maximumFractionDigits: decimals, useGrouping: format.includes(",") })}`;
      const span = plan.merges.find(({ top, left }) => top === row && left === column);
      const width = plan.columnWidths.slice(column, (span?.right ?? column) + 1).reduce((sum, each) => sum + 6 * each, 0);
      return points(text) + 2 > width ? [`${plan.name} ${row + 1}:${column + 1} ${text}`] : [];
    }));

  test("are wide enough for money, days, ranks and points, on every sheet", () => {
    const sheets = summaryWorkbook(input);
    expect(sheets.flatMap(narrow)).toEqual([]);
    const [leaders, assessment] = sheets.map(({ rows }) => rows.flat().filter((cell) => typeof cell?.value === "number" && Math.abs(cell.value) > 1e9).length);
    expect([leaders! > 5, assessment! > 30]).toEqual([true, true]);
  });
});

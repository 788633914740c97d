/** One column at fault is one finding: exchanged, pasted twice, or off by a row; what follows stands under it. */
import { checkSheet } from "../../../src/app/check";
import type { Finding } from "../../../src/core/rules/finding";
import { makeRuleset, type Ruleset } from "../../../src/core/ruleset";
import { aCatalogue, anAgency, anItem, aRegistry, aSheet, HOME_AFFAIRS, type CellSource } from "../../support/sheets";

const NAMES = ["Số hồ sơ tiếp nhận", "Số văn bản ban hành", "Số cuộc kiểm tra", "Số lớp bồi dưỡng", "Số phản ánh nhận được", "Số cán bộ được khảo sát"];
const ITEMS = NAMES.map((name, index) => anItem(`1.${index + 1}`, name, { flow: index % 2 === 0 ? "inPeriod" : "yearToDate" }));

function ruleset(since: string | null = null, checks: readonly object[] = []): Ruleset {
  const agency = since === null ? HOME_AFFAIRS : anAgency("SNV", "Sở Nội vụ", { from: since });
  return makeRuleset(aCatalogue({ items: ITEMS, checks }), aRegistry(agency));
}

/** Rule, severity, cell and items, consequences indented. */
function told(findings: readonly Finding[], indent = ""): readonly string[] {
  return findings.flatMap(({ rule, severity, cell, consequences }) => [`${indent}${rule} ${severity} ${cell}`, ...told(consequences, `${indent}  `)]);
}

describe("columns of the quarter and of the year", () => {
  function check(pairs: readonly (readonly [CellSource, CellSource])[], options: { readonly period?: string; readonly since?: string } = {}): readonly string[] {
    const period = options.period ?? "Quý III năm 2026";
    const rows = [["Cơ quan báo cáo: Sở Nội vụ"], [period], ["STT", "Chỉ tiêu", "Trong kỳ", "Luỹ kế"], ...pairs.map((pair, index) => [`1.${index + 1}`, NAMES[index]!, ...pair])];
    return told(checkSheet(aSheet(rows), ruleset(options.since ?? null), period.startsWith("Quý I ") ? "2026-Q1" : "2026-Q3").findings);
  }

  test("exchanged: the year's below the quarter's in most rows is one error that leaves out all that differs", () => {
    const found = checkSheet(
      aSheet([["Cơ quan báo cáo: Sở Nội vụ"], ["Quý III năm 2026"], ["STT", "Chỉ tiêu", "Trong kỳ", "Luỹ kế"], ...[[30, 10], [20, 5], [9, 9], [8, 2], [5, 1], [7, 3]].map((pair, index) => [`1.${index + 1}`, NAMES[index]!, ...pair])]),
      ruleset(), "2026-Q3",
    ).findings;
    expect(told(found)).toEqual(["HDR-006 E D3", "  REL-008 E D4", "  REL-008 E D5", "  REL-008 E D7", "  REL-008 E D8", "  REL-008 E D9"]);
    expect(found[0]).toMatchObject({ items: ["1.1", "1.2", "1.4", "1.5", "1.6"], details: { columns: ["C3", "D3"], rows: 5 } });
  });

  test("not where two rows break it, nor where as many hold it: these are the figures' own", () => {
    expect(check([[30, 10], [20, 5], [9, 9], [8, 8], [5, 5], [7, 7]])).toEqual(["REL-008 E D4", "REL-008 E D5"]);
    expect(check([[30, 10], [20, 5], [9, 1], [8, 12], [5, 15], [7, 17]])).toEqual(["REL-008 E D4", "REL-008 E D5", "REL-008 E D6"]);
  });

  test("the quarter pasted into the year is a warning, from five rows on", () => {
    const same = [[30, 30], [20, 20], [9, 9], [8, 8], [5, 5], [0, 0]] as const;
    expect(check(same)).toEqual(["HDR-007 W D3"]);
    expect(check([[30, 30], [20, 20], [9, 9], [8, 8], [0, 0], [0, 0]])).toEqual([]);
    expect(check([[30, 30], [20, 20], [9, 9], [8, 8], [5, 5], [7, 17]])).toEqual([]);
  });

  test("what a quarter carries over from the one before may be more than what the year did", () => {
    const items = [anItem("1.1", NAMES[0]!, { opening: "1.2" }), anItem("1.2", NAMES[1]!, { flow: "pointInTime" })];
    const rows = [["Cơ quan báo cáo: Sở Nội vụ"], ["Quý III năm 2026"], ["STT", "Chỉ tiêu", "Trong kỳ", "Luỹ kế"], ["1.1", NAMES[0]!, 135, 120], ["1.2", NAMES[1]!, 150, 150]];
    expect(told(checkSheet(aSheet(rows), makeRuleset(aCatalogue({ items }), aRegistry(HOME_AFFAIRS)), "2026-Q3").findings)).toEqual([]);
  });

  test("what the year's column breaks for that stands under it, and is as grave", () => {
    const checks = [{ id: "REL-101", left: "1.2", operator: ">=", right: "1.1 + 1.3", severity: "E" }];
    const rows = [["Cơ quan báo cáo: Sở Nội vụ"], ["Quý III năm 2026"], ["STT", "Chỉ tiêu", "Trong kỳ", "Luỹ kế"], ...[30, 20, 9, 8, 5, 7].map((figure, index) => [`1.${index + 1}`, NAMES[index]!, figure, figure])];
    const found = checkSheet(aSheet(rows), ruleset(null, checks), "2026-Q3").findings;
    expect(told(found)).toEqual(["HDR-007 E D3", "  REL-101 E D5"]);
    expect(found[0]!.items).toEqual(["1.2", "1.1", "1.3"]);
  });

  test("silent in the first report of the year, and of an agency made this year", () => {
    const same = [[30, 30], [20, 20], [9, 9], [8, 8], [5, 5], [7, 7]] as const;
    expect([check(same, { period: "Quý I năm 2026" }), check(same, { since: "2026-07-01" })]).toEqual([[], []]);
  });
});

describe("a column off by a row", () => {
  const FIGURES = [30, 20, 9, 8, 5, 7];
  const labels = ["Phần A", ...NAMES.slice(0, 3), "Phần B", ...NAMES.slice(3)];
  const plain = [null, ...FIGURES.slice(0, 3), null, ...FIGURES.slice(3), null];

  function sheet(figures: readonly CellSource[]): readonly (readonly CellSource[])[] {
    return [["Cơ quan báo cáo: Sở Nội vụ"], ["Quý III năm 2026"], ["Chỉ tiêu", "Kết quả"], ...figures.map((figure, index) => [labels[index] ?? null, figure])];
  }
  const check = (figures: readonly CellSource[], checks: readonly object[] = []): readonly string[] => told(checkSheet(aSheet(sheet(figures)), ruleset(null, checks), "2026-Q3").findings);

  test("too low: blanks and figures of sections follow from it", () => {
    expect(check([null, ...plain.slice(0, -1)])).toEqual(["HDR-008 E B5", "  ROW-003 W A8"]);
  });

  test("too high", () => {
    expect(check([...plain.slice(1), null])).toEqual(["HDR-008 E B5", "  ROW-003 W A4", "  ROW-003 W A8"]);
  });

  test("told with its offset, and nothing of it is counted", () => {
    const submission = checkSheet(aSheet(sheet([null, ...plain.slice(0, -1)])), ruleset(), "2026-Q3");
    expect(submission.findings).toMatchObject([{ items: ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"], details: { offset: 1, misplaced: 4 } }]);
  });

  test("not where the sheet is right, some figures are blank, or a blank and a row of the agency's own happen to meet", () => {
    expect(check(plain)).toEqual([]);
    expect(check([null, 30, null, 9, null, 8, 5, null, null])).toEqual(["VAL-001 E B6", "VAL-001 E B11"]);
    expect(check([null, null, 20, 9, 4, 8, 5, 7, null])).toEqual(["ROW-003 W A8", "VAL-001 E B5"]);
  });
});

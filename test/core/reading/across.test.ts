/** Items across the columns: agencies down the rows, or fields of one agency with a total row (form II.06a/VPCP/KSTT). */
import { checkSheet } from "../../../src/app/check";
import { readSubmissions } from "../../../src/core/reading/readSubmission";
import { makeRuleset } from "../../../src/core/ruleset";
import form from "../../../src/presets/catalogues/ii-06a-vpcp.json";
import { aCatalogue, aRegistry, aRuleset, aSheet, aWorkbook, COMMUNE, HEALTH, HOME_AFFAIRS, type CellSource, type SheetOptions } from "../../support/sheets";

const PERIOD: readonly CellSource[] = ["Quý III năm 2026"];

function read(rows: readonly (readonly CellSource[])[], ruleset = aRuleset(), options?: SheetOptions): readonly unknown[] {
  return readSubmissions(aWorkbook(aSheet(rows, options)), { ruleset, period: "2026-Q3", file: "a.xlsx" }).map(({ agency, readings, findings }) => [
    agency,
    Object.fromEntries([...readings.values()].map(({ item, state, value, cell }) => [item, `${state === "value" ? String(value) : state} ${cell}`])),
    findings.map(({ rule, cell }) => `${rule} ${cell}`),
  ]);
}

describe("agencies down the rows", () => {
  const head = ["STT", "Đơn vị", "Số hồ sơ tiếp nhận", "Số hồ sơ đã giải quyết xong", "Số hồ sơ giải quyết đúng hạn", "Ghi chú"];

  test("each row is an agency's submission; bands and totals are none", () => {
    expect(
      read([
        ["TỔNG HỢP SỐ LIỆU"], PERIOD, head, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        [null, "CÁC SỞ"], [1, "Sở Nội vụ", 120, 100, 95], [2, "Sở Y tế", "1.050", "KPS", "KAD"],
        [null, "CẤP XÃ"], [3, "Xã Tân Hưng", 7, null, 6], ["Tổng cộng", null, 1177, 100, 101],
      ]),
    ).toEqual([
      ["SNV", { "3.1": "120 C6", "3.2": "100 D6", "3.3": "95 E6" }, []],
      ["SYT", { "3.1": "1050 C7", "3.2": "none D7", "3.3": "notApplicable E7" }, ["VAL-002 E7", "VAL-011 C7"]],
      ["XTH", { "3.1": "7 C9", "3.2": "missing D9", "3.3": "6 E9" }, []],
    ]);
  });

  test("a row of an unknown agency is told at its name", () => {
    expect(read([PERIOD, head, [1, "Sở Nội vụ", 120, 100, 95], [2, "Sở Ngoại vụ", 5, 4, 3]])).toEqual([
      ["SNV", { "3.1": "120 C3", "3.2": "100 D3", "3.3": "95 E3" }, []],
      [null, { "3.1": "5 C4", "3.2": "4 D4", "3.3": "3 E4" }, ["TPL-004 B4"]],
    ]);
  });

  test("a column named nearly is told once for each, at the header", () => {
    expect(read([PERIOD, ["Cơ quan", "Số hồ sơ tiếp nhân", "Số hồ sơ đã giải quyết xong", "Cán bộ"], ["Sở Nội vụ", 1, 1, "An"], ["Sở Y tế", 2, 1, "Bình"]])).toEqual([
      ["SNV", { "3.1": "1 B3", "3.2": "1 C3" }, ["HDR-003 D2", "HDR-005 B2"]],
      ["SYT", { "3.1": "2 B4", "3.2": "1 C4" }, ["HDR-005 B2"]],
    ]);
  });

  test("what is checked of them is checked", () => {
    const { findings } = checkSheet(aSheet([PERIOD, head, [1, "Sở Nội vụ", 120, 0, 95]]), aRuleset(), "2026-Q3");
    expect(findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(["REL-004 E3"]);
  });

  test("beside a report with items down its rows it is a detail, and no second report", () => {
    const report = aSheet([["Cơ quan báo cáo: Sở Nội vụ"], PERIOD, ["Chỉ tiêu", "Kết quả"], ["Số hồ sơ tiếp nhận", 9]], { name: "A" });
    const submissions = readSubmissions(aWorkbook(aSheet([PERIOD, head, [1, "Sở Nội vụ", 120, 100, 95]]), report), { ruleset: aRuleset(), period: "2026-Q3", file: "a.xlsx" });
    expect(submissions.map(({ sheet, agency }) => [sheet, agency])).toEqual([["A", "SNV"]]);
  });

  test("a list that only mentions units is no report", () => {
    expect(read([["Đơn vị", "Họ tên"], ["Sở Nội vụ", 5]])).toEqual([[null, {}, ["HDR-001 null"]]]);
  });
});

describe("form II.06a/VPCP/KSTT", () => {
  const ruleset = makeRuleset(aCatalogue(form), aRegistry(HOME_AFFAIRS, HEALTH, COMMUNE));
  const codes = form.items.map(({ code }) => code);

  const header: readonly (readonly CellSource[])[] = [
    ["TT", "Đơn vị/Lĩnh vực", "Tiếp nhận", null, null, null, "Đã giải quyết", null, null, null, "Đang giải quyết"],
    [null, null, "Tổng số", "Trong kỳ", null, "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"],
    [null, null, null, "Trực tuyến", "Trực tiếp, dịch vụ bưu chính"],
    Array.from({ length: 13 }, (_, index) => index + 1),
  ];
  const area = (top: number, left: number, bottom: number, right: number): { top: number; left: number; bottom: number; right: number } => ({ top: top + 2, left, bottom: bottom + 2, right });
  const merges = [
    area(0, 0, 2, 0), area(0, 1, 2, 1), area(0, 2, 0, 5), area(0, 6, 0, 9), area(0, 10, 0, 12), area(1, 3, 1, 4),
    ...[2, 5, 6, 7, 8, 9, 10, 11, 12].map((column) => area(1, column, 2, column)), area(4, 0, 4, 12),
  ];
  const FIGURES = [100, 60, 30, 10, 80, 50, 25, 5, 20, 18, 2];
  const values = (row: number): Record<string, string> => Object.fromEntries(codes.map((code, index) => [code, `${FIGURES[index]} ${"CDEFGHIJKLM"[index]}${row}`]));

  test("with units down the rows under bands is a submission for each, and its checks hold", () => {
    const rows = [["BIỂU II.06a/VPCP/KSTT"], PERIOD, ...header, ["Sở, ban, ngành"], [1, "Sở Nội vụ", ...FIGURES], [2, "Sở Y tế", ...FIGURES], ["Tổng số", null, ...FIGURES.map((figure) => 2 * figure)]];
    expect(read(rows, ruleset, { merges })).toEqual([["SNV", values(8), []], ["SYT", values(9), []]]);
    const checked = checkSheet(aSheet(rows, { merges }), ruleset, "2026-Q3");
    expect([checked.status, checked.indicators.get("HS-01")]).toMatchObject(["clean", { numerator: 75, denominator: 80, percent: 93.75, status: null }]);
  });

  test("with a sum that does not hold is told", () => {
    const rows = [["BIỂU II.06a/VPCP/KSTT"], PERIOD, ...header, ["Sở, ban, ngành"], [1, "Sở Nội vụ", 101, ...FIGURES.slice(1)]];
    expect(checkSheet(aSheet(rows, { merges }), ruleset, "2026-Q3").findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(["REL-101 C8", "REL-104 C8"]);
  });

  test("of one agency by field: the total row is its figure; without one it is asked for", () => {
    const rows = [["Cơ quan báo cáo: Sở Nội vụ"], PERIOD, ...header, ["Lĩnh vực"], [1, "Hộ tịch", ...FIGURES.map(() => 1)], [2, "Đất đai", ...FIGURES.map(() => 2)]];
    expect(read([...rows, [null, "Tổng cộng", ...FIGURES]], ruleset, { merges })).toEqual([["SNV", values(10), []]]);
    expect(read(rows, ruleset, { merges })).toEqual([["SNV", {}, ["ROW-005 B3"]]]);
  });
});

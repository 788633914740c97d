import { History } from "../../../src/core/history/history";
import { parsePeriod } from "../../../src/core/periods/period";
import type { PlanValidation, SheetPlan } from "../../../src/core/report/sheetPlan";
import { makeRuleset, type Ruleset } from "../../../src/core/ruleset";
import { reportTemplate } from "../../../src/core/template/reportTemplate";
import { templateLabelsVi } from "../../../src/messages/vi/template";
import { hasLibreOffice, recalculated } from "../../support/libreoffice";
import { aCatalogue, anAgency, anItem, aRegistry, COMMUNE, HOME_AFFAIRS } from "../../support/sheets";
import { aStore } from "../../support/store";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeWorkbook } from "../../../src/xlsx/writeWorkbook";

const DISTRICT_OFFICE = anAgency("PNV", "Phòng Nội vụ", { tier: "phong" });
const registry = aRegistry(HOME_AFFAIRS, COMMUNE, DISTRICT_OFFICE);

function ruleset(items: readonly object[], parts: object = {}): Ruleset {
  return makeRuleset(aCatalogue({ areas: [{ code: "1", name: "Chỉ đạo, điều hành" }, { code: "2", name: "Thủ tục hành chính" }], items, ...parts }), registry);
}

function template(rules: Ruleset, period = "2026-Q3", code = "SNV", history?: History): SheetPlan {
  const agency = registry.agencies.find((known) => known.code === code)!;
  return reportTemplate({ ruleset: rules, agency, period: parsePeriod(period)!, labels: templateLabelsVi, ...(history ? { history } : {}) })[0]!;
}

/** Each row's texts, without empty rows. */
function texts({ rows }: SheetPlan): readonly (readonly unknown[])[] {
  return rows.map((row) => row.flatMap((cell) => (cell?.value == null || cell.value === "" ? [] : [cell.value]))).filter((row) => row.length > 0);
}

const HEADER = 8;
const table = (plan: SheetPlan): readonly (readonly unknown[])[] => texts(plan).slice(6);

describe("the head", () => {
  const items = [anItem("1.1", "Số nhiệm vụ", { area: "1" })];

  test("of a department stands under the province, with the period and the days of its data", () => {
    expect(texts(template(ruleset(items))).slice(0, 7)).toEqual([
      ["UBND TỈNH MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      ["SỞ NỘI VỤ", "Độc lập - Tự do - Hạnh phúc"],
      ["Số:          /BC-SNV", "Mẫu, ngày       tháng       năm 2026"],
      ["BIỂU SỐ LIỆU CẢI CÁCH HÀNH CHÍNH"],
      ["Quý III năm 2026"],
      ["(Số liệu từ ngày 15/06/2026 đến ngày 14/09/2026)"],
      ["STT", "Chỉ tiêu thống kê", "Đơn vị tính", "Kết quả", "Ghi chú"],
    ]);
  });

  test("of a commune is its own committee's, dated at its place and signed for the committee", () => {
    const all = texts(template(ruleset(items), "2026-Q3", "XTH"));
    expect(all.slice(0, 3).map(([left]) => left)).toEqual(["ỦY BAN NHÂN DÂN", "XÃ TÂN HƯNG", "Số:          /BC-UBND"]);
    expect(all[2]![1]).toBe("Tân Hưng, ngày       tháng       năm 2026");
    expect(all.flat()).toEqual(expect.arrayContaining(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]));
  });
});

describe("the column of the quarter before", () => {
  const rules = ruleset([
    anItem("1.1", "Số hồ sơ", { area: "1", flow: "inPeriod" }),
    anItem("1.2", "Ngày ban hành kế hoạch", { area: "1", kind: "date", unit: "ngày", aggregate: "max", flow: "pointInTime" }),
    anItem("1.3", "Ngày sơ kết", { area: "1", kind: "date", unit: "ngày", aggregate: "max", flow: "inPeriod" }),
  ]);
  const store = aStore({ "2026-Q1": { SNV: { "1.1": 9, "1.2": "2026-01-20", "1.3": "2026-03-02" } }, "2026-H1": { SNV: { "1.1": 20, "1.2": "2026-01-20", "1.3": "2026-06-02" } } });
  const history = new History(store.map((row) => ({ ...row, counted: true })), rules, "2026-09-14");
  const before = (period: string): readonly unknown[] => {
    const { rows, styles } = template(rules, period, "SNV", history);
    return [rows[HEADER]![4]!.value, ...[2, 3, 4].map((below) => [rows[HEADER + below]![4]!.value, styles[rows[HEADER + below]![4]!.style!]!.numberFormat])];
  };

  test("shows days as days; a day within six months is of neither quarter", () => {
    expect(before("2026-H1")).toEqual(["Kỳ trước (Quý I năm 2026)", [9, "#,##0"], [46_042, "dd/mm/yyyy"], [46_083, "dd/mm/yyyy"]]);
    expect(before("2026-Q3")).toEqual(["Kỳ trước (Quý II năm 2026)", [11, "#,##0"], [46_042, "dd/mm/yyyy"], [null, "dd/mm/yyyy"]]);
  });
});

describe("the columns", () => {
  const flows = (...names: readonly string[]): Ruleset => ruleset(names.map((flow, index) => anItem(`1.${index + 1}`, `Số liệu ${flow}`, { area: "1", flow })));
  const titles = (rules: Ruleset, period: string): readonly unknown[] => template(rules, period).rows[HEADER]!.slice(3, -1).map((cell) => cell?.value);

  test.each([
    [["inPeriod", "pointInTime"], "2026-Q3", ["Kết quả"]],
    [["yearToDate"], "2026-Q3", ["Kết quả (lũy kế từ đầu năm)"]],
    [["inPeriod", "yearToDate"], "2026-Q3", ["Trong kỳ", "Lũy kế từ đầu năm"]],
    [["inPeriod", "yearToDate"], "2026-H1", ["Kết quả"]],
    [["inPeriod", "yearToDate"], "2026-Y", ["Kết quả"]],
  ])("of %j in %s are %j", (names, period, expected) => {
    expect(titles(flows(...names), period)).toEqual(expected);
  });

  test("let an item be filled in where it is read: figures of one moment over both", () => {
    const plan = template(flows("inPeriod", "yearToDate", "pointInTime"));
    const unlocked = plan.rows.slice(HEADER + 2, HEADER + 5).map((row) => [3, 4].map((column) => plan.styles[row[column]!.style!]!.unlocked === true));
    expect(unlocked).toEqual([[true, false], [false, true], [true, true]]);
    expect(plan.merges).toContainEqual({ top: HEADER + 4, bottom: HEADER + 4, left: 3, right: 4 });
  });

  test("number rows by code, and call it so where codes are no numbers", () => {
    expect(template(ruleset([anItem("NV1", "Số nhiệm vụ", { area: "1" })])).rows[HEADER]![0]!.value).toBe("Mã");
  });
});

describe("the rows", () => {
  const rules = ruleset([
    anItem("2.1", "Số hồ sơ tiếp nhận", { area: "2" }),
    anItem("2.1.1", "Trực tuyến", { area: "2", parent: "2.1" }),
    anItem("2.1.1.1", "Toàn trình", { area: "2", parent: "2.1.1" }),
    anItem("1.1", "Kế hoạch", { area: "1", kind: "text", required: false, unit: "", aggregate: "none" }),
    anItem("1.1.1", "Số nhiệm vụ", { area: "1", parent: "1.1", unit: "nhiệm vụ" }),
    anItem("1.2", "Số liệu của xã", { area: "1", appliesTo: ["xa"] }),
    anItem("1.2.1", "Số liệu của sở thuộc mục của xã", { area: "1", parent: "1.2", appliesTo: ["agency:SNV"] }),
    anItem("1.3", "Số liệu cuối năm", { area: "1", periods: ["Y"] }),
  ]);

  test("are the agency's own of the period, under their areas and parents", () => {
    expect(table(template(rules)).slice(1, 9)).toEqual([
      ["1", "Chỉ đạo, điều hành"],
      ["1.1", "Kế hoạch"],
      ["1.1.1", "Số nhiệm vụ", "nhiệm vụ"],
      ["1.2.1", "Số liệu của sở thuộc mục của xã", "hồ sơ"],
      ["2", "Thủ tục hành chính"],
      ["2.1", "Số hồ sơ tiếp nhận", "hồ sơ"],
      ["2.1.1", "Trực tuyến", "hồ sơ"],
      ["2.1.1.1", "Toàn trình", "hồ sơ"],
    ]);
  });

  test("are indented under their parents; a text that only heads others asks for nothing", () => {
    const plan = template(rules);
    const rows = plan.rows.slice(HEADER + 1, HEADER + 9);
    expect(rows.map((row) => plan.styles[row[1]!.style!]!.indent ?? 0)).toEqual([0, 0, 1, 0, 0, 0, 1, 2]);
    expect(plan.validations.map(({ area }) => area.top)).toEqual([3, 4, 6, 7, 8].map((row) => HEADER + row));
  });

  test("there is no template for an agency that has nothing to report", () => {
    expect(reportTemplate({ ruleset: rules, agency: DISTRICT_OFFICE, period: parsePeriod("2026-Q3")!, labels: templateLabelsVi })).toEqual([]);
  });
});

describe("the rates", () => {
  const items = [anItem("1.1", "Số nhiệm vụ", { area: "1" }), anItem("1.2", "Số hoàn thành", { area: "1" }), anItem("1.3", "Có kế hoạch", { area: "1", kind: "yesNo", aggregate: "countYes" })];
  const rate = (code: string, name: string, parts: object = {}): object => ({ code, name, area: "1", numerator: "1.2", denominator: "1.1", ...parts });

  test("stand below the items by their names, with what is aimed at", () => {
    const rules = ruleset(items, { indicators: [rate("A", "Tỷ lệ hoàn thành", { target: { comparator: ">=", value: 92.5, due: "--12-31" } })] });
    expect(table(template(rules)).slice(5, 7)).toEqual([["Tỷ lệ tự tính từ số liệu trên (không nhập)"], ["Tỷ lệ hoàn thành", "%", "Mục tiêu ≥ 92,5 %, hạn 31/12"]]);
  });

  test("leave out shares of agencies, counts, and names that would be read as something else", () => {
    const indicators = [
      rate("A", "Tỷ lệ cơ quan có kế hoạch", { numerator: "1.3", denominator: "expected" }),
      { code: "B", name: "Số hoàn thành trong kỳ", area: "1", numerator: "1.2" },
      rate("C", "Số nhiệm vụ"),
      rate("D", "Chỉ đạo, điều hành"),
    ];
    expect(texts(template(ruleset(items, { indicators }))).flat()).not.toContain("Tỷ lệ tự tính từ số liệu trên (không nhập)");
  });
});

describe("what may be entered", () => {
  const rule = (item: object): PlanValidation => template(ruleset([anItem("1.1", "Số liệu", { area: "1", ...item })])).validations[0]!;

  test("yes or no, and choices, come from a list that has “không áp dụng”", () => {
    expect(rule({ kind: "yesNo" })).toMatchObject({ kind: "list", values: ["Có", "Không", "Không áp dụng"] });
    expect(rule({ kind: "choice", choices: ["Tốt", "Khá"] })).toMatchObject({ kind: "list", values: ["Tốt", "Khá", "Không áp dụng"] });
  });

  test("choices with commas stand beside the sheet's print, where the rule finds them", () => {
    const plan = template(ruleset([anItem("1.1", "Số liệu", { area: "1", kind: "choice", choices: ["Tốt, đúng hạn", "Khá"] })]));
    const [{ formula, values }] = plan.validations as [PlanValidation];
    const [, letter, top, bottom] = /^=\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)$/.exec(formula!)!;
    const column = letter!.charCodeAt(0) - 65;
    expect([values, plan.rows.slice(Number(top) - 1, Number(bottom)).map((row) => row[column]?.value)]).toEqual([undefined, ["Tốt, đúng hạn", "Khá", "Không áp dụng"]]);
    expect(column).toBeGreaterThan(plan.print!.area!.right);
  });

  test("dates are questioned, not refused", () => {
    expect([rule({ kind: "date" }).lenient, rule({ kind: "count" }).lenient]).toEqual([true, undefined]);
  });

  test("prompts and messages keep to Excel's limits", () => {
    const kinds = ["count", "number", "percent", "money", "yesNo", "choice", "date", "text"];
    const rules = kinds.flatMap((kind) => [true, false].map((required) => rule({ kind, required, choices: ["a"], min: 0, max: 1_000_000_000, flow: "yearToDate" })));
    expect(rules.filter(({ prompt, message, formula }) => prompt!.text.length >= 255 || message.length >= 225 || (formula ?? "").length > 255)).toEqual([]);
  });

  const inLibreOffice = hasLibreOffice() ? test : test.skip;

  inLibreOffice("figures within bounds, KPS and “không áp dụng” pass; all else does not", async () => {
    const entries = [5, 0, 1.87, -1, 101, "KPS", "kps ", "-", "không phát sinh", "KHÔNG ÁP DỤNG", "kad", "*", "?", "12 hồ sơ", "x", 46_000];
    const kinds = [{ kind: "count" }, { kind: "money" }, { kind: "percent", min: 0, max: 100 }, { kind: "number", min: null }, { kind: "date" }];
    const conditions = kinds.map((item) => {
      const { area, formula } = rule(item);
      return formula!.replaceAll(`D${area.top + 1}`, "A#");
    });
    const rows = entries.map((entry, row) => [{ value: entry }, ...conditions.map((formula) => ({ value: null, formula: formula.replaceAll("#", String(row + 1)) }))]);
    const plan: SheetPlan = { name: "Thử", rows, merges: [], columnWidths: [], rowHeights: new Map(), freeze: null, tables: [], highlights: [], validations: [], print: null, styles: {} };
    const read = readXlsx(recalculated(await writeWorkbook([plan], { title: "", creator: "", savedAt: "2026-01-01T00:00:00Z" })));
    const passed = kinds.map((_, column) => entries.filter((_entry, row) => read.ok && read.workbook.grids[0]!.rows[row]!.cells[column + 1]!.value === true));
    const words = ["KPS", "kps ", "-", "không phát sinh", "KHÔNG ÁP DỤNG", "kad"];
    expect(passed).toEqual([
      [5, 0, 101, ...words, 46_000],
      [5, 0, 1.87, 101, ...words, 46_000],
      [5, 0, 1.87, ...words],
      [5, 0, 1.87, -1, 101, ...words, 46_000],
      [...words, 46_000],
    ]);
  });
});

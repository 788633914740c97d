import { readFigure, type FigureItem } from "../../../src/core/reading/figures";
import { aCell, type CellSource } from "../../support/sheets";

function item(kind: FigureItem["kind"], more: Partial<FigureItem> = {}): FigureItem {
  return { kind, choices: [], min: kind === "count" || kind === "money" ? 0 : null, max: null, unit: "hồ sơ", ...more };
}

const COUNT = item("count");
const PERCENT = item("percent", { min: 0, max: 100, unit: "%" });

/** State, value and the rules raised, with the fix where there is one. */
function read(source: CellSource, of: FigureItem): readonly unknown[] {
  const { state, value, problems } = readFigure(aCell(source), of);
  return [state, value, ...problems.map(({ rule, fix }) => (fix ? `${rule} → ${fix.value}` : rule))];
}

describe("a count", () => {
  test.each<[CellSource, ...unknown[]]>([
    [59, "value", 59],
    ["1.870", "value", 1870],
    [1.7976931348623157e308, "invalid", null, "VAL-003"],
    [{ value: 1e307, format: "0%" }, "invalid", null, "VAL-003"],
    ["07", "value", 7],
    ["\u00a0930\u200b", "value", 930],
    ["'12", "value", 12],
    ["12'", "value", 12],
    ["12.", "value", 12],
    ["'", "missing", null],
    [".", "missing", null],
    ["12 (3 hồ sơ quá hạn)", "invalid", null, "VAL-003"],
    [{ value: "12 hồ sơ", format: "0%" }, "invalid", null, "VAL-003"],
    [{ value: "12 hồ sơ", format: "dd/mm/yyyy" }, "invalid", null, "VAL-003"],
    [{ value: "12 hồ sơ", formula: '=A1&" hồ sơ"' }, "invalid", null, "VAL-003"],
    ["1,870", "value", 1870, "VAL-004"],
    ["12 hồ sơ", "invalid", null, "VAL-003 → 12"],
    ["1.250 hs", "invalid", null, "VAL-003 → 1250"],
    ["1,250 hs", "invalid", null, "VAL-003"],
    ["12 nghìn", "invalid", null, "VAL-003"],
    ["~64", "invalid", null, "VAL-003 → 64"],
    ["mười", "invalid", null, "VAL-003"],
    ["38/59", "invalid", null, "VAL-003"],
    ["18/9/2026", "invalid", null, "VAL-003"],
    ["45%", "invalid", null, "VAL-003"],
    [{ value: 46283, format: "dd/mm" }, "invalid", null, "VAL-003"],
    [{ value: 0.45, format: "0%" }, "invalid", null, "VAL-003"],
    [true, "invalid", null, "VAL-003"],
    [{ error: "#DIV/0!" }, "invalid", null, "VAL-005"],
    [-5, "value", -5, "VAL-006"],
    [1.87, "value", 1.87, "VAL-006"],
    [0, "value", 0],
    ["-", "none", null],
    ["–", "none", null],
    ["KPS", "none", null],
    ["Không phát sinh", "none", null],
    ["không", "missing", null],
    ["x", "missing", null],
    ["…", "missing", null],
    ["....", "missing", null],
    ["", "missing", null],
    [null, "missing", null],
    ["Không áp dụng", "notApplicable", null],
    ["KAD", "notApplicable", null],
    ["N/A", "notApplicable", null],
  ])("%j", (source, ...expected) => {
    expect(read(source, COUNT)).toEqual(expected);
  });

  test("1.87 suggests 1870, but does not mend it", () => {
    expect(readFigure(aCell(1.87), COUNT).problems[0]!.details).toEqual({ constraint: "fraction", limit: null, suggestion: 1870 });
  });

  test("above its greatest value", () => {
    expect(read(5, item("count", { max: 4 }))).toEqual(["value", 5, "VAL-006"]);
  });

  test("numbers are read at 15 significant digits", () => {
    expect(read(0.1 + 0.2, item("number"))).toEqual(["value", 0.3]);
  });
});

describe("a percentage", () => {
  test.each<[CellSource, ...unknown[]]>([
    ["4,5%", "value", 4.5],
    ["94,5 %", "value", 94.5],
    [{ value: 0.045, format: "0.0%" }, "value", 4.5],
    [{ value: 0.95, format: "0%" }, "value", 95],
    [95, "value", 95],
    [0.95, "value", 0.95, "VAL-007"],
    ["0,95", "value", 0.95, "VAL-007"],
    ["0,95%", "value", 0.95],
    [0, "value", 0],
    ["1.870", "value", 1.87, "VAL-004"],
    ["88.56", "value", 88.56],
    ["~64%", "invalid", null, "VAL-003 → 64"],
    ["khoảng 20%", "invalid", null, "VAL-003 → 20"],
    [{ value: "~64%", format: "0.0%" }, "invalid", null, "VAL-003 → 0.64"],
    [101, "value", 101, "VAL-008"],
    [-1, "value", -1, "VAL-008"],
    ["KPS", "none", null],
  ])("%j", (source, ...expected) => {
    expect(read(source, PERCENT)).toEqual(expected);
  });

  test("typed as a ratio keeps its parts", () => {
    expect(readFigure(aCell("38/59"), PERCENT)).toMatchObject({ state: "value", value: (100 * 38) / 59, parts: { numerator: 38, denominator: 59 }, problems: [] });
  });
});

describe("money and numbers", () => {
  test.each<[CellSource, FigureItem, ...unknown[]]>([
    ["12.500.000", item("money", { unit: "đồng" }), "value", 12_500_000],
    ["12,5", item("money", { unit: "triệu đồng" }), "value", 12.5],
    ["12 triệu", item("money", { unit: "đồng" }), "invalid", null, "VAL-003"],
    ["12 triệu đồng", item("money", { unit: "triệu đồng" }), "invalid", null, "VAL-003 → 12"],
    ["1.870", item("number"), "value", 1870, "VAL-004"],
    ["1,870", item("number"), "value", 1.87, "VAL-004"],
    [{ value: 0.045, format: "0.0%" }, item("number"), "value", 4.5],
  ])("%j", (source, of, ...expected) => {
    expect(read(source, of)).toEqual(expected);
  });
});

describe("yes or no", () => {
  test.each<[CellSource, ...unknown[]]>([
    ["Có", "value", true],
    ["đã", "value", true],
    ["Rồi", "value", true],
    ["x", "value", true],
    ["✓", "value", true],
    [1, "value", true],
    [true, "value", true],
    ["Có (2 đợt)", "value", true],
    ["Không", "value", false],
    ["Chưa", "value", false],
    [0, "value", false],
    ["Đang làm", "invalid", null, "VAL-006"],
    [2, "invalid", null, "VAL-006"],
    ["-", "none", null],
    ["", "missing", null],
  ])("%j", (source, ...expected) => {
    expect(read(source, item("yesNo"))).toEqual(expected);
  });
});

describe("dates, choices and text", () => {
  test.each<[CellSource, FigureItem, ...unknown[]]>([
    ["30/10/15", item("date"), "value", "2015-10-30"],
    [{ value: 46283, format: "dd/mm/yyyy" }, item("date"), "value", "2026-09-18"],
    [46283, item("date"), "invalid", null, "VAL-003"],
    ["2015", item("date"), "invalid", null, "VAL-003"],
    ["09/13/2026", item("date"), "invalid", null, "VAL-003 → 13/09/2026"],
    ["TỐT", item("choice", { choices: ["Tốt", "Khá"] }), "value", "Tốt"],
    ["Giỏi", item("choice", { choices: ["Tốt", "Khá"] }), "invalid", null, "VAL-006"],
    ["Kế hoạch số 12", item("text"), "value", "Kế hoạch số 12"],
  ])("%j", (source, of, ...expected) => {
    expect(read(source, of)).toEqual(expected);
  });
});

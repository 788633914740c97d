import { assessSheet } from "../../../src/app/assess";
import { address, type Grid } from "../../../src/core/grid";
import type { InPlaceEdits } from "../../../src/core/report/inPlace";
import { makeRuleset } from "../../../src/core/ruleset";
import { sheetLabelsVi } from "../../../src/messages/vi/sheets";
import { aCatalogue, anAgency, aRegistry, anItem, aSheet, type CellSource } from "../../support/sheets";

const target = { comparator: ">=", value: 90 };
const indicator = (code: string, name: string, more: object): object => ({ code, name, area: "3", unit: "%", target, targetByTier: {}, ...more });
const catalogue = aCatalogue({
  areas: [{ code: "3", name: "Thủ tục hành chính" }],
  items: [anItem("3.1", "Số hồ sơ tiếp nhận"), anItem("3.2", "Số hồ sơ đúng hạn"), anItem("3.3", "Số hồ sơ trực tuyến")],
  indicators: [
    indicator("TT-01", "Tỷ lệ hồ sơ đúng hạn", { numerator: "3.2", denominator: "3.1" }),
    indicator("TT-02", "Tỷ lệ hồ sơ trực tuyến", { numerator: "3.3", denominator: "3.1" }),
  ],
});
const ruleset = makeRuleset(catalogue, aRegistry(anAgency("SNV", "Sở Nội vụ")));

/** A report of Sở Nội vụ for Quý III năm 2026; its header stands in row 4. */
function aReport(header: readonly string[], ...body: readonly (readonly CellSource[])[]): Grid {
  return aSheet([["Cơ quan báo cáo: Sở Nội vụ"], ["Quý III năm 2026"], [], header, ...body]);
}

const HEADER = ["STT", "Chỉ tiêu", "Kết quả"];
const FIGURES = [
  ["3.1", "Số hồ sơ tiếp nhận", 100],
  ["3.2", "Số hồ sơ đúng hạn", 90],
  ["3.3", "Số hồ sơ trực tuyến", 40],
] as const;

function assessed(grid: Grid): InPlaceEdits {
  return assessSheet(grid, ruleset, "2026-Q3", sheetLabelsVi).edits!;
}

/** What the edits write, by address; emptied cells left out. */
function written({ edits }: InPlaceEdits): Readonly<Record<string, unknown>> {
  return Object.fromEntries(edits.filter(({ value, formula }) => value !== null || formula !== undefined).map(({ row, column, value }) => [address(row, column), value]));
}

function formulaAt({ edits }: InPlaceEdits, cell: string): string | undefined {
  return edits.find(({ row, column }) => address(row, column) === cell)?.formula;
}

describe("assessing a sheet in place", () => {
  test("adds three columns after the table and fills the rows of the numerators", () => {
    expect(written(assessed(aReport(HEADER, ...FIGURES)))).toEqual({
      D4: "Tỷ lệ (%)", E4: "Mục tiêu", F4: "Mức độ đạt",
      D6: 90, E6: 90, F6: "Đạt",
      D7: 40, E7: 90, F7: "Chưa đạt",
    });
  });

  test("prefers the row that bears the indicator's name", () => {
    const edits = assessed(aReport(HEADER, FIGURES[0], FIGURES[1], ["", "Tỷ lệ hồ sơ đúng hạn", null], FIGURES[2]));
    expect(Object.keys(written(edits)).filter((cell) => cell.startsWith("F"))).toEqual(["F4", "F7", "F8"]);
    expect(formulaAt(edits, "D7")).toBe('=IF(AND(ISNUMBER(C6),ISNUMBER(C5)),IF(C5=0,"",100*C6/C5+N("CCHC")),"")');
  });

  test("takes columns of those names that stand there empty", () => {
    const header = [...HEADER, "Mục tiêu", "Tỷ lệ", "Mức độ đạt"];
    expect(written(assessed(aReport(header, ...FIGURES)))).toEqual({ E6: 90, D6: 90, F6: "Đạt", E7: 40, D7: 90, F7: "Chưa đạt" });
  });

  test("leaves a column alone that the agency has filled, formulas included", () => {
    const own = FIGURES.map((row, index) => [...row, index === 1 ? { formula: "=C6/C5", value: 0.9 } : null]);
    const cells = Object.keys(written(assessed(aReport([...HEADER, "Tỷ lệ"], ...own))));
    expect(cells.filter((cell) => cell.startsWith("D"))).toEqual([]);
    expect(cells).toContain("E4");
  });

  test("steps over what stands beside the table", () => {
    const noted = FIGURES.map((row, index) => (index === 2 ? [...row, null, "xem lại"] : row));
    expect(written(assessed(aReport(HEADER, ...noted)))).toMatchObject({ F4: "Tỷ lệ (%)", G4: "Mục tiêu", H4: "Mức độ đạt" });
  });

  test("takes a figure stored as text as it was read, until the cell holds a number", () => {
    const edits = assessed(aReport(HEADER, ["3.1", "Số hồ sơ tiếp nhận", "1.870"], ["3.2", "Số hồ sơ đúng hạn", 1870], ["3.3", "Số hồ sơ trực tuyến", "-"]));
    expect(formulaAt(edits, "D6")).toBe('=IF(ISNUMBER(C6),IF(IF(ISNUMBER(C5),C5,1870)=0,"",100*C6/IF(ISNUMBER(C5),C5,1870)+N("CCHC")),"")');
    expect(written(edits)).toMatchObject({ D6: 100, F6: "Vượt", D7: 0, F7: "Chưa đạt" });
  });

  test("a target keeps its number and shows its sign", () => {
    const target = assessed(aReport(HEADER, ...FIGURES)).edits.find(({ row, column }) => address(row, column) === "E6");
    expect(target).toMatchObject({ value: 90, format: { numberFormat: '"≥ "General', unlocked: true } });
  });

  test("tells of indicators that have no row left", () => {
    const crowded = aCatalogue({
      areas: [{ code: "3", name: "Thủ tục hành chính" }],
      items: [anItem("3.1", "Số hồ sơ tiếp nhận")],
      indicators: ["A", "B"].map((code) => indicator(code, `Mục ${code}`, { numerator: "3.1", unit: "hồ sơ" })),
    });
    const grid = aReport(HEADER, FIGURES[0]);
    const rules = makeRuleset(crowded, ruleset.registry);
    const edits = assessSheet(grid, rules, "2026-Q3", sheetLabelsVi).edits!;
    expect(edits.unplaced).toEqual(["B"]);
  });

  test("has nothing to say of a sheet for another period", () => {
    const grid = aReport(HEADER, ...FIGURES);
    expect(assessSheet(grid, ruleset, "2026-H1", sheetLabelsVi)).toMatchObject({ edits: null, apart: null });
  });

  test("of a protected sheet goes to a sheet of its own, by formulas over the protected one", () => {
    const { edits, apart } = assessSheet({ ...aReport(HEADER, ...FIGURES), protected: true }, ruleset, "2026-Q3", sheetLabelsVi);
    expect([edits, apart!.name]).toEqual([null, "Đánh giá Biểu 1"]);
    expect(apart!.rows.slice(3).map((row) => row.map((cell) => cell?.value))).toEqual([
      ["TT-01", "Tỷ lệ hồ sơ đúng hạn", 90, "≥", 90, "Đạt"],
      ["TT-02", "Tỷ lệ hồ sơ trực tuyến", 40, "≥", 90, "Chưa đạt"],
    ]);
    expect(apart!.rows[3]![2]!.formula).toBe(`=IF(AND(ISNUMBER('Biểu 1'!C6),ISNUMBER('Biểu 1'!C5)),IF(('Biểu 1'!C5)=0,"",100*('Biểu 1'!C6)/('Biểu 1'!C5)+N("CCHC")),"")`);
  });
});

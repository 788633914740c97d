import { assessReports, assessSheet } from "../../../src/app/assess";
import { EarlierPeriods } from "../../../src/core/compile/earlierPeriods";
import type { StoreRow } from "../../../src/core/compile/types";
import { address, cellAt, parseAddress, type Cell, type Grid } from "../../../src/core/grid";
import type { InPlaceEdits } from "../../../src/core/report/inPlace";
import type { SheetPlan } from "../../../src/core/report/sheetPlan";
import { makeRuleset, type Ruleset } from "../../../src/core/ruleset";
import { sheetLabelsVi } from "../../../src/messages/vi/sheets";
import { aStore } from "../../support/store";
import { gridOfPlan } from "../../support/planGrids";
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
const several = makeRuleset(catalogue, aRegistry(anAgency("SNV", "Sở Nội vụ"), anAgency("SYT", "Sở Y tế")));

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

const by = (rules: Ruleset, rows: readonly StoreRow[] = []) => ({ ruleset: rules, labels: sheetLabelsVi, earlier: new EarlierPeriods(rows, rules) });
const onSheet = (grid: Grid, rules: Ruleset, period: string, { former, foreign = [], rows = [] }: { readonly former?: Grid; readonly foreign?: readonly string[]; readonly rows?: readonly StoreRow[] } = {}) =>
  assessSheet(grid, period, by(rules, rows), { former, foreign });

function assessed(grid: Grid): InPlaceEdits {
  return onSheet(grid, ruleset, "2026-Q3").edits!;
}

/** What the edits write, by address; emptied cells left out. */
function written({ edits }: InPlaceEdits): Readonly<Record<string, unknown>> {
  return Object.fromEntries(edits.filter(({ value, formula }) => value !== null || formula !== undefined).map(({ row, column, value }) => [address(row, column), value]));
}

/** The lines of a sheet apart: names of agencies, and code, rate and status of each indicator. */
function shown(plan: SheetPlan): readonly (readonly unknown[])[] {
  return plan.rows.slice(3).map(([code, , rate, , , status]) => (status?.value == null ? [code?.value] : [code?.value, rate?.value, status.value]));
}

function apartOf(grid: Grid): readonly (readonly unknown[])[] {
  const { edits, apart } = onSheet(grid, ruleset, "2026-Q3");
  expect(edits).toBeNull();
  return shown(apart!.plan);
}

function formulaAt({ edits }: InPlaceEdits, cell: string): string | undefined {
  return edits.find(({ row, column }) => address(row, column) === cell)?.formula;
}

/** The sheet as the edits leave it, with what is then typed into cells; null empties one. */
function after(grid: Grid, { edits }: InPlaceEdits, typed: Readonly<Record<string, CellSource>> = {}): Grid {
  const cells = new Map<string, CellSource>(grid.rows.flatMap((row) => row.cells.map((cell): [string, CellSource] => [address(row.index, cell.column), cell.formula === null ? (cell.value as CellSource) : { formula: cell.formula, value: cell.value }])));
  for (const { row, column, value, formula } of edits) cells.set(address(row, column), formula === undefined ? value : { formula, value });
  for (const [cell, source] of Object.entries(typed)) cells.set(cell, source);
  const rows: CellSource[][] = [];
  for (const [cell, source] of cells) {
    const { row, column } = parseAddress(cell)!;
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length < column) rows[row]!.push(null);
    rows[row]![column] = source;
  }
  return aSheet(rows, { name: grid.name, protected: grid.protected });
}

const rows = (grid: Grid, ...cells: readonly string[]): readonly Cell["value"][] => cells.map((cell) => cellAt(grid, parseAddress(cell)!.row, parseAddress(cell)!.column)?.value ?? null);

describe("targets edited on the sheet", () => {
  const plain = aReport(HEADER, ...FIGURES);
  const once = after(plain, assessed(plain));

  /** The sheet after a second run, and what that run says it has kept. */
  function again(sheet: Grid, rules = ruleset): readonly [Grid, readonly unknown[]] {
    const { edits, keptTargets } = onSheet(sheet, rules, "2026-Q3");
    return [after(sheet, edits!), keptTargets.map(({ indicator: code, cell, target: held }) => [code, cell, held.comparator, held.value])];
  }

  test("a second run over a sheet that nobody touched changes nothing and keeps nothing", () => {
    expect(again(once)).toEqual([once, []]);
  });

  test("stay, are judged by, and are told, however often it runs", () => {
    const edited = after(plain, assessed(plain), { E7: 40 });
    const [second, kept] = again(edited);
    expect([rows(second, "E6", "F6", "E7", "F7"), kept]).toEqual([[90, "Đạt", 40, "Đạt"], [["TT-02", "E7", ">=", 40]]]);
    expect(again(second)).toEqual([second, kept]);
  });

  test("stay when those of the catalogue change, which the others follow", () => {
    const stricter = makeRuleset({ ...catalogue, indicators: catalogue.indicators.map((each) => ({ ...each, target: { ...each.target!, value: 95 } })) }, ruleset.registry);
    const [second] = again(after(plain, assessed(plain), { E7: 30 }), stricter);
    expect(rows(second, "E6", "F6", "E7", "F7")).toEqual([95, "Chưa đạt", 30, "Vượt"]);
  });

  test("an emptied one is the catalogue's again", () => {
    expect(again(after(plain, assessed(plain), { E7: null }))).toEqual([once, []]);
  });

  test("formulas and words stay as they are; nothing is held against words", () => {
    const [second] = again(after(plain, assessed(plain), { E6: { formula: "=40+50.5", value: 90.5 }, E7: "theo kế hoạch" }));
    expect([cellAt(second, 5, 4)?.formula, ...rows(second, "E6", "F6", "E7", "F7")]).toEqual(["=40+50.5", 90.5, "Chưa đạt", "theo kế hoạch", "Thiếu số liệu"]);
  });

  test("go with their indicator to the row that now bears its name", () => {
    const edited = after(plain, assessed(plain), { E7: 30, B8: "Tỷ lệ hồ sơ trực tuyến" });
    expect(rows(again(edited)[0], "D7", "E7", "F7", "D8", "E8", "F8")).toEqual([null, null, null, 40, 30, "Vượt"]);
  });

  test("of a run before targets were noted are written anew", () => {
    const formula = (cell: string): string => cellAt(once, parseAddress(cell)!.row, parseAddress(cell)!.column)!.formula!;
    const early = Object.fromEntries(["F6", "F7"].map((cell) => [cell, { formula: formula(cell).replace(/CCHC \S+ TT-0\d SNV/, "CCHC"), value: "Đạt" }]));
    expect(again(after(once, assessed(plain), { ...early, E7: 30 }))).toEqual([once, []]);
  });

  test("on the sheet beside a protected one stay too", () => {
    const locked = { ...plain, protected: true };
    const first = onSheet(locked, ruleset, "2026-Q3").apart!.plan;
    const edited = { ...gridOfPlan(first), rows: gridOfPlan(first).rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (row.index === 4 && cell.column === 4 ? { ...cell, value: 35 } : cell)) })) };
    const { apart, keptTargets } = onSheet(locked, ruleset, "2026-Q3", { former: edited });
    expect([apart!.plan.rows[4]!.map((cell) => cell?.value), keptTargets.map(({ cell }) => cell)]).toEqual([["TT-02", "Tỷ lệ hồ sơ trực tuyến", 40, "≥", 35, "Vượt"], ["E5"]]);
  });
});

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
    expect(target).toMatchObject({ value: 90, format: { numberFormat: '[>=1000]"≥ "#,##0.0########;[<0]"≥ -"General;"≥ "General', unlocked: true } });
  });

  test("tells of indicators that have no row left", () => {
    const crowded = aCatalogue({
      areas: [{ code: "3", name: "Thủ tục hành chính" }],
      items: [anItem("3.1", "Số hồ sơ tiếp nhận")],
      indicators: ["A", "B"].map((code) => indicator(code, `Mục ${code}`, { numerator: "3.1", unit: "hồ sơ" })),
    });
    const grid = aReport(HEADER, FIGURES[0]);
    const rules = makeRuleset(crowded, ruleset.registry);
    const edits = onSheet(grid, rules, "2026-Q3").edits!;
    expect(edits.unplaced).toEqual(["B"]);
  });

  test("has nothing to say of a sheet for another period", () => {
    const grid = aReport(HEADER, ...FIGURES);
    expect(onSheet(grid, ruleset, "2026-H1")).toMatchObject({ edits: null, apart: null });
  });

  test("of a protected sheet goes to a sheet of its own, by formulas over the protected one", () => {
    const { edits, apart } = onSheet({ ...aReport(HEADER, ...FIGURES), protected: true }, ruleset, "2026-Q3");
    expect([edits, apart!.plan.name]).toEqual([null, "Đánh giá Biểu 1"]);
    expect(apart!.plan.rows.slice(3).map((row) => row.map((cell) => cell?.value))).toEqual([
      ["TT-01", "Tỷ lệ hồ sơ đúng hạn", 90, "≥", 90, "Đạt"],
      ["TT-02", "Tỷ lệ hồ sơ trực tuyến", 40, "≥", 90, "Chưa đạt"],
    ]);
    expect(apart!.plan.rows[3]![2]!.formula).toBe(`=IF(AND(ISNUMBER('Biểu 1'!C6),ISNUMBER('Biểu 1'!C5)),IF(('Biểu 1'!C5)=0,"",100*('Biểu 1'!C6)/('Biểu 1'!C5)+N("CCHC")),"")`);
  });

  test("goes to a sheet of its own where the sheet ends before the columns", () => {
    const grid = aReport([...Array<string>(16_380).fill(""), ...HEADER], ...FIGURES.map((row) => [...Array<null>(16_380).fill(null), ...row]));
    expect(apartOf(grid)).toEqual([["TT-01", 90, "Đạt"], ["TT-02", 40, "Chưa đạt"]]);
    expect(assessed(aReport([...Array<string>(16_378).fill(""), ...HEADER], ...FIGURES.map((row) => [...Array<null>(16_378).fill(null), ...row]))).cells.get("TT-01")).toBe("XFB6");
  });

  test("of items across the columns goes to a sheet of its own, each agency under its name", () => {
    const { edits, apart, submissions } = onSheet(
      aSheet([["Quý III năm 2026"], ["STT", "Đơn vị", "Số hồ sơ tiếp nhận", "Số hồ sơ đúng hạn"], [1, "Sở Nội vụ", 100, 90], [2, "Sở Y tế", 50, "40"], [3, "Sở Ngoại vụ", 5, 5]]),
      several, "2026-Q3",
    );
    expect([edits, submissions.length, apart!.plan.rows[0]![0]!.value]).toEqual([null, 3, "Mức độ đạt mục tiêu của các cơ quan (số liệu ở trang “Biểu 1”)"]);
    expect(shown(apart!.plan)).toEqual([["Sở Nội vụ"], ["TT-01", 90, "Đạt"], ["TT-02", "", "Thiếu số liệu"], ["Sở Y tế"], ["TT-01", 80, "Chưa đạt"], ["TT-02", "", "Thiếu số liệu"]]);
    expect(apart!.plan.rows[4]![2]!.formula).toContain("'Biểu 1'!D3");
    expect(apart!.plan.rows[7]![2]!.formula).toContain("'Biểu 1'!C4");
  });

  test("of several agencies' tables on a sheet goes to one sheet of its own", () => {
    const table = (agency: string, figures: readonly (readonly CellSource[])[]): readonly (readonly CellSource[])[] => [[`Cơ quan báo cáo: ${agency}`], HEADER, ...figures, []];
    const grid = aSheet([["Quý III năm 2026"], ...table("Sở Nội vụ", FIGURES), ...table("Sở Y tế", [["3.1", "Số hồ sơ tiếp nhận", 10], ["3.2", "Số hồ sơ đúng hạn", 10]])]);
    const { edits, apart } = onSheet(grid, several, "2026-Q3");
    expect([edits, shown(apart!.plan)]).toEqual([null, [["Sở Nội vụ"], ["TT-01", 90, "Đạt"], ["TT-02", 40, "Chưa đạt"], ["Sở Y tế"], ["TT-01", 100, "Vượt"], ["TT-02", "", "Thiếu số liệu"]]]);
  });

  test("of a table that goes on under another header stands beside both", () => {
    const grid = aReport(HEADER, FIGURES[0], FIGURES[1], [], ["STT", "Chỉ tiêu", "ĐVT", "Kết quả"], ["3.3", "Số hồ sơ trực tuyến", "hồ sơ", 40]);
    expect(written(assessed(grid))).toEqual({ E4: "Tỷ lệ (%)", F4: "Mục tiêu", G4: "Mức độ đạt", E6: 90, F6: 90, G6: "Đạt", E9: 40, F9: 90, G9: "Chưa đạt" });
  });

  test("a sheet apart never takes the name of somebody else's sheet", () => {
    const report: Grid = { ...aReport(HEADER, ...FIGURES), protected: true };
    const nameBeside = (other: Grid): string => assessReports([report, other], onSheet(report, ruleset, "2026-Q3").submissions, by(ruleset))[0]!.apart!.plan.name;
    const [first] = assessReports([report], onSheet(report, ruleset, "2026-Q3").submissions, by(ruleset));
    const { name } = first!.apart!.plan;
    expect(nameBeside(aSheet([["Ghi chép riêng"]], { name }))).toBe(`${name} (2)`);
    expect(nameBeside(gridOfPlan(first!.apart!.plan))).toBe(name);
  });

  test("sheets apart have names that Excel takes, no two alike", () => {
    const names = ["Biểu số liệu quý III năm 2026 A", "Biểu số liệu quý III năm 2026 B", "'Biểu'"];
    const grids = names.map((name): Grid => ({ ...aReport(HEADER, ...FIGURES), name, protected: true }));
    const submissions = grids.flatMap((grid) => onSheet(grid, ruleset, "2026-Q3").submissions);
    expect(assessReports(grids, submissions, by(ruleset)).map(({ apart }) => apart!.plan.name)).toEqual(["Đánh giá Biểu số liệu quý III n", "Đánh giá Biểu số liệu quý I (2)", "Đánh giá 'Biểu"]);
  });
});

describe("a target that is held against the period before", () => {
  const relative = makeRuleset(
    { ...ruleset.catalogue, indicators: ruleset.catalogue.indicators.map((indicator) => (indicator.code === "TT-01" ? { ...indicator, target: { comparator: ">=" as const, value: null, from: null, due: null, compareWith: "previous" as const }, targetByTier: {} } : indicator)) },
    ruleset.registry,
  );
  const grid = aReport(HEADER, ...FIGURES);
  const line = (rows: readonly StoreRow[], over: Grid = grid) => {
    const { edits, submissions, keptTargets } = onSheet(over, relative, "2026-Q3", { rows });
    const cells = [...edits!.edits].filter(({ row }) => address(row, 0) === edits!.cells.get("TT-01")!.replace(/[A-Z]+/, "A"));
    return { cells, status: submissions[0]!.indicators.get("TT-01")!.status, keptTargets };
  };
  const STORE = aStore({ "2026-Q1": { SNV: { "3.1": 40, "3.2": 30 } }, "2026-H1": { SNV: { "3.1": 100, "3.2": 87 } } });

  test("has the earlier figure in its cell, and is judged by it", () => {
    const { cells, status } = line(STORE);
    expect([status, cells.map(({ value }) => value)]).toEqual(["notMet", [90, 95, "Chưa đạt"]]);
    expect(cells[2]!.formula).toContain('N("CCHC earlier=95 TT-01 SNV")');
  });

  test("says that none is known where there is none", () => {
    const { cells, status } = line([]);
    expect([status, cells.map(({ value }) => value)]).toEqual(["noData", [90, "kỳ trước", "Thiếu số liệu kỳ trước"]]);
  });
});

describe("a target that is a day", () => {
  const days = makeRuleset(
    aCatalogue({
      areas: [{ code: "3", name: "Thủ tục hành chính" }],
      items: [anItem("3.1", "Số hồ sơ tiếp nhận"), anItem("3.4", "Ngày ban hành kế hoạch", { kind: "date", aggregate: "max", flow: "pointInTime", min: null })],
      indicators: [indicator("KH-01", "Thời gian ban hành", { numerator: "3.4", unit: "ngày", target: { comparator: "<=", value: "--01-31" } })],
    }),
    ruleset.registry,
  );
  const issued = (day: CellSource): Grid => aReport(HEADER, FIGURES[0], ["3.4", "Ngày ban hành kế hoạch", day]);
  const on = (grid: Grid) => onSheet(grid, days, "2026-Q3");

  test("stands as a day with its sign, in a column as wide as that, and is held against what the cell says", () => {
    const { edits } = on(issued({ value: 46_055, format: "dd/mm/yyyy" }));
    const target = edits!.edits.find(({ row, column }) => address(row, column) === "E6");
    expect([written(edits!), target?.format?.numberFormat, edits!.columnWidths.get(4)]).toEqual([{ D4: "Tỷ lệ (%)", E4: "Mục tiêu", F4: "Mức độ đạt", E6: 46_053, F6: "Chưa đạt" }, '"≤ "dd/mm/yyyy', 15]);
    expect(formulaAt(edits!, "F6")).toContain("ROUND(C6-E6,6)<=0");
  });

  test("is held against a day that was typed as text, until the cell holds a date", () => {
    const { edits } = on(issued("31/01/2026"));
    expect([written(edits!)["F6"], formulaAt(edits!, "F6")]).toEqual(["Đạt", expect.stringContaining("ROUND(IF(ISNUMBER(C6),C6,46053)-E6,6)<=0")]);
  });

  test("that is yet to come is not due where the cell is blank", () => {
    const later = makeRuleset({ ...days.catalogue, indicators: days.catalogue.indicators.map((each) => ({ ...each, target: { ...each.target!, value: "--12-15" } })) }, days.registry);
    const { edits } = onSheet(issued(null), later, "2026-Q3");
    expect([written(edits!)["F6"], formulaAt(edits!, "F6")]).toEqual(["Chưa đến hạn", expect.stringContaining('IF(AND(ISNUMBER(E6),E6>46295),"Chưa đến hạn","Thiếu số liệu")')]);
  });

  test("edited on the sheet stays, and is judged by", () => {
    const grid = issued({ value: 46_055, format: "dd/mm/yyyy" });
    const { edits } = on(grid);
    const edited = after(grid, edits!, { C6: { value: 46_055, format: "dd/mm/yyyy" }, E6: 46_081 });
    const { edits: second, keptTargets } = on(edited);
    expect([rows(after(edited, second!), "E6", "F6"), keptTargets.map(({ target: held }) => held.value)]).toEqual([[46_081, "Đạt"], [46_081]]);
  });

  test("on a sheet apart is a day among figures", () => {
    const plan = onSheet({ ...issued({ value: 46_055, format: "dd/mm/yyyy" }), protected: true }, days, "2026-Q3").apart!.plan;
    expect(plan.rows[3]!.slice(2, 6).map((cell) => [cell?.value, plan.styles[cell!.style!]!.numberFormat ?? ""])).toEqual([[46_055, "dd/mm/yyyy"], ["≤", ""], [46_053, "dd/mm/yyyy"], ["Chưa đạt", ""]]);
  });
});

import fc from "fast-check";
import type { StoreRow } from "../../../src/core/compile/types";
import { reportContext } from "../../../src/core/report/context";
import { readStore } from "../../../src/core/report/storeRead";
import { STORE_COLUMNS } from "../../../src/core/report/sheetNames";
import { storeSheet } from "../../../src/core/report/storeSheet";
import { storeFindings } from "../../../src/core/rules/history/store";
import { makeRuleset } from "../../../src/core/ruleset";
import { aCatalogue, anAgency, anItem, aSummary } from "../../support/compilations";
import { gridOfPlan } from "../../support/planGrids";
import { aSheet, type CellSource } from "../../support/sheets";
import { aStore } from "../../support/store";

const catalogue = aCatalogue([anItem("1.1"), anItem("1.10", { kind: "percent", aggregate: "none" }), anItem("1.2", { kind: "date", aggregate: "none" }), anItem("1.3", { kind: "text", aggregate: "none" })], []);
const agencies = [anAgency("SNV"), anAgency("XTH", "xa")];
const ruleset = makeRuleset(catalogue, { province: { code: "THU", name: "Tỉnh Thử" }, agencies });

const word = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replace(/[^\p{L}\p{N}.]/gu, "a")).filter((text) => text !== "");
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, "0")}`);

const rowOf = fc
  .record({
    period: fc.constantFrom("2025-Y", "2026-Q1", "2026-H1", "2026-Q3"),
    agency: fc.oneof(fc.constantFrom("SNV", "XTH"), word),
    item: fc.oneof(fc.constantFrom("1.1", "1.10"), word),
    figure: fc.option(fc.oneof(fc.integer({ min: -5, max: 10_000_000 }), fc.double({ min: 0, max: 100, noNaN: true })), { nil: null }),
    counted: fc.boolean(),
    file: fc.option(fc.constantFrom("a b.xlsx", "=1+1.xlsx", " x"), { nil: null }),
    received: fc.option(day, { nil: null }),
  })
  .map(({ figure, ...row }): StoreRow => ({ ...row, tier: row.agency === "XTH" ? "xa" : "so", state: figure === null ? "none" : "value", value: figure, sheet: row.file, cell: "D12" }));

const written = (rows: readonly StoreRow[]) => {
  const input = aSummary({ agencies, catalogue, submissions: [] });
  const context = reportContext({ ...input, compilation: { ...input.compilation, rows } });
  return { rows: context.rows, grid: gridOfPlan(storeSheet(context)) };
};

test("what is written is what is read, codes that nobody knows included", () => {
  fc.assert(
    fc.property(fc.uniqueArray(rowOf, { maxLength: 30, selector: ({ period, agency, item }) => [period, agency, item].join("|") }), (rows) => {
      const { rows: ordered, grid } = written(rows);
      expect(readStore([grid], ruleset)).toEqual({ ok: true, sheet: "Dữ liệu", rows: ordered, faults: [] });
    }),
    { numRuns: 100 },
  );
});

const HEADER: readonly CellSource[] = [...STORE_COLUMNS];
const line = (changes: Partial<Record<number, CellSource>>): readonly CellSource[] => ["2026-H1", "SNV", "so", "1.1", "Có số liệu", 12, 1, "a.xlsx", "Biểu 1", "D5", null].map((cell, index) => (index in changes ? changes[index]! : cell));
const read = (...rows: readonly (readonly CellSource[])[]) => readStore([aSheet(rows, { name: "Dữ liệu" })], ruleset);

describe("a store that staff have worked on", () => {
  test("is found under lines of their own, with columns moved, added and without those that may lack, rows apart", () => {
    const rows = read(["Dữ liệu các kỳ"], [], ["Ghi chú riêng", "giá trị", "Kỳ", "Mã  cơ quan", "MÃ CHỈ TIÊU", "Trạng thái", "Tính vào tổng (1/0)"], [null, 7, "2026-Q1", "SNV", "1.1", "có số liệu", true], [], ["nhớ hỏi lại", null, null, null, null, null, null]);
    expect(rows).toMatchObject({ ok: true, faults: [], rows: [{ period: "2026-Q1", agency: "SNV", tier: "so", item: "1.1", state: "value", value: 7, counted: true, file: null, cell: null }] });
  });

  test("figures that became text are read where they leave no doubt, dates however they stand", () => {
    const rows = read(HEADER, line({ 5: "1.870" }), line({ 3: "1.10", 5: "4,5%" }), line({ 3: "1.2", 5: { value: 46280, format: "dd/mm/yyyy" }, 10: "05/04/2026" }));
    expect(rows).toMatchObject({ ok: true, faults: [], rows: [{ value: 1870 }, { value: 4.5 }, { value: "2026-09-15", received: "2026-04-05" }] });
  });

  test("tells each row that cannot be read with its cell, and reads the others", () => {
    const rows = read(
      HEADER, line({ 0: "Quý 2" }), line({ 1: null }), line({ 3: null }), line({ 4: "xong" }), line({ 5: "mười" }), line({ 5: { error: "#REF!" } }), line({ 5: null }), line({ 6: null }), line({}), line({ 5: 13 }),
    );
    expect(rows).toMatchObject({ ok: true, rows: [{ value: 12 }] });
    if (!rows.ok) throw new Error("no store");
    expect(rows.faults.map(({ problem, cell, found }) => `${problem} ${cell} ${found}`.trim())).toEqual([
      "period A2 Quý 2", "agency B3", "item D4", "state E5 xong", "value F6 mười", "value F7 #REF!", "value F8", "counted G9", "repeated D11 1.1",
    ]);
    expect(storeFindings(rows.faults, "cu.xlsx", rows.sheet).map(({ rule, file, sheet, cell, details }) => [rule, file, sheet, cell, details]).at(4)).toEqual([
      "HIS-006", "cu.xlsx", "Dữ liệu", "F6", { problem: "value", cells: ["F6", "F7", "F8"] },
    ]);
  });

  test("is found on a sheet of another name; a workbook without it says so, and a table which columns it lacks", () => {
    expect(readStore([aSheet([["x"]]), aSheet([HEADER, line({})], { name: "Sheet1" })], ruleset)).toMatchObject({ ok: true, sheet: "Sheet1" });
    expect(readStore([aSheet([["Chỉ tiêu", "Kết quả"]])], ruleset)).toEqual({ ok: false, sheet: null, missing: [] });
    expect(readStore([aSheet([["Kỳ", "Mã cơ quan", "Mã chỉ tiêu", "Trạng thái", "Giá trị"]], { name: "dữ liệu" })], ruleset)).toEqual({ ok: false, sheet: "dữ liệu", missing: ["Tính vào tổng (1/0)"] });
  });

  test("nothing in it is no fault", () => {
    expect(read(HEADER)).toEqual({ ok: true, sheet: "Dữ liệu", rows: [], faults: [] });
    expect(aStore({})).toEqual([]);
  });
});

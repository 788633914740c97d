import type { TargetOverrides } from "../../../src/core/catalogue/overrides";
import { ASSESSMENT_COLUMNS as AT, type Scope } from "../../../src/core/report/assessmentLayout";
import { assessmentMark, unusableTargets, withEditedAssessment } from "../../../src/core/report/editedAssessment";
import { statusFormula } from "../../../src/core/report/statusFormula";
import type { Comparator } from "../../../src/core/catalogue/types";
import { sheetLabelsVi } from "../../../src/messages/vi/sheets";
import { aCatalogue, anIndicator, anItem } from "../../support/compilations";
import { aSheet, type CellSource } from "../../support/sheets";

const nothing: TargetOverrides = { catalogue: "mau", overrides: [] };

/** A row of `Đánh giá`: what was written, and what now stands in comparator and target. */
function line(code: string, scope: Scope, written: readonly [Comparator, string | number] | null, comparator: CellSource, target: CellSource, isSet = false): readonly CellSource[] {
  const cells: CellSource[] = Array.from({ length: AT.status }, () => null);
  cells[AT.comparator] = comparator;
  cells[AT.target] = target;
  const mark = assessmentMark(code, scope, written?.[0] ?? null, written?.[1] ?? null, isSet);
  const at = { numerator: "G6", denominator: "H6", comparator: "D6", target: "E6", due: "F6", periodEnd: "$C$3", expected: "M6", mark };
  return [...cells, { formula: statusFormula(at, sheetLabelsVi), value: "Đạt" }];
}

const catalogue = aCatalogue(
  [anItem("1"), anItem("2", { kind: "date", aggregate: "max" })],
  ["A", "B", "C", "D"].map((code) => anIndicator(code, { numerator: code === "D" ? "2" : "1" })),
);
const taken = (...rows: readonly (readonly CellSource[])[]): TargetOverrides["overrides"] => withEditedAssessment(nothing, aSheet(rows), sheetLabelsVi, catalogue).overrides;
const following = (value: string | number): CellSource => ({ formula: '=IF(LEN(E6)=0,"",E6)', value });

describe("targets edited on Đánh giá", () => {
  test("none where the sheet says what was written, by formulas too", () => {
    expect(taken(line("A", "province", [">=", 90], "≥", 90), line("A", "so", [">=", 90], following("≥"), following(90)), line("B", "province", null, null, null), line("C", "province", [">=", "kỳ trước"], "≥", "kỳ trước"))).toEqual([]);
  });

  test("the province's and a tier's are two, those that follow it none", () => {
    const rows = [line("A", "province", [">=", 90], "≥", 85), line("A", "so", [">=", 90], following("≥"), following(85)), line("A", "xa", [">=", 90], "≥", 70)];
    expect(taken(...rows)).toEqual([{ indicator: "A", judged: true, targets: { province: { comparator: ">=", value: 85 }, xa: { comparator: ">=", value: 70 } } }]);
  });

  test("a sign alone, a formula, a target where there was none", () => {
    expect(taken(line("A", "province", [">=", 90], "≤", 90), line("B", "province", ["<=", 5], "≤", { formula: "=3+4", value: 7 }), line("C", "province", null, null, 60))).toEqual([
      { indicator: "A", judged: true, targets: { province: { comparator: "<=", value: 90 } } },
      { indicator: "B", judged: true, targets: { province: { comparator: "<=", value: 7 } } },
      { indicator: "C", judged: true, targets: { province: { comparator: ">=", value: 60 } } },
    ]);
  });

  test("an emptied one, and words, are filled again", () => {
    expect(taken(line("A", "province", [">=", 90], "≥", null), line("B", "province", [">=", 90], "≥", "theo kế hoạch"))).toEqual([]);
  });

  test("a day, as a date or as text", () => {
    const day = (value: CellSource): readonly CellSource[] => line("D", "province", ["<=", 46_053], "≤", value);
    expect([46_073, "20/02/2026", "2026-02-20", 46_053, 45, "20"].map((value) => taken(day(value)).map(({ targets }) => targets.province))).toEqual([
      ...Array.from({ length: 3 }, () => [{ comparator: "<=", value: "2026-02-20" }]), [], [], [],
    ]);
  });

  test("that cannot be held against are told", () => {
    const rows = [line("A", "province", [">=", 90], "≥", "khoảng 90"), line("A", "so", [">=", 90], following("≥"), following("khoảng 90")), line("B", "province", [">=", "kỳ trước"], "≥", "kỳ trước"), line("D", "province", ["<=", 46_053], "≤", 45)];
    expect(unusableTargets(aSheet(rows), sheetLabelsVi, catalogue).map(({ indicator, cell, found, isDay }) => [indicator, cell.split("!").at(-1), found, isDay])).toEqual([["A", "E1", "khoảng 90", false], ["D", "E4", "45", true]]);
  });

  test("that had been set before are taken where nothing else remembers them, until they are emptied", () => {
    const rows = [line("A", "province", [">=", 89], "≥", 89, true), line("A", "so", [">=", 89], following("≥"), following(89)), line("B", "province", [">=", 80], "≥", null, true), line("C", "province", [">=", 70], "≥", 70)];
    expect(taken(...rows)).toEqual([]);
    expect(withEditedAssessment(nothing, aSheet(rows), sheetLabelsVi, catalogue, "all").overrides).toEqual([{ indicator: "A", judged: true, targets: { province: { comparator: ">=", value: 89 } } }]);
  });

  test("join what is set for the indicator", () => {
    const set: TargetOverrides = { catalogue: "mau", overrides: [{ indicator: "A", judged: true, targets: { xa: { comparator: ">", value: 1 } } }] };
    expect(withEditedAssessment(set, aSheet([line("A", "province", [">=", 90], "≥", 85)]), sheetLabelsVi, catalogue).overrides).toEqual([
      { indicator: "A", judged: true, targets: { xa: { comparator: ">", value: 1 }, province: { comparator: ">=", value: 85 } } },
    ]);
  });
});

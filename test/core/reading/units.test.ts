/** Figures in another unit than their items': by the row's own unit, else by the line above the table. */
import { checkSheet } from "../../../src/app/check";
import { makeRuleset } from "../../../src/core/ruleset";
import { aCatalogue, anItem, aRegistry, aSheet, HOME_AFFAIRS, type CellSource } from "../../support/sheets";

const ITEMS = [
  anItem("6.1", "Kinh phí được giao", { kind: "money", unit: "triệu đồng" }),
  anItem("6.2", "Kinh phí đã sử dụng", { kind: "money", unit: "triệu đồng" }),
  anItem("6.3", "Số đơn vị tự chủ", { unit: "đơn vị" }),
];
const ruleset = makeRuleset(aCatalogue({ items: ITEMS }), aRegistry(HOME_AFFAIRS));

/** What is found of a sheet with the line above its table and units in its rows. */
function found(line: CellSource, units: readonly CellSource[] = []): readonly unknown[] {
  const rows = [["6.1", "Kinh phí được giao", 1_200_000], ["6.2", "Kinh phí đã sử dụng", 900_500], ["6.3", "Số đơn vị tự chủ", 4]] as const;
  const sheet = aSheet([
    ["Cơ quan báo cáo: Sở Nội vụ"], ["Quý III năm 2026"], [null, null, null, line],
    ["STT", "Chỉ tiêu", "Kết quả", "ĐVT"], ...rows.map((row, index) => [...row, units[index] ?? null]),
  ]);
  return checkSheet(sheet, ruleset, "2026-Q3").findings.map(({ rule, cell, details, consequences }) => [rule, cell, details, consequences.map((each) => each.cell)]);
}

test.each(["Đơn vị tính: nghìn đồng", "(ĐVT: nghìn đồng)", "ĐƠN VỊ TÍNH : Nghìn đồng", "Đơn vị: nghìn đồng"])("%s above the table counts for all rows that name no unit", (line) => {
  const unit = /nghìn đồng/i.exec(line)![0];
  expect(found(line)).toEqual([["VAL-013", "C5", { unit, itemUnit: "triệu đồng", converted: 1200 }, ["C6"]]]);
});

test("a row's own unit goes before it", () => {
  expect(found("Đơn vị tính: nghìn đồng", ["triệu đồng", "nghìn đồng", "đơn vị"])).toEqual([["VAL-013", "C6", { unit: "nghìn đồng", itemUnit: "triệu đồng", converted: 900.5 }, []]]);
});

test.each([["Đơn vị tính: triệu đồng"], ["Đơn vị tính: Số hồ sơ TTHC"], ["Đơn vị: Sở Nội vụ"], ["Đơn vị tính:"], [null]])("%s says nothing against the figures", (line) => {
  expect(found(line)).toEqual([]);
});

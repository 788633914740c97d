import { legible } from "../../../src/core/reading/legible";
import { aSheet, type CellSource } from "../../support/sheets";

/** What the sheet's texts are read as, and what was told of it. */
function read(...texts: readonly CellSource[]): readonly unknown[] {
  const { grid, decoded } = legible(aSheet(texts.map((text) => [text])));
  return [grid.rows.map(({ cells }) => cells[0]!.value), decoded.map(({ encoding, by, count }) => `${count} ${encoding} by ${by}`)];
}

describe("a sheet of plain Unicode", () => {
  test("is the same object, untouched", () => {
    const grid = aSheet([["Số hồ sơ", 12, "m²", "Müller"], ["Quý III/2026"]]);
    expect(legible(grid)).toEqual({ grid, decoded: [] });
    expect(legible(grid).grid).toBe(grid);
  });
});

describe("a sheet in a legacy encoding", () => {
  test("is read by its fonts, capitals included; numbers and ASCII are left alone", () => {
    const font = ".VnTimeH";
    expect(read({ value: "Së Néi vô", font }, { value: 12, font }, { value: "STT", font })).toEqual([["SỞ NỘI VỤ", 12, "STT"], ["1 TCVN3 by font"]]);
  });

  test("is read by its words where the fonts say nothing", () => {
    expect(read("Sè hå s¬ tiÕp nhËn", "Së Néi vô", "h¹n", "vô")).toEqual([["Số hồ sơ tiếp nhận", "Sở Nội vụ", "hạn", "vụ"], ["4 TCVN3 by evidence"]]);
    expect(read("Soá hoà sô tieáp nhaän", "ñuùng haïn", "KPS")).toEqual([["Số hồ sơ tiếp nhận", "đúng hạn", "KPS"], ["2 VNI by evidence"]]);
  });

  test("keeps its cells of Unicode as they are", () => {
    expect(read("Sè hå s¬ tiÕp nhËn", "đã giải quyết", "vấn đề vô lý", "đúng")).toEqual([["Số hồ sơ tiếp nhận", "đã giải quyết", "vấn đề vô lý", "đúng"], ["1 TCVN3 by evidence"]]);
  });

  test("is left as it stands on little evidence", () => {
    expect(read("Sè", "Café")).toEqual([["Sè", "Café"], []]);
  });
});

test("decomposed text and look-alike letters are read as what they say, each told once", () => {
  expect(read("Số hồ sơ".normalize("NFD"), "Sô\u0301 hô\u0300 sơ", "Ðúng hạn", "quá hạn ðã xử lý")).toEqual([
    ["Số hồ sơ", "Số hồ sơ", "Đúng hạn", "quá hạn đã xử lý"],
    ["2 combining by evidence", "2 lookAlike by evidence"],
  ]);
});

/** What staff do to the sheets, and what they are told. */
import { readRegistrySheet, registrySheet } from "../../../src/core/agencies/sheet";
import { readCatalogueSheet, catalogueSheet } from "../../../src/core/catalogue/sheet";
import type { Catalogue } from "../../../src/core/catalogue/types";
import type { Cell, Grid } from "../../../src/core/grid";
import { address, parseAddress } from "../../../src/core/grid";
import { catalogueSheetWords, registrySheetWords } from "../../../src/messages/catalogueSheet";
import { aCell, aCatalogue, anAgency, anItem, aRegistry, type CellSource } from "../../support/sheets";
import { gridOfPlan } from "../../support/planGrids";

const catalogue = aCatalogue({
  items: [anItem("1.1", "Số nhiệm vụ"), anItem("1.2", "Số nhiệm vụ hoàn thành", { parent: "1.1", aliases: ["Đã xong", { name: "Tên cũ", from: "2020-01-01", to: null }] }), anItem("5", "Ý kiến", { kind: "choice", choices: ["Tốt", "Kém"], aggregate: "none" })],
  indicators: [{ code: "KH-01", name: "Tỷ lệ hoàn thành", numerator: "1.2", denominator: "1.1", target: { comparator: ">=", value: 80, due: "--12-31" }, targetByTier: { xa: { comparator: ">", value: 70 } } }],
  checks: [{ id: "REL-101", left: "1.2", operator: "<=", right: "1.1", when: { left: "1.1", operator: ">=", right: 5 } }],
});
const words = catalogueSheetWords("vi");
const sheet = gridOfPlan(catalogueSheet(catalogue, words[0]));

/** The address of a header's column, `down` rows below it (1: the first record). */
function at(title: string, header: string, down: number, grid: Grid = sheet): string {
  const all = grid.rows.flatMap((row) => row.cells.map((cell) => ({ row: row.index, column: cell.column, value: cell.value })));
  const start = all.find(({ value }) => value === title)!;
  const found = all.find(({ row, column, value }) => row === start.row + 2 && column >= start.column && value === header)!;
  return address(found.row + down, found.column);
}

/** The sheet with these cells in place of its own; null empties one. */
function edited(edits: Readonly<Record<string, CellSource>>, grid: Grid = sheet): Grid {
  const rows = new Map(grid.rows.map((row) => [row.index, new Map(row.cells.map((cell): [number, Cell] => [cell.column, cell]))]));
  for (const [place, source] of Object.entries(edits)) {
    const { row, column } = parseAddress(place)!;
    const cells = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, cells);
    if (source === null) cells.delete(column);
    else cells.set(column, aCell(source, column));
  }
  return {
    ...grid,
    rows: [...rows].sort(([a], [b]) => a - b).map(([index, cells]) => ({ index, cells: [...cells.values()].sort((a, b) => a.column - b.column) })),
  };
}

/** Every cell moved, as whole columns or rows are by hand. */
function moved(grid: Grid, move: (row: number, column: number) => readonly [number, number]): Grid {
  const cells = grid.rows.flatMap((row) => row.cells.map((cell) => ({ cell, to: move(row.index, cell.column) })));
  const edits = Object.fromEntries(cells.map(({ cell, to }) => [address(...to), { value: cell.value, format: cell.style.format }]));
  return edited(edits, { ...grid, rows: [] });
}

function read(grid: Grid): Catalogue {
  const { result } = readCatalogueSheet(grid, words);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problems(grid: Grid): readonly string[] {
  const { result } = readCatalogueSheet(grid, words);
  return result.ok ? [] : result.problems.map(({ path, code, found, expected }) => `${path} ${code} ${found ?? "-"} / ${expected}`);
}

describe("the catalogue's sheet, edited by hand", () => {
  test("is read as it was written", () => {
    expect(read(sheet)).toEqual(catalogue);
  });

  test("takes a target that was changed", () => {
    expect(read(edited({ [at("Chỉ tiêu đánh giá", "Mục tiêu", 1)]: 85 })).indicators[0]!.target?.value).toBe(85);
    expect(read(edited({ [at("Chỉ tiêu đánh giá", "Mục tiêu", 1)]: "82,5" })).indicators[0]!.target?.value).toBe(82.5);
    expect(read(edited({ [at("Chỉ tiêu đánh giá", "Mục tiêu", 1)]: { value: 0.8, format: "0%" } })).indicators[0]!.target?.value).toBe(80);
  });

  test("takes thresholds over earlier periods: a blank one leaves the standard", () => {
    const factor = at("Ngưỡng so với các kỳ trước", "Giá trị", 1);
    const set = edited({ [factor]: 5, [at("Ngưỡng so với các kỳ trước", "Giá trị", 5)]: "0,9" });
    expect([read(sheet).thresholds, read(set).thresholds, read(edited({ [factor]: null }, set)).thresholds]).toEqual([{}, { "jump.factor": 5, "unchanged.share": 0.9 }, { "unchanged.share": 0.9 }]);
  });

  test("without the table of thresholds it sets none", () => {
    const title = sheet.rows.flatMap((row) => row.cells.map(({ column, value }) => ({ place: address(row.index, column), value }))).find(({ value }) => value === "Ngưỡng so với các kỳ trước")!;
    expect(read(edited({ [title.place]: null, [at("Ngưỡng so với các kỳ trước", "Giá trị", 1)]: 5 })).thresholds).toEqual({});
  });

  test("takes a row that was added below, after blank ones", () => {
    const row = { [at("Lĩnh vực", "Mã", 4)]: 7, [at("Lĩnh vực", "Tên", 4)]: "  Tài chính\ncông " };
    expect(read(edited(row)).areas).toEqual([{ code: "7", name: { vi: "Tài chính công", en: "Tài chính công" } }]);
  });

  test("may have its columns in another order, others between them, and stand elsewhere", () => {
    const last = Math.max(...sheet.rows.map((row) => row.cells.at(-1)!.column));
    const swapped = moved(sheet, (row, column) => {
      // Within the table of items, mirrored; the whole sheet two rows down and one column to the right.
      const [left, right] = [parseAddress(at("Chỉ tiêu thống kê", "Mã", 0))!.column, parseAddress(at("Chỉ tiêu thống kê", "Căn cứ", 0))!.column];
      const own = row >= 5 && column >= left && column <= right ? left + right - column : column;
      return [row + 2, own + 1];
    });
    expect(read(swapped)).toEqual(catalogue);
    const withNotes = moved(sheet, (row, column) => [row, column >= parseAddress(at("Chỉ tiêu thống kê", "Tên", 0))!.column ? column + 1 : column]);
    const note = address(parseAddress(at("Chỉ tiêu thống kê", "Mã", 0))!.row, parseAddress(at("Chỉ tiêu thống kê", "Tên", 0))!.column);
    expect(read(edited({ [note]: "Người phụ trách", [address(5, last + 5)]: "Ghi chú riêng" }, withNotes))).toEqual(catalogue);
  });

  test("may have its tables one below the other", () => {
    const titles = ["Thông tin chung", "Căn cứ", "Lĩnh vực", "Chỉ tiêu thống kê", "Chỉ tiêu đánh giá", "Mục tiêu riêng theo cấp", "Quy tắc kiểm tra", "Nhiệm vụ có hạn"];
    const lefts = titles.map((title) => sheet.rows.find((row) => row.index === 3)!.cells.find(({ value }) => value === title)!.column);
    const stacked = moved(sheet, (row, column) => {
      const table = lefts.findLastIndex((left) => left <= column);
      return row < 3 ? [row, column] : [row + 20 * table, column - lefts[table]!];
    });
    expect(read(stacked)).toEqual(catalogue);
  });

  test("takes words of either language, codes, and dates as people write them", () => {
    const edits = {
      [at("Chỉ tiêu thống kê", "Loại", 1)]: "số tiền",
      [at("Chỉ tiêu thống kê", "Tính theo", 1)]: "pointInTime",
      [at("Chỉ tiêu thống kê", "Cách tổng hợp", 1)]: "Greatest",
      [at("Chỉ tiêu thống kê", "Bắt buộc", 1)]: false,
      [at("Chỉ tiêu đánh giá", "Dấu", 1)]: "<=",
      [at("Chỉ tiêu đánh giá", "Từ ngày", 1)]: "1-2-2026",
      [at("Chỉ tiêu đánh giá", "Thời hạn", 1)]: { value: 46387, format: "dd/mm/yyyy" },
    };
    const { items, indicators } = read(edited(edits));
    expect(items[0]).toMatchObject({ kind: "money", flow: "pointInTime", aggregate: "max", required: false });
    expect(indicators[0]!.target).toEqual({ comparator: "<=", value: 80, from: "2026-02-01", due: "2026-12-31", compareWith: null });
    const day = (source: CellSource): unknown => read(edited({ [at("Chỉ tiêu đánh giá", "Mục tiêu", 1)]: source })).indicators[0]!.target?.value;
    expect(["15/12/2026", "15/12", { value: 46371, format: "dd/mm/yyyy" }, { value: 46371, format: "d-mmm" }, "15,12", "15.12", "80 %"].map(day)).toEqual(["2026-12-15", "--12-15", "2026-12-15", "--12-15", 15.12, 15.12, 80]);
    const yearly = read(edited({ [at("Chỉ tiêu đánh giá", "Thời hạn", 1)]: { value: 46387, format: "d-mmm" } }));
    expect(yearly.indicators[0]!.target?.due).toBe("--12-31");
  });

  test("takes codes that a spreadsheet made numbers of, and constants that people type", () => {
    const numerator = at("Chỉ tiêu đánh giá", "Tử số", 1);
    const denominator = at("Chỉ tiêu đánh giá", "Mẫu số", 1);
    const parts = (source: CellSource): unknown => read(edited({ [denominator]: source })).indicators[0]!.denominator?.terms;
    expect(read(edited({ [numerator]: 1.2 })).indicators[0]!.numerator.text).toBe("1.2");
    expect(parts("12,5")).toEqual([{ kind: "constant", sign: 1, value: 12.5 }]);
    expect(parts(40)).toEqual([{ kind: "constant", sign: 1, value: 40 }]);
    // An item has the code 5: the text means the item, a number in a cell for text the constant.
    expect(parts("5")).toEqual([{ kind: "item", sign: 1, code: "5" }]);
    expect(problems(edited({ [denominator]: "6" }))).toEqual([`Bộ chỉ tiêu!${denominator} unknownCode "6" / 6`]);
    expect(parts({ value: 5, format: "@" })).toEqual([{ kind: "constant", sign: 1, value: 5 }]);
  });

  test("has no target where the cells are blank, for all or for one tier", () => {
    const none = read(edited({ [at("Chỉ tiêu đánh giá", "Dấu", 1)]: null, [at("Chỉ tiêu đánh giá", "Mục tiêu", 1)]: null, [at("Chỉ tiêu đánh giá", "Thời hạn", 1)]: null }));
    expect(none.indicators[0]!.target).toBeNull();
    const tier = read(edited({ [at("Mục tiêu riêng theo cấp", "Dấu", 1)]: null, [at("Mục tiêu riêng theo cấp", "Mục tiêu", 1)]: null }));
    expect(tier.indicators[0]!.targetByTier).toEqual({ xa: null });
  });
});

describe("a catalogue's sheet that is wrong names the cell", () => {
  const item = (header: string): string => at("Chỉ tiêu thống kê", header, 3);
  const indicator = (header: string): string => at("Chỉ tiêu đánh giá", header, 1);
  const tier = (header: string): string => at("Mục tiêu riêng theo cấp", header, 1);
  const threshold = (header: string): string => at("Ngưỡng so với các kỳ trước", header, 1);
  const KINDS = "Số đếm | Số | Tỷ lệ % | Số tiền | Có/Không | Lựa chọn | Ngày | Chữ";

  test.each<readonly [Record<string, CellSource>, string]>([
    [{ [item("Loại")]: "số gì đó" }, `${item("Loại")} choice "số gì đó" / ${KINDS}`],
    [{ [item("Loại")]: null }, `${item("Loại")} missing - / ${KINDS}`],
    [{ [item("Mã")]: "1.1" }, `${item("Mã")} repeated "1.1" / code`],
    [{ [item("Mã")]: "1-2" }, `${item("Mã")} type "1-2" / letters, digits and dots`],
    [{ [item("Tên")]: null }, `${item("Tên")} empty "" / text`],
    [{ [item("Thuộc")]: "9.9" }, `${item("Thuộc")} unknownCode "9.9" / 9.9`],
    [{ [item("Áp dụng cho")]: "so, tinh" }, `${item("Áp dụng cho")} choice "tinh" / so | huyen | xa | phong | khac | agency:CODE`],
    [{ [item("Bắt buộc")]: "tùy" }, `${item("Bắt buộc")} type "tùy" / Có | Không`],
    [{ [item("Tên khác")]: "Tên cũ [30/02/2020..]" }, `${item("Tên khác")} date "30/02/2020" / YYYY-MM-DD`],
    [{ [item("Nhỏ nhất")]: "1.870" }, `${item("Nhỏ nhất")} type "1.870" / number`],
    [{ [item("Đơn vị tính")]: { error: "#REF!" } }, `${item("Đơn vị tính")} type #REF! / text`],
    [{ [indicator("Tử số")]: "1.2 / 1.1" }, `${indicator("Tử số")} expression "1.2 / 1.1" / number | codes joined by + and -`],
    [{ [indicator("Mẫu số")]: "1.9" }, `${indicator("Mẫu số")} unknownCode "1.9" / 1.9`],
    [{ [indicator("Dấu")]: null }, `${indicator("Dấu")} missing - / ≥ | > | = | ≤ | <`],
    [{ [indicator("Mục tiêu")]: null }, `${indicator("Mục tiêu")} missing - / number | day`],
    [{ [indicator("Thời hạn")]: "30/2" }, `${indicator("Thời hạn")} date "30/2" / 31/12/2026 | 31/12`],
    [{ [tier("Mã chỉ tiêu")]: "KH-09" }, `${tier("Mã chỉ tiêu")} unknownCode "KH-09" / Mã chỉ tiêu`],
    [{ [tier("Mã chỉ tiêu")]: null }, `${tier("Mã chỉ tiêu")} missing - / Mã chỉ tiêu`],
    [{ [tier("Cấp")]: null }, `${tier("Cấp")} missing - / Cấp`],
    [{ [tier("Cấp")]: "tinh" }, `${tier("Cấp")} choice {"comparator":">","value":70} / so | huyen | xa | phong | khac`],
    [{ [tier("Mục tiêu")]: "cao" }, `${tier("Mục tiêu")} type "cao" / number | day`],
    [{ [at("Quy tắc kiểm tra", "Chỉ xét khi: dấu", 1)]: null }, `${at("Quy tắc kiểm tra", "Chỉ xét khi: dấu", 1)} missing - / ≤ | < | = | ≥ | > | Cùng có hoặc cùng không | Chỉ một bên có | Không cùng có`],
    [{ [threshold("Giá trị")]: 0.5 }, `${threshold("Giá trị")} type 0.5 / > 1`],
    [{ [threshold("Giá trị")]: "ba lần" }, `${threshold("Giá trị")} type "ba lần" / number`],
    [{ [threshold("Ngưỡng")]: "jump.least", [threshold("Giá trị")]: 5, [at("Ngưỡng so với các kỳ trước", "Giá trị", 2)]: 6 }, `${at("Ngưỡng so với các kỳ trước", "Ngưỡng", 2)} repeated "jump.least" / Ngưỡng`],
    [{ [threshold("Ngưỡng")]: null, [threshold("Giá trị")]: 5 }, `${threshold("Ngưỡng")} missing - / Ngưỡng`],
    [{ [threshold("Ngưỡng")]: "jump.faktor", [threshold("Giá trị")]: 5 }, `${threshold("Ngưỡng")} choice 5 / jump.factor | jump.least | jump.points | unchanged.least | unchanged.share | own.quarters | own.least | own.deviations | peers.least | peers.deviations`],
    [{ [at("Thông tin chung", "Phiên bản", 1)]: null }, `${at("Thông tin chung", "Phiên bản", 1)} empty "" / text`],
    [{ [at("Thông tin chung", "Tên", 2)]: "Tên thứ hai" }, `${at("Thông tin chung", "Mã bộ chỉ tiêu", 2)} repeated - / id`],
  ])("%j", (edits, expected) => {
    expect(problems(edited(edits))).toEqual([`Bộ chỉ tiêu!${expected}`]);
  });

  test("or the table and the column that are gone", () => {
    expect(problems(edited({ [address(3, parseAddress(item("Mã"))!.column)]: null }))).toEqual(["Bộ chỉ tiêu table - / Chỉ tiêu thống kê"]);
    expect(problems(edited({ [at("Chỉ tiêu thống kê", "Loại", 0)]: "Kiểu" }))).toEqual([`Bộ chỉ tiêu!${at("Chỉ tiêu thống kê", "Mã", 0)} column - / Loại`]);
    expect(problems({ ...sheet, rows: [] })).toEqual(["Bộ chỉ tiêu table - / Thông tin chung", "Bộ chỉ tiêu table - / Chỉ tiêu thống kê"]);
  });
});

describe("the agencies' sheet", () => {
  const registry = aRegistry(anAgency("SNV", "Sở Nội vụ", { aliases: ["Sở NV", "Ban TĐKT"] }), anAgency("STTTT", "Sở TT&TT", { to: "2025-02-28", successor: "SNV" }));
  const plan = gridOfPlan(registrySheet(registry, registrySheetWords("vi")[0]));
  const cell = (header: string): string => at("Cơ quan báo cáo", header, 2, plan);
  const told = (edits: Record<string, CellSource>): readonly string[] => {
    const { result } = readRegistrySheet(edited(edits, plan), registrySheetWords("vi"));
    return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
  };

  test("names the cell that is wrong", () => {
    expect(told({})).toEqual([]);
    expect(told({ [cell("Cấp")]: "Sở" })).toEqual([`Cơ quan!${cell("Cấp")} choice`]);
    expect(told({ [cell("Mã")]: "SNV" })).toEqual([`Cơ quan!${cell("Mã")} repeated`]);
    expect(told({ [cell("Cơ quan kế thừa")]: "SXX" })).toEqual([`Cơ quan!${cell("Cơ quan kế thừa")} unknownCode`]);
    expect(told({ [cell("Đến ngày")]: "31/02/2025" })).toEqual([`Cơ quan!${cell("Đến ngày")} date`]);
    expect(told({ [at("Tỉnh, thành phố", "Tên tỉnh", 1, plan)]: null })).toEqual([`Cơ quan!${at("Tỉnh, thành phố", "Tên tỉnh", 1, plan)} empty`]);
    expect(told({ [at("Cơ quan báo cáo", "Mã", 0, plan)]: "Ký hiệu" })).toEqual([`Cơ quan!${at("Cơ quan báo cáo", "Mã", 0, plan)} column`]);
  });
});

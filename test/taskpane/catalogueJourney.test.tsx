/** A catalogue written to the workbook's sheets, edited there and taken into use: the next assessment goes by it. */
import { screen, within } from "@testing-library/react";
import { address, areaAddress, type Grid } from "../../src/core/grid";
import { gridOf } from "../excelHost/grids";
import { openTaskpane, settle } from "./openTaskpane";

const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

/** Row and column of the cell in the row of `code` under `header`, in the table that has both. */
function find(grid: Grid, header: string, code: string): readonly [row: number, column: number] {
  for (const row of grid.rows) {
    const at = row.cells.find(({ value }) => value === code);
    if (!at) continue;
    const heads = grid.rows.find(({ index }) => index === 5)!.cells.filter(({ value, column }) => value === header && column > at.column);
    return [row.index, heads[0]!.column];
  }
  throw new Error(`no ${code}`);
}

it("writes to sheets, takes a changed target into use, and assesses by it", async () => {
  const { host, user } = await openTaskpane("so-noi-vu.xlsx");
  await user.click(tab("Bộ chỉ tiêu"));
  await user.click(await screen.findByRole("button", { name: "Ghi ra trang tính" }));
  expect(await screen.findByText("Đã ghi trang “Bộ chỉ tiêu” và “Cơ quan”.")).toBeTruthy();
  const sheet = host.book.sheetNamed("Bộ chỉ tiêu")!;
  expect(host.book.activeSheet().name).toBe("Bộ chỉ tiêu");
  expect(sheet.tables.map(({ name }) => name)).toEqual([
    "tblThongTin", "tblCanCu", "tblLinhVuc", "tblChiTieu", "tblChiTieuDanhGia", "tblMucTieuTheoCap", "tblMucTieuTheoCoQuan", "tblQuyTacKiemTra", "tblNhiemVu",
    "tblChiSoBenNgoai", "tblNguong",
  ]);

  await user.click(button("Kiểm tra bộ chỉ tiêu"));
  expect(await screen.findByText("Không có chỗ sai")).toBeTruthy();

  const [row, column] = find(gridOf(host, sheet), "Mục tiêu", "SO-01");
  expect(sheet.cell(row, column)?.value).toBe(90);
  sheet.touch(row, column).value = "cao";
  await user.click(button("Kiểm tra bộ chỉ tiêu"));
  const list = await screen.findByRole("list", { name: "Chỗ cần xem" });
  await user.click(within(list).getByRole("button", { name: new RegExp(address(row, column)) }));
  await settle(host);
  expect(`${host.book.activeSheet().name}!${areaAddress(host.book.selection.area)}`).toBe(`Bộ chỉ tiêu!${address(row, column)}`);

  sheet.touch(row, column).value = 70;
  await user.click(button("Dùng bộ trên trang tính"));
  expect(await screen.findByText("Đang dùng bộ chỉ tiêu trên trang tính.")).toBeTruthy();

  host.book.activate(host.book.sheetNamed("Biểu số liệu")!);
  await user.click(tab("Đánh giá"));
  await user.click(await screen.findByRole("button", { name: "Đánh giá" }));
  await screen.findByText(/^Đã ghi mức độ đạt trên trang/);
  const report = gridOf(host, host.book.sheetNamed("Biểu số liệu")!);
  const line = report.rows.find((each) => each.cells.some(({ value }) => value === "Số văn bản đi được ký số và gửi điện tử"));
  expect(line?.cells.filter((cell) => cell.column >= 5).map(({ value }) => value)).toEqual([(100 * 2217) / 2771, 70, "Vượt"]);
  await settle(host);
});

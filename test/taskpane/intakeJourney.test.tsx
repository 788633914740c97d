/** Reports taken in: names settled once, what a resubmission changed, all remembered with the workbook. */
import { screen, within } from "@testing-library/react";
import type { Cell, Grid } from "../../src/core/grid";
import { cellOf, openTaskpane, reopen, sampleWorkbook, settle } from "./openTaskpane";

const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const stateOf = (agency: string): string | null | undefined =>
  within(screen.getByRole("table", { name: "Cơ quan" })).getAllByRole("row").find((row) => row.textContent.startsWith(agency))?.children[1]?.textContent;

/** The grid with other values where `change` gives one. */
function changed(grid: Grid, change: (cell: Cell, row: number) => Cell["value"] | undefined): Grid {
  const cells = (row: Grid["rows"][number]): readonly Cell[] => row.cells.map((cell) => ({ ...cell, value: change(cell, row.index) ?? cell.value }));
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: cells(row) })) };
}

const workbook = sampleWorkbook("so-noi-vu.xlsx");
const [sheet] = workbook.grids;
const unknown = changed(sheet!, ({ value }) => {
  if (value === "Số văn bản đã rà soát xong") return "Văn bản xem lại đã hoàn tất trong kỳ";
  return typeof value === "string" && /Sở Nội vụ/i.test(value) ? value.replace(/Sở Nội vụ/gi, "Sở N.V") : undefined;
});

it("asks once which agency and which item it is, reads by the answers, and remembers them with the workbook", async () => {
  const first = await openTaskpane({ ...workbook, grids: [{ ...unknown, name: "Trang 1" }] });
  await first.user.click(tab("Tiếp nhận"));
  await first.user.click(await screen.findByRole("button", { name: "Đọc các trang của sổ này" }));
  expect(await screen.findByText("Đã nhận 0/14 · thiếu 14")).toBeTruthy();
  await first.user.selectOptions(screen.getByRole("combobox", { name: /^“Sở N.V” là cơ quan nào/ }), "Sở Nội vụ");
  await first.user.selectOptions(screen.getByRole("combobox", { name: /^Dòng “Văn bản xem lại đã hoàn tất trong kỳ” là chỉ tiêu nào/ }), "2.2 Số văn bản đã rà soát xong");
  await first.user.click(button("Ghi nhớ 2 câu trả lời"));
  expect(await screen.findByText("Đã nhận 1/14 · thiếu 13")).toBeTruthy();
  expect(stateOf("Sở Nội vụ")).toBe("Đã nộp");
  expect(screen.queryByRole("region", { name: "Cần xác định" })).toBeNull();
  await settle(first.host);

  const second = await reopen(first);
  expect(await screen.findByText(/^Mở trang báo cáo/)).toBeTruthy();
  await second.user.click(button("Kiểm tra"));
  expect((await screen.findByText("Sạch: 0 lỗi")).closest("[role=status]")!.textContent).toMatch(/^Sở Nội vụ · Quý III năm 2026/);

  await second.user.click(tab("Bộ chỉ tiêu"));
  await second.user.click(await screen.findByRole("button", { name: "Tên đã ghi nhớ (2)" }));
  await second.user.click(button("Quên Sở N.V"));
  await screen.findByRole("button", { name: "Tên đã ghi nhớ (1)" });
  await settle(second.host);
});

it("remembers for which period reports were taken in", async () => {
  const first = await openTaskpane({ ...workbook, grids: [changed(sheet!, ({ value }) => (value === "Quý III năm 2026" ? "6 tháng đầu năm 2026" : undefined))] });
  await first.user.click(tab("Tiếp nhận"));
  await first.user.selectOptions(await screen.findByRole("combobox", { name: "Kỳ tiếp nhận" }), "6 tháng đầu năm 2026");
  await first.user.click(button("Đọc các trang của sổ này"));
  await screen.findByRole("table", { name: "Cơ quan" });
  await settle(first.host);

  const second = await reopen(first);
  await second.user.click(tab("Tiếp nhận"));
  expect((await screen.findByRole<HTMLSelectElement>("combobox", { name: "Kỳ tiếp nhận" })).value).toBe("2026-H1");
});

it("shows what an agency's later report changed, with both cells", async () => {
  const later = changed({ ...sheet!, name: "Biểu số liệu lần 2" }, ({ value }) => (value === 26 ? 27 : undefined));
  const { user, host } = await openTaskpane({ ...workbook, grids: [sheet!, later] });
  await user.click(tab("Tiếp nhận"));
  await user.click(await screen.findByRole("button", { name: "Đọc các trang của sổ này" }));
  expect(await screen.findByText("Gửi lại: 1 số liệu khác")).toBeTruthy();
  await user.click(button(/^Sở Nội vụ: /));
  const list = screen.getByRole("list", { name: "1 số liệu khác so với “Biểu số liệu”" });
  const item = within(list).getByRole("listitem").textContent;
  const cell = /· ([A-Z]+\d+)$/.exec(item)![1]!;
  expect(item).toBe(`1.2 Số nhiệm vụ đã hoàn thành: 26 → 27${cell} → Biểu số liệu lần 2 · ${cell}`);
  expect(cellOf(host, "Biểu số liệu lần 2", Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65).value).toBe(27);
});

it("says that a workbook without reports has none", async () => {
  const { user } = await openTaskpane({ ...workbook, grids: [{ ...sheet!, rows: [] }] });
  await user.click(tab("Tiếp nhận"));
  await user.click(await screen.findByRole("button", { name: "Đọc các trang của sổ này" }));
  expect(await screen.findByText("Sổ tính này không có trang nào là báo cáo theo bộ chỉ tiêu đang dùng.")).toBeTruthy();
});

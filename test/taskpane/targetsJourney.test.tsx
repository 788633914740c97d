/** Targets set for a workbook: used in place and on the summary, remembered, and taken back. */
import { screen, within } from "@testing-library/react";
import { ASSESSMENT_COLUMNS as AT } from "../../src/core/report/assessmentLayout";
import { cellIn } from "../../src/core/grid";
import { gridOf } from "../excelHost/grids";
import type { ExcelHost } from "../excelHost/host";
import { wordText } from "../support/wordText";
import { cellOf, openTaskpane, reopen, settle, takeInSample, writeSampleSummary, type Taskpane } from "./openTaskpane";

const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

// Whole journeys over office.js, of a workbook written through it.
jest.setTimeout(180_000);

/** Sets the province's target of SO-01 in the view that is open. */
async function setTarget({ user }: Taskpane, value: string): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "Mục tiêu (8)" }));
  await user.click(button(/^Đổi: SO-01/));
  await user.type(screen.getByRole("textbox", { name: "Mục tiêu, Toàn tỉnh và cấp không có mục tiêu riêng" }), value);
  await user.click(button("Dùng mục tiêu này"));
  await screen.findByText(/^Đã đổi mục tiêu SO-01/);
}

const unmet = (): string | null => within(screen.getByRole("region", { name: "Toàn tỉnh" })).getByRole("list", { name: /^Chưa đạt/ }).textContent;

/** The province's row of an indicator on `Đánh giá`: sign, target, status. */
function judged(host: ExcelHost, code: string): readonly unknown[] {
  const row = gridOf(host, host.book.sheetNamed("Đánh giá")!).rows.find((each) => cellIn(each, AT.code)?.value === code && cellIn(each, AT.scope)?.value === "Toàn tỉnh")!;
  return [AT.comparator, AT.target, AT.status].map((column) => cellIn(row, column)?.value ?? null);
}

it("judges the province by the target that was set, remembers it, and takes the catalogue's own again", async () => {
  const first = await openTaskpane("so-noi-vu.xlsx");
  const { host, user } = first;
  await takeInSample(first);
  await user.click(tab("Đánh giá"));
  await screen.findByRole("region", { name: "Toàn tỉnh" });
  expect(unmet()).toContain("SO-01");
  await setTarget(first, "89,5");
  expect(unmet()).not.toContain("SO-01");

  await writeSampleSummary(first);
  expect(judged(host, "SO-01")).toEqual(["≥", 89.5, "Vượt"]);
  await settle(host);

  const second = await reopen(first);
  await second.user.click(tab("Đánh giá"));
  await second.user.click(await screen.findByRole("button", { name: "Mục tiêu (8), đã đổi 1" }));
  await second.user.click(button(/^Đổi: SO-01/));
  await second.user.click(button("Theo bộ chỉ tiêu"));
  expect(await screen.findByRole("button", { name: "Mục tiêu (8)" })).toBeTruthy();
  await settle(second.host);
});

it("takes up targets and signs edited on Đánh giá when it compiles again, and remembers them", async () => {
  const taskpane = await openTaskpane("so-noi-vu.xlsx");
  const { host, user } = taskpane;
  await takeInSample(taskpane);
  await writeSampleSummary(taskpane);
  const sheet = host.book.sheetNamed("Đánh giá")!;
  const rowOf = (code: string, scope: string): number => gridOf(host, sheet).rows.find((each) => cellIn(each, AT.code)?.value === code && cellIn(each, AT.scope)?.value === scope)!.index;
  sheet.touch(rowOf("SO-01", "Toàn tỉnh"), AT.target).value = 89.5;
  sheet.touch(rowOf("TT-04", "Toàn tỉnh"), AT.comparator).value = "≥";

  await user.click(button("Tổng hợp"));
  expect(await screen.findByText(/Đã dùng mục tiêu sửa trên trang “Đánh giá”: TT-04, SO-01\.$/)).toBeTruthy();
  expect([judged(host, "SO-01"), judged(host, "TT-04")]).toEqual([["≥", 89.5, "Vượt"], ["≥", 0, "Vượt"]]);

  await user.click(button("Tổng hợp"));
  await screen.findByText(/^Đã ghi 9 trang[^.]*\.$/);
  expect(judged(host, "SO-01")).toEqual(["≥", 89.5, "Vượt"]);
  await settle(host);
  const second = await reopen(taskpane);
  await second.user.click(tab("Đánh giá"));
  expect(await screen.findByRole("button", { name: "Mục tiêu (8), đã đổi 2" })).toBeTruthy();
  await settle(second.host);
});

it("drafts the Word report from targets edited on Đánh giá since it was written, and says so", async () => {
  const taskpane = await openTaskpane("so-noi-vu.xlsx");
  const { host, user, saved } = taskpane;
  await takeInSample(taskpane);
  await writeSampleSummary(taskpane);
  const sheet = host.book.sheetNamed("Đánh giá")!;
  const row = gridOf(host, sheet).rows.find((each) => cellIn(each, AT.code)?.value === "SO-01" && cellIn(each, AT.scope)?.value === "Toàn tỉnh")!;
  await user.click(tab("Lãnh đạo"));
  const verdict = (): string | undefined => wordText(saved.at(-1)!.bytes).paragraphs.find((text) => text.startsWith("Toàn tỉnh đạt"));
  await user.click(await screen.findByRole("button", { name: "Báo cáo Word" }));
  await screen.findByText(/điền số, ngày, người ký rồi trình\.$/);
  expect(verdict()).toMatch(/^Toàn tỉnh đạt 03\/08 mục tiêu/);

  sheet.touch(row.index, AT.target).value = 89.5;
  await user.click(button("Báo cáo Word"));
  await screen.findByText(/người ký rồi trình\. Đã dùng mục tiêu sửa trên trang “Đánh giá”: SO-01\.$/);
  expect(verdict()).toMatch(/^Toàn tỉnh đạt 04\/08 mục tiêu/);
  expect(screen.getByText("4/8 mục tiêu của tỉnh đạt")).toBeTruthy();
  await settle(host);
});

it("opens a figure: the agencies inside with their own, those outside with the reason, each to its cell", async () => {
  const taskpane = await openTaskpane("so-noi-vu.xlsx");
  const { host, user } = taskpane;
  await takeInSample(taskpane);
  await writeSampleSummary(taskpane);
  await user.click(tab("Đánh giá"));
  await user.click(await screen.findByRole("button", { name: /^Vì sao\? SO-01/ }));
  const outside = screen.getByRole("list", { name: "Ngoài số liệu (2)" });
  expect(within(outside).getAllByRole("listitem").map(({ textContent }) => textContent).sort()).toEqual(["UBND xã Hòa Khánh: Chưa nộp", "UBND xã Đồng Xuân: Không dùng đượcxa-dong-xuan.xlsx"]);
  const inside = screen.getByRole("list", { name: "Trong số liệu (12)" });
  await user.click(within(inside).getByRole("button", { name: /^Sở Nội vụ: 2\.217\/2\.771 = 80,01 %/ }));
  await settle(host);
  const { area } = host.book.selection;
  expect([host.book.activeSheet().name, cellOf(host, "Theo cơ quan", area.top, area.left).value]).toEqual(["Theo cơ quan", 2217]);
});

it("assesses a report in place by the target that was set", async () => {
  const taskpane = await openTaskpane("so-noi-vu.xlsx");
  const { host, user } = taskpane;
  await user.click(tab("Đánh giá"));
  await setTarget(taskpane, "80");
  await user.click(button("Đánh giá"));
  await screen.findByText(/^Đã ghi mức độ đạt trên trang “Biểu số liệu”/);
  const row = gridOf(host, host.book.sheetNamed("Biểu số liệu")!).rows.find((each) => cellIn(each, 1)?.value === "Số văn bản đi được ký số và gửi điện tử")!;
  expect([cellIn(row, 6)?.value, cellIn(row, 7)?.value]).toEqual([80, "Vượt"]);

  const cell = host.book.sheetNamed("Biểu số liệu")!.touch(row.index, 6);
  cell.value = 81;
  await user.click(button("Đánh giá"));
  expect(await screen.findByText(new RegExp(`^Giữ mục tiêu đã sửa trên trang và đánh giá theo đó: SO-01 \\(G${row.index + 1}\\)\\.`))).toBeTruthy();
  expect([6, 7].map((column) => cellOf(host, "Biểu số liệu", row.index, column).value)).toEqual([81, "Chưa đạt"]);
  expect(within(screen.getByRole("list", { name: /^Chưa đạt/ })).getByText(/mục tiêu ≥ 81 %/)).toBeTruthy();
  await settle(host);
});

/** What people do with the pane, from the first click to the cells of the workbook. */
import { screen, within } from "@testing-library/react";
import type { Status } from "../../src/core/compliance/types";
import { areaAddress, cellIn } from "../../src/core/grid";
import { ASSESSMENT_COLUMNS as AT } from "../../src/core/report/assessmentLayout";
import { viWords } from "../../src/messages/vi/words";
import { gridOf } from "../excelHost/grids";
import type { ExcelHost } from "../excelHost/host";
import { sampleText } from "../support/sample";
import { cellOf, openTaskpane, settle } from "./openTaskpane";

const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const selected = (host: ExcelHost): string => `${host.book.activeSheet().name}!${areaAddress(host.book.selection.area)}`;
const namesOfSheets = (host: ExcelHost): readonly string[] => host.book.sheets.map(({ name }) => name);

interface ExpectedIndicator {
  readonly code: string;
  readonly total: { readonly numerator: number; readonly denominator: number | null; readonly percent: number | null; readonly status: Status };
}

/** Code, numerator, denominator, rate or figure, and status of each indicator: as the sample province's answers have them. */
function expectedForProvince(): readonly (readonly unknown[])[] {
  const { indicators } = JSON.parse(sampleText("expected.json")) as { readonly indicators: readonly ExpectedIndicator[] };
  return indicators.map(({ code, total: { numerator, denominator, percent, status } }) => [code, numerator, denominator, percent ?? numerator, viWords.statuses[status]]);
}

/** The same from the sheet `Đánh giá`, its formulas calculated by the host. */
function assessedForProvince(host: ExcelHost): readonly (readonly unknown[])[] {
  const grid = gridOf(host, host.book.sheetNamed("Đánh giá")!);
  return grid.rows
    .filter((row) => cellIn(row, AT.scope)?.value === "Toàn tỉnh")
    .map((row) => [AT.code, AT.numerator, AT.denominator, AT.result, AT.status].map((column) => cellIn(row, column)?.value ?? null));
}

it("checks the open report: verdict, findings, the cell, a fix, and back again", async () => {
  const { host, user } = await openTaskpane("so-y-te.xlsx");
  const before = gridOf(host, host.book.activeSheet());
  await user.click(button("Kiểm tra"));
  const verdict = (await screen.findByText("2 lỗi phải sửa")).closest("[role=status]")!;
  expect(verdict.textContent).toBe("Sở Y tế · Quý III năm 2026 · trang “Biểu 01”2 lỗi phải sửa");
  const list = screen.getByRole("list", { name: "Ô số liệu có chữ, không phải số (2)" });
  expect(within(list).getAllByRole("listitem")).toHaveLength(2);

  await user.click(within(list).getByRole("button", { name: /^D25/ }));
  await settle(host);
  expect(selected(host)).toBe("Biểu 01!D25");

  await user.click(within(list).getByRole("button", { name: /^Sửa D16: .* → 12$/ }));
  expect(await screen.findByText("Đã sửa 1 ô trên trang “Biểu 01”: D16.")).toBeTruthy();
  expect(await screen.findByText("1 lỗi phải sửa")).toBeTruthy();
  expect(cellOf(host, "Biểu 01", 15, 3)).toEqual({ value: 12, formula: null });

  await user.click(button("Hoàn tác"));
  expect(await screen.findByText("2 lỗi phải sửa")).toBeTruthy();
  expect(gridOf(host, host.book.sheetNamed("Biểu 01")!)).toEqual(before);
  await settle(host);
});

it("takes in the province's thirteen files and writes the nine sheets of the summary", async () => {
  const { host, user } = await openTaskpane("so-noi-vu.xlsx");
  const before = namesOfSheets(host);
  await user.click(tab("Tiếp nhận"));
  await user.click(await screen.findByRole("button", { name: "Đọc các báo cáo của tỉnh mẫu" }));
  expect(await screen.findByText("Đã nhận 12/14 · thiếu 1 · không dùng được 1")).toBeTruthy();
  const agencies = screen.getByRole("table", { name: "Cơ quan" });
  expect(within(agencies).getAllByRole("row").slice(1, 3).map((row) => [...row.children].slice(0, 2).map(({ textContent }) => textContent))).toEqual([
    ["UBND xã Đồng Xuânxa-dong-xuan.xlsx", "Không dùng được"],
    ["UBND xã Hòa Khánh", "Chưa nộp"],
  ]);

  await user.click(tab("Tổng hợp"));
  await user.click(await screen.findByRole("button", { name: "Tổng hợp" }));
  expect(await screen.findByText("Đã tổng hợp 12/14 cơ quan")).toBeTruthy();
  expect(screen.getByText("Đã ghi 9 trang, từ “Lãnh đạo” đến “Cơ quan”.")).toBeTruthy();
  expect(namesOfSheets(host)).toEqual([...before, "Lãnh đạo", "Đánh giá", "Tổng hợp", "Theo cơ quan", "Tình hình nộp", "Kiểm tra", "Dữ liệu", "Bộ chỉ tiêu", "Cơ quan"]);
  expect(host.book.activeSheet().name).toBe("Tổng hợp");

  expect(assessedForProvince(host)).toEqual(expectedForProvince());

  await user.click(tab("Lãnh đạo"));
  const unmet = await screen.findByRole("list", { name: "Chưa đạt (3)" });
  expect(within(unmet).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "TT-03 Tỷ lệ hồ sơ quá hạn có văn bản xin lỗi92,98 % · mục tiêu = 100 % · thiếu 7,02 điểm % · gồm 11/14 cơ quanVì sao?",
    "TT-04 Số hồ sơ giải quyết quá hạn61 hồ sơ · mục tiêu = 0 hồ sơ · vượt quá 61 hồ sơ · gồm 12/14 cơ quanVì sao?",
    "SO-01 Tỷ lệ văn bản ký số, gửi điện tử89,998 % · mục tiêu ≥ 90 % · thiếu 0,002 điểm % · gồm 12/14 cơ quanVì sao?",
  ]);
  await user.click(button("Hoàn tác"));
  await screen.findByText("Đã hoàn tác.");
  expect(namesOfSheets(host)).toEqual(before);
  await settle(host);
});

it("assesses the open report in place: what is not met first, beside the figures, taken back in one step", async () => {
  const { host, user } = await openTaskpane("so-noi-vu.xlsx");
  const before = gridOf(host, host.book.activeSheet());
  await user.click(tab("Đánh giá"));
  await user.click(await screen.findByRole("button", { name: "Đánh giá" }));
  expect(await screen.findByText("Đã ghi mức độ đạt trên trang “Biểu số liệu”, vùng F10:H32.")).toBeTruthy();
  expect(screen.getByText("1/8 mục tiêu đạt")).toBeTruthy();
  const sheet = gridOf(host, host.book.sheetNamed("Biểu số liệu")!);
  const results = sheet.rows.map((row) => [1, 5, 6, 7].map((column) => cellIn(row, column)?.value ?? null)).filter(([, ...added]) => added.some((value) => value !== null));
  expect(results).toEqual([
    ["Chỉ tiêu", "Tỷ lệ (%)", "Mục tiêu", "Mức độ đạt"],
    ["Số nhiệm vụ đã hoàn thành", (100 * 26) / 34, 100, "Chưa đến hạn"],
    ["Số văn bản đã rà soát xong", (100 * 5) / 13, 80, "Chưa đạt"],
    ["Số hồ sơ tiếp nhận qua Cổng Dịch vụ công", (100 * 2263) / 4019, 60, "Chưa đạt"],
    ["Số hồ sơ giải quyết trước hạn và đúng hạn", (100 * 3940) / 3949, 99, "Vượt"],
    ["Số hồ sơ giải quyết quá hạn", null, 0, "Chưa đạt"],
    ["Số hồ sơ quá hạn có văn bản xin lỗi", (100 * 8) / 9, 100, "Chưa đạt"],
    ["Số cán bộ, công chức, viên chức đã được bồi dưỡng", (100 * 94) / 137, 80, "Chưa đến hạn"],
    ["Số văn bản đi được ký số và gửi điện tử", (100 * 2217) / 2771, 90, "Chưa đạt"],
  ]);

  const unmet = screen.getByRole("list", { name: "Chưa đạt (5)" });
  await user.click(within(unmet).getByRole("button", { name: /^TC-01/ }));
  await settle(host);
  expect(selected(host)).toBe("Biểu số liệu!F17");

  await user.click(button("Hoàn tác"));
  await screen.findByText("Đã hoàn tác.");
  expect(gridOf(host, host.book.sheetNamed("Biểu số liệu")!)).toEqual(before);
  await settle(host);
});

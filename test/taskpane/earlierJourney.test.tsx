/** Looking back at an earlier summary workbook that was chosen from disk: in self-check, in templates, in the summary. */
import { screen, waitForElementToBeRemoved, within } from "@testing-library/react";
import { unzipSync } from "fflate";
import { cellIn, type Grid } from "../../src/core/grid";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook";
import { gridOf } from "../excelHost/grids";
import { halfYearPlans } from "../support/halfYear";
import { sampleYear } from "../support/quarterFiles";
import { sampleBytes } from "../support/sample";
import { cellOf, chosenFile, openTaskpane, settle, takeInSample, writeSampleSummary, type Taskpane } from "./openTaskpane";

jest.setTimeout(180_000);

const year = sampleYear();
const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

/** As a file. */
const halfYear = (): Promise<Uint8Array> => writeWorkbook(halfYearPlans(), { title: "6 tháng", creator: "thử", savedAt: "2026-06-30T00:00:00Z" });

async function choose({ user }: Taskpane, view: string, name: string, bytes: Uint8Array): Promise<void> {
  const opened = jest.spyOn(HTMLInputElement.prototype, "click");
  await user.click(within(screen.getByRole("tabpanel", { name: view })).getByRole("button", { name: "Chọn sổ kỳ trước" }));
  const [input] = opened.mock.contexts as HTMLInputElement[];
  opened.mockRestore();
  await user.upload(input!, chosenFile(name, bytes));
}

const CHOSEN = "Kỳ trước: theo trang “Dữ liệu” của sổ này; kỳ nào ở đó chưa có thì theo “tong-hop-2026-H1.xlsx”: Quý I năm 2026, 6 tháng đầu năm 2026.";
const valuesOf = (grid: Grid, column: number): readonly unknown[] => [...new Set(grid.rows.slice(1).map((row) => cellIn(row, column)?.value))];

it("holds the sheet in front against it, fills the templates' earlier figures, and keeps its periods with the next summary", async () => {
  const taskpane = await openTaskpane("so-noi-vu.xlsx");
  const { host, user, saved } = taskpane;
  const book = await halfYear();
  await user.click(button("Kiểm tra"));
  await screen.findByText("Sạch: 0 lỗi");
  await choose(taskpane, "Tự kiểm tra", "tong-hop-2026-H1.xlsx", book);
  await screen.findByText(CHOSEN);
  await waitForElementToBeRemoved(() => screen.queryByText("Sạch: 0 lỗi"));
  const findings = within(screen.getByRole("region", { name: "Phát hiện" }));
  expect(findings.getAllByRole("listitem").slice(0, 2).map(({ textContent }) => textContent)).toEqual([
    "D33 5.3 Kinh phí chi cho chuyển đổi sốLũy kế là 124.000.000; đã báo cáo 126.000.000 (6 tháng đầu năm 2026), lệch -2.000.000.Ghi số lũy kế từ đầu năm; nếu kỳ trước báo cáo sai thì đề nghị sửa số kỳ trước.",
    "D16 2.1 Số văn bản phải rà soát13, giảm 69,77 % so với 43 của Quý II năm 2026.Kiểm tra đơn vị tính, cột ghi số và số chữ số; nếu đúng thì giải trình.Giải trình",
  ]);
  await user.click(button("Bỏ sổ này"));
  await screen.findByText("Sạch: 0 lỗi");
  await choose(taskpane, "Tự kiểm tra", "tong-hop-2026-H1.xlsx", book);
  await screen.findByText(CHOSEN);
  await user.click(tab("Bộ chỉ tiêu"));
  await user.click(await screen.findByRole("button", { name: "Tạo biểu mẫu" }));
  await screen.findByText(/^Đã lập 14 biểu mẫu/);
  const template = readXlsx(unzipSync(saved[0]!.bytes)["SNV-2026-Q3.xlsx"]!);
  if (!template.ok) throw new Error("unreadable");
  const sheet = template.workbook.grids[0]!;
  const column = sheet.rows.flatMap(({ cells }) => cells).find(({ value }) => value === "Kỳ trước (Quý II năm 2026)")!.column;
  const beside = new Map(sheet.rows.map((row) => [row.cells[0]?.value, cellIn(row, column)?.value]));
  const own = year.get("SNV")!;
  expect(["2.1", "3.2.2"].map((code) => beside.get(code))).toEqual([own[1]!["2.1"], own[1]!["3.2.2"]]);

  await takeInSample(taskpane);
  await writeSampleSummary(taskpane);
  expect(valuesOf(gridOf(host, host.book.sheetNamed("Dữ liệu")!), 0)).toEqual(["2026-Q1", "2026-H1", "2026-Q3"]);
  expect(cellOf(host, "Dữ liệu", 1, 0).value).toBe("2026-Q1");
  await settle(host);
});

it("says why a file holds no earlier periods, and goes on as before", async () => {
  const taskpane = await openTaskpane("so-noi-vu.xlsx");
  await choose(taskpane, "Tự kiểm tra", "so-y-te.xlsx", sampleBytes("so-y-te.xlsx"));
  expect((await screen.findByRole("alert")).textContent).toBe("Chưa dùng được “so-y-te.xlsx” làm sổ kỳ trướcTệp không có trang “Dữ liệu”. Chọn sổ tổng hợp do ngăn này hoặc lệnh cchc compile lập.");
  expect(screen.getByText("Kỳ trước: theo trang “Dữ liệu” của sổ này, nếu có.")).toBeTruthy();
  await settle(taskpane.host);
});

/** What staff fill in on the summary's sheets, over office.js: kept when the pane writes them anew, and given back by undo. */
import { screen } from "@testing-library/react";
import { parseAddress } from "../../src/core/grid";
import { gridOf } from "../excelHost/grids";
import type { ExcelHost } from "../excelHost/host";
import { cellsOfMark, valuesBeside } from "../support/filled";
import { openTaskpane, settle, takeInSample, writeSampleSummary, type Taskpane } from "./openTaskpane";

const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

jest.setTimeout(180_000);

async function summaryOf(taskpane: Taskpane): Promise<void> {
  await takeInSample(taskpane);
  await writeSampleSummary(taskpane);
}

const leaders = (host: ExcelHost) => gridOf(host, host.book.sheetNamed("Lãnh đạo")!);

function enter(host: ExcelHost, sheet: string, mark: string, values: readonly (string | number | null)[]): void {
  const at = host.book.sheetNamed(sheet)!;
  const cells = cellsOfMark(gridOf(host, at), mark);
  values.forEach((value, index) => {
    const { row, column } = parseAddress(cells[index]!)!;
    at.touch(row, column).value = value;
  });
  host.book.calculator.changed();
}

function rowOf(host: ExcelHost, mark: string): readonly unknown[] {
  const grid = leaders(host);
  const cells = cellsOfMark(grid, mark);
  return valuesBeside(grid, cells[0]!, `K${parseAddress(cells[0]!)!.row + 1}`).filter((value) => value !== null && value !== "");
}

it("keeps the external indices that were filled in, with words that follow them", async () => {
  const taskpane = await openTaskpane("so-noi-vu.xlsx");
  const { host, user } = taskpane;
  await summaryOf(taskpane);
  enter(host, "Lãnh đạo", "index 2026 PCI", [67.1, 10, 34, 68.35, 12, 34]);
  const filled = [67.1, 10, 34, 68.35, 12, 34, "giảm 1,25 điểm", "lên 2 bậc"];
  expect(rowOf(host, "index 2026 PCI")).toEqual(filled);

  await user.click(button("Tổng hợp"));
  await screen.findByText("Đã tổng hợp 12/14 cơ quan");
  expect(rowOf(host, "index 2026 PCI")).toEqual(filled);

  // From the compilation that was made before more was filled in.
  enter(host, "Lãnh đạo", "index 2026 PCI", [67.5]);
  await user.click(tab("Lãnh đạo"));
  await user.click(await screen.findByRole("button", { name: "Tạo báo cáo" }));
  await screen.findByText(/^Đã ghi 9 trang/);
  expect(rowOf(host, "index 2026 PCI").slice(0, 1)).toEqual([67.5]);

  enter(host, "Lãnh đạo", "index 2026 PCI", [null, null, null, null, null, null]);
  await user.click(button("Hoàn tác"));
  await screen.findByText(/^Đã hoàn tác/);
  expect(rowOf(host, "index 2026 PCI").slice(0, 1)).toEqual([67.5]);
  await settle(host);
});

it("keeps the duties that were noted as done, whose state follows at once", async () => {
  const taskpane = await openTaskpane("so-noi-vu.xlsx");
  const { host, user } = taskpane;
  await summaryOf(taskpane);
  const assessment = (): ReturnType<typeof gridOf> => gridOf(host, host.book.sheetNamed("Đánh giá")!);
  const [done] = cellsOfMark(assessment(), "duty 2025-12-31|SNV|NV-01");
  const row = parseAddress(done!)!.row + 1;
  const standing = (): readonly unknown[] => valuesBeside(assessment(), `I${row}`, `L${row}`).filter((value) => value !== null);
  expect(standing()).toEqual(["Quá hạn"]);
  enter(host, "Đánh giá", "duty 2025-12-31|SNV|NV-01", [46_011, "88/KH-UBND"]);
  const noted = ["Đã hoàn thành", 46_011, "88/KH-UBND"];
  expect(standing()).toEqual(noted);

  await user.click(button("Tổng hợp"));
  await screen.findByText("Đã tổng hợp 12/14 cơ quan");
  expect(standing()).toEqual(noted);
  const told = leaders(host).rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === "string" && value.startsWith("NV-0") ? [value.slice(0, 5)] : [])));
  expect(told).toEqual(["NV-02", "NV-03"]);
  await settle(host);
});

it("tells of what cannot be read, and leaves it where it stands", async () => {
  const taskpane = await openTaskpane("so-noi-vu.xlsx");
  const { host, user } = taskpane;
  await summaryOf(taskpane);
  enter(host, "Lãnh đạo", "index 2026 SIPAS", ["chờ công bố"]);
  await user.click(button("Tổng hợp"));
  await screen.findByText("Đã tổng hợp 12/14 cơ quan");
  expect(rowOf(host, "index 2026 SIPAS")).toEqual(["chờ công bố"]);
  const findings = gridOf(host, host.book.sheetNamed("Kiểm tra")!).rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  expect(findings.filter((value) => typeof value === "string" && value.includes("chờ công bố")).length).toBeGreaterThan(0);
  await settle(host);
});

import { screen } from "@testing-library/react";
import { unzipSync } from "fflate";
import { identityOfWorkbook } from "../../src/core/template/identity";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { openTaskpane, settle } from "./openTaskpane";

it("hands out every agency's template in one zip and leaves the workbook as it is", async () => {
  const { host, user, saved } = await openTaskpane("so-noi-vu.xlsx");
  const before = host.book.sheets.map(({ name }) => name);
  await user.click(screen.getByRole("tab", { name: "Bộ chỉ tiêu" }));
  await user.click(await screen.findByRole("button", { name: "Tạo biểu mẫu" }));
  expect(await screen.findByText("Đã lập 14 biểu mẫu, mỗi cơ quan một tệp, trong “bieu-mau-2026-Q3.zip”.")).toBeTruthy();
  expect(saved.map(({ name }) => name)).toEqual(["bieu-mau-2026-Q3.zip"]);
  const workbooks = Object.entries(unzipSync(saved[0]!.bytes)).map(([name, bytes]) => {
    const read = readXlsx(bytes);
    return [name, read.ok && identityOfWorkbook(read.workbook)?.agency];
  });
  expect(workbooks).toHaveLength(14);
  expect(workbooks[0]).toEqual(["SNV-2026-Q3.xlsx", "SNV"]);
  expect(workbooks.every(([name, agency]) => name === `${String(agency)}-2026-Q3.xlsx`)).toBe(true);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(before);
  await settle(host);
});

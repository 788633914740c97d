import { excelSelection } from "../../src/excel/selection";
import { aSheet } from "../support/workbookContract";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

test("shows the sheet and selects the address on it", async () => {
  const { host } = await openInExcel([aSheet("Biểu 1", { A1: 1 }), aSheet("Sở Y tế's", { A1: 1 })]);
  const requests = await host.measure(() => excelSelection().select("Sở Y tế's", "B9:E49"));
  expect(host.book.activeSheet().name).toBe("Sở Y tế's");
  expect(host.book.selection.area).toEqual({ top: 8, left: 1, bottom: 48, right: 4 });
  expect(requests.length).toBe(1);
});

test("says that the sheet is gone", async () => {
  const { host } = await openInExcel([aSheet("Biểu 1", { A1: 1 })]);
  await expect(excelSelection().select("Đã xoá", "A1")).rejects.toMatchObject({ name: "HostError", code: "ItemNotFound" });
  expect(host.book.activeSheet().name).toBe("Biểu 1");
});

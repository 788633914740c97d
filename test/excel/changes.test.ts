import { excelChanges } from "../../src/excel/changes";
import { raiseChanged } from "../excelHost/events";
import { aSheet } from "../support/workbookContract";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

const CELL = { top: 1, left: 3, bottom: 1, right: 3 };
const aMoment = () => new Promise((done) => setTimeout(done, 20));

test("calls back when cells of the sheet are edited, until it is stopped", async () => {
  const { host } = await openInExcel([aSheet("Biểu 1", { A1: 1 }), aSheet("Biểu 2", { A1: 1 })]);
  let changes = 0;
  const requests: number[] = [];
  let stop = (): Promise<void> => Promise.resolve();
  requests.push((await host.measure(async () => (stop = await excelChanges().watch("Biểu 1", () => (changes += 1))))).length);
  raiseChanged(host, host.book.sheetNamed("Biểu 1")!, CELL);
  raiseChanged(host, host.book.sheetNamed("Biểu 2")!, CELL);
  await aMoment();
  expect(changes).toBe(1);
  await stop();
  raiseChanged(host, host.book.sheetNamed("Biểu 1")!, CELL);
  await aMoment();
  expect([changes, requests]).toEqual([1, [1]]);
});

test("says that the sheet is gone", async () => {
  await openInExcel([aSheet("Biểu 1", { A1: 1 })]);
  await expect(excelChanges().watch("Đã xoá", () => undefined)).rejects.toMatchObject({ name: "HostError", code: "ItemNotFound" });
});

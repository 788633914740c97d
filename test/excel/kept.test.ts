/** What staff set up on a sheet of ours: kept beside our cells, given back where it was written over. */
import type { SheetPlan } from "../../src/core/report/sheetPlan";
import { snapshot } from "../excelHost/snapshot";
import { aChange, aPlan, aSheet } from "../support/workbookContract";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };
const print = (orientation: "portrait" | "landscape", bottom: number): SheetPlan["print"] => ({ orientation, fitToWidth: 1, fitToHeight: 0, area: { top: 0, left: 0, bottom, right: 1 }, titleRows: { top: 0, bottom: 0 }, margins: MARGINS });
const summary = (total: number, more: Partial<SheetPlan> = {}) => aPlan("Tổng hợp", [[{ value: "Chỉ tiêu" }, { value: "Tổng" }], [{ value: "1.1", link: "'Biểu 1'!A1" }, { value: total }]], { print: print("landscape", 1), ...more });

test("print set-up and links come back by undo, ours and those that staff changed since", async () => {
  const { host, writer, reopened } = await openInExcel([aSheet("Biểu 1", { A1: 1 })]);
  await writer.apply(aChange({ plans: [summary(1)] }));
  const sheet = host.book.sheetNamed("Tổng hợp")!;
  sheet.state.set("pageLayout.orientation", "Portrait");
  sheet.state.set("pageLayout.printArea", "A1:D9");
  sheet.state.set("pageLayout.topMargin", 10);
  sheet.columnBreaks = [3];
  sheet.rowBreaks = [7];
  sheet.state.set("pageLayout.headersFooters.defaultForAllPages.centerHeader", "Phòng Cải cách hành chính");
  sheet.touch(0, 1).hyperlink = { address: "https://dichvucong.gov.vn", screenTip: "Cổng" };
  const before = snapshot(host);
  await writer.apply(aChange({ plans: [summary(2, { rows: [[{ value: "Khác" }, { value: 5 }]], print: { ...print("landscape", 0)!, titleRows: null, pages: { percent: 60, rows: [1], columns: [1] } } })] }));
  expect(snapshot(host)).not.toEqual(before);
  await host.idle();
  expect(await (await reopened()).writer.undo()).toBe(true);
  expect(snapshot(host)).toEqual(before);
});

test("comments, rules and figures beside and below a rewritten summary stay", async () => {
  const { host, writer } = await openInExcel([aSheet("Biểu 1", { A1: 1 })], { strict: { excelApi: "1.10" } });
  await writer.apply(aChange({ plans: [summary(1)] }));
  const sheet = host.book.sheetNamed("Tổng hợp")!;
  const below = { top: 5, left: 3, bottom: 5, right: 3 };
  sheet.touch(5, 3).value = "Ghi của phòng";
  sheet.comments.push({ id: "{1}", row: 1, column: 4, content: "Hỏi lại Sở Y tế" }, { id: "{2}", row: 5, column: 0, content: "Đã đối chiếu" });
  sheet.conditionalFormats.push({ id: "{3}", kind: "Custom", area: below, state: new Map() });
  sheet.validations.push({ area: below, state: new Map() });
  const kept = () => ({ comments: sheet.comments, rules: sheet.conditionalFormats.filter(({ id }) => id === "{3}"), validations: sheet.validations, text: sheet.cell(5, 3)?.value });
  const before = structuredClone(kept());
  await writer.apply(aChange({ plans: [summary(2)] }));
  expect([kept(), sheet.cell(1, 1)?.value]).toEqual([before, 2]);
  await writer.undo();
  expect([kept(), sheet.cell(1, 1)?.value]).toEqual([before, 1]);
});

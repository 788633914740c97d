/** The ribbon's `Kiểm tra` over Microsoft's office.js: what it leaves in the workbook. */
import { checkInFront } from "../../src/commands/checkInFront";
import { cellIn } from "../../src/core/grid";
import { excelReader } from "../../src/excel/reader";
import { excelSettings } from "../../src/excel/settings";
import { excelWriter } from "../../src/excel/writer";
import { useSampleRuleset } from "../../src/taskpane/rulesetStore";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { gridOf, gridsOf, hostOf } from "../excelHost/grids";
import type { ExcelHost } from "../excelHost/host";
import { installOffice } from "../excelHost/install";
import { sampleBytes } from "../support/sample";

const hands = () => ({ reader: excelReader(), writer: excelWriter(), settings: excelSettings(), clock: { today: () => "2026-09-18", now: () => "2026-09-18T08:30" } });
const names = (host: ExcelHost): readonly string[] => host.book.sheets.map(({ name }) => name);
/** Texts of a sheet's first column, from the top. */
const told = (host: ExcelHost, sheet: string): readonly unknown[] => gridOf(host, host.book.sheetNamed(sheet)!).rows.map((row) => cellIn(row, 0)?.value ?? null);

async function open(file: string, withCatalogue: boolean): Promise<ExcelHost> {
  const result = readXlsx(sampleBytes(file));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const host = hostOf(result.workbook);
  await installOffice(host);
  if (withCatalogue) await useSampleRuleset(excelSettings());
  return host;
}

async function settle(host: ExcelHost): Promise<void> {
  await new Promise((done) => setTimeout(done, 20));
  host.check();
}

it("lists the findings on a sheet of their own and shows it", async () => {
  const host = await open("so-y-te.xlsx", true);
  await checkInFront(hands(), "vi");
  expect(names(host)).toEqual(["Biểu 01", "Kiểm tra"]);
  expect(host.book.activeSheet().name).toBe("Kiểm tra");
  expect(told(host, "Kiểm tra")).toContain("2 lỗi phải sửa");
  await settle(host);
});

it("checks the report again where its list of findings is in front", async () => {
  const host = await open("so-y-te.xlsx", true);
  await checkInFront(hands(), "vi");
  const once = gridsOf(host);
  await checkInFront(hands(), "vi");
  expect(gridsOf(host)).toEqual(once);
  await settle(host);
});

it("says how to choose a catalogue where the workbook has none, once", async () => {
  const host = await open("so-y-te.xlsx", false);
  const before = gridsOf(host);
  await checkInFront(hands(), "vi");
  await checkInFront(hands(), "vi");
  expect(names(host)).toEqual(["Biểu 01", "Thông báo CCHC"]);
  expect(told(host, "Thông báo CCHC").slice(0, 2)).toEqual(["Chưa kiểm tra được trang báo cáo", "Sổ tính này chưa có bộ chỉ tiêu và danh mục cơ quan để đối chiếu."]);
  expect(gridsOf(host)[0]).toEqual(before[0]);
  await settle(host);
});

it("leaves somebody else's sheet of the notice's name alone", async () => {
  const host = await open("so-y-te.xlsx", false);
  host.book.addSheet("CCHC notice").touch(0, 0).value = "mine";
  await checkInFront(hands(), "en");
  expect(names(host)).toEqual(["Biểu 01", "CCHC notice", "CCHC notice (2)"]);
  expect(told(host, "CCHC notice")).toEqual(["mine"]);
  await settle(host);
});

it("says on a sheet what Excel refused", async () => {
  const host = await open("so-y-te.xlsx", true);
  host.faults.fail(2, { transport: "InvalidOrTimedOutSession" });
  await checkInFront(hands(), "vi");
  expect(told(host, "Thông báo CCHC")[0]).toBe("Chưa kiểm tra được trang báo cáo");
  await settle(host);
});

it("changes nothing and ends well where nothing can be written", async () => {
  const host = await open("so-y-te.xlsx", true);
  const before = gridsOf(host);
  host.faults.begin({ transport: "InvalidOperationInCellEditMode" });
  await checkInFront(hands(), "vi");
  host.faults.end();
  expect(gridsOf(host)).toEqual(before);
  await settle(host);
});

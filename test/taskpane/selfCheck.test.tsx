/** What self-check writes into the open workbook, and takes away again, through Microsoft's office.js. */
import type { CheckedSheet, RulesetInUse } from "../../src/app/pane";
import { excelReader } from "../../src/excel/reader";
import { excelSettings } from "../../src/excel/settings";
import { excelWriter } from "../../src/excel/writer";
import { checkWorkbook } from "../../src/app/check";
import { SELF_CHECK_NAMESPACE } from "../../src/core/selfCheck/document";
import { noMemory } from "../../src/taskpane/past";
import { selfCheckServices } from "../../src/taskpane/selfCheck";
import { useSampleRuleset } from "../../src/taskpane/rulesetStore";
import { writeFindings } from "../../src/taskpane/writeFindings";
import { gridsOf, hostWith } from "../excelHost/grids";
import type { ExcelHost } from "../excelHost/host";
import { installOffice } from "../excelHost/install";
import { aReport, aRuleset, aSheet, aWorkbook, type CellSource } from "../support/sheets";

const plain = aRuleset();
const ruleset: RulesetInUse = { ...plain, origin: "files", own: plain.catalogue, targets: { catalogue: plain.catalogue.id, overrides: [] } };
const REPORT = (received: CellSource, more: { readonly name?: string; readonly protected?: boolean; readonly remark?: string } = {}) =>
  aSheet(
    aReport([
      ["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", received, more.remark ?? null],
      ["3.2", "Số hồ sơ đã giải quyết xong", "hồ sơ", 5],
      ["3.3", "Số hồ sơ giải quyết đúng hạn", "hồ sơ", 5],
    ]),
    more,
  );

async function open(grids: Parameters<typeof hostWith>[0]) {
  const host = hostWith(grids);
  await installOffice(host);
  const writer = excelWriter();
  const services = selfCheckServices({ reader: excelReader(), writer, clock: { today: () => "2026-09-18", now: () => "2026-09-18T10:05" }, ruleset: async () => ruleset, exactName: async (name) => name, memory: noMemory() });
  return { host, writer, services };
}

async function settle(host: ExcelHost): Promise<void> {
  await new Promise((done) => setTimeout(done, 10));
  host.check();
}

/** Parts of self-check in the workbook; the journal of writes has its own. */
const kept = (host: ExcelHost): readonly string[] => [...host.book.xmlParts.values()].filter((xml) => xml.includes(SELF_CHECK_NAMESPACE) && !xml.includes("urn:cchc:journal:"));

/** The workbook as its receiver reads it from the file. */
function received(host: ExcelHost): ReturnType<typeof checkWorkbook> {
  const xml = new Map(kept(host).map((text) => [SELF_CHECK_NAMESPACE, text]));
  return checkWorkbook({ ...aWorkbook(...gridsOf(host)), xml }, "bao-cao.xlsx", ruleset, "2026-Q3");
}

const opinion = ({ status, findings }: Pick<CheckedSheet, "status" | "findings">): unknown => [status, findings.map(({ rule, cell, explanation }) => [rule, cell, explanation])];

it("checks a sheet in no more than three requests, what is kept of self-check included", async () => {
  const { host, services } = await open([REPORT("1,870")]);
  const sheet = await services.check(null, null);
  await services.explain(null, null, sheet.findings[0]!, "đúng", false);
  const requests = await host.measure(() => services.check(null, null));
  expect([requests.length, opinion(await services.check(null, null))]).toEqual([2, ["clean", [["VAL-004", "D5", "đúng"]]]]);
  await settle(host);
});

it("holds a sheet against the workbook's own earlier periods, in as few requests, and closes what these find by an explanation", async () => {
  const store = aSheet(
    [["Kỳ", "Mã cơ quan", "Cấp", "Mã chỉ tiêu", "Trạng thái", "Giá trị", "Tính vào tổng (1/0)"], ["2026-Q2", "SNV", "so", "3.1", "Có số liệu", 60, 1]],
    { name: "Dữ liệu" },
  );
  const { host, services } = await open([REPORT(940), store]);
  const requests = await host.measure(() => services.check(null, null));
  const sheet = await services.check(null, null);
  expect([requests.length, opinion(sheet), sheet.findings[0]!.previous]).toEqual([2, ["warnings", [["HIS-002", "D5", null]]], { period: "2026-Q2", value: 60 }]);
  expect(await services.explain("Biểu 1", null, sheet.findings[0]!, "đợt cao điểm", false)).toEqual({ done: true, remark: null });
  expect(opinion(await services.check("Biểu 1", null))).toEqual(["clean", [["HIS-002", "D5", "đợt cao điểm"]]]);
  await settle(host);
});

it("tells rows of earlier periods that cannot be read apart from the sheet's findings, and lists them with their own sheet", async () => {
  const store = aSheet(
    [["Kỳ", "Mã cơ quan", "Cấp", "Mã chỉ tiêu", "Trạng thái", "Giá trị", "Tính vào tổng (1/0)"], ["Quý 2", "SNV", "so", "3.1", "Có số liệu", 6, 1]],
    { name: "Dữ liệu" },
  );
  const { host, services } = await open([REPORT(6), store]);
  const told = async (): Promise<unknown> => {
    const sheet = await services.check("Biểu 1", null);
    return [opinion(sheet), sheet.unread?.map(({ rule, sheet: name, cell }) => [rule, name, cell])];
  };
  expect([await told(), await told()]).toEqual(Array(2).fill([["clean", []], [["HIS-006", "Dữ liệu", "A2"]]]));
  expect(await services.mark("Biểu 1", null, "vi")).toEqual({ cells: 0, list: "Kiểm tra", protected: false });
  const list = host.book.sheetNamed("Kiểm tra")!;
  expect([list.cell(5, 2)?.value, list.cell(5, 2)?.hyperlink]).toEqual(["Dữ liệu!A2", { documentReference: "'Dữ liệu'!A2" }]);
  await settle(host);
});

it("says nothing of a sheet that has the store's name and is somebody's own", async () => {
  const { host, services } = await open([REPORT(6), aSheet([["Kỳ", "Giá trị"], ["2026-Q1", 4]], { name: "Dữ liệu" })]);
  expect((await services.check(null, null)).unread).toEqual([]);
  await settle(host);
});

it("keeps an explanation with the workbook and in the empty remark, as one step", async () => {
  const { host, writer, services } = await open([REPORT("1,870")]);
  const before = gridsOf(host);
  const { findings } = await services.check(null, null);
  expect(await services.explain("Biểu 1", null, findings[0]!, "  Số lũy kế của cả <năm> & quý  ", true)).toEqual({ done: true, remark: "E5" });
  expect(host.book.sheets[0]!.cell(4, 4)?.value).toBe("Số lũy kế của cả <năm> & quý");
  expect(received(host).map(opinion)).toEqual([["clean", [["VAL-004", "D5", "Số lũy kế của cả <năm> & quý"]]]]);
  await writer.undo();
  expect([gridsOf(host), kept(host)]).toEqual([before, []]);
  await settle(host);
});

it("leaves a remark alone that is there, and a protected sheet", async () => {
  const { host, services } = await open([REPORT("1,870", { remark: "đã có" }), REPORT("1,870", { name: "Biểu 2", protected: true })]);
  for (const name of ["Biểu 1", "Biểu 2"]) {
    const { findings } = await services.check(name, null);
    expect(await services.explain(name, null, findings[0]!, "đúng", true)).toEqual({ done: true, remark: null });
  }
  expect((await services.check("Biểu 1", null)).status).toBe("clean");
  await settle(host);
});

it("does not explain what is no longer there", async () => {
  const { host, services } = await open([REPORT("1,870")]);
  const { findings } = await services.check(null, null);
  host.book.sheets[0]!.touch(4, 3).value = 1870;
  expect(await services.explain(null, null, findings[0]!, "đúng", true)).toEqual({ done: false, remark: null });
  expect(kept(host)).toEqual([]);
  await settle(host);
});

it("lists the findings on a sheet of their own, each leading to its cell; the marked workbook reads the same", async () => {
  const { host, services } = await open([REPORT("12 hồ sơ")]);
  const before = opinion(await services.check(null, null));
  expect(await services.mark(null, null, "vi", true)).toEqual({ cells: 1, list: "Kiểm tra", protected: false });
  const list = host.book.sheetNamed("Kiểm tra")!;
  expect(host.book.activeSheet()).toBe(list);
  expect([0, 1, 2].map((row) => list.cell(row, 0)?.value)).toEqual(["KẾT QUẢ TỰ KIỂM TRA BÁO CÁO", "Sở Nội vụ · Quý III năm 2026 · Trang tính Biểu 1", "1 lỗi phải sửa"]);
  expect([list.cell(5, 2)?.value, list.cell(5, 2)?.hyperlink, list.cell(5, 4)?.value]).toEqual(["D5", { documentReference: "'Biểu 1'!D5" }, "12 hồ sơ"]);
  expect(opinion(await services.check("Biểu 1", null))).toEqual(before);
  expect(received(host).map(opinion)).toEqual([before]);
  expect([(await services.check("Biểu 1", null)).marked, (await services.check("Kiểm tra", null)).marked]).toEqual([true, false]);
  await settle(host);
});

it("marks anew on the same list, and takes marks and list away", async () => {
  const { host, writer, services } = await open([REPORT("12 hồ sơ")]);
  const before = gridsOf(host);
  await services.mark(null, null, "vi");
  host.book.sheets[0]!.touch(4, 3).value = 12;
  expect(await services.mark("Biểu 1", null, "vi")).toEqual({ cells: 0, list: "Kiểm tra", protected: false });
  host.book.sheets[0]!.touch(4, 3).value = "12 hồ sơ";
  await services.unmark();
  expect([gridsOf(host), kept(host)]).toEqual([before, []]);
  await writer.undo();
  expect(gridsOf(host).map(({ name }) => name)).toEqual(["Biểu 1", "Kiểm tra"]);
  await settle(host);
});

it("leaves somebody else's sheet of that name alone", async () => {
  const { host, services } = await open([REPORT("12 hồ sơ"), aSheet([["của cán bộ"]], { name: "Kiểm tra" })]);
  expect((await services.mark(null, null, "vi")).list).toBe("Kiểm tra (2)");
  expect(host.book.sheetNamed("Kiểm tra")!.cell(0, 0)?.value).toBe("của cán bộ");
  await settle(host);
});

it("lists what a protected sheet has, and marks nothing there", async () => {
  const { host, services } = await open([REPORT("12 hồ sơ", { protected: true })]);
  expect(await services.mark(null, null, "vi")).toEqual({ cells: 0, list: "Kiểm tra", protected: true });
  await settle(host);
});

it("stamps a clean sheet alone, and the receiver sees whether it is still the same", async () => {
  const { host, services } = await open([REPORT("12 hồ sơ")]);
  expect(await services.stamp(null, null)).toEqual({ at: null });
  host.book.sheets[0]!.touch(4, 3).value = 12;
  expect(await services.stamp(null, null)).toEqual({ at: "2026-09-18T10:05" });
  expect(received(host).map(opinion)).toEqual([["clean", [["SUB-004", null, null]]]]);
  host.book.sheets[0]!.touch(4, 3).value = 13;
  expect(received(host).map(opinion)).toEqual([["clean", [["SUB-005", null, null]]]]);
  await settle(host);
});

it("the ribbon's check needs a catalogue in use, and shows the list", async () => {
  const { host, writer } = await open([REPORT("12 hồ sơ")]);
  const settings = excelSettings();
  const clock = { today: () => "2026-09-18", now: () => "2026-09-18T10:05" };
  expect(await writeFindings({ reader: excelReader(), writer, settings, clock }, "vi")).toBeNull();
  expect(host.book.sheets).toHaveLength(1);
  await useSampleRuleset(settings);
  expect(await writeFindings({ reader: excelReader(), writer, settings, clock }, "vi")).toMatchObject({ list: "Kiểm tra" });
  expect(host.book.activeSheet().name).toBe("Kiểm tra");
  await settle(host);
});

/** The journal across sessions: what was written last week can be taken back, and its records take no more room than they may. */
import { snapshot } from "../excelHost/snapshot";
import { aChange, aPlan, aSheet } from "../support/workbookContract";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

const REPORT = aSheet("Biểu 1", { B2: "Số nhiệm vụ", C2: 59, D2: "1.250 hs", C3: ["=C2*2", 118] });
const mend = (value: number) => aChange({ label: "fixes", edits: [{ sheet: "Biểu 1", edits: [{ row: 1, column: 3, value }] }] });

test("takes back what an earlier session wrote, step by step", async () => {
  const { host, writer, reopened } = await openInExcel([REPORT]);
  const before = snapshot(host);
  await writer.apply(mend(1));
  const between = snapshot(host);
  await writer.apply(aChange({ plans: [aPlan("Tổng hợp", [[{ value: "a" }, { value: 2, formula: "='Biểu 1'!C2" }]])], activate: "Tổng hợp" }));
  const later = await reopened();
  expect([await later.writer.pending(), await later.writer.undo(), snapshot(host)]).toEqual([null, true, between]);
  const latest = await later.reopened();
  expect([await latest.writer.undo(), snapshot(host)]).toEqual([true, before]);
  expect(await latest.writer.undo()).toBe(false);
});

test("keeps five steps, and deletes the records of older ones when they have grown", async () => {
  const { host, writer } = await openInExcel([REPORT]);
  for (let value = 1; value <= 7; value += 1) await writer.apply(mend(value));
  const undone = [];
  for (let at = 0; at < 6; at += 1) undone.push(await writer.undo());
  expect(undone).toEqual([true, true, true, true, true, false]);
  expect(host.book.sheets[0]?.cell(1, 3)?.value).toBe(2);
  const long = aChange({ edits: [{ sheet: "Biểu 1", edits: Array.from({ length: 400 }, (_, row) => ({ row, column: 6, value: "ữ".repeat(2_000) })) }] });
  for (let time = 0; time < 5; time += 1) await writer.apply(long);
  const length = [...host.book.xmlParts.values()].reduce((sum, xml) => sum + xml.length, 0);
  expect(length).toBeLessThan(7_000_000);
});

test("stays whole when the records of older steps are deleted", async () => {
  const { host, writer } = await openInExcel([REPORT]);
  const long = aChange({ label: "fixes", edits: [{ sheet: "Biểu 1", edits: Array.from({ length: 350 }, (_, row) => ({ row, column: 6, value: "ữ".repeat(2_000) })) }] });
  const records = (): number => [...host.book.xmlParts.values()].reduce((sum, xml) => sum + xml.length, 0);
  const lengths: number[] = [];
  for (let time = 0; time < 9; time += 1) {
    await writer.apply(long);
    expect([await writer.pending(), await writer.lastDone()]).toEqual([null, { label: "fixes", sheets: ["Biểu 1"] }]);
    lengths.push(records());
  }
  expect(lengths.some((length, time) => time > 0 && length < lengths[time - 1]!)).toBe(true);
});

test("says so where its record was taken out of the workbook, and stands in nobody's way", async () => {
  const { host, writer, reopened } = await openInExcel([REPORT]);
  await writer.apply(mend(1));
  host.book.xmlParts.clear();
  const later = (await reopened()).writer;
  await expect(later.undo()).rejects.toMatchObject({ code: "RecordLost" });
  expect(await later.undo()).toBe(false);
  await later.apply(mend(2));
});

test("never deletes a sheet it made where staff have written beside its cells", async () => {
  const { host, writer } = await openInExcel([REPORT]);
  await writer.apply(aChange({ plans: [aPlan("Tổng hợp", [[{ value: "a" }]])] }));
  host.book.sheetNamed("Tổng hợp")!.touch(5, 5).value = "ghi chú của cán bộ";
  await writer.undo();
  const left = host.book.sheetNamed("Tổng hợp");
  expect([left?.cell(0, 0)?.value ?? null, left?.cell(5, 5)?.value]).toEqual([null, "ghi chú của cán bộ"]);
});

test("refuses to take back what stands on a sheet that was protected since", async () => {
  const { host, writer } = await openInExcel([REPORT]);
  await writer.apply(mend(1));
  const written = snapshot(host);
  host.book.sheets[0]!.protected = true;
  await expect(writer.undo()).rejects.toMatchObject({ code: "AccessDenied" });
  host.book.sheets[0]!.protected = false;
  expect([await writer.pending(), snapshot(host)]).toEqual([null, written]);
});

test("tells of the last whole step, also in a workbook opened anew, until it is taken back", async () => {
  const { writer, reopened } = await openInExcel([aSheet("Biểu 1", { A1: 1 })]);
  expect(await writer.lastDone()).toBeNull();
  await writer.apply(aChange({ label: "fixes", edits: [{ sheet: "Biểu 1", edits: [{ row: 0, column: 0, value: 2 }] }] }));
  const later = await reopened();
  expect(await later.writer.lastDone()).toEqual({ label: "fixes", sheets: ["Biểu 1"] });
  await later.writer.undo();
  expect(await later.writer.lastDone()).toBeNull();
});

import { HostError } from "../../src/app/ports";
import { hostErrorOf } from "../../src/excel/hostError";
import { TransportError } from "../excelHost/faults";
import { aChange, aPlan, aSheet, contents } from "../support/workbookContract";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

const report = aSheet("Biểu 1", { B2: "Số nhiệm vụ", C2: 59, D2: "1.250 hs", C3: ["=C2*2", 118] });
const change = aChange({
  plans: [aPlan("Tổng hợp", [[{ value: "a" }], [{ value: 2 }]], { tables: [{ name: "tblDuLieu", area: { top: 0, left: 0, bottom: 1, right: 0 } }] })],
  edits: [{ sheet: "Biểu 1", edits: [{ row: 1, column: 3, value: 1250, format: { bold: true } }] }],
});
const OLD = aPlan("Tổng hợp", [[{ value: "cũ" }], [{ value: 1 }], [{ value: 9 }]], { tables: [{ name: "tblDuLieu", area: { top: 0, left: 0, bottom: 2, right: 0 } }] });

describe("a host that is busy or gone", () => {
  test("is reported by its code where a cell is being edited, and nothing is written", async () => {
    const { host, reader, writer } = await openInExcel([report]);
    host.faults.begin({ transport: "InvalidOperationInCellEditMode" });
    const fault = { name: "HostError", code: "InvalidOperationInCellEditMode", retryable: false };
    await expect(reader.readActiveSheet()).rejects.toMatchObject(fault);
    await expect(writer.apply(change)).rejects.toMatchObject(fault);
    host.faults.end();
    expect(contents(await reader.readActiveSheet())).toEqual(contents(report));
    await writer.apply(change);
    expect(await reader.sheetNames()).toEqual(["Biểu 1", "Tổng hợp"]);
  });

  test.each(Object.keys(TransportError) as (keyof typeof TransportError)[])("is reported by its code: %s", async (transport) => {
    const { host, settings } = await openInExcel([report]);
    host.faults.begin({ transport });
    await expect(settings.set("a", "b")).rejects.toMatchObject({ name: "HostError", code: transport });
    host.faults.end();
  });

  test.each(["ServiceNotAvailable", "RequestAborted", "Conflict"])("is asked once more after %s", async (code) => {
    const { host, reader } = await openInExcel([report]);
    host.faults.fail(1, { code });
    expect(contents(await reader.readActiveSheet())).toEqual(contents(report));
    host.faults.fail(1, { code });
    host.faults.fail(2, { code });
    await expect(reader.readActiveSheet()).rejects.toMatchObject({ code, retryable: true });
  });

  test("is not asked again after any other fault", async () => {
    const { host, reader } = await openInExcel([report]);
    host.faults.fail(1, { code: "GeneralException" });
    const requests = await host.measure(() => reader.readActiveSheet().catch(() => null));
    expect(requests.length).toBe(1);
  });
});

describe("a fault in the middle of a change", () => {
  const faults = [
    { name: "before the request is done", fault: { transport: "InvalidOrTimedOutSession" } },
    { name: "after the request is done", fault: { lost: "InvalidOrTimedOutSession" } },
    { name: "between two of its steps", fault: { code: "GeneralException", action: 4 } },
  ] as const;
  /** Requests that only look, before the first that writes; and all together. */
  const READING = 3;
  const total = 6;
  const cases = faults.flatMap(({ name, fault }) => Array.from({ length: total }, (_, at) => ({ name, fault, nth: at + 1 })));

  test.each(cases)("leaves a workbook that undo puts back: request $nth, $name", async ({ fault, nth }) => {
    const { host, reader, writer } = await openInExcel([report]);
    await writer.apply(aChange({ plans: [OLD] }));
    const before = await reader.readSheets();
    const tables = () => host.book.tables().map(({ sheet, table }) => [sheet.name, table.name, table.area]);
    const tablesBefore = tables();
    host.faults.fail(nth, fault);
    await writer.apply(change).catch((error: unknown) => expect(error).toBeInstanceOf(HostError));
    host.faults.end();
    const written = nth > READING;
    expect(await writer.undo()).toBe(true);
    // A change that wrote nothing leaves the change before it to be taken back.
    expect(await reader.readSheets()).toEqual(written ? before : [before[0]]);
    expect(tables()).toEqual(written ? tablesBefore : []);
  });

  test("makes no more requests than those that were tried", async () => {
    const { host, writer } = await openInExcel([report]);
    await writer.apply(aChange({ plans: [OLD] }));
    const requests = await host.measure(() => writer.apply(change));
    expect(requests.length).toBe(total);
  });

  test("never does twice what must be done once, even after a fault that may pass", async () => {
    const { host, writer } = await openInExcel([report]);
    const requests = await host.measure(() => writer.apply(change));
    await writer.undo();
    host.faults.fail(requests.length, { code: "Conflict" });
    await expect(writer.apply(change)).rejects.toMatchObject({ code: "Conflict", retryable: true });
    expect(host.book.tables()).toEqual([]);
  });

  test("an undo that fails can be tried again", async () => {
    const { host, reader, writer } = await openInExcel([report]);
    const before = await reader.readSheets();
    await writer.apply(change);
    host.faults.fail(2, { lost: "InvalidOrTimedOutSession" });
    await expect(writer.undo()).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
    expect(await writer.undo()).toBe(true);
    expect(await reader.readSheets()).toEqual(before);
  });
});

describe("hostErrorOf", () => {
  test("keeps a host's code, and calls anything else unexpected", () => {
    const told = new HostError("AccessDenied", false);
    expect(hostErrorOf(told)).toBe(told);
    const cause = new TypeError("x is not a function");
    expect(hostErrorOf(cause)).toMatchObject({ code: "Unexpected", retryable: false, cause });
  });

  test("says which faults may pass", async () => {
    const { host } = await openInExcel([report]);
    const codes = ["Conflict", "ItemNotFound"];
    const errors = [];
    for (const code of codes) {
      host.faults.fail(1, { code });
      errors.push(hostErrorOf(await Excel.run(async (context) => context.sync()).catch((error: unknown) => error)));
    }
    expect(errors.map(({ code, retryable }) => [code, retryable])).toEqual([["Conflict", true], ["ItemNotFound", false]]);
  });
});

import { HostError, InterruptedWrite } from "../../src/app/ports";
import { hostErrorOf } from "../../src/excel/hostError";
import { TransportError } from "../excelHost/faults";
import { snapshot } from "../excelHost/snapshot";
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
    { name: "between two of its steps", fault: { code: "AccessDenied", action: 4 } },
  ] as const;
  /** Two to look, one to read, one for the record, one for the old table, two to write. */
  const total = 7;
  const opened = async () => {
    const ports = await openInExcel([report]);
    await ports.writer.apply(aChange({ plans: [OLD] }));
    return ports;
  };
  const cases = faults.flatMap(({ name, fault }) =>
    Array.from({ length: total }, (_, at) => at + 1).flatMap((nth) => [
      { name, fault, nth, way: "undo" as const, later: false },
      { name, fault, nth, way: "finish" as const, later: false },
      { name, fault, nth, way: "undo" as const, later: true },
      { name, fault, nth, way: "finish" as const, later: true },
    ]),
  );
  let complete: unknown;
  beforeAll(async () => {
    const { host, writer } = await opened();
    const requests = await host.measure(() => writer.apply(change));
    expect(requests.length).toBe(total);
    complete = snapshot(host);
  });

  test.each(cases)("leaves the workbook as it was, whole, or told of: request $nth, $name, then $way, reopened: $later", async ({ fault, nth, way, later }) => {
    const { host, writer, reopened } = await opened();
    const before = snapshot(host);
    host.faults.fail(nth, fault);
    const outcome = await writer.apply(change).then(() => "done", (error: unknown) => error);
    host.faults.end();
    const now = later ? (await reopened()).writer : writer;
    const pending = await now.pending();
    if (outcome === "done") expect([pending, snapshot(host)]).toEqual([null, complete]);
    else if (!(outcome instanceof InterruptedWrite)) expect([outcome instanceof HostError, pending, snapshot(host)]).toEqual([true, null, before]);
    else {
      expect(pending).toEqual({ label: "Thử", sheets: ["Tổng hợp", "Biểu 1"], undoing: false, canFinish: true });
      await expect(now.apply(change)).rejects.toMatchObject({ code: "UnfinishedStep" });
      expect(await now[way]()).toBe(true);
      expect([await now.pending(), snapshot(host)]).toEqual([null, way === "undo" ? before : complete]);
    }
  });

  test.each(cases.filter(({ nth }) => nth <= 4))("in taking it back leaves a step that is told of: request $nth, $name, then $way, reopened: $later", async ({ fault, nth, way, later }) => {
    const { host, writer, reopened } = await opened();
    const before = snapshot(host);
    await writer.apply(change);
    host.faults.fail(nth, fault);
    const outcome = await writer.undo().then(() => "done", (error: unknown) => error);
    host.faults.end();
    const now = later ? (await reopened()).writer : writer;
    const pending = await now.pending();
    if (outcome === "done") expect([pending, snapshot(host)]).toEqual([null, before]);
    else if (!(outcome instanceof InterruptedWrite)) expect([outcome instanceof HostError, pending, snapshot(host)]).toEqual([true, null, complete]);
    else {
      expect(pending).toEqual({ label: "Thử", sheets: ["Tổng hợp", "Biểu 1"], undoing: true, canFinish: true });
      expect(await now[way]()).toBe(true);
      expect([await now.pending(), snapshot(host)]).toEqual([null, way === "undo" ? before : complete]);
    }
  });

  test("that the host gets over leaves nothing to tell of", async () => {
    const { host, writer } = await opened();
    host.faults.fail(6, { code: "Conflict", action: 9 });
    await writer.apply(change);
    expect(snapshot(host)).toEqual(complete);
  });

  test("in a request too large for the web is sent in halves", async () => {
    const { host, writer } = await opened();
    host.faults.fail(6, { code: "GeneralException", action: 20 });
    const requests = await host.measure(() => writer.apply(change));
    expect([requests.length, snapshot(host)]).toEqual([total + 2, complete]);
  });

  test("never does twice what must be done once, even after a fault that may pass", async () => {
    const { host, writer } = await openInExcel([report]);
    const requests = await host.measure(() => writer.apply(change));
    await writer.undo();
    host.faults.fail(requests.length, { code: "Conflict" });
    await expect(writer.apply(change)).rejects.toMatchObject({ code: "Conflict", retryable: true });
    expect(host.book.tables()).toEqual([]);
  });

  test("an undo whose last answer was lost is not done to the step before it as well", async () => {
    const { host, writer } = await opened();
    const before = snapshot(host);
    await writer.apply(change);
    const { length } = await host.measure(() => writer.undo());
    await writer.apply(change);
    host.faults.fail(length, { lost: "InvalidOrTimedOutSession" });
    host.faults.fail(length + 1, { transport: "InvalidOrTimedOutSession" });
    await expect(writer.undo()).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
    expect(await writer.undo()).toBe(true);
    expect(snapshot(host)).toEqual(before);
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

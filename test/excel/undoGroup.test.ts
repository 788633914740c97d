/** Excel's own undo over a write of several requests, where it can merge them. */
import { aChange, aSheet } from "../support/workbookContract";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);
afterEach(() => void jest.restoreAllMocks());

/** Two packs of cells, about 3 MB. */
const LONG = aChange({ edits: [{ sheet: "Biểu 1", edits: Array.from({ length: 3_000 }, (_, row) => ({ row, column: 0, value: `${row} ${"x".repeat(1_000)}` })) }] });

async function open(excelApi: string) {
  const { host, writer } = await openInExcel([aSheet("Biểu 1", { A1: 1 })], { strict: { excelApi } });
  const runs = jest.spyOn(Excel, "run");
  const filled = () => [...host.book.sheets[0]!.rows.values()].filter((cells) => typeof cells.get(0)?.value === "string").length;
  const merged = () => runs.mock.calls.filter(([options]) => typeof options === "object" && "mergeUndoGroup" in options).length;
  return { host, writer, filled, merged };
}

test("requests of one write are merged from ExcelApi 1.20 on, and only there", async () => {
  for (const [excelApi, merged] of [["1.20", 1], ["1.19", 0]] as const) {
    const excel = await open(excelApi);
    await excel.writer.apply(LONG);
    expect([excelApi, excel.merged(), excel.filled()]).toEqual([excelApi, merged, 3_000]);
    jest.restoreAllMocks();
  }
});

test("what Excel will not merge is written all the same, request by request", async () => {
  const plain = await open("1.20");
  const requests = (await plain.host.measure(() => plain.writer.apply(LONG))).length;
  const { host, writer, filled } = await open("1.20");
  host.faults.fail(requests, { code: "UndoNotSupported", action: 3 });
  await writer.apply(LONG);
  expect([filled(), await writer.pending()]).toEqual([3_000, null]);
});

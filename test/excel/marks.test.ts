import type { CellMark } from "../../src/app/ports";
import { snapshot } from "../excelHost/snapshot";
import { aChange, aSheet } from "../support/workbookContract";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

const REPORT = aSheet("Biểu 1", { B2: "Số nhiệm vụ", C2: 59, D2: "1.250 hs", C3: ["=C2*2", 118] });
const RED = "#FFC7CE";
const mark = (row: number, column: number, note: string | null = null): CellMark => ({ row, column, fill: RED, note });
const marking = (...marks: readonly CellMark[]) => aChange({ edits: [{ sheet: "Biểu 1", edits: [], marks }] });

test.each(["1.9", "1.10"])("marks cells, marks others, and takes all away as it was: ExcelApi %s", async (excelApi) => {
  const { host, writer, reopened } = await openInExcel([REPORT], { strict: { excelApi } });
  const sheet = host.book.sheets[0]!;
  sheet.touch(1, 2).style = { "fill.color": "#FFFF00", "fill.pattern": "Solid", "font.bold": true };
  const before = snapshot(host);
  const fills = () => [[1, 2], [1, 3], [2, 2]].map(([row, column]) => sheet.cell(row!, column!)?.style["fill.color"]);
  await writer.apply(marking(mark(1, 2, "Sai"), mark(1, 3, "Có chữ")));
  expect(fills()).toEqual([RED, RED, undefined]);
  expect(sheet.comments.map(({ row, column, content }) => [row, column, content])).toEqual(excelApi === "1.9" ? [] : [[1, 2, "Sai"], [1, 3, "Có chữ"]]);
  const first = snapshot(host);
  const later = (await reopened()).writer;
  await later.apply(marking(mark(1, 3, "Vẫn có chữ"), mark(2, 2)));
  expect(fills()).toEqual(["#FFFF00", RED, RED]);
  await later.undo();
  expect(snapshot(host)).toEqual(first);
  await later.apply(marking());
  expect(snapshot(host)).toEqual(before);
});

test("leaves a cell alone that somebody has filled or commented since", async () => {
  const { host, writer } = await openInExcel([REPORT], { strict: { excelApi: "1.10" } });
  const sheet = host.book.sheets[0]!;
  sheet.comments.push({ id: "own", row: 1, column: 3, content: "của cán bộ" });
  await writer.apply(marking(mark(1, 2, "Sai"), mark(1, 3, "Có chữ")));
  sheet.touch(1, 2).style = { "fill.color": "#00FF00", "fill.pattern": "Solid" };
  sheet.comments.find(({ column }) => column === 2)!.content = "Sai. Đã hỏi lại";
  await writer.apply(marking());
  expect([sheet.cell(1, 2)?.style["fill.color"], sheet.comments.map(({ content }) => content)]).toEqual(["#00FF00", ["của cán bộ", "Sai. Đã hỏi lại"]]);
});

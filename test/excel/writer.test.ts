import type { SheetPlan } from "../../src/core/report/sheetPlan";
import { aChange, aPlan, aSheet, placeOf } from "../support/workbookContract";
import { styleValue } from "../excelHost/model/styles";
import type { Sheet } from "../excelHost/model/sheet";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

const area = (from: string, to: string) => {
  const [first, last] = [placeOf(from), placeOf(to)];
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
};

const styleAt = (sheet: Sheet, place: string) => {
  const { row, column } = placeOf(place);
  return sheet.cell(row, column)?.style;
};

const FULL: SheetPlan = aPlan(
  "Đánh giá",
  [
    [{ value: "MỨC ĐỘ ĐẠT", style: "title" }, null, null],
    [{ value: "Mã", style: "head" }, { value: "Tỷ lệ", style: "head" }, { value: "Mức độ", style: "head" }],
    [{ value: "KH-01", style: "body", link: "'Biểu 1'!C2" }, { value: 0.5, formula: "=1/2", style: "rate" }, { value: "đạt", style: "body" }],
    [{ value: "TT-03", style: "body" }, { value: 0.173, style: "rate" }, { value: "chưa đạt", style: "body" }],
  ],
  {
    merges: [area("A1", "C1")],
    columnWidths: [12, 12, 30],
    rowHeights: new Map([[0, 30]]),
    freeze: { rows: 2, columns: 1 },
    tables: [{ name: "tblDanhGia", area: area("A2", "C4") }],
    highlights: [{ area: area("C3", "C4"), formula: '=$C3="chưa đạt"', color: "#9C0006", fill: "#FFC7CE", bold: true }],
    validations: [
      { area: area("C3", "C4"), kind: "list", values: ["đạt", "chưa đạt"], message: "Chọn trong danh sách" },
      { area: area("B3", "B4"), kind: "decimal", min: 0, max: 1, message: "Từ 0 đến 1" },
    ],
    print: { orientation: "landscape", fitToWidth: 1, fitToHeight: 0, area: area("A1", "C4"), titleRows: { top: 1, bottom: 1 }, margins: { top: 20, bottom: 20, left: 30, right: 15 } },
    tabColor: "#00B050",
    styles: {
      title: { bold: true, size: 14, horizontal: "center", vertical: "middle" },
      head: { bold: true, fill: "#DDEBF7", border: true, wrap: true },
      body: { border: true, color: "#1F1F1F", indent: 1 },
      rate: { border: true, numberFormat: "0.0%", italic: true, unlocked: true },
    },
  },
);

describe("drawing a plan", () => {
  test("sets values, formats and all that lies over them", async () => {
    const { host, writer } = await openInExcel([aSheet("Biểu 1", { C2: 59 })]);
    await writer.apply(aChange({ plans: [FULL], activate: "Đánh giá" }));
    const sheet = host.book.sheetNamed("Đánh giá")!;
    expect(host.book.activeSheet()).toBe(sheet);
    const written = { "font.name": "Times New Roman", "font.size": 12 };
    expect(styleAt(sheet, "A1")).toEqual({ ...written, "font.bold": true, "font.size": 14, horizontalAlignment: "Center", verticalAlignment: "Center" });
    const border = Object.fromEntries(["top", "bottom", "left", "right"].flatMap((side) => [[`borders.${side}.style`, "Continuous"], [`borders.${side}.color`, "#A6A6A6"]]));
    expect(styleAt(sheet, "B2")).toEqual({ ...written, ...border, "font.bold": true, "fill.color": "#DDEBF7", "fill.pattern": "Solid", wrapText: true });
    expect(styleAt(sheet, "B1")).toEqual(written);
    expect(styleAt(sheet, "B3")).toEqual({ ...written, ...border, numberFormat: "0.0%", "font.italic": true, "protection.locked": false });
    expect(styleAt(sheet, "A3")).toMatchObject({ ...border, "font.color": "#1F1F1F", indentLevel: 1 });
    expect(sheet.cell(2, 0)?.hyperlink).toEqual({ documentReference: "'Biểu 1'!C2" });
    expect(sheet.merges).toEqual([area("A1", "C1")]);
    expect([...sheet.columnWidths]).toEqual([[0, 72], [1, 72], [2, 180]]);
    expect([...sheet.rowHeights]).toEqual([[0, 30]]);
    expect(sheet.freeze).toEqual(area("A1", "A2"));
    expect(sheet.tabColor).toBe("#00B050");
  });

  test("adds its tables, highlights, validations and print set-up", async () => {
    const { host, writer } = await openInExcel([aSheet("Biểu 1", { C2: 59 })]);
    await writer.apply(aChange({ plans: [FULL] }));
    const sheet = host.book.sheetNamed("Đánh giá")!;
    expect(sheet.tables.map((table) => [table.name, table.area])).toEqual([["tblDanhGia", area("A2", "C4")]]);
    expect(sheet.conditionalFormats.map(({ kind, area: where, state }) => ({ kind, where, ...Object.fromEntries(state) }))).toEqual([
      { kind: "Custom", where: area("C3", "C4"), "custom.rule.formula": '=$C3="chưa đạt"', "custom.format.font.color": "#9C0006", "custom.format.fill.color": "#FFC7CE", "custom.format.font.bold": true },
    ]);
    expect(sheet.validations.map(({ area: where, state }) => [where, state.get("rule"), (state.get("errorAlert") as { readonly message: string }).message])).toEqual([
      [area("C3", "C4"), { list: { inCellDropDown: true, source: "đạt,chưa đạt" } }, "Chọn trong danh sách"],
      [area("B3", "B4"), { decimal: { formula1: 0, formula2: 1, operator: "Between" } }, "Từ 0 đến 1"],
    ]);
    const printing = Object.fromEntries([...sheet.state].filter(([key]) => key.startsWith("pageLayout.")));
    expect(printing).toEqual({
      "pageLayout.centerHorizontally": true,
      "pageLayout.headersFooters.state": "FirstAndDefault",
      "pageLayout.headersFooters.firstPage.centerHeader": "",
      "pageLayout.headersFooters.defaultForAllPages.centerHeader": '&"Times New Roman,Regular"&13&P',
      "pageLayout.headerMargin": 28.35,
      "pageLayout.orientation": "Landscape",
      "pageLayout.paperSize": "A4",
      "pageLayout.zoom": { horizontalFitToPages: 1 },
      "pageLayout.topMargin": 56.69,
      "pageLayout.bottomMargin": 56.69,
      "pageLayout.leftMargin": 85.04,
      "pageLayout.rightMargin": 42.52,
      "pageLayout.printArea": "A1:C4",
      "pageLayout.printTitleRows": "2:2",
    });
  });

  test("draws the same sheet twice without doubling anything", async () => {
    const { host, writer } = await openInExcel([aSheet("Biểu 1", { C2: 59 })]);
    await writer.apply(aChange({ plans: [FULL] }));
    const sheet = host.book.sheetNamed("Đánh giá")!;
    const look = () => [sheet.tables.length, sheet.conditionalFormats.length, sheet.validations.length, sheet.merges.length, styleAt(sheet, "B3")];
    const once = look();
    await writer.apply(aChange({ plans: [FULL] }));
    expect(look()).toEqual(once);
    expect(sheet.tables.map((table) => table.name)).toEqual(["tblDanhGia"]);
  });

  test("refuses to draw over a protected sheet", async () => {
    const { host, writer } = await openInExcel([aSheet("Biểu 1", { A1: 1 }), aSheet("Đánh giá", { A1: 1 }, { protected: true })]);
    await expect(writer.apply(aChange({ plans: [aPlan("Mới", [[{ value: 1 }]]), FULL] }))).rejects.toMatchObject({ code: "AccessDenied" });
    expect(host.book.sheets.map((sheet) => [sheet.name, sheet.cell(0, 0)?.value])).toEqual([["Biểu 1", 1], ["Đánh giá", 1]]);
  });

  test("leaves a table's name to the table that has it", async () => {
    const { host, writer } = await openInExcel([aSheet("Biểu 1", { A1: "a", A2: 1 })]);
    host.book.sheets[0]!.tables.push({ id: "own", name: "tblDanhGia", area: area("A1", "A2"), state: new Map() });
    await writer.apply(aChange({ plans: [FULL] }));
    expect(host.book.tables().map(({ sheet, table }) => [sheet.name, table.name === "tblDanhGia"])).toEqual([["Biểu 1", true], ["Đánh giá", false]]);
  });
});

describe("editing cells", () => {
  test("makes a number of a number in a cell formatted as text", async () => {
    const { host, writer } = await openInExcel([aSheet("Biểu 1", { D2: "1.250 hs" })]);
    const sheet = host.book.sheets[0]!;
    sheet.touch(1, 3).style = { numberFormat: "@" };
    await writer.apply(aChange({ edits: [{ sheet: "Biểu 1", edits: [{ row: 1, column: 3, value: 1250 }] }] }));
    expect(sheet.cell(1, 3)?.value).toBe(1250);
    await writer.undo();
    expect([sheet.cell(1, 3)?.value, styleValue(sheet.cell(1, 3)?.style, "numberFormat")]).toEqual(["1.250 hs", "@"]);
  });

  test("widens columns and gives formats, and takes both back", async () => {
    const { host, writer } = await openInExcel([aSheet("Biểu 1", { A1: "Chỉ tiêu", B1: 1 })]);
    const sheet = host.book.sheets[0]!;
    sheet.touch(0, 0).style = { "font.bold": true, "fill.color": "#EEEEEE", "fill.pattern": "Solid", "borders.top.style": "Continuous" };
    const before = structuredClone([...sheet.rows].map(([row, cells]) => [row, [...cells]]));
    const format = { fill: "#FFC7CE", border: true, size: 9, numberFormat: "0.00", wrap: true } as const;
    await writer.apply(aChange({ edits: [{ sheet: "Biểu 1", edits: [{ row: 0, column: 0, value: "x", format }, { row: 0, column: 1, value: 2, format }], columnWidths: new Map([[1, 20]]) }] }));
    expect(styleAt(sheet, "A1")).toMatchObject({ "font.bold": true, "fill.color": "#FFC7CE", "font.size": 9, numberFormat: "0.00", wrapText: true, "borders.top.color": "#A6A6A6" });
    expect(sheet.columnWidths.get(1)).toBe(108.75);
    await writer.undo();
    expect(sheet.columnWidths.get(1)).toBe(48);
    expect([...sheet.rows].map(([row, cells]) => [row, [...cells].map(([column, cell]) => [column, { ...cell, style: withoutDefaults(cell.style) }])])).toEqual(before);
  });
});

const withoutDefaults = (style: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(style).filter(([key, value]) => !(key === "fill.color" && value === "#FFFFFF") && !(key === "borders.top.color" && value === "#000000")));

describe("undo", () => {
  test("gives a rewritten sheet back its formats, merges, tables, panes and colour", async () => {
    const { host, writer } = await openInExcel([aSheet("Biểu 1", { C2: 59 })], { strict: { excelApi: "1.13" } });
    await writer.apply(aChange({ plans: [FULL] }));
    const sheet = host.book.sheetNamed("Đánh giá")!;
    const look = () => ({
      cells: [...sheet.rows].flatMap(([row, cells]) => [...cells].map(([column, cell]) => [row, column, withoutDefaults(cell.style), cell.value])).filter(([, , style, value]) => value !== null || Object.keys(style as object).length > 0),
      merges: sheet.merges,
      tables: sheet.tables.map((table) => [table.name, table.area]),
      rest: [sheet.freeze, sheet.tabColor, [...sheet.columnWidths].slice(0, 3), [...sheet.rowHeights].slice(0, 1)],
    });
    const before = look();
    await writer.apply(aChange({ plans: [aPlan("Đánh giá", [[{ value: 1, style: "x" }], [{ value: 2 }]], { columnWidths: [50], freeze: null, tabColor: "#FF0000", styles: { x: { fill: "#000000", size: 40 } } })] }));
    expect(look()).not.toEqual(before);
    await writer.undo();
    expect(look()).toEqual(before);
  });

  test("gives back errors as errors, texts as texts and formulas as formulas, whatever format came between", async () => {
    const { host, reader, writer } = await openInExcel([aSheet("Biểu 1", { A1: { error: "#N/A" }, A2: "#N/A", A3: ["=1+1", 2], A4: "07", A5: "=x", A6: ["=2+2", 4] })]);
    // A formula whose cell was formatted as text afterwards: entered so, it would be text.
    host.book.sheets[0]!.touch(5, 0).style = { numberFormat: "@" };
    const before = await reader.readSheets();
    const edits = [0, 1, 2, 3, 4, 5].map((row) => ({ row, column: 0, value: "x", format: { numberFormat: "@" } }));
    await writer.apply(aChange({ edits: [{ sheet: "Biểu 1", edits }] }));
    await writer.undo();
    expect(await reader.readSheets()).toEqual(before);
  });

  test("shows again the sheet that was in front", async () => {
    const { host, writer } = await openInExcel([aSheet("Biểu 1", { C2: 59 }), aSheet("Biểu 2", { A1: 1 })]);
    host.book.activate(host.book.sheets[1]!);
    await writer.apply(aChange({ plans: [FULL], activate: "Đánh giá" }));
    await writer.undo();
    expect(host.book.activeSheet().name).toBe("Biểu 2");
    expect(host.book.sheets.map((sheet) => sheet.name)).toEqual(["Biểu 1", "Biểu 2"]);
  });
});

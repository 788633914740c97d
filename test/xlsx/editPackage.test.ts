import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { CellEdit, SheetEdits } from "../../src/app/ports";
import { cellAt, type Grid, type Workbook } from "../../src/core/grid";
import type { SheetPlan } from "../../src/core/report/sheetPlan";
import { editXlsx } from "../../src/xlsx/editPackage";
import { readLook } from "../../src/xlsx/look";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { aPackage } from "./support/package";
import { hasLibreOffice } from "../support/libreoffice";
import { askPython, convertWithLibreOffice, hasOpenpyxl } from "./support/tools";
import { actualGrid, FIXTURES, SAMPLE } from "./support/truth";

const FILES = [
  ["openpyxl.xlsx", FIXTURES, "Biểu 1 "],
  ["libreoffice.xlsx", FIXTURES, "Biểu 1 "],
  ["so-noi-vu.xlsx", SAMPLE, "Biểu số liệu"],
  ["cum-xa-so-1.xlsx", SAMPLE, "Tân Hưng"],
] as const;

const EDITS: readonly CellEdit[] = [
  { row: 9, column: 6, value: "Tỷ lệ (%)", format: { bold: true, fill: "#DDEBF7", border: true, wrap: true, horizontal: "center", vertical: "middle" } },
  { row: 10, column: 6, value: 64.40677966101694, formula: '=IF(D12=0,"",100*D13/D12)', format: { numberFormat: "#,##0.0" } },
  { row: 11, column: 6, value: "chưa đạt", formula: '=IF(G11<80,"chưa đạt","đạt")', format: { color: "#9C0006" } },
  { row: 12, column: 6, value: "=1+1 & <văn bản>" },
  { row: 60, column: 1, value: true, format: { italic: true, unlocked: true } },
  { row: 10, column: 7, value: 80, format: { numberFormat: "0.00%" } },
];

function edited(bytes: Uint8Array, changes: readonly SheetEdits[], plans: readonly SheetPlan[] = []): Uint8Array {
  const result = editXlsx(bytes, changes, plans);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.bytes;
}

function read(bytes: Uint8Array): Workbook {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.workbook;
}

function sheetOf(bytes: Uint8Array, name: string): Grid {
  return read(bytes).grids.find((grid) => grid.name === name)!;
}

const inGeneral = { format: "General", font: null };

describe.each(FILES)("editing %s", (name, folderOfFile, sheet) => {
  const original = new Uint8Array(readFileSync(join(folderOfFile, name)));
  const after = edited(original, [{ sheet, edits: EDITS, columnWidths: new Map([[6, 18]]) }]);

  test("sets the cells and keeps all others, their formats and fonts", () => {
    const expected = actualGrid(sheetOf(original, sheet)) as { cells: Record<string, unknown> };
    const actual = actualGrid(sheetOf(after, sheet)) as { cells: Record<string, Record<string, unknown>> };
    const set = Object.fromEntries(["G10", "G11", "G12", "G13", "B61", "H11"].map((place) => [place, { value: actual.cells[place]!["value"], formula: actual.cells[place]!["formula"] }]));
    expect(set).toEqual({
      G10: { value: "Tỷ lệ (%)", formula: null },
      G11: { value: 64.40678, formula: '=IF(D12=0,"",100*D13/D12)' },
      G12: { value: "chưa đạt", formula: '=IF(G11<80,"chưa đạt","đạt")' },
      G13: { value: "=1+1 & <văn bản>", formula: null },
      B61: { value: true, formula: null },
      H11: { value: 80, formula: null },
    });
    const others = Object.fromEntries(Object.entries(actual.cells).filter(([place]) => !(place in set)));
    expect({ ...actual, cells: others }).toEqual({ ...expected, cells: Object.fromEntries(Object.entries(expected.cells).filter(([place]) => !(place in set))) });
  });

  test("shows numbers as asked", () => {
    const grid = sheetOf(after, sheet);
    expect([cellAt(grid, 10, 6)!.style.format, cellAt(grid, 10, 7)!.style.format, cellAt(grid, 11, 6)!.style.format]).toEqual(["#,##0.0", "0.00%", "General"]);
  });

  test("leaves every part but the sheet and the styles as it was, byte for byte", () => {
    const before = unzipSync(original);
    const now = unzipSync(after);
    const changed = Object.keys(now).filter((name) => before[name] === undefined || Buffer.compare(Buffer.from(before[name]), Buffer.from(now[name]!)) !== 0);
    expect(Object.keys(now)).toEqual(Object.keys(before));
    expect(changed.filter((name) => !/^xl\/(styles|worksheets\/sheet\d+)\.xml$/.test(name))).toEqual([]);
    expect(changed.filter((name) => name.includes("worksheets"))).toHaveLength(1);
  });

  test("comes to the same when done twice", () => {
    expect(actualGrid(sheetOf(edited(after, [{ sheet, edits: EDITS }]), sheet))).toEqual(actualGrid(sheetOf(after, sheet)));
  });

  test("opens in openpyxl with the values set and the formats laid over", () => {
    if (!hasOpenpyxl()) return;
    const folder = mkdtempSync(join(tmpdir(), "cchc-edit-"));
    try {
      const file = join(folder, "sau.xlsx");
      writeFileSync(file, after);
      const said = askPython(
        `import json, sys, openpyxl
path, sheet = json.load(sys.stdin)
values = openpyxl.load_workbook(path, data_only=True)[sheet]
formulas = openpyxl.load_workbook(path)[sheet]
read_only = openpyxl.load_workbook(path, read_only=True)[sheet]
g10, g12, b61 = values["G10"], values["G12"], values["B61"]
print(json.dumps([values["G11"].value, formulas["G11"].value, g10.font.b, g10.fill.fgColor.rgb, g10.border.left.style, g10.alignment.horizontal, g10.alignment.vertical, g10.alignment.wrap_text, g12.font.color.rgb, b61.font.i, b61.protection.locked, values["G13"].quotePrefix, values.column_dimensions["G"].width, read_only["G12"].value is not None]))`,
        [file, sheet],
      );
      expect(said).toEqual([64.40677966101694, '=IF(D12=0,"",100*D13/D12)', true, "FFDDEBF7", "thin", "center", "center", true, "FF9C0006", true, false, true, 18, true]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("opens in LibreOffice with the cells set", () => {
    if (!hasLibreOffice()) return;
    const folder = mkdtempSync(join(tmpdir(), "cchc-edit-"));
    try {
      const file = join(folder, name);
      writeFileSync(file, after);
      convertWithLibreOffice([file], join(folder, "out"));
      const grid = sheetOf(new Uint8Array(readFileSync(join(folder, "out", name))), sheet);
      expect([cellAt(grid, 9, 6)?.value, cellAt(grid, 10, 6)?.formula, cellAt(grid, 12, 6)?.value, cellAt(grid, 10, 7)?.value]).toEqual(["Tỷ lệ (%)", '=IF(D12=0,"",100*D13/D12)', "=1+1 & <văn bản>", 80]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("editing a package", () => {
  const shared = aPackage({
    sheets: [
      '<sheetData><row r="1" spans="1:2"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>',
    ],
  });

  test("leaves shared formulas alone where it passes them by", () => {
    const after = edited(shared, [{ sheet: "Trang 1", edits: [{ row: 1, column: 3, value: 9 }] }]);
    expect(new TextDecoder().decode(unzipSync(after)["xl/worksheets/sheet1.xml"])).toContain('<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><v>9</v></c></row>');
  });

  test("spells a shared formula out where the cell that spelled it is overwritten", () => {
    const grid = sheetOf(edited(shared, [{ sheet: "Trang 1", edits: [{ row: 0, column: 1, value: 7 }] }]), "Trang 1");
    expect([0, 1, 2].map((row) => [cellAt(grid, row, 1)!.value, cellAt(grid, row, 1)!.formula])).toEqual([[7, null], [2, "=A2*$A$1"], [3, "=A3*$A$1"]]);
  });

  test("puts rows and cells where they belong, into an empty sheet too", () => {
    const edits = [{ row: 4, column: 2, value: "c5" }, { row: 0, column: 1, value: "b1" }, { row: 4, column: 0, value: "a5" }];
    const sheets = ["<sheetData/>", '<sheetData><row r="5"/></sheetData>', '<sheetData><row r="3"><c r="B3"><v>1</v></c></row><row r="5"><c r="B5"><v>2</v></c></row></sheetData>'];
    const after = edited(aPackage({ sheets }), sheets.map((_, index) => ({ sheet: `Trang ${index + 1}`, edits })));
    const places = read(after).grids.map((grid) => grid.rows.map((row) => [row.index, row.cells.map((cell) => cell.column)]));
    expect(places).toEqual([[[0, [1]], [4, [0, 2]]], [[0, [1]], [4, [0, 2]]], [[0, [1]], [2, [1]], [4, [0, 1, 2]]]]);
  });

  test("gives a cell that names a format nobody has the plain one, as what holds something may not name it", () => {
    const bytes = aPackage({ styles: '<cellXfs><xf numFmtId="0"/><other/></cellXfs>', sheets: ['<sheetData><row r="1"><c r="A1" s="7"/></row></sheetData>'] });
    const after = edited(bytes, [{ sheet: "Trang 1", edits: [{ row: 0, column: 0, value: 1 }, { row: 0, column: 1, value: 2, format: { bold: true } }, { row: 0, column: 2, value: 3, format: { numberFormat: "0.00" } }] }]);
    expect(sheetOf(after, "Trang 1").rows[0]!.cells.map(({ value, style }) => [value, style.format])).toEqual([[1, "General"], [2, "General"], [3, "0.00"]]);
  });

  test("empties a cell and keeps its format", () => {
    const styles = '<fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="10"/></cellXfs>';
    const after = edited(aPackage({ styles, sheets: ['<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>'] }), [{ sheet: "Trang 1", edits: [{ row: 0, column: 0, value: null }] }]);
    expect(new TextDecoder().decode(unzipSync(after)["xl/worksheets/sheet1.xml"])).toContain('<row r="1"><c r="A1" s="1"/></row>');
  });

  test("writes in the sheet's own namespace prefix and out of UTF-16", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const text = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Sở Nội vụ</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    const grid = sheetOf(edited(aPackage({ sheetParts: [utf16] }), [{ sheet: "Trang 1", edits: [{ row: 0, column: 1, value: "đạt" }] }]), "Trang 1");
    expect(grid.rows).toEqual([{ index: 0, cells: [{ column: 0, value: "Sở Nội vụ", formula: null, style: inGeneral }, { column: 1, value: "đạt", formula: null, style: inGeneral }] }]);
  });

  test("drops the order of calculation with a changed formula, and only then", () => {
    const chain = { "xl/calcChain.xml": "<calcChain/>", "[Content_Types].xml": '<Types><Override PartName="/xl/calcChain.xml" ContentType="x"/><Override PartName="/xl/workbook.xml" ContentType="y"/></Types>' };
    const links = new TextDecoder().decode(unzipSync(shared)["xl/_rels/workbook.xml.rels"]).replace("</Relationships>", '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>');
    const file = aPackage({ parts: { ...chain, "xl/_rels/workbook.xml.rels": links } });
    const kept = unzipSync(edited(file, [{ sheet: "Trang 1", edits: [{ row: 0, column: 0, value: 1 }] }]));
    const dropped = unzipSync(edited(file, [{ sheet: "Trang 1", edits: [{ row: 0, column: 0, value: 2, formula: "=1+1" }] }]));
    expect(Object.keys(kept)).toContain("xl/calcChain.xml");
    expect(Object.keys(dropped)).not.toContain("xl/calcChain.xml");
    expect(new TextDecoder().decode(dropped["[Content_Types].xml"])).toBe('<Types><Override PartName="/xl/workbook.xml" ContentType="y"/></Types>');
    expect(new TextDecoder().decode(dropped["xl/_rels/workbook.xml.rels"])).not.toContain("calcChain");
  });

  test("makes a cell look like another of the sheet, with its own format laid over", () => {
    const styles = '<fonts count="2"><font/><font><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf/><xf numFmtId="10" fontId="1"/><xf numFmtId="9"/></cellXfs>';
    const file = aPackage({ styles, sheets: ['<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c></row></sheetData>'] });
    const like = { row: 0, column: 0 };
    const grid = sheetOf(edited(file, [{ sheet: "Trang 1", edits: [{ row: 0, column: 1, value: 1, like }, { row: 0, column: 2, value: 1, like, format: { numberFormat: "0" } }, { row: 0, column: 3, value: 1, like: { row: 7, column: 7 } }] }]), "Trang 1");
    expect(grid.rows[0]!.cells.map((cell) => [cell.style.format, cell.style.font])).toEqual([["0.00%", "Times New Roman"], ["0.00%", "Times New Roman"], ["0", "Times New Roman"], ["General", null]]);
  });

  test("writes functions newer than the format under their prefix, quoted text and all else as it is", () => {
    const after = edited(shared, [{ sheet: "Trang 1", edits: [{ row: 5, column: 0, value: "a", formula: '=TEXTJOIN(";",TRUE,A1)&"<IFS"&SUMIFS(A:A,B:B,1)' }] }]);
    expect(new TextDecoder().decode(unzipSync(after)["xl/worksheets/sheet1.xml"])).toContain('<c r="A6" t="str"><f>_xlfn.TEXTJOIN(&quot;;&quot;,TRUE,A1)&amp;&quot;&lt;IFS&quot;&amp;SUMIFS(A:A,B:B,1)</f><v>a</v></c>');
  });

  test("widens columns without touching their neighbours in the same range", () => {
    const cols = '<cols><col min="1" max="5" width="10" customWidth="1" hidden="1"/></cols><sheetData/>';
    const after = edited(aPackage({ sheets: [cols] }), [{ sheet: "Trang 1", edits: [], columnWidths: new Map([[2, 20], [3, 4], [8, 12.5]]) }]);
    const text = new TextDecoder().decode(unzipSync(after)["xl/worksheets/sheet1.xml"]);
    expect(/<cols>.*<\/cols>/.exec(text)![0]).toBe(
      '<cols><col min="1" max="2" width="10" customWidth="1" hidden="1"/><col min="3" max="3" width="20" customWidth="1" hidden="1"/><col min="4" max="5" width="10" customWidth="1" hidden="1"/><col min="9" max="9" width="12.5" customWidth="1"/></cols>',
    );
  });

  test("says so where the sheet is not there or the file cannot be read", () => {
    expect(editXlsx(shared, [{ sheet: "Không có", edits: [] }])).toEqual({ ok: false, failure: { kind: "noSuchSheet", sheet: "Không có" } });
    expect(editXlsx(new TextEncoder().encode("văn bản"), [])).toEqual({ ok: false, failure: { kind: "unreadable", reason: "notSpreadsheet" } });
  });
});

describe("adding a sheet to a package", () => {
  const plan: SheetPlan = {
    name: "Đánh giá & 'kết quả'",
    rows: [
      [{ value: "Mức độ đạt", style: "head" }, null],
      [{ value: 64.4, formula: "=100*38/59", style: "rate" }, { value: "chưa đạt", link: "'Biểu số liệu'!A1" }],
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    columnWidths: [40, 12],
    rowHeights: new Map([[0, 30]]),
    freeze: { rows: 1, columns: 0 },
    tables: [],
    highlights: [{ area: { top: 1, left: 1, bottom: 1, right: 1 }, formula: '=B2="chưa đạt"', color: "#9C0006", fill: "#FFC7CE" }],
    validations: [{ area: { top: 1, left: 1, bottom: 1, right: 1 }, kind: "list", values: ["đạt", "chưa đạt"], message: "Chọn mức" }],
    print: { orientation: "landscape", fitToWidth: 1, fitToHeight: 0, area: { top: 0, left: 0, bottom: 1, right: 1 }, titleRows: { top: 0, bottom: 0 }, titleColumns: { left: 0, right: 1 }, margins: { top: 20, bottom: 20, left: 30, right: 15 } },
    styles: { head: { bold: true }, rate: { numberFormat: "#,##0.0" } },
  };
  const original = new Uint8Array(readFileSync(join(SAMPLE, "so-noi-vu.xlsx")));
  const after = edited(original, [], [plan]);

  test("enters it behind the others, whose content stays", () => {
    const workbook = read(after);
    expect(workbook.grids.map((grid) => grid.name)).toEqual(["Biểu số liệu", plan.name]);
    expect(actualGrid(workbook.grids[0]!)).toEqual(actualGrid(read(original).grids[0]!));
    expect(actualGrid(workbook.grids[1]!)).toMatchObject({
      merges: ["A1:B1"],
      cells: { A1: { value: "Mức độ đạt" }, A2: { value: 64.4, formula: "=100*38/59", format: "#,##0.0" }, B2: { value: "chưa đạt" } },
    });
  });

  test("replaces the cells of the sheet that has its name", () => {
    const again = read(edited(after, [], [{ ...plan, rows: [[{ value: "mới" }]], merges: [] }]));
    expect(again.grids.map((grid) => grid.name)).toEqual(["Biểu số liệu", plan.name]);
    expect(again.grids[1]!.rows.map((row) => row.cells.map((cell) => cell.value))).toEqual([["mới"]]);
  });

  test("is known where only sheets declare what links them, and where the list of names is empty", () => {
    const links = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet ${links} name="Trang 1" sheetId="1" r:id="rId1"/></sheets><definedNames/><calcPr/></workbook>`;
    const bytes = edited(aPackage({ parts: { "xl/workbook.xml": workbook } }), [], [plan]);
    expect(read(bytes).grids.map((grid) => grid.name)).toEqual(["Trang 1", plan.name]);
    const written = new TextDecoder().decode(unzipSync(bytes)["xl/workbook.xml"]);
    expect([written.match(/<definedNames/g)!.length, written.match(/<sheet [^>]*xmlns:r="[^"]*relationships"/g)!.length]).toEqual([1, 2]);
  });

  test("opens in openpyxl with print setup, colours and choices", () => {
    if (!hasOpenpyxl()) return;
    const folder = mkdtempSync(join(tmpdir(), "cchc-edit-"));
    try {
      const file = join(folder, "sau.xlsx");
      writeFileSync(file, after);
      const said = askPython(
        `import json, sys, openpyxl
path, name = json.load(sys.stdin)
sheet = openpyxl.load_workbook(path)[name]
rules = [rule for found in sheet.conditional_formatting for rule in found.rules]
print(json.dumps([sheet.print_title_rows, sheet.print_title_cols, sheet.print_area, sheet.page_setup.orientation, sheet.freeze_panes, rules[0].formula, rules[0].dxf.font.color.rgb, sheet.data_validations.dataValidation[0].formula1, sheet["B2"].hyperlink.location, sheet.row_dimensions[1].height]))`,
        [file, plan.name],
      );
      expect(said).toEqual(["$1:$1", "$A:$B", expect.anything(), "landscape", "A2", ['B2="chưa đạt"'], "FF9C0006", '"đạt,chưa đạt"', "'Biểu số liệu'!A1", 30]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test("two changes of one sheet are one after the other: the later look is laid over the earlier", async () => {
  const file = aPackage({
    sheets: ['<sheetData><row r="1"><c r="A1" s="1"><v>5</v></c></row></sheetData>'],
    styles:
      '<fonts count="1"><font><sz val="13"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs>',
  });
  const change = (value: number, format: NonNullable<CellEdit["format"]>): SheetEdits => ({ sheet: "Trang 1", edits: [{ row: 0, column: 0, value, format }] });
  const after = edited(file, [change(6, { bold: true, fill: "#DDEBF7" }), change(7, { italic: true })]);
  expect(cellAt(sheetOf(after, "Trang 1"), 0, 0)).toMatchObject({ value: 7, style: { format: "#,##0.00", font: "Times New Roman" } });
  expect((await readLook(after))?.[0]?.cells).toMatchObject([{ row: 0, column: 0, look: { format: { bold: true, italic: true, fill: "#DDEBF7", size: 13, wrap: true } } }]);
});

import { cellAt, type CellValue, type Workbook } from "../../src/core/grid";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { aPackage, packageParts, zipOf, type PackageParts } from "./support/package";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

function read(bytes: Uint8Array): Workbook {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.workbook;
}

/** Values of the first sheet, row by row. */
function values(asked: PackageParts): readonly (readonly CellValue[])[] {
  return read(aPackage(asked)).grids[0]!.rows.map((row) => row.cells.map((cell) => cell.value));
}

const row = (cells: string): PackageParts => ({ sheets: [`<sheetData><row r="1">${cells}</row></sheetData>`] });

describe("cells", () => {
  test("of every type", () => {
    const cells =
      '<c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-2E3</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="str"><f>A1&amp;"x"</f><v>1x</v></c><c r="E1" t="inlineStr"><is><t>trong ô</t></is></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="b"><v>0</v></c><c r="H1" t="e"><v>#DIV/0!</v></c><c r="I1" t="d"><v>2026-09-14T12:00:00</v></c><c r="J1" t="str"><f>""</f><v></v></c><c r="K1"><f>A1</f></c>';
    expect(values({ ...row(cells), strings: "<si><t>không</t></si><si><t>chung</t></si>" })).toEqual([[1.5, -2000, "chung", "1x", "trong ô", true, false, { error: "#DIV/0!" }, 46279.5, "", null]]);
  });

  test("with numbers to the last digit", () => {
    const numbers = ["0", "-0.5", "59", "64.406779661016945", "0.1", "1e-7", "123456789012345678", "4.5E-2", "9007199254740993", "0.045", ".5", "5.", "+7", "1E+21", "100000000000000000000000", " 12 "];
    const cells = numbers.map((number) => `<c><v>${number}</v></c>`).join("");
    expect(values(row(cells))).toEqual([numbers.map(Number)]);
  });

  test.each(["1.5", "1e400", "-1", "x", ""])("in row %p, which is none", (number) => {
    const result = readXlsx(aPackage({ sheets: [`<sheetData><row r="${number}"><c><v>1</v></c></row></sheetData>`] }));
    expect(result).toEqual({ ok: false, failure: { kind: "unreadable", reason: "unreadable" } });
  });

  test("that call themselves numbers and are none, as the text that stands there", () => {
    expect(values(row("<c><v>0x10</v></c><c><v>1,5</v></c><c><v>1e999</v></c><c><v>NaN</v></c><c><v>12 hồ sơ</v></c>"))).toEqual([["0x10", "1,5", "1e999", "NaN", "12 hồ sơ"]]);
  });

  test("with rich text, without its phonetic guides, escapes resolved", () => {
    const strings = '<si><r><rPr><b/></rPr><t xml:space="preserve">Số </t></r><r><t>liệu</t></r><rPh sb="0" eb="1"><t>phiên âm</t></rPh><phoneticPr fontId="1"/></si><si><t>a_x000D_b_x005F_x000D_c&#10;d</t></si><si/><si><t/></si>';
    expect(values({ ...row('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><r><t>trong</t></r><r><t xml:space="preserve"> ô </t></r></is></c>'), strings })).toEqual([["Số liệu", "a\rb_x000D_c\nd", "trong ô "]]);
  });

  test("without addresses, counted on", () => {
    const grid = read(aPackage({ sheets: ['<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row></sheetData>'] })).grids[0]!;
    expect(grid.rows.map(({ index, cells }) => [index, cells.map(({ column }) => column)])).toEqual([[0, [0, 3, 4]], [2, [0]]]);
  });

  test("out of order or twice, put in order, the later one counting", () => {
    const sheet = '<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="B2"><v>4</v></c></row></sheetData>';
    expect(values({ sheets: [sheet] })).toEqual([[3], [2, 4]]);
  });

  test("with shared formulas, made out for each, even before the cell that spells them", () => {
    const cells = '<c r="A1"><f t="shared" si="3"/><v>1</v></c><c r="B1"><f t="shared" ref="A1:C1" si="3">SUM($A2:B3,B$1,\'Sở A1\'!A1)&amp;"A1"&amp;LOG10(C4)&amp;Q1!A1&amp;A:A&amp;2:$3&amp;T[A1]&amp;XFD1</f><v>2</v></c><c r="C1"><f t="shared" si="3"/><v>3</v></c><c r="D1"><f t="shared" si="9"/><v>4</v></c>';
    expect(read(aPackage(row(cells))).grids[0]!.rows[0]!.cells.map((cell) => cell.formula)).toEqual([
      "=SUM($A2:A3,A$1,'Sở A1'!#REF!)&\"A1\"&LOG10(B4)&Q1!#REF!&#REF!:#REF!&2:$3&T[A1]&XFC1",
      "=SUM($A2:B3,B$1,'Sở A1'!A1)&\"A1\"&LOG10(C4)&Q1!A1&A:A&2:$3&T[A1]&XFD1",
      "=SUM($A2:C3,C$1,'Sở A1'!B1)&\"A1\"&LOG10(D4)&Q1!B1&B:B&2:$3&T[A1]&#REF!",
      "=",
    ]);
  });

  test("with array formulas, on the cell that spells them", () => {
    expect(read(aPackage(row('<c r="A1"><f t="array" ref="A1:B1">ROW(A1:A2)</f><v>1</v></c><c r="B1"><v>2</v></c>'))).grids[0]!.rows[0]!.cells.map((cell) => cell.formula)).toEqual(["=ROW(A1:A2)", null]);
  });
});

describe("formats and fonts", () => {
  const styles =
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0&quot; %&quot;"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><fonts><font><sz val="11"/><name val="Times New Roman"/></font><font><name val=".VnTime"/></font><font/></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"><alignment/></xf><xf numFmtId="9" fontId="2"/><xf numFmtId="165" fontId="0"/><xf numFmtId="21" fontId="0"/></cellXfs><dxfs><dxf><font><name val="Sai"/></font><numFmt numFmtId="0" formatCode="sai"/></dxf></dxfs>';

  test("by the cell's format, custom and built in", () => {
    const cells = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>1</v></c>`).join("");
    expect(read(aPackage({ ...row(`${cells}<c><v>1</v></c>`), styles })).grids[0]!.rows[0]!.cells.map((cell) => cell.style)).toEqual([
      { format: "General", font: "Times New Roman" },
      { format: '0.0" %"', font: ".VnTime" },
      { format: "0%", font: null },
      { format: "dd/mm/yyyy", font: "Times New Roman" },
      { format: "General", font: "Times New Roman" },
    ]);
  });

  test("of the 1904 date system: dates move to the 1900 system, other numbers and times of day stay", () => {
    const cells = '<c s="3"><v>44817</v></c><c s="0"><v>44817</v></c><c s="4"><v>0.5</v></c><c s="3"><f>A1</f><v>44818</v></c><c s="3" t="inlineStr"><is><t>14/9</t></is></c>';
    expect(values({ ...row(cells), styles, workbookStart: '<workbookPr date1904="1"/>' })).toEqual([[46279, 44817, 0.5, 46280, "14/9"]]);
  });
});

describe("markup that other programs write", () => {
  const asWritten: readonly (readonly [string, string])[] = [
    ["prefixed elements", `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>đạt</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`],
    ["the strict namespace", `<worksheet xmlns="${STRICT}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>đạt</t></is></c></row></sheetData></worksheet>`],
    ["single quotes, spaces, comments, instructions", `<?xml version='1.0'?><!-- <sheetData> --><worksheet xmlns = '${MAIN}' >\n<sheetData ><row r = '1' spans='1:1'><!-- c --><c\n r='A1' t='inlineStr' x:a='>' xmlns:x="y" ><?x?><is><t >đạt</t ></is></c></row></sheetData></worksheet>`],
    ["CDATA and references", `<worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t><![CDATA[đ]]>&#7841;<!-- -->t</t></is></c></row></sheetData></worksheet>`],
    ["foreign elements in between", `<worksheet xmlns="${MAIN}" xmlns:y="khác"><y:sheetData><y:row><y:c><y:v>1</y:v></y:c></y:row></y:sheetData><sheetData><y:row/><row><y:c/><c t="inlineStr"><y:v>2</y:v><is><y:t>x</y:t><t>đạt</t></is><extLst><ext><v>3</v></ext></extLst></c></row></sheetData></worksheet>`],
    ["a byte order mark", `\ufeff<worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>đạt</t></is></c></row></sheetData></worksheet>`],
  ];

  test.each(asWritten)("%s", (_, sheet) => {
    expect(values({ sheetParts: [sheet] })).toEqual([["đạt"]]);
  });

  test.each(["utf16le", "utf16be"] as const)("%s", (encoding) => {
    const bytes = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${asWritten[1]![1]}`, "utf16le");
    expect(values({ sheetParts: [new Uint8Array(encoding === "utf16le" ? bytes : bytes.swap16())] })).toEqual([["đạt"]]);
  });
});

describe("packages that other programs make", () => {
  const sheets = ["<sheetData><row><c><v>59</v></c></row></sheetData>"];
  const links = (target: string, type = "worksheet"): string => `<Relationships><Relationship Id="rId1" Type="http://x/${type}" Target="${target}"/></Relationships>`;

  test.each(["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml", "./worksheets/./sheet1.xml", "WORKSHEETS/Sheet1.xml", "worksheets/sheet%31.xml"])("with the target %s", (target) => {
    expect(values({ sheets, parts: { "xl/_rels/workbook.xml.rels": links(target) } })).toEqual([[59]]);
  });

  test("with backslashes in the names of parts", () => {
    const parts = Object.fromEntries(Object.entries(packageParts({ sheets })).map(([name, content]) => [name.replaceAll("/", "\\"), content]));
    expect(read(zipOf(parts)).grids[0]!.rows[0]!.cells[0]!.value).toBe(59);
  });

  test("with chart sheets among the tabs, which are passed over", () => {
    const parts = { "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="c.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>' };
    expect(read(aPackage({ sheets: ["", ...sheets], parts })).grids.map((grid) => grid.name)).toEqual(["Trang 2"]);
  });

  test("with links to other workbooks, which are told", () => {
    expect(read(aPackage({ sheets, workbookEnd: '<externalReferences><externalReference r:id="rId9"/></externalReferences>' })).hasExternalLinks).toBe(true);
    expect(read(aPackage({ sheets })).hasExternalLinks).toBe(false);
  });

  test("with document properties", () => {
    const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const parts = {
      "_rels/.rels": `<Relationships><Relationship Id="a" Type="${types}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="c" Type="${types}/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
      "docProps/core.xml": '<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><dcterms:modified xsi:type="dcterms:W3CDTF" xmlns:xsi="x">2026-09-14T03:00:00Z</dcterms:modified></cp:coreProperties>',
      "docProps/custom.xml": '<Properties xmlns:vt="v"><property fmtid="{1}" pid="2" name="cchc"><vt:lpwstr>demo@1.0.0 &amp; Sở</vt:lpwstr></property><property name="số"><vt:i4>7</vt:i4></property><property name="trống"/></Properties>',
    };
    const { savedAt, properties } = read(aPackage({ sheets, parts }));
    expect({ savedAt, properties: [...properties] }).toEqual({ savedAt: "2026-09-14T03:00:00Z", properties: [["cchc", "demo@1.0.0 & Sở"], ["số", "7"]] });
  });

  test("with a date of saving that is none", () => {
    const parts = { "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="x/core-properties" Target="core.xml"/></Relationships>', "core.xml": "<p><modified>hôm qua</modified></p>" };
    expect(read(aPackage({ sheets, parts })).savedAt).toBeNull();
  });
});

describe("what a sheet hides and joins", () => {
  test("rows, columns, merges, protection", () => {
    const sheet = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/></cols><sheetData><row r="2" hidden="1"/><row r="3" hidden="true"><c r="A3"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A3:B4"/><mergeCell ref="$D$9"/></mergeCells>';
    const grid = read(aPackage({ sheets: [sheet] })).grids[0]!;
    expect([[...grid.hiddenRows], [...grid.hiddenColumns], grid.merges, grid.protected, cellAt(grid, 2, 0)?.value]).toEqual([[2], [1, 2], [{ top: 2, left: 0, bottom: 3, right: 1 }, { top: 8, left: 3, bottom: 8, right: 3 }], true, 1]);
  });
});

/** Sound files that are changed: every format that is read, by several writers. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as SheetJS from "@e965/xlsx";
import { openCompoundFile } from "../../../src/xlsx/compoundFile";
import { aCompoundFile } from "../support/compound";
import { aPackage } from "../support/package";
import { FIXTURES, SAMPLE } from "../support/truth";

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURES, name)));

/** The sheets of a workbook of another format as SheetJS writes them. */
function converted(bytes: Uint8Array, bookType: "xlsb" | "biff8" | "ods"): Uint8Array {
  return new Uint8Array(SheetJS.write(SheetJS.read(bytes, { cellNF: true }), { type: "buffer", bookType }) as Buffer);
}

const SAMPLES = readdirSync(SAMPLE).filter((name) => name.endsWith(".xlsx")).sort().map((name) => new Uint8Array(readFileSync(join(SAMPLE, name))));

/** A report whose cells use what writers use seldom: shared formulas, rich and inline texts, errors, the 1904 system. */
const RICH = aPackage({
  workbookStart: '<workbookPr date1904="1"/>',
  strings: "<si><r><t>Cơ quan báo cáo: </t></r><r><t>Sở Nội vụ</t></r></si><si><t>STT</t></si><si><t>Chỉ tiêu</t></si><si><t>Kết quả</t></si><si><t>Số nhiệm vụ đề ra_x000D_</t></si>",
  styles: '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164" fontId="0"/></cellXfs>',
  sheets: [
    '<cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><t>1.1</t></is></c><c r="B4" t="s"><v>4</v></c><c r="C4" s="1"><f t="shared" ref="C4:C6" si="0">A4+$B$1</f><v>0.045</v></c></row>' +
      '<row r="5" hidden="1"><c r="A5"><v>1.2</v></c><c r="B5" t="str"><f>"x"</f><v>x</v></c><c r="C5"><f t="shared" si="0"/><v>59</v></c></row>' +
      '<row r="6"><c r="A6" s="2"><v>40000</v></c><c r="B6" t="e"><v>#REF!</v></c><c r="C6" t="b"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
  ],
});

/** Zips of XML or of records. */
export const PACKAGES: readonly Uint8Array[] = [
  fixture("openpyxl.xlsx"), fixture("libreoffice.xlsx"), fixture("openpyxl-1904.xlsx"), fixture("libreoffice.ods"), RICH, ...SAMPLES,
  converted(SAMPLES[4]!, "xlsb"), converted(fixture("libreoffice.xlsx"), "xlsb"), converted(SAMPLES[4]!, "ods"),
];

/** Streams of `.xls` as they lie in their compound files. */
export const STREAMS: readonly Uint8Array[] = [fixture("libreoffice.xls"), converted(SAMPLES[4]!, "biff8")].map(streamOf);

/** Files that are changed as bytes alone. */
export const FILES: readonly Uint8Array[] = [...PACKAGES, fixture("libreoffice.xls"), fixture("nhieu-chuoi.xls"), fixture("password.xlsx")];

function streamOf(file: Uint8Array): Uint8Array {
  const stream = openCompoundFile(file).stream("Workbook");
  if (stream === null) throw new Error("no workbook in the compound file");
  return stream;
}

/** A compound file around the stream; `bent` says for some sectors which one follows. */
export function compoundAround(stream: Uint8Array, bent: Readonly<Record<number, number>>): Uint8Array {
  return aCompoundFile({ Workbook: stream }, bent);
}

/** Workbooks of other programs that hold much besides figures, and what of them an edit has changed. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, strFromU8 } from "fflate";
import { writeXlsx, type WriteSheet } from "hucre";
import { hasLibreOffice } from "../../support/libreoffice";
import { convertWithLibreOffice, hasOpenpyxl, runPython } from "./tools";

/** Each has figures in B5:B9 of this sheet, their names beside, twice their value in C5:C9 as formulas, and nothing in F20. */
export const RICH_SHEET = "Số liệu";
export const RICH_PART = "xl/worksheets/sheet1.xml";

export interface RichWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SCRIPT = join(__dirname, "../../../scripts/fixtures/rich.py");
const OPENPYXL_COUNT = 12;
const OFFICE_COUNT = 4;
const PIXEL = new Uint8Array(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"));
const NAMES = ["Số nhiệm vụ đề ra", "Số nhiệm vụ đã hoàn thành", "Số hồ sơ tiếp nhận", "Số hồ sơ đúng hạn", "Số hồ sơ trực tuyến"];

/** By openpyxl (as Excel saves in places), by LibreOffice from those, and by hucre: 20 where all are to be had. */
export async function richWorkbooks(): Promise<readonly RichWorkbook[]> {
  const folder = mkdtempSync(join(tmpdir(), "cchc-rich-"));
  try {
    const [own, office] = [join(folder, "openpyxl"), join(folder, "libreoffice")];
    if (hasOpenpyxl()) {
      mkdirSync(own);
      runPython(SCRIPT, own, String(OPENPYXL_COUNT));
      if (hasLibreOffice()) convertWithLibreOffice(readdirSync(own).sort().slice(0, OFFICE_COUNT).map((name) => join(own, name)), office);
    }
    const read = (kind: string, path: string): readonly RichWorkbook[] =>
      hasOpenpyxl() ? readdirSync(path).sort().map((name) => ({ name: `${kind}-${name}`, bytes: new Uint8Array(readFileSync(join(path, name))) })) : [];
    return [...read("openpyxl", own), ...(hasLibreOffice() ? read("libreoffice", office) : []), ...(await byHucre())];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function byHucre(): Promise<readonly RichWorkbook[]> {
  const rows = [["UBND TỈNH ĐỒNG NAI"], ["Quý III năm 2026"], [], ["Chỉ tiêu", "Kết quả", "Gấp đôi"], ...NAMES.map((name, index) => [name, (index + 5) * 11])];
  const cells = new Map(NAMES.map((_, index) => [`${String(index + 4)},2`, { formula: `B${String(index + 5)}*2`, formulaResult: (index + 5) * 22 }]));
  const figures: WriteSheet = { name: RICH_SHEET, rows, cells };
  const kinds: readonly { readonly sheet: Partial<WriteSheet>; readonly sheets?: readonly WriteSheet[]; readonly more?: object }[] = [
    { sheet: { images: [{ data: PIXEL, type: "png", anchor: { from: { row: 19, col: 7 } } }], freezePane: { rows: 4 } } },
    { sheet: { dataValidations: [{ type: "list", values: ["Có", "Không"], range: "E5:E9" }], conditionalRules: [{ type: "cellIs", priority: 1, operator: "lessThan", formula: "60", range: "B5:B9", style: { font: { bold: true } } }] } },
    { sheet: { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }] }, sheets: [{ name: "Ẩn", rows: [["ẩn"]], veryHidden: true }], more: { vbaProject: new Uint8Array(2000).map((_, index) => (index * 31) % 251) } },
    { sheet: { protection: { sheet: true } }, sheets: [{ name: "Bảng", rows: [["Mã", "Tên"], ["SNV", "Sở Nội vụ"]], tables: [{ name: "tblCoQuan", columns: [{ name: "Mã" }, { name: "Tên" }], range: "A1:B2" }] }], more: { stringMode: "inline" } },
  ];
  return Promise.all(
    kinds.map(async ({ sheet, sheets = [], more }, index) => ({
      name: `hucre-${String(index)}.${more && "vbaProject" in more ? "xlsm" : "xlsx"}`,
      bytes: await writeXlsx({ sheets: [{ ...figures, ...sheet }, ...sheets], ...more }),
    })),
  );
}

/** Names of the parts that differ, with those that only one of the two packages has. */
export function differingParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => !one[name] || !other[name] || !Buffer.from(one[name]).equals(Buffer.from(other[name]))).sort();
}

/** A sheet's part without some of its cells; a row that then holds and says nothing is none, and the extent is a hint. */
export function sheetWithout(bytes: Uint8Array, cells: readonly string[], part = RICH_PART): string {
  const xml = strFromU8(unzipSync(bytes)[part]!);
  const without = cells.reduce((text, cell) => text.replace(new RegExp(`<c r="${cell}"[^>]*?(?:/>|>.*?</c>)`, "s"), ""), xml);
  return without.replace(/<dimension [^>]*\/>/, "").replace(/<row r="\d+"(?:\/>|><\/row>)/g, "");
}

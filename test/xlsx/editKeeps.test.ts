/** One cell edited in workbooks of other programs: that cell differs, and nothing else in any part. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellEdit } from "../../src/app/ports";
import { address, cellAt, parseAddress, type CellValue, type Workbook } from "../../src/core/grid";
import { editXlsx } from "../../src/xlsx/editPackage";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { hasLibreOffice } from "../support/libreoffice";
import { differingParts, RICH_PART, RICH_SHEET, richWorkbooks, sheetWithout, type RichWorkbook } from "./support/richWorkbooks";
import { askPython, convertWithLibreOffice, hasOpenpyxl } from "./support/tools";

/** A figure, a text, the formula that others of its column are spelled from, and a cell of a row that is not there. */
const EDITS: readonly (readonly [cell: string, value: number | string])[] = [["B5", 4321], ["A6", "đã sửa <&>"], ["C5", 77], ["F20", 12]];
/** Those spelled from C5 where a formula is shared: they keep theirs, spelled out. */
const SHARED = ["C6", "C7", "C8", "C9"];

interface Edited extends RichWorkbook {
  readonly after: Uint8Array;
  readonly cell: string;
  readonly value: number | string;
}

let workbooks: readonly Edited[];
beforeAll(async () => {
  workbooks = (await richWorkbooks()).map((workbook, index) => {
    const [cell, value] = EDITS[index % EDITS.length]!;
    const edit: CellEdit = { ...parseAddress(cell)!, value };
    const result = editXlsx(workbook.bytes, [{ sheet: RICH_SHEET, edits: [edit] }]);
    if (!result.ok) throw new Error(`${workbook.name}: ${JSON.stringify(result.failure)}`);
    return { ...workbook, after: result.bytes, cell, value };
  });
}, 60_000);

function opened(bytes: Uint8Array): Workbook {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.workbook;
}

function contents(bytes: Uint8Array): ReadonlyMap<string, readonly [CellValue, string | null]> {
  return new Map(opened(bytes).grids.flatMap(({ name, rows }) => rows.flatMap(({ index, cells }) => cells.map(({ column, value, formula }) => [`${name}!${address(index, column)}`, [value, formula]] as const))));
}

test("they hold charts, pictures, macros, comments, choices, highlights, tables, custom XML, and formulas shared and not", () => {
  const parts = workbooks.map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
  const holding = (name: string): number => parts.filter((text) => text.includes(name)).length;
  if (hasOpenpyxl() && hasLibreOffice()) expect(workbooks).toHaveLength(20);
  if (!hasOpenpyxl()) return;
  expect(["xl/charts/", "xl/media/", "xl/vbaProject.bin", "xl/comments", "xl/tables/", "customXml/item1.xml", "xl/calcChain.xml"].filter((name) => holding(name) < 2)).toEqual([]);
  const sheets = workbooks.map(({ bytes }) => sheetWithout(bytes, []));
  expect(["<dataValidation ", "<conditionalFormatting ", '<f t="shared"', "<pane ", "<sheetProtection ", "<mergeCell ", "<autoFilter ", "<hyperlink "].filter((mark) => sheets.filter((xml) => xml.includes(mark)).length < 2)).toEqual([]);
});

test("only the edited sheet differs; the stored order of calculation goes with a formula that is gone", () => {
  const faults = workbooks.flatMap(({ name, bytes, after, cell }) => {
    const differing = differingParts(bytes, after);
    const allowed = cell === "C5" ? ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml"] : [];
    const ordered = differing.includes("xl/calcChain.xml");
    const rest = differing.filter((part) => part !== RICH_PART && !(ordered && allowed.includes(part)));
    return differing.includes(RICH_PART) && rest.length === 0 ? [] : [[name, differing]];
  });
  expect(faults).toEqual([]);
});

test("in that sheet only the cell differs, to the last byte", () => {
  for (const { name, bytes, after, cell } of workbooks) {
    const cells = cell === "C5" ? [cell, ...SHARED] : [cell];
    expect([name, sheetWithout(after, cells)]).toEqual([name, sheetWithout(bytes, cells)]);
  }
});

test("every other cell of the workbook is read as before, and the cell as edited", () => {
  for (const { name, bytes, after, cell, value } of workbooks) {
    const expected = new Map(contents(bytes)).set(`${RICH_SHEET}!${cell}`, [value, null]);
    expect([name, new Map([...contents(after)].sort())]).toEqual([name, new Map([...expected].sort())]);
  }
});

describe("the edited workbooks", () => {
  let folder: string;
  let paths: readonly string[];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "cchc-edited-"));
    mkdirSync(join(folder, "out"));
    paths = workbooks.map(({ name, after }) => {
      const path = join(folder, name);
      writeFileSync(path, after);
      return path;
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("open in openpyxl", () => {
    if (!hasOpenpyxl()) return;
    const script = "import json, sys, openpyxl\nprint(json.dumps([openpyxl.load_workbook(path, keep_vba=path.endswith('m'))[sheet][cell].value for path, sheet, cell in json.load(sys.stdin)]))";
    expect(askPython(script, workbooks.map(({ cell }, index) => [paths[index], RICH_SHEET, cell]))).toEqual(workbooks.map(({ value }) => value));
  });

  test("open in LibreOffice", () => {
    if (!hasLibreOffice()) return;
    convertWithLibreOffice(paths, join(folder, "out"));
    const values = workbooks.map(({ name, cell }) => {
      const { grids } = opened(new Uint8Array(readFileSync(join(folder, "out", name.replace(/m$/, "x")))));
      const { row, column } = parseAddress(cell)!;
      return cellAt(grids.find((grid) => grid.name === RICH_SHEET)!, row, column)?.value;
    });
    expect(values).toEqual(workbooks.map(({ value }) => value));
  }, 60_000);
});

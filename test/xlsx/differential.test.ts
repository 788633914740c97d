/** Readers of others and ours over many workbooks that vary by a seed: openpyxl's own, and LibreOffice's of the same. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read as readWithHucre } from "hucre";
import { isCellError, type CellValue, type Workbook } from "../../src/core/grid";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { dateToSerial, SERIALS_1904 } from "../../src/xlsx/serials";
import { hasLibreOffice } from "../support/libreoffice";
import { convertWithLibreOffice, hasOpenpyxl, runPython } from "./support/tools";
import { expectTruth, type Truth } from "./support/truth";

const SCRIPTS = join(__dirname, "../../scripts/fixtures");
const COUNT = 24;
const SEED = 2026;
/** LibreOffice takes its time. */
const OFFICE_COUNT = 6;

let folder: string;
const names = Array.from({ length: COUNT }, (_, index) => `varied-${String(index).padStart(3, "0")}`);
const pathIn = (kind: string, name: string, extension = "xlsx"): string => join(folder, kind, `${name}.${extension}`);

async function readFile(path: string): Promise<Workbook> {
  const result = await readWorkbook(path, new Uint8Array(readFileSync(path)));
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.failure)}`);
  return result.workbook;
}

function writeTruth(kind: string): void {
  mkdirSync(join(folder, `${kind}-truth`));
  runPython(join(SCRIPTS, "truth.py"), join(folder, `${kind}-truth`), ...readdirSync(join(folder, kind)).map((name) => join(folder, kind, name)));
}

function truthOf(kind: string, name: string): Truth {
  return JSON.parse(readFileSync(join(folder, `${kind}-truth`, `${name}.json`), "utf8")) as Truth;
}

const all = hasOpenpyxl() ? describe : describe.skip;
const office = hasLibreOffice() ? describe : describe.skip;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-differential-"));
  mkdirSync(join(folder, "openpyxl"));
  runPython(join(SCRIPTS, "varied.py"), join(folder, "openpyxl"), String(COUNT), String(SEED));
  writeTruth("openpyxl");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

all("workbooks that openpyxl wrote", () => {
  test.each(names)("%s is read as openpyxl reads it", async (name) => {
    expectTruth(await readFile(pathIn("openpyxl", name)), truthOf("openpyxl", name));
  });
});

office("the same workbooks as LibreOffice writes them", () => {
  beforeAll(() => {
    const files = names.slice(0, OFFICE_COUNT).map((name) => pathIn("openpyxl", name));
    for (const format of ["xlsx", "xls", "ods"] as const) convertWithLibreOffice(files, join(folder, `office-${format}`), format);
    writeTruth("office-xlsx");
  });

  const some = names.slice(0, OFFICE_COUNT);
  const cells = (workbook: Workbook): unknown =>
    workbook.grids.map(({ name, rows, merges, hiddenColumns }) => ({
      name, merges, hiddenColumns,
      cells: rows.flatMap((row) => row.cells.map(({ column, value, formula }) => [row.index, column, rounded(value), formula !== null])),
    }));

  test.each(some)("%s.xlsx is read as openpyxl reads it", async (name) => {
    expectTruth(await readFile(pathIn("office-xlsx", name)), truthOf("office-xlsx", name));
  });

  test.each(some)("%s.xlsx has the values in the places where hucre finds them", async (name) => {
    const other = await readWithHucre(new Uint8Array(readFileSync(pathIn("office-xlsx", name))));
    const theirs = other.sheets.map((sheet) => sheet.rows.flatMap((row, index) => row.flatMap((cell, column) => (cell === null || cell === "" ? [] : [[index, column, rounded(cell instanceof Date ? timeOfDay(dateToSerial(cell)) : cell)]]))));
    const { grids } = await readFile(pathIn("office-xlsx", name));
    expect(grids.map(({ rows }) => rows.flatMap((row) => row.cells.flatMap(({ column, value }) => (value === null || value === "" ? [] : [[row.index, column, rounded(value)]]))))).toEqual(theirs);
  });

  test.each(some)("%s.xls and .ods hold what the .xlsx does", async (name) => {
    const expected = cells(await readFile(pathIn("office-xlsx", name)));
    expect(cells(await readFile(pathIn("office-xls", name, "xls")))).toEqual(expected);
    expect(cells(await readFile(pathIn("office-ods", name, "ods")))).toEqual(expected);
  });
});

/** Hucre takes a time of day in the 1904 system for one on that system's first day. */
function timeOfDay(serial: number): number {
  return serial >= SERIALS_1904 && serial < SERIALS_1904 + 1 ? serial - SERIALS_1904 : serial;
}

/** To what every program keeps of a moment; errors by their names. */
function rounded(value: CellValue): unknown {
  if (isCellError(value)) return value.error;
  return typeof value === "number" ? Number(value.toPrecision(10)) : value;
}

/** The same sheet as three programs write it: our own writer, openpyxl, and LibreOffice from openpyxl's file. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellFormat, SheetPlan } from "../../src/core/report/sheetPlan";
import { writeWorkbook } from "../../src/xlsx/writeWorkbook";
import { askPython } from "../xlsx/support/tools";
import type { CleanSheet } from "./cleanSheets";
import { aCell } from "./sheets";

export type Book = readonly CleanSheet[];

const PROPERTIES = { title: "thử", creator: "thử", savedAt: "2026-09-15T00:00:00Z" };

function planOf({ name, rows, merges }: CleanSheet): SheetPlan {
  const styles: Record<string, CellFormat> = {};
  const cells = rows.map((row) =>
    row.map((source) => {
      if (source === null) return null;
      const { value, style } = aCell(source);
      const key = `${style.format} ${style.font}`;
      styles[key] = { ...(style.format === "General" ? {} : { numberFormat: style.format }), ...(style.font === null ? {} : { font: style.font }) };
      return { value: value as string | number | boolean | null, style: key };
    }),
  );
  return { name, rows: cells, merges, columnWidths: [], rowHeights: new Map(), freeze: null, tables: [], highlights: [], validations: [], print: null, styles };
}

export function writtenByUs(book: Book): Promise<Uint8Array> {
  return writeWorkbook(book.map(planOf), PROPERTIES);
}

const WRITE = `
import sys, json, openpyxl
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
for job in json.load(sys.stdin):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for given in job["sheets"]:
        sheet = book.create_sheet(given["name"])
        for place, row in enumerate(given["rows"], 1):
            for column, source in enumerate(row, 1):
                if source is None: continue
                value = source["formula"] or source["value"]
                cell = sheet.cell(place, column, value["error"] if isinstance(value, dict) else value)
                if isinstance(value, str) and not source["formula"]: cell.data_type = "s"
                if source["style"]["format"] != "General": cell.number_format = source["style"]["format"]
                if source["style"]["font"]: cell.font = Font(name=source["style"]["font"])
        for area in given["merges"]:
            sheet.merge_cells(start_row=area["top"] + 1, start_column=area["left"] + 1, end_row=area["bottom"] + 1, end_column=area["right"] + 1)
        for column in given["hiddenColumns"]:
            sheet.column_dimensions[get_column_letter(column + 1)].hidden = True
        for row in given.get("hiddenRows", []):
            sheet.row_dimensions[row + 1].hidden = True
    book.save(job["path"])
print("{}")
`;

/** The books as openpyxl writes them, then, where asked, as LibreOffice saves those: one process for all. */
export function writtenByOthers(books: readonly Book[], resave: boolean): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "clean-"));
  try {
    const paths = books.map((_, index) => join(folder, `${String(index)}.xlsx`));
    askPython(WRITE, books.map((book, index) => ({ path: paths[index], sheets: book.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((source) => (source === null ? null : aCell(source)))) })) })));
    if (!resave) return paths.map((path) => new Uint8Array(readFileSync(path)));
    const [profile, out] = [join(folder, "profile"), join(folder, "out")];
    mkdirSync(out);
    execFileSync("soffice", [`-env:UserInstallation=file://${profile}`, "--headless", "--norestore", "--convert-to", "xlsx", "--outdir", out, ...paths], { stdio: "ignore", timeout: 180_000 });
    return paths.map((_, index) => new Uint8Array(readFileSync(join(out, `${String(index)}.xlsx`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

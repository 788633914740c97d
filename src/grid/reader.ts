/** Reads the page's spreadsheet. */
import { BooleanNumber, CellValueType, type ICellData, type Nullable, type Workbook, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { HostError, type WorkbookReader } from "../app/ports";
import { GENERAL, type Cell, type CellStyle, type CellValue, type Grid, type GridRow, type Visibility } from "../core/grid";
import { linesOf } from "./measures";
import { bookMemory, sheetMemory } from "./memory";
import type { OpenBook } from "./openBook";

export function gridReader(book: OpenBook): WorkbookReader {
  const read = (sheet: Worksheet): Grid => readSheet(book, sheet);
  return {
    sheetNames: () => Promise.resolve(book.sheets.map((sheet) => sheet.getName())),
    readSheets: (names) => Promise.resolve((names ? names.flatMap((name) => book.sheet(name) ?? []) : book.sheets).map(read)),
    readActiveSheet: () => Promise.resolve(read(book.workbook.getActiveSheet())),
    readReport: (name, namespace, beside) => {
      const sheet = name === null ? book.workbook.getActiveSheet() : book.sheet(name);
      if (!sheet) return Promise.reject(new HostError("ItemNotFound", false));
      const other = beside === undefined ? null : book.sheet(beside);
      return Promise.resolve({ grid: read(sheet), beside: other ? read(other) : null, xml: bookMemory(book.workbook).xml?.[namespace] ?? null });
    },
  };
}

export function readSheet(book: OpenBook, sheet: Worksheet): Grid {
  const memory = sheetMemory(sheet);
  const hidden: Visibility = memory.veryHidden ? "veryHidden" : "hidden";
  const { rowData, columnData } = sheet.getConfig();
  return {
    name: sheet.getName(),
    visibility: sheet.isSheetHidden() === BooleanNumber.TRUE ? hidden : "visible",
    rows: readRows(book, sheet),
    merges: sheet.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => ({ top: startRow, left: startColumn, bottom: endRow, right: endColumn })),
    hiddenRows: hiddenOf(rowData),
    hiddenColumns: hiddenOf(columnData),
    protected: memory.protected ?? false,
  };
}

function hiddenOf(lines: Readonly<Record<number, { readonly hd?: BooleanNumber }>>): ReadonlySet<number> {
  return new Set(linesOf(lines).flatMap(([index, { hd }]) => (hd === BooleanNumber.TRUE ? [index] : [])));
}

function readRows(book: OpenBook, sheet: Worksheet): readonly GridRow[] {
  const formulas = book.injector.get(FormulaDataModel);
  const ids = [book.workbook.getUnitId(), sheet.getSheetId()] as const;
  const rows: { index: number; cells: Cell[] }[] = [];
  sheet.getCellMatrix().forValue((row, column, data) => {
    const formula = data?.si ? (formulas.getFormulaStringByCell(row, column, ids[1], ids[0]) ?? null) : data?.f || null;
    const value = valueOf(data, formula !== null);
    if (value === null && formula === null) return;
    let line = rows.at(-1);
    if (line?.index !== row) rows.push((line = { index: row, cells: [] }));
    line.cells.push({ column, value, formula, style: styleOf(book.workbook, data) });
  });
  return rows.sort((a, b) => a.index - b.index).map((row) => ({ ...row, cells: row.cells.sort((a, b) => a.column - b.column) }));
}

const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|NULL!|SPILL!|CALC!|GETTING_DATA|CYCLE!|ERROR!)$/;

/** A cell's content. A constant that is an error is told by the mark it came with; text that looks like one stays text. */
function valueOf(data: Nullable<ICellData>, calculated: boolean): CellValue {
  if (!data) return null;
  const rich = data.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  const value = rich ?? data.v ?? null;
  if (value === null || value === "") return null;
  if (data.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === "TRUE";
  if (typeof value !== "string") return value;
  if ((calculated || isErrorConstant(data)) && ERROR.test(value)) return { error: value };
  const isNumber = data.t === CellValueType.NUMBER && value.trim() !== "" && Number.isFinite(Number(value));
  return isNumber ? Number(value) : value;
}

export const ERROR_CONSTANT = { error: true };
const isErrorConstant = ({ custom }: ICellData): boolean => custom?.["error"] === true;

function styleOf(workbook: Workbook, data: Nullable<ICellData>): CellStyle {
  const style = workbook.getStyles().getStyleByCell(data);
  return style ? { format: style.n?.pattern ?? GENERAL.format, font: style.ff ?? null } : GENERAL;
}

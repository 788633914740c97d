/** Sheets that were read from a file as a workbook for the spreadsheet. */
import { BooleanNumber, LocaleType, mergeWorksheetSnapshotWithDefault, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import type { SheetLook } from "../app/look";
import { GENERAL, isCellError, type Cell, type CellStyle, type Grid } from "../core/grid";
import { missingHeights } from "./heights";
import { styleOfLook } from "./looks";
import { pixelsOfCharacters, pixelsOfPoints } from "./measures";
import type { BookMemory, SheetMemory } from "./memory";
import { frozen } from "./freeze";
import { contentOf, rangeOf } from "./planCells";
import { ERROR_CONSTANT } from "./reader";
import { highlightRule, validationRule } from "./rules";

/** Room to write below and beside what a sheet holds. */
const SPARE = { rows: 60, columns: 8 };
const LEAST = { rows: 100, columns: 20 };

/** `looks` by sheet; a sheet without one is shown plain. */
export function snapshotOfGrids(grids: readonly Grid[], looks: readonly SheetLook[] = [], memory: BookMemory = {}): Partial<IWorkbookData> {
  const styles = new StyleTable();
  const sheets = grids.map((grid, at) => {
    const look = looks.find(({ name }) => name === grid.name) ?? null;
    return { look, data: sheetOf(grid, look, `s${at + 1}`, styles) };
  });
  const perSheet = (make: (look: SheetLook) => unknown): string => JSON.stringify(Object.fromEntries(sheets.flatMap(({ look, data }) => (look ? [[data.id, make(look)]] : []))));
  return {
    id: "workbook",
    sheetOrder: sheets.map(({ data }) => data.id),
    sheets: Object.fromEntries(sheets.map(({ data }) => [data.id, data])),
    styles: styles.all,
    // Figures as Vietnamese officials write them, whatever language the menus speak.
    locale: LocaleType.VI_VN,
    custom: { ...memory },
    resources: [
      { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: perSheet(({ highlights }) => highlights.map((rule, at) => highlightRule(rule, `file-${at}`))) },
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: perSheet(({ validations }) => validations.map((rule, at) => validationRule(rule, `file-${at}`))) },
      { name: "SHEET_NOTE_PLUGIN", data: perSheet(notesOf) },
    ],
  };
}

/** Styles by id, each once. */
class StyleTable {
  readonly all: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  id(style: IStyleData): string {
    const key = JSON.stringify(style);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `f${this.ids.size}`;
      this.ids.set(key, id);
      this.all[id] = style;
    }
    return id;
  }
}

function sheetOf(grid: Grid, look: SheetLook | null, id: string, styles: StyleTable): IWorksheetData {
  const cells = new CellTable();
  for (const { row, column, look: own } of look?.cells ?? []) {
    const style = styleOfLook(own);
    if (Object.keys(style).length > 0) cells.at(row, column).s = styles.id(style);
  }
  for (const { index, cells: line } of grid.rows) {
    for (const cell of line) {
      const data = cells.at(index, cell.column);
      Object.assign(data, contentOfCell(cell));
      const style = { ...(typeof data.s === "string" ? styles.all[data.s] : {}), ...styleOf(cell.style) };
      if (Object.keys(style).length > 0) data.s = styles.id(style);
    }
  }
  const memory: SheetMemory = { ...(grid.protected && { protected: true }), ...(grid.visibility === "veryHidden" && { veryHidden: true }) };
  return mergeWorksheetSnapshotWithDefault({
    id,
    name: grid.name,
    hidden: grid.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData: cells.data,
    mergeData: grid.merges.map(rangeOf),
    rowData: lines(grid.hiddenRows, look && new Map([...missingHeights(grid, look), ...look.rowHeights]), (points) => ({ h: pixelsOfPoints(points), ia: BooleanNumber.FALSE })),
    columnData: lines(grid.hiddenColumns, look && look.columnWidths, (characters) => ({ w: pixelsOfCharacters(characters) })),
    rowCount: Math.max(LEAST.rows, cells.bottom + 1 + SPARE.rows),
    columnCount: Math.max(LEAST.columns, cells.right + 1 + SPARE.columns),
    ...(look?.freeze && { freeze: frozen(look.freeze) }),
    ...(look?.tabColor && { tabColor: look.tabColor }),
    custom: memory,
  });
}

class CellTable {
  readonly data: Record<number, Record<number, ICellData>> = {};
  bottom = 0;
  right = 0;

  at(row: number, column: number): ICellData {
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
    return ((this.data[row] ??= {})[column] ??= {});
  }
}

function contentOfCell({ value, formula }: Cell): ICellData {
  if (!isCellError(value)) return contentOf(value, formula ?? undefined);
  return { ...contentOf(value.error, formula ?? undefined), ...(formula === null && { custom: ERROR_CONSTANT }) };
}

const styleOf = ({ format, font }: CellStyle): IStyleData => ({ ...(format !== GENERAL.format && { n: { pattern: format } }), ...(font !== null && { ff: font }) });

function lines(hidden: ReadonlySet<number>, sizes: ReadonlyMap<number, number> | null, sized: (size: number) => object): Record<number, object> {
  const all: Record<number, object> = {};
  for (const [index, size] of sizes ?? []) all[index] = sized(size);
  for (const index of hidden) all[index] = { ...all[index], hd: BooleanNumber.TRUE };
  return all;
}

function notesOf({ notes }: SheetLook): unknown {
  const rows: Record<number, Record<number, unknown>> = {};
  for (const { row, column, text } of notes) (rows[row] ??= {})[column] = { id: `file-${row}-${column}`, row, col: column, width: 220, height: 110, note: text };
  return rows;
}

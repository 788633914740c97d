import { MAX_ROWS, parseArea, type Area, type Cell, type Grid, type GridRow, type Visibility } from "../core/grid";
import { CellReader, type CellContext } from "./cells";
import { holdTo, unreadable } from "./failure";
import { HiddenColumns } from "./hiddenColumns";
import { SPREADSHEET } from "./namespaces";
import { inOrder } from "./rowOrder";
import { isTrue } from "./workbookPart";
import { toUtf8 } from "./xmlText";
import { END, OPEN, shortName, XmlScanner } from "./xmlScanner";

const ROW = shortName("row");
const C = shortName("c");
const COLS = shortName("cols");
const COL = shortName("col");

/** Reads one worksheet part. Rows count as hidden where they hold something. Throws a ReadFault where it is none. */
export function readWorksheet(name: string, visibility: Visibility, part: Uint8Array, context: CellContext): Grid {
  const scanner = new XmlScanner(toUtf8(part), SPREADSHEET);
  if (scanner.next() !== OPEN || !scanner.is("worksheet")) throw unreadable("unreadable");
  const cells = new CellReader(scanner, context);
  const hiddenRows = new Set<number>();
  const merges: Area[] = [];
  let hiddenColumns: ReadonlySet<number> = new Set();
  let rows: readonly GridRow[] = [];
  let isProtected = false;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.is("sheetData")) rows = readRows(scanner, cells, hiddenRows);
    else if (scanner.name === COLS) hiddenColumns = readHiddenColumns(scanner);
    else if (scanner.is("sheetProtection")) isProtected = isTrue(scanner.attribute("sheet"));
    else if (scanner.is("mergeCells")) readMerges(scanner, merges);
    else scanner.skip();
  }
  cells.finish();
  return { name, visibility, rows, merges, hiddenRows, hiddenColumns, protected: isProtected };
}

function readRows(scanner: XmlScanner, reader: CellReader, hiddenRows: Set<number>): readonly GridRow[] {
  const rows: GridRow[] = [];
  if (scanner.empty) return rows;
  const outside = scanner.depth - 1;
  let index = -1;
  while (scanner.depth > outside) {
    if (scanner.next() !== OPEN) continue;
    if (scanner.name !== ROW) {
      scanner.skip();
      continue;
    }
    const number = scanner.attribute("r");
    index = number === null ? index + 1 : Number(number) - 1;
    if (!Number.isInteger(index) || index < 0 || index >= MAX_ROWS) throw unreadable("unreadable");
    if (scanner.empty) continue;
    const hidden = isTrue(scanner.attribute("hidden"));
    const cells = readCells(scanner, reader, index);
    if (cells.length === 0) continue;
    rows.push({ index, cells });
    // Some programs hide every row below the table one by one: a million rows that hide nothing.
    if (hidden) hiddenRows.add(index);
  }
  return inOrder(rows);
}

function readCells(scanner: XmlScanner, reader: CellReader, row: number): readonly Cell[] {
  const cells: Cell[] = [];
  const outside = scanner.depth - 1;
  reader.startRow(row);
  while (scanner.depth > outside) {
    if (scanner.next() !== OPEN) continue;
    if (scanner.name !== C) {
      scanner.skip();
      continue;
    }
    const cell = reader.read();
    if (cell !== null) cells.push(cell);
  }
  return cells;
}

function readHiddenColumns(scanner: XmlScanner): ReadonlySet<number> {
  const hidden = new HiddenColumns();
  if (scanner.empty) return hidden.columns;
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) {
    if (scanner.next() !== OPEN || scanner.name !== COL) continue;
    if (isTrue(scanner.attribute("hidden"))) hidden.add(Number(scanner.attribute("min")) - 1, Number(scanner.attribute("max")) - 1);
  }
  return hidden.columns;
}

function readMerges(scanner: XmlScanner, merges: Area[]): void {
  if (scanner.empty) return;
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) {
    if (scanner.next() !== OPEN || !scanner.is("mergeCell")) continue;
    holdTo("merges", merges.length + 1);
    const area = parseArea(scanner.attribute("ref") ?? "");
    if (area === null) throw unreadable("unreadable");
    merges.push(area);
  }
}

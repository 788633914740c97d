import { parseAddress } from "../core/grid";
import { unreadable } from "./failure";
import { SPREADSHEET } from "./namespaces";
import { attributesOf } from "./partTools";
import { CLOSE, END, OPEN, XmlScanner } from "./xmlScanner";

/** Where a piece of a part stands in its bytes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface MappedCell extends Span {
  readonly column: number;
  readonly style: number;
  readonly formula: MappedFormula | null;
}

export interface MappedFormula extends Span {
  /** `si` of a shared formula; null for any other. */
  readonly shared: number | null;
  /** Without `=`; empty in cells that use a shared formula spelled elsewhere. */
  readonly text: string;
}

export interface MappedRow extends Span {
  readonly index: number;
  readonly openEnd: number;
  /** Offset of its end tag; `start` where it is one empty tag. */
  readonly close: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly cells: readonly MappedCell[];
}

export interface MappedColumns extends Span {
  readonly ranges: readonly ReadonlyMap<string, string>[];
}

/** A worksheet part as offsets: what it takes to change some cells and leave the other bytes alone. */
export interface SheetMap {
  readonly dimension: (Span & { readonly attributes: ReadonlyMap<string, string> }) | null;
  readonly columns: MappedColumns | null;
  /** As `MappedRow`: `close` is `start` where the element is one empty tag. */
  readonly data: Span & { readonly openEnd: number; readonly close: number };
  readonly rows: readonly MappedRow[];
}

/** Maps a worksheet part. Throws a ReadFault where it is none. */
export function mapSheet(bytes: Uint8Array): SheetMap {
  const scanner = new XmlScanner(bytes, SPREADSHEET);
  if (scanner.next() !== OPEN || !scanner.is("worksheet")) throw unreadable("unreadable");
  let dimension: SheetMap["dimension"] = null;
  let columns: MappedColumns | null = null;
  let data: SheetMap["data"] | null = null;
  let rows: readonly MappedRow[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE) continue;
    const start = scanner.tagStart;
    if (scanner.is("dimension")) {
      const attributes = attributesOf(scanner);
      scanner.skip();
      dimension = { start, end: scanner.position, attributes };
    } else if (scanner.is("cols")) {
      columns = mapColumns(scanner);
    } else if (scanner.is("sheetData")) {
      const openEnd = scanner.position;
      const empty = scanner.empty;
      rows = empty ? [] : mapRows(scanner);
      data = { start, openEnd, close: empty ? start : scanner.tagStart, end: scanner.position };
    } else {
      scanner.skip();
    }
  }
  if (data === null) throw unreadable("unreadable");
  return { dimension, columns, data, rows };
}

function mapColumns(scanner: XmlScanner): MappedColumns {
  const start = scanner.tagStart;
  const ranges: ReadonlyMap<string, string>[] = [];
  if (scanner.empty) return { start, end: scanner.position, ranges };
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) {
    if (scanner.next() === OPEN && scanner.is("col")) ranges.push(attributesOf(scanner));
  }
  return { start, end: scanner.position, ranges };
}

function mapRows(scanner: XmlScanner): readonly MappedRow[] {
  const rows: MappedRow[] = [];
  const outside = scanner.depth - 1;
  let index = -1;
  while (scanner.depth > outside) {
    if (scanner.next() === CLOSE) continue;
    if (!scanner.is("row")) {
      scanner.skip();
      continue;
    }
    const attributes = attributesOf(scanner);
    const number = attributes.get("r");
    index = number === undefined ? index + 1 : Number(number) - 1;
    const start = scanner.tagStart;
    const openEnd = scanner.position;
    const empty = scanner.empty;
    const cells = empty ? [] : mapCells(scanner);
    rows.push({ index, start, openEnd, close: empty ? start : scanner.tagStart, end: scanner.position, attributes, cells });
  }
  return rows;
}

function mapCells(scanner: XmlScanner): readonly MappedCell[] {
  const cells: MappedCell[] = [];
  const outside = scanner.depth - 1;
  let column = -1;
  while (scanner.depth > outside) {
    if (scanner.next() === CLOSE) continue;
    if (!scanner.is("c")) {
      scanner.skip();
      continue;
    }
    const start = scanner.tagStart;
    column = parseAddress(scanner.attribute("r") ?? "")?.column ?? column + 1;
    const style = Number(scanner.attribute("s") ?? 0);
    const formula = mapFormula(scanner);
    cells.push({ column, style, formula, start, end: scanner.position });
  }
  return cells;
}

/** Reads to the end of the cell. */
function mapFormula(scanner: XmlScanner): MappedFormula | null {
  if (scanner.empty) return null;
  const outside = scanner.depth - 1;
  let formula: MappedFormula | null = null;
  while (scanner.depth > outside) {
    if (scanner.next() === CLOSE) continue;
    if (!scanner.is("f")) {
      scanner.skip();
      continue;
    }
    const start = scanner.tagStart;
    const shared = scanner.attribute("t") === "shared" ? Number(scanner.attribute("si")) : null;
    formula = { shared, text: scanner.text(), start, end: scanner.position };
  }
  return formula;
}

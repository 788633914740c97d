import { unreadable } from "./failure";
import { SPREADSHEET } from "./namespaces";
import { attributesOf } from "./partTools";
import { CLOSE, END, OPEN, XmlScanner } from "./xmlScanner";
import { decodeUtf8 } from "./xmlText";

/** One table of `styles.xml` (`fonts`, `cellXfs` …) and where it stands in the bytes. */
export interface StyleTable {
  /** Offsets of its start tag, past that, of its end tag, and past that. Where it is one empty tag, `close` is `start`. */
  readonly start: number;
  readonly openEnd: number;
  readonly close: number;
  readonly end: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its elements with their attributes and children, in their order. */
  readonly elements: readonly StyleElement[];
}

export interface StyleElement {
  readonly attributes: ReadonlyMap<string, string>;
  /** Children by local name: as written, and their attributes. */
  readonly children: ReadonlyMap<string, { readonly xml: string; readonly attributes: ReadonlyMap<string, string> }>;
}

export interface StyleTables {
  readonly tables: ReadonlyMap<string, StyleTable>;
  /** Past the root's start tag, where a first table can be put. */
  readonly contentStart: number;
}

/** Each table's name and its elements'. */
const TABLES = [
  ["numFmts", "numFmt"], ["fonts", "font"], ["fills", "fill"], ["borders", "border"], ["cellStyleXfs", "xf"], ["cellXfs", "xf"], ["cellStyles", "cellStyle"], ["dxfs", "dxf"],
] as const;

/** Finds the tables of a style part. Throws a ReadFault where it is none. */
export function findStyleTables(bytes: Uint8Array): StyleTables {
  const scanner = new XmlScanner(bytes, SPREADSHEET);
  if (scanner.next() !== OPEN || !scanner.is("styleSheet") || scanner.empty) throw unreadable("unreadable");
  const contentStart = scanner.position;
  const tables = new Map<string, StyleTable>();
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE) continue;
    const table = TABLES.find(([name]) => scanner.is(name));
    if (table === undefined) scanner.skip();
    else tables.set(table[0], readTable(scanner, table[1]));
  }
  return { tables, contentStart };
}

/** Elements of other names have no index: what reads the styles does not count them either. */
function readTable(scanner: XmlScanner, element: string): StyleTable {
  const start = scanner.tagStart;
  const openEnd = scanner.position;
  const attributes = attributesOf(scanner);
  if (scanner.empty) return { start, openEnd, close: start, end: scanner.position, attributes, elements: [] };
  const outside = scanner.depth - 1;
  const elements: StyleElement[] = [];
  while (scanner.depth > outside) {
    if (scanner.next() === CLOSE) continue;
    if (scanner.is(element)) elements.push(readElement(scanner));
    else scanner.skip();
  }
  return { start, openEnd, close: scanner.tagStart, end: scanner.position, attributes, elements };
}

function readElement(scanner: XmlScanner): StyleElement {
  const attributes = attributesOf(scanner);
  const children = new Map<string, { readonly xml: string; readonly attributes: ReadonlyMap<string, string> }>();
  if (scanner.empty) return { attributes, children };
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) {
    if (scanner.next() === CLOSE) continue;
    const start = scanner.tagStart;
    const local = scanner.localName;
    const own = attributesOf(scanner);
    scanner.skip();
    children.set(local, { xml: decodeUtf8(scanner.bytes.subarray(start, scanner.position)), attributes: own });
  }
  return { attributes, children };
}

/** The tables of a sheet, each one agency's: a table may go on under another header, and one sheet may hold several agencies'. */
import type { AgencyNames } from "../agencies/registry";
import type { Grid } from "../grid";
import { findHeaders, type Header } from "./header";
import { headLines, identifyAgency, labelledLine, type AgencyIdentity, type Line } from "./identity";
import { bodyRows, type BodyRow } from "./rows";

/** A header with the rows under it. */
export interface TablePart {
  readonly header: Header;
  readonly rows: readonly BodyRow[];
}

export interface SheetTable {
  /** What stands above the table: of a later one the lines right above it, then the sheet's own. */
  readonly lines: readonly Line[];
  /** The agency named right above a later table, or over its columns; null where the sheet's own lines say whose it is. */
  readonly who: AgencyIdentity | null;
  readonly parts: readonly [TablePart, ...TablePart[]];
}

/** Lines right above a header that may be its caption: no more than these rows. */
const CAPTION_ROWS = 8;

/** Tables from the top. A header that comes again with the same columns is a page break; with others the table goes on under it. */
export function tablesOf(grid: Grid, names: AgencyNames): readonly SheetTable[] {
  const headers = findHeaders(grid, (text) => names.shortly(text).length > 0);
  const [first] = headers;
  if (!first) return [];
  const lines = headLines(grid, first.top);
  const drafts: Draft[] = [];
  let top = -1;
  for (const header of headers) {
    const last = header.agency ? drafts.find(({ over }) => over === header.agency!.text) : drafts.at(-1);
    const caption = last ? captionOf(grid, header, last.parts.at(-1)!.header) : [];
    const who = header.agency ? namedOver(header.agency, names) : last ? namedIn(caption, names) : null;
    const goesOn = last !== undefined && (header.agency !== null || who === null);
    if (goesOn && sameColumns(last.parts.at(-1)!.header, header)) continue;
    const start = goesOn ? header.top : caption[0]?.row ?? header.top;
    if (header.top !== top) for (const { parts } of drafts) parts.at(-1)!.until = Math.min(parts.at(-1)!.until, start);
    top = header.top;
    if (goesOn) last.parts.push({ header, until: Infinity });
    else drafts.push({ lines: last ? [...caption, ...lines] : lines, who, over: header.agency?.text ?? null, parts: [{ header, until: Infinity }] });
  }
  return drafts.map(({ lines: above, who, parts }) => {
    const [head, ...others] = parts.map(({ header, until }) => ({ header, rows: bodyRows(grid, header, until) }));
    return { lines: above, who, parts: [head!, ...others] };
  });
}

interface Draft {
  readonly lines: readonly Line[];
  readonly who: AgencyIdentity | null;
  /** The agency named over its columns. */
  readonly over: string | null;
  readonly parts: { readonly header: Header; until: number }[];
}

function sameColumns(a: Header, b: Header): boolean {
  return a.columns.size === b.columns.size && [...a.columns].every(([role, column]) => b.columns.get(role) === column);
}

/** The lines right above a later header, up to the row that holds a number: what stands there is the table's before. */
function captionOf(grid: Grid, header: Header, before: Header): readonly Line[] {
  const rows = grid.rows.filter(({ index }) => index < header.top && index > before.bottom && index >= header.top - CAPTION_ROWS);
  const table = rows.findLast(({ cells }) => cells.some(({ value }) => typeof value === "number"));
  return headLines(grid, header.top).filter(({ row }) => row > Math.max(table?.index ?? -1, before.bottom, header.top - CAPTION_ROWS - 1));
}

/** The agency of a caption: a labelled line, or a line that is nothing but its name. */
function namedIn(caption: readonly Line[], names: AgencyNames): AgencyIdentity | null {
  if (labelledLine(caption) !== null) return identifyAgency(names, caption, "", null);
  const line = caption.find(({ text }) => names.exactly(withoutNumber(text)).length > 0);
  return line ? identifyAgency(names, [{ ...line, text: withoutNumber(line.text) }], "", null) : null;
}

/** `II. Sở Y tế` without its number. */
function withoutNumber(text: string): string {
  return text.replace(/^(?:\d+|[IVX]+|[A-ZĐ])[.)]\s+/u, "");
}

function namedOver({ text, cell }: NonNullable<Header["agency"]>, names: AgencyNames): AgencyIdentity {
  const found = names.shortly(text);
  return { agency: found.length === 1 ? found[0]! : null, candidates: found, text, cell };
}

/** Whose report a sheet is, for which period, of which day. Contract §5, “Whose and when”. */
import type { AgencyNames } from "../agencies/registry";
import type { Agency } from "../agencies/types";
import { address, type Grid } from "../grid";
import { periodsOfTitle, type TitlePeriods } from "../periods/title";
import { findDate } from "../text/date";
import { cellText } from "./cellText";

export interface Line {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Rows above a table that can belong to its head. */
const HEAD_ROWS = 40;

/** The texts above the table, in reading order. */
export function headLines(grid: Grid, headerTop: number): readonly Line[] {
  return grid.rows
    .filter((row) => row.index < headerTop && row.index >= headerTop - HEAD_ROWS)
    .flatMap((row) => row.cells.map((cell) => ({ text: cellText(cell), row: row.index, column: cell.column })))
    .filter((line) => line.text !== "");
}

export interface AgencyIdentity {
  /** As named, before successors are looked up; null where unknown or ambiguous. */
  readonly agency: Agency | null;
  readonly candidates: readonly Agency[];
  /** The text that should have named it; null where nothing did. */
  readonly text: string | null;
  readonly cell: string | null;
}

const LABELLED = /^(?:tên\s+)?(?:cơ quan|đơn vị)(?:\s+báo cáo)?\s*(?::|：)\s*(.*)$/iu;
const IGNORED = /kính gửi|nơi nhận|kèm theo/iu;
const NATION = /cộng ho[àòa]+\p{M}* xã hội|độc lập/iu;
/** Lines from the title on are no letterhead. */
const TITLE = /^(?:biểu|bảng|báo cáo|phụ lục|thống kê|tổng hợp|kết quả)(?!\p{L})/iu;

/** The agency named by a labelled line, else the letterhead, else the title, else the sheet's or the file's name. */
export function identifyAgency(names: AgencyNames, lines: readonly Line[], sheet: string, file: string | null): AgencyIdentity {
  const labelled = labelledLine(lines);
  if (labelled) return identity(names.exactly(labelled.text), names.within(labelled.text)?.agencies ?? [], labelled);
  const head = lines.filter((line) => !IGNORED.test(line.text) && !NATION.test(line.text));
  const firstTitle = head.findIndex((line) => TITLE.test(line.text));
  const letterhead = firstTitle < 0 ? head : head.slice(0, firstTitle);
  return (
    issuer(names, letterhead) ??
    longestNamed(names, firstTitle < 0 ? [] : head.slice(firstTitle)) ??
    bySheetOrFile(names, sheet, file) ??
    unknownIssuer(letterhead)
  );
}

const LIKE_AGENCY = /^(?:sở|ban|văn phòng|thanh tra|chi cục|cục|phòng|trung tâm|công an|ubnd|[uủ][yỷ] ban nhân dân|xã|phường|đặc khu|thị trấn)(?!\p{L})/iu;
const SUPERIOR = /^(?:ubnd|[uủ][yỷ] ban nhân dân)\s+(?:tỉnh|thành phố)(?!\p{L})/iu;

/** The line of a letterhead that reads like an agency's name; else its last, of which nothing is known. */
function unknownIssuer(letterhead: readonly Line[]): AgencyIdentity {
  const line = letterhead.findLast(({ text }) => LIKE_AGENCY.test(text) && !SUPERIOR.test(text));
  return { agency: null, candidates: [], text: (line ?? letterhead.at(-1))?.text ?? null, cell: line ? address(line.row, line.column) : null };
}

export interface Labelled {
  readonly text: string;
  readonly cell: string;
}

/** `Cơ quan báo cáo: Sở Y tế`, the name in the same cell or in the next. */
export function labelledLine(lines: readonly Line[]): Labelled | null {
  for (const [index, line] of lines.entries()) {
    const match = LABELLED.exec(line.text);
    if (!match) continue;
    const next = lines[index + 1];
    if (match[1] !== "") return { text: match[1]!, cell: address(line.row, line.column) };
    if (next && next.row === line.row) return { text: next.text, cell: address(next.row, next.column) };
  }
  return null;
}

function identity(exact: readonly Agency[], within: readonly Agency[], line: Labelled): AgencyIdentity {
  const found = exact.length > 0 ? exact : within;
  return { agency: found.length === 1 ? found[0]! : null, candidates: found, text: line.text, cell: line.cell };
}

/**
 * The issuing agency of a letterhead: the lowest line of the leftmost column that names one, as the superior body
 * stands above it. A long name may run over several lines.
 */
function issuer(names: AgencyNames, lines: readonly Line[]): AgencyIdentity | null {
  for (const column of [...new Set(lines.map((line) => line.column))].sort((a, b) => a - b)) {
    const own = lines.filter((line) => line.column === column);
    const matches = own.map((line) => names.within(line.text));
    const lowest = own.findLast((_, index) => matches[index] !== null);
    const joined = names.within(own.map((line) => line.text).join(" "));
    const single = matches.findLast((match) => match !== null);
    const spansLines = joined !== null && matches.every((match) => match === null || match.length < joined.length);
    const match = spansLines ? joined : single;
    const line = lowest ?? own.at(-1)!;
    if (match) return identity(match.agencies, [], { text: line.text, cell: address(line.row, line.column) });
  }
  return null;
}

/** The longest name in the lines of a title. */
function longestNamed(names: AgencyNames, lines: readonly Line[]): AgencyIdentity | null {
  const matches = lines.flatMap((line) => {
    const match = names.within(line.text);
    return match ? [{ line, match }] : [];
  });
  const best = matches.sort((a, b) => b.match.length - a.match.length)[0];
  return best ? identity(best.match.agencies, [], { text: best.line.text, cell: address(best.line.row, best.line.column) }) : null;
}

function bySheetOrFile(names: AgencyNames, sheet: string, file: string | null): AgencyIdentity | null {
  const bySheet = names.shortly(sheet);
  const found = bySheet.length > 0 ? bySheet : names.within(sheet)?.agencies ?? [];
  if (found.length > 0) return { agency: found.length === 1 ? found[0]! : null, candidates: found, text: sheet.trim(), cell: null };
  const byFile = file === null ? null : names.withinFileName(file);
  if (!byFile) return null;
  return { agency: byFile.agencies.length === 1 ? byFile.agencies[0]! : null, candidates: byFile.agencies, text: file, cell: null };
}

export interface PeriodIdentity {
  readonly named: TitlePeriods;
  readonly cell: string;
}

/** The periods that the title names; null where none is written. */
export function identifyPeriods(lines: readonly Line[]): PeriodIdentity | null {
  const named = periodsOfTitle(lines.map((line) => line.text));
  const line = named && lines[named.line];
  return line ? { named, cell: address(line.row, line.column) } : null;
}

/** The day that the sheet says it was reported: a labelled line, else the place-and-date line of the letterhead. */
export function reportDate(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    if (/^ngày (?:báo cáo|lập|gửi)\s*:/iu.test(text)) return findDate(text);
  }
  for (const { text } of lines) {
    if (/,\s*ngày\s*\d/iu.test(text) && !IGNORED.test(text)) return findDate(text);
  }
  return null;
}

/** External indices as staff filled them in: read from rows, and what they come to. */
import type { Catalogue, ExternalIndex } from "../catalogue/types";
import { decimal, subtract, toNumber } from "../decimal";
import { isCellError } from "../grid";
import { isDateFormat, isPercentFormat } from "../text/numberFormat";
import { parseNumber } from "../text/number";
import type { FilledCell, FilledRow } from "./rows";
import { INDEX_PARTS, type FilledFault, type FilledFigure, type FilledIndex, type IndexPart } from "./types";

/** A row holds the three parts of a year, then those of the years before it. */
const KEY = /^(\d{4}) (.+)$/;
/** Decimals to which scores are compared: published with four at most. */
export const SCORE_DECIMALS = 4;

export function indexKey(code: string, year: number): string {
  return `${year} ${code}`;
}

/** What the rows hold, each index and year once. The first row that has a part filled in holds; another that says otherwise is a fault. */
export function readIndices(rows: readonly FilledRow[], catalogue: Catalogue): { readonly indices: readonly FilledIndex[]; readonly faults: readonly FilledFault[] } {
  const faults: FilledFault[] = [];
  const found = new Map<string, FilledIndex>();
  for (const { key, sheet, cells } of rows) {
    const [, yearText, code] = KEY.exec(key) ?? [];
    if (yearText === undefined || code === undefined) continue;
    const known = catalogue.externalIndices.find((index) => index.code === code);
    for (let at = 0; at + INDEX_PARTS.length <= cells.length; at += INDEX_PARTS.length) {
      const year = Number(yearText) - at / INDEX_PARTS.length;
      const read = yearOf(cells.slice(at, at + INDEX_PARTS.length), { code, year, sheet }, known, faults);
      const id = indexKey(code, year);
      const before = found.get(id);
      found.set(id, before ? joined(before, read.index, (part) => {
        const cell = read.cells[part];
        faults.push({ problem: "other", part, code, sheet, cell: cell.address, found: shown(cell), limit: before[part] });
      }) : read.index);
    }
  }
  return { indices: inOrder([...found.values()].filter(hasAny)), faults };
}

/** `own` with what it lacks from `other`; `onOther` for each part in which they differ. */
function joined(own: FilledIndex, other: FilledIndex, onOther: (part: IndexPart) => void = () => undefined): FilledIndex {
  const part = (name: IndexPart): FilledFigure => {
    if (own[name] !== null && other[name] !== null && own[name] !== other[name]) onOther(name);
    return own[name] ?? other[name];
  };
  return { ...own, score: part("score"), rank: part("rank"), of: part("of") };
}

/** The indices of both; where both have a part, `own`'s. */
export function joinIndices(own: readonly FilledIndex[], other: readonly FilledIndex[]): readonly FilledIndex[] {
  const found = new Map(own.map((index) => [indexKey(index.code, index.year), index]));
  for (const index of other) {
    const id = indexKey(index.code, index.year);
    const before = found.get(id);
    found.set(id, before ? joined(before, index) : index);
  }
  return inOrder([...found.values()]);
}

const hasAny = (index: FilledIndex): boolean => INDEX_PARTS.some((part) => index[part] !== null);
const inOrder = (indices: readonly FilledIndex[]): readonly FilledIndex[] => [...indices].sort((a, b) => b.year - a.year);

interface Of {
  readonly code: string;
  readonly year: number;
  readonly sheet: string;
}

interface YearRead {
  readonly index: FilledIndex;
  readonly cells: Readonly<Record<IndexPart, FilledCell>>;
}

function yearOf([score, rank, count]: readonly FilledCell[], { code, year, sheet }: Of, known: ExternalIndex | undefined, faults: FilledFault[]): YearRead {
  const cells = { score: score!, rank: rank!, of: count! };
  const of = /^(\d+)\s*\/\s*(\d+)$/.exec(cells.rank.cell?.value === cells.rank.text ? cells.rank.text : "");
  const index: FilledIndex = {
    code, year, score: figureOf(cells.score),
    // `04/63` in the rank's cell, as officials write it.
    rank: of ? Number(of[1]) : figureOf(cells.rank),
    of: figureOf(cells.of) ?? (of ? Number(of[2]) : null),
  };
  for (const part of INDEX_PARTS) {
    const wrong = faultOf(index, part, known?.max ?? null);
    if (wrong) faults.push({ ...wrong, part, code, sheet, cell: cells[part].address, found: shown(cells[part]) });
  }
  return { index, cells };
}

/** The number in a cell, or the text of it; a date, and an error, are no numbers. */
function figureOf({ cell, text }: FilledCell): FilledFigure {
  if (!cell || text === "" || isCellError(cell.value)) return text || null;
  const { value, style: { format } } = cell;
  if (typeof value === "number") return isDateFormat(format) ? text : isPercentFormat(format) ? Number((100 * value).toPrecision(15)) : value;
  const parsed = parseNumber(text, "number");
  return parsed && parsed.other === null ? parsed.value : text;
}

function shown({ cell, text }: FilledCell): string | number {
  return typeof cell?.value === "number" && !isDateFormat(cell.style.format) ? cell.value : text;
}

function faultOf(index: FilledIndex, part: IndexPart, max: number | null): Pick<FilledFault, "problem" | "limit"> | null {
  const value = index[part];
  if (value === null) return null;
  if (typeof value === "string") return { problem: "number", limit: null };
  if (part === "score") return usableScore(value, max) === null ? { problem: "range", limit: max } : null;
  if (usableRank(value) === null) return { problem: "whole", limit: null };
  const count = usableRank(index.of);
  return part === "rank" && count !== null && value > count ? { problem: "beyondCount", limit: count } : null;
}

/** From 0 to the highest that there is; null for what cannot be used. */
function usableScore(value: FilledFigure, max: number | null): number | null {
  return typeof value === "number" && value >= 0 && (max === null || value <= max) ? value : null;
}

function usableRank(value: FilledFigure): number | null {
  return typeof value === "number" && value >= 1 && Number.isInteger(value) ? value : null;
}

/** One year of an index, as far as it can be used. */
export interface IndexYear {
  readonly score: number | null;
  readonly rank: number | null;
  readonly of: number | null;
}

/** What an index came to: contract §7.2, added field `externalIndices`. */
export interface IndexResult extends IndexYear {
  readonly code: string;
  /** In which it was published. */
  readonly year: number;
  readonly unit: string;
  readonly previous: IndexYear;
  /** In the unit, points where it is `%`; null where a score is missing. */
  readonly scoreChange: number | null;
  /** Ranks gained, negative for ranks lost; null where a rank is missing or another number was ranked. */
  readonly rankChange: number | null;
}

/** The catalogue's indices that have a score or rank in the year or the one before, in its order. */
export function indexResults({ externalIndices }: Catalogue, indices: readonly FilledIndex[], year: number): readonly IndexResult[] {
  return externalIndices.flatMap((index) => {
    const result = indexResult(index, indices, year);
    return [result.score, result.rank, result.previous.score, result.previous.rank].every((value) => value === null) ? [] : [result];
  });
}

export function indexResult({ code, unit, max }: ExternalIndex, indices: readonly FilledIndex[], year: number): IndexResult {
  const of = (wanted: number): IndexYear => {
    const filled = indices.find((each) => each.code === code && each.year === wanted);
    return { score: usableScore(filled?.score ?? null, max), rank: usableRank(filled?.rank ?? null), of: usableRank(filled?.of ?? null) };
  };
  const [now, previous] = [of(year), of(year - 1)];
  return {
    code, year, unit, ...now, previous,
    scoreChange: now.score === null || previous.score === null ? null : scoreChange(now.score, previous.score),
    rankChange: now.rank === null || previous.rank === null || otherCount(now, previous) ? null : previous.rank - now.rank,
  };
}

/** Whether the two ranks are among other numbers of ranked, so that they cannot be compared. */
export function otherCount(now: IndexYear, previous: IndexYear): boolean {
  return now.of !== null && previous.of !== null && now.of !== previous.of;
}

function scoreChange(now: number, then: number): number {
  return Number(toNumber(subtract(decimal(now), decimal(then))).toFixed(SCORE_DECIMALS));
}

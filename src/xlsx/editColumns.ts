import type { SheetMap } from "./sheetMap";
import { elementXml } from "./styleXml";
import type { Splice } from "./splice";

/** What Excel gives a column that says nothing, in characters. */
const DEFAULT_WIDTH = 8.43;
/** Excel's own limit. */
const WIDEST = 255;

/** Widens columns to at least the characters asked for; every other attribute of theirs stays. */
export function widenColumns(map: SheetMap, prefix: string, widths: ReadonlyMap<number, number>): readonly Splice[] {
  const changes = [...widths].filter(([column, width]) => width > widthOf(map, column)).sort(([first], [second]) => first - second);
  if (changes.length === 0) return [];
  const ranges = changes.reduce((before, [column, width]) => withWidth(before, column + 1, Math.min(width, WIDEST)), map.columns?.ranges ?? []);
  const text = `<${prefix}cols>${ranges.map((range) => elementXml(`${prefix}col`, range)).join("")}</${prefix}cols>`;
  const place = map.columns ?? { start: map.data.start, end: map.data.start };
  return [{ start: place.start, end: place.end, text }];
}

function widthOf(map: SheetMap, column: number): number {
  const range = (map.columns?.ranges ?? []).find((candidate) => holds(candidate, column + 1));
  return Number(range?.get("width") ?? DEFAULT_WIDTH);
}

function holds(range: ReadonlyMap<string, string>, number: number): boolean {
  return Number(range.get("min")) <= number && number <= Number(range.get("max"));
}

/** The ranges with one column cut out and given a width. */
function withWidth(ranges: readonly ReadonlyMap<string, string>[], number: number, width: number): readonly ReadonlyMap<string, string>[] {
  const own = ranges.find((range) => holds(range, number));
  const widened = new Map([...(own ?? []), ["min", String(number)], ["max", String(number)], ["width", String(width)], ["customWidth", "1"]]);
  const others = ranges.flatMap((range) => (range === own ? around(range, number) : [range]));
  return [...others, widened].sort((first, second) => Number(first.get("min")) - Number(second.get("min")));
}

function around(range: ReadonlyMap<string, string>, number: number): readonly ReadonlyMap<string, string>[] {
  const min = Number(range.get("min"));
  const max = Number(range.get("max"));
  const part = (from: number, to: number): readonly ReadonlyMap<string, string>[] => (from > to ? [] : [new Map([...range, ["min", String(from)], ["max", String(to)]])]);
  return [...part(min, number - 1), ...part(number + 1, max)];
}

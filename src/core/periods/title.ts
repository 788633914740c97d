import type { PeriodKind } from "../catalogue/types";
import { cleanText } from "../text/fold";
import { periodId } from "./period";

const QUARTERS: Readonly<Record<string, PeriodKind>> = { i: "Q1", ii: "Q2", iii: "Q3", iv: "Q4", 1: "Q1", 2: "Q2", 3: "Q3", 4: "Q4" };

/** Dates, references to a covering letter and data windows name days, not the period. */
const NO_TITLE = /ngày\s*\d|kèm theo|số liệu (?:từ|tính)|^\(?số\s*:|ngày báo cáo|căn cứ|thực hiện (?:công văn|văn bản|quyết định)|kính gửi|nơi nhận/i;

const MENTION = new RegExp(
  [
    String.raw`(?<quarter>qu[ýí]\s*(?<numbers>(?:iv|i{1,3}|0?[1-4])(?:\s*(?:,|và|&|\+)\s*(?:qu[ýí]\s*)?(?:iv|i{1,3}|0?[1-4])(?![\p{L}\d]))*)(?![\p{L}\d]))`,
    String.raw`(?<half>(?<!\d)(?:0?6|sáu)\s*tháng(?!\s*cuối)(?:\s*đầu\s*năm)?)`,
    String.raw`(?<nine>(?<!\d)(?:0?9|chín)\s*tháng(?:\s*đầu\s*năm)?)`,
    String.raw`(?<whole>(?<!đầu\s{0,3})(?<!tháng\s{1,3}\d{1,2}\s{1,3})(?<![\p{L}])(?:cả\s*)?năm(?=\s*\d{4}))`,
    String.raw`(?<year>(?<!\d)(?:19|20)\d{2}(?!\d))`,
  ].join("|"),
  "giu",
);

interface Mention {
  readonly kind: PeriodKind | "year";
  readonly year: number | null;
  readonly explicitAnd: boolean;
}

function mentionsIn(line: string): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const match of line.matchAll(MENTION)) {
    const groups = match.groups!;
    const before = line.slice(0, match.index);
    const plain = { year: null, explicitAnd: /(?:và|,|&)\s*$/i.test(before) };
    if (groups.numbers) {
      for (const number of groups.numbers.toLowerCase().match(/iv|i{1,3}|[1-4]/g) ?? []) mentions.push({ ...plain, kind: QUARTERS[number]! });
    } else if (groups.half) mentions.push({ ...plain, kind: "H1" });
    else if (groups.nine) mentions.push({ ...plain, kind: "9M" });
    else if (groups.whole) mentions.push({ ...plain, kind: "Y" });
    else mentions.push({ kind: "year", year: Number(groups.year), explicitAnd: false });
  }
  return mentions;
}

/** The periods that one line names, with the year that follows each; year null where the line has none. */
function namedIn(line: string): readonly { readonly kind: PeriodKind; readonly year: number | null; readonly explicitAnd: boolean }[] {
  const mentions = mentionsIn(line);
  const named = mentions.flatMap((mention, index) => {
    if (mention.kind === "year") return [];
    const year = mentions.slice(index).find((later) => later.kind === "year")?.year ?? null;
    return [{ kind: mention.kind, year, explicitAnd: mention.explicitAnd }];
  });
  // “quý III năm 2026” names a quarter: the year is its own, unless “và năm” says that it is a period too.
  const parts = named.filter((mention) => mention.kind !== "Y");
  return parts.length === 0 ? named : named.filter((mention) => mention.kind !== "Y" || mention.explicitAnd);
}

export interface TitlePeriods {
  /** Ids in the order they are named; several where the title names several. */
  readonly ids: readonly string[];
  /** Index of the line that names the first. */
  readonly line: number;
}

/**
 * The periods named by the lines above a table (contract §5, “Whose and when”); null where none is.
 * A quarter or half in any line outweighs a bare year (“Kế hoạch … năm 2026”) in another.
 */
export function periodsOfTitle(lines: readonly string[]): TitlePeriods | null {
  const found = lines.flatMap((line, index) => {
    const text = cleanText(line);
    return NO_TITLE.test(text) ? [] : namedIn(text).map((mention) => ({ ...mention, line: index }));
  });
  const specific = found.filter((mention) => mention.kind !== "Y" || mention.explicitAnd);
  const counted = specific.length > 0 ? specific : found;
  const yearElsewhere = found.find((mention) => mention.year !== null)?.year ?? lineYear(lines);
  const ids = counted.flatMap(({ kind, year }) => (year ?? yearElsewhere) === null ? [] : [periodId((year ?? yearElsewhere)!, kind)]);
  return ids.length === 0 ? null : { ids: [...new Set(ids)], line: counted[0]!.line };
}

function lineYear(lines: readonly string[]): number | null {
  for (const line of lines) {
    if (NO_TITLE.test(line)) continue;
    const year = /(?<!\d)(20\d{2})(?!\d)/.exec(line)?.[1];
    if (year) return Number(year);
  }
  return null;
}

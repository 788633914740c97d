/** Which item or indicator a label names: exactly, nearly, or plainly enough for its number to decide. */
import type { Alias, Catalogue, Indicator, Item } from "../catalogue/types";
import { editDistance } from "../text/distance";
import { foldLabel } from "../text/fold";

/**
 * Words that turn a label into another one: two labels are compared by edit distance only where these are the same.
 * `đã` is left out: officials drop it freely.
 */
const OPPOSED_WORDS = new Set(
  [
    "đúng", "quá", "trước", "sau", "trễ", "sớm", "muộn", "tiếp", "giải", "tuyến", "bưu",
    "chưa", "không", "phải", "đang", "sẽ", "đi", "đến", "trong", "ngoài", "trên", "dưới",
    "tăng", "giảm", "thu", "chi", "nam", "nữ", "mới", "cũ", "tỉnh", "huyện", "xã", "phường",
    "quý", "tháng", "năm", "tuần", "kỳ", "nhận", "trả", "gửi", "đến", "lãnh", "phó", "trưởng",
  ].map(foldLabel),
);

function mustAgree(word: string): boolean {
  return OPPOSED_WORDS.has(word) || /\d/.test(word);
}

/** Opposed words and figures of a folded label, sorted: what may not differ. */
function signature(words: Iterable<string>): string {
  return [...words].filter(mustAgree).sort().join(" ");
}

interface Entry<T> {
  readonly subject: T;
  readonly folded: string;
  readonly signature: string;
  readonly words: ReadonlySet<string>;
}

function entry<T>(subject: T, name: string): Entry<T> {
  const folded = foldLabel(name);
  const words = folded.split(" ");
  return { subject, folded, signature: signature(words), words: new Set(words) };
}

/** Whether two labels agree in the words that may not differ; one of them mistyped (`nhân` for `nhận`) still agrees. */
function agree(a: Entry<unknown>, b: Entry<unknown>): boolean {
  return a.signature === b.signature || (mistypedIn(a, b) && mistypedIn(b, a));
}

function mistypedIn(a: Entry<unknown>, b: Entry<unknown>): boolean {
  for (const word of a.words) {
    if (!mustAgree(word) || b.words.has(word)) continue;
    const twin = /\d/.test(word) ? undefined : [...b.words].find((other) => !mustAgree(other) && !a.words.has(other) && editDistance(word, other, 1) === 1);
    if (twin === undefined) return false;
  }
  return true;
}

/** The share of words that two labels have in common, of all that either has: 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** A near label differs by at most this share of its length: contract §5. */
const NEAR = 0.1;
/** A label is still plainly an item's where they share this much of their words. */
const PLAIN = 0.5;

export class LabelIndex {
  private readonly exact = new Map<string, Item[]>();
  private readonly exactIndicators = new Map<string, Indicator>();
  private readonly entries: readonly Entry<Item>[];
  private readonly indicatorEntries: readonly Entry<Indicator>[];
  private readonly nearKnown = new Map<string, Item | null>();
  private readonly areas: ReadonlySet<string>;

  /** `day` (`YYYY-MM-DD`): only the aliases that hold on it count; null: all do. */
  constructor(catalogue: Catalogue, day: string | null = null) {
    const names = ({ name, aliases }: Item): readonly string[] => [name.vi, ...aliases.flatMap((alias) => (holdsOn(alias, day) ? [alias.name] : []))];
    this.entries = catalogue.items.flatMap((item) => names(item).map((name) => entry(item, name)));
    for (const { subject, folded } of this.entries) {
      const known = this.exact.get(folded);
      if (!known) this.exact.set(folded, [subject]);
      else if (!known.includes(subject)) known.push(subject);
    }
    this.indicatorEntries = catalogue.indicators.map((indicator) => entry(indicator, indicator.name.vi));
    for (const { subject, folded } of this.indicatorEntries) this.exactIndicators.set(folded, subject);
    this.areas = new Set(catalogue.areas.map((area) => foldLabel(area.name.vi)));
  }

  /** The items of that very name or alias. */
  exactly(label: string): readonly Item[] {
    return this.exact.get(foldLabel(label)) ?? [];
  }

  isArea(label: string): boolean {
    return this.areas.has(foldLabel(label));
  }

  /** The indicator of that name, or the one nearly so named. */
  indicator(label: string): Indicator | null {
    return this.exactIndicators.get(foldLabel(label)) ?? nearest(label, this.indicatorEntries);
  }

  /** The one item nearly so named: within a tenth of the label's length, no other within twice that. Null where there is none. */
  nearly(label: string): Item | null {
    const folded = foldLabel(label);
    const known = this.nearKnown.get(folded);
    if (known !== undefined) return known;
    const found = nearest(label, this.entries);
    if (this.nearKnown.size < 5000) this.nearKnown.set(folded, found);
    return found;
  }

  /** Whether a label that is not near is still plainly the item's, so that its number may decide. */
  isPlainly(label: string, item: Item): boolean {
    const own = entry(null, label);
    let best = 0;
    let rival = 0;
    for (const candidate of this.entries) {
      const share = overlap(own.words, candidate.words);
      if (candidate.subject !== item) rival = Math.max(rival, share);
      else if (agree(candidate, own)) best = Math.max(best, share);
    }
    return best >= PLAIN && best > rival;
  }

  /** The items whose names share most words with the label, best first, three at most. */
  candidates(label: string): readonly Item[] {
    const own = entry(null, label);
    const shares = new Map<Item, number>();
    for (const candidate of this.entries) {
      const share = overlap(own.words, candidate.words);
      if (share >= 0.3) shares.set(candidate.subject, Math.max(share, shares.get(candidate.subject) ?? 0));
    }
    return [...shares].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([item]) => item);
  }
}

function holdsOn({ from, to }: Alias, day: string | null): boolean {
  return day === null || ((from === null || from <= day) && (to === null || day <= to));
}

/**
 * The index for a day: an item's alias with dates is its name between them alone. Between two days on which no alias begins or
 * ends the index is one and the same, made when it is first asked for; without dated aliases there is only one.
 */
export function labelsByDay(catalogue: Catalogue): (day: string | null) => LabelIndex {
  const dated = catalogue.items.flatMap(({ aliases }) => aliases);
  const begins = dated.flatMap(({ from }) => from ?? []);
  const ends = dated.flatMap(({ to }) => to ?? []);
  const made = new Map<string, LabelIndex>();
  return (day) => {
    const undated = day === null || begins.length + ends.length === 0;
    const stretch = undated ? "" : `${begins.filter((from) => from <= day).length} ${ends.filter((to) => to < day).length}`;
    let labels = made.get(stretch);
    if (!labels) made.set(stretch, (labels = new LabelIndex(catalogue, undated ? null : day)));
    return labels;
  };
}

function nearest<T>(label: string, entries: readonly Entry<T>[]): T | null {
  const own = entry(null, label);
  const limit = Math.floor(own.folded.length * NEAR);
  if (limit === 0) return null;
  let best: { readonly subject: T; readonly distance: number } | null = null;
  let rival = Infinity;
  for (const candidate of entries) {
    const distance = editDistance(own.folded, candidate.folded, 2 * limit);
    if (distance > 2 * limit || !agree(own, candidate)) continue;
    if (best && candidate.subject === best.subject) best = { subject: best.subject, distance: Math.min(best.distance, distance) };
    else if (!best || distance < best.distance) {
      rival = best ? Math.min(rival, best.distance) : rival;
      best = { subject: candidate.subject, distance };
    } else rival = Math.min(rival, distance);
  }
  return best && best.distance <= limit && rival > 2 * limit ? best.subject : null;
}

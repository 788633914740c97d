/** Which item or indicator a label names: exactly, nearly, or plainly enough for its number to decide. */
import type { Alias, Catalogue, Indicator, Item } from "../catalogue/types";
import { foldLabel } from "../text/fold";
import { agree, begins, distanceWithin, FORMS, Label, mayLack, missingFrom, overlap, type Form, type FormName } from "./labelForms";
import { WordIndex } from "./similarity";

interface Entry<T> {
  readonly subject: T;
  readonly label: Label;
}

/** A near label differs by at most this share of its length: contract §5. */
const NEAR = 0.1;
/** A label is still plainly an item's where they share this much of their words. */
const PLAIN = 0.5;
/** An item is worth naming to a person where it shares this much with the label. */
const LEAST_SHARE = 0.25;
/** Labels that are remembered; the bound keeps a hostile file from filling the memory. */
const MEMORY = 5000;

export class LabelIndex {
  private readonly exact = new Map<string, Item[]>();
  private readonly exactIndicators = new Map<string, Indicator>();
  private readonly entries: readonly Entry<Item>[];
  private readonly indicatorEntries: readonly Entry<Indicator>[];
  private readonly nearKnown = new Map<string, Item | null>();
  private readonly nearIndicators = new Map<string, Indicator | null>();
  private readonly areas: ReadonlySet<string>;
  private words: WordIndex<Item> | null = null;

  /** `day` (`YYYY-MM-DD`): only the aliases that hold on it count; null: all do. */
  constructor(catalogue: Catalogue, day: string | null = null) {
    const names = ({ name, aliases }: Item): readonly string[] => [name.vi, ...aliases.flatMap((alias) => (holdsOn(alias, day) ? [alias.name] : []))];
    this.entries = catalogue.items.flatMap((subject) => names(subject).map((name) => ({ subject, label: new Label(foldLabel(name)) })));
    for (const { subject, label } of this.entries) {
      const known = this.exact.get(label.folded);
      if (!known) this.exact.set(label.folded, [subject]);
      else if (!known.includes(subject)) known.push(subject);
    }
    this.indicatorEntries = catalogue.indicators.map((subject) => ({ subject, label: new Label(foldLabel(subject.name.vi)) }));
    for (const { subject, label } of this.indicatorEntries) this.exactIndicators.set(label.folded, subject);
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
    const folded = foldLabel(label);
    return this.exactIndicators.get(folded) ?? remembered(this.nearIndicators, folded, () => nearest(folded, this.indicatorEntries, this.entries, "alone"));
  }

  /**
   * The one item nearly so named: within a tenth of the label's length, no other within twice that, as typed, with short
   * forms written out, or without marks where the label has none. Null where there is none, or where the label may as
   * well be another's name cut short.
   */
  nearly(label: string): Item | null {
    const folded = foldLabel(label);
    return remembered(this.nearKnown, folded, () => nearest(folded, this.entries, this.indicatorEntries, "nearer"));
  }

  /** Whether a label that is not near is still plainly the item's, so that its number may decide. */
  isPlainly(label: string, item: Item): boolean {
    const own = new Label(foldLabel(label));
    const compared = own.isUnmarked ? "unmarked" : "written";
    const form = own[compared];
    const names = this.entries.filter(({ subject, label: name }) => subject === item && agree(name[compared], form)).map(({ label: name }) => name[compared]);
    const best = Math.max(0, ...names.map((name) => overlap(form, name)));
    if (best < PLAIN) return false;
    const missing = Math.min(...names.map((name) => missingFrom(form, name)));
    return this.entries.every(({ subject, label: other }) => subject === item || (overlap(form, other[compared]) < best && !isRival(form, other[compared], missing)));
  }

  /** The items whose names share words with the label, with how much they share (0 to 1). */
  similar(label: string): readonly { readonly item: Item; readonly share: number }[] {
    this.words ??= new WordIndex(this.entries);
    return [...this.words.similar(new Label(foldLabel(label)), LEAST_SHARE)].map(([item, share]) => ({ item, share }));
  }
}

function remembered<T>(memory: Map<string, T | null>, folded: string, find: () => T | null): T | null {
  const known = memory.get(folded);
  if (known !== undefined) return known;
  const found = find();
  if (memory.size < MEMORY) memory.set(folded, found);
  return found;
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

/** Whether another name explains the label as well: it has more of its words, or begins with the whole of it. */
function isRival(own: Form, other: Form, missing: number): boolean {
  return missingFrom(own, other) < missing || begins(own, other);
}

/**
 * The one subject so named, as typed, with short forms written out, or unmarked where the label is. `others` are names of
 * another sort (of indicators beside items): none of them may be as near.
 */
function nearest<T>(folded: string, entries: readonly Entry<T>[], others: readonly Entry<unknown>[], clear: "nearer" | "alone"): T | null {
  const own = new Label(folded);
  for (const name of FORMS) {
    if (name === "unmarked" && !own.isUnmarked) continue;
    const found = nearestIn(name, own, entries);
    if (!found) continue;
    if (found.distance === 0) return found.subject;
    const missing = missingFrom(own[name], found.form);
    const isRivalled = entries.some(({ subject, label }) => subject !== found.subject && isRival(own[name], label[name], missing));
    const within = clear === "nearer" ? found.distance : 2 * found.limit;
    const isOther = ({ label }: Entry<unknown>): boolean => isRival(own[name], label[name], missing) || (distanceWithin(own[name], label[name], within) <= within && agree(own[name], label[name]));
    return isRivalled || others.some(isOther) ? null : found.subject;
  }
  return null;
}

interface Nearest<T> {
  readonly subject: T;
  readonly form: Form;
  readonly distance: number;
  readonly limit: number;
}

/** The nearest name that agrees in opposed words. Names that only have more of these are rivals: the label may have lost one. */
function nearestIn<T>(name: FormName, label: Label, entries: readonly Entry<T>[]): Nearest<T> | null {
  const own = label[name];
  const limit = Math.floor(own.text.length * NEAR);
  if (limit === 0) return null;
  let best: Nearest<T> | null = null;
  const rivals = new Set<T>();
  for (const { subject, label: candidate } of entries) {
    const form = candidate[name];
    const distance = distanceWithin(own, form, 2 * limit);
    if (distance > 2 * limit || !mayLack(own, form)) continue;
    rivals.add(subject);
    if (distance <= limit && (!best || distance < best.distance) && agree(own, form)) best = { subject, form, distance, limit };
  }
  return best && rivals.size === 1 ? best : null;
}

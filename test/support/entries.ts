/** Generated figures of a report that break no check. */
import type { Catalogue, Check, Condition, Expression, Indicator, Item, Operator } from "../../src/core/catalogue/types";

/** A whole number from 0 to `count` − 1. */
export type Random = (count: number) => number;

/** What is entered for an item: a figure, a word, or null for a cell left blank. */
export type Entry = number | boolean | string | null;
export const NONE = "KPS";
export const NOT_APPLICABLE = "Không áp dụng";

/** Entries that hold to kinds, bounds and checks; words in place of figures only where no check asks for a figure. */
export function generatedEntries(items: readonly Item[], { checks: own, indicators }: Catalogue, random: Random): ReadonlyMap<string, Entry> {
  return generated(items, [...own, ...indicators.flatMap(denominatorCheck)], random);
}

/** The catalogue's checks, by id, that the entries break. */
export function brokenChecks({ checks }: Catalogue, entries: ReadonlyMap<string, Entry>): readonly string[] {
  const own = checks.filter(({ left, right }) => [left, right].flatMap(codesOf).every((code) => typeof entries.get(code) === "number"));
  return own.filter((check) => breaks(check, entries)).map(({ id }) => id);
}

function generated(items: readonly Item[], checks: readonly Check[], random: Random): ReadonlyMap<string, Entry> {
  const checked = new Set(checks.flatMap(({ id, left, right, when }) => (id.startsWith("REL-") ? [left, right, ...(when ? [when.left, when.right] : [])] : [left]).flatMap(codesOf)));
  const entries = new Map<string, Entry>(items.map((item) => [item.code, checked.has(item.code) ? figure(item, random) : anything(item, random)]));
  const own = checks.filter(({ left, right }) => [left, right].flatMap(codesOf).every((code) => entries.has(code)));
  const byCode = new Map(items.map((item) => [item.code, item]));
  for (let turn = 0; turn < 20_000; turn += 1) {
    const broken = own.find((check) => breaks(check, entries));
    if (!broken) return entries;
    mend(broken, entries, byCode, random);
  }
  throw new Error(`no figures hold to ${own.filter((check) => breaks(check, entries)).map(({ id }) => id).join(", ")}`);
}

/** What is part of something is no more than nothing. */
function denominatorCheck({ code, numerator, denominator }: Indicator): readonly Check[] {
  const constant = (value: number): Expression => ({ text: String(value), terms: [{ kind: "constant", sign: 1, value }] });
  if (!denominator) return [];
  const when = { left: numerator, operator: ">", right: constant(0) } as const;
  return [{ id: code, items: [], left: denominator, operator: ">=", right: constant(1), severity: "E", missing: "skipIfAny", tolerance: 0, when }];
}

function codesOf({ terms }: Expression): readonly string[] {
  return terms.flatMap((term) => (term.kind === "item" ? [term.code] : []));
}

function figure({ kind, min, max, choices }: Item, random: Random): Entry {
  const least = Math.ceil(min ?? 0);
  const most = Math.max(least, Math.floor(max ?? 5000));
  switch (kind) {
    case "count": return least + random(Math.min(most - least, 5000) + 1);
    case "money": return least + random(1_000_000) * 1000;
    case "number": return Math.min(most, least + random(1000) / 10 + 2);
    case "percent": return Math.min(max ?? 100, 2 + random(980) / 10);
    case "yesNo": return random(2) === 1;
    case "choice": return choices[random(choices.length)]!;
    case "date": return `date:2026-0${1 + random(9)}-1${random(10)}`;
    case "text": return `Nội dung ${random(100)}`;
  }
}

function anything(item: Item, random: Random): Entry {
  const turn = random(12);
  if (turn === 0) return NOT_APPLICABLE;
  if (turn === 1 && (item.kind === "count" || item.kind === "money")) return NONE;
  return turn === 2 && !item.required ? null : figure(item, random);
}

function valueOf({ terms }: Expression, entries: ReadonlyMap<string, Entry>): number {
  return terms.reduce((sum, term) => sum + term.sign * (term.kind === "item" ? Number(entries.get(term.code)) : term.kind === "constant" ? term.value : 1), 0);
}

const HOLDS: Readonly<Partial<Record<Operator, (left: number, right: number) => boolean>>> = {
  "<=": (left, right) => left <= right, "<": (left, right) => left < right, "=": (left, right) => left === right,
  ">=": (left, right) => left >= right, ">": (left, right) => left > right,
};

function holds({ left, operator, right }: Condition, entries: ReadonlyMap<string, Entry>): boolean {
  return HOLDS[operator]?.(valueOf(left, entries), valueOf(right, entries)) ?? true;
}

function breaks(check: Check, entries: ReadonlyMap<string, Entry>): boolean {
  const asked = check.when === null || ([check.when.left, check.when.right].flatMap(codesOf).every((code) => entries.has(code)) && holds(check.when, entries));
  return asked && !holds(check, entries);
}

/** Gives one item of the check the value that the other side has, or that makes both sides equal, or any other one. */
function mend({ left, right, operator }: Check, entries: Map<string, Entry>, items: ReadonlyMap<string, Item>, random: Random): void {
  const sole = ({ terms }: Expression): string | null => (terms.length === 1 && terms[0]!.kind === "item" && terms[0]!.sign === 1 ? terms[0]!.code : null);
  const [whole, other] = sole(left) !== null && (sole(right) === null || random(2) === 0) ? [sole(left)!, right] : [sole(right), left];
  const bound = valueOf(other, entries);
  if (whole !== null && random(4) > 0 && items.get(whole)!.kind !== "yesNo" && bound >= 0) {
    const isLeast = (operator === "<=" || operator === "<") === (other === right);
    const inside = operator === "=" ? bound : isLeast ? Math.floor(bound * (random(100) / 100)) : bound + random(10);
    entries.set(whole, inside);
    return;
  }
  const codes = [...codesOf(left), ...codesOf(right)];
  const code = codes[random(codes.length)]!;
  if (operator === "=" && random(4) > 0) {
    const signOf = ({ terms }: Expression): number => terms.find((term) => term.kind === "item" && term.code === code)?.sign ?? 0;
    const balanced = Number(entries.get(code)) - (valueOf(left, entries) - valueOf(right, entries)) / (signOf(left) - signOf(right));
    if (balanced >= 0) return void entries.set(code, balanced);
  }
  entries.set(code, random(2) === 0 && items.get(code)!.kind === "count" ? random(12) : figure(items.get(code)!, random));
}

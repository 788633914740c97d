import type { Registry } from "../../agencies/types";
import { isJudgedOnDay, itemsOf, soleItem } from "../expression";
import { TIERS, type Catalogue, type Check, type Expression, type Indicator, type Item, type Target, type Tier } from "../types";
import { checkDates } from "./dates";
import { fault, type Fault } from "./fault";

/** What an indicator can be at all; null where nothing limits it. */
interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** Targets that nothing can meet or miss, that point the wrong way, and tiers with a target too many or too few. */
export function checkTargets(catalogue: Catalogue, items: ReadonlyMap<string, Item>, registry: Registry | null): readonly Fault[] {
  const agencies = registry && new Set(registry.agencies.map(({ code }) => code));
  return catalogue.indicators.flatMap((indicator, index) => {
    const path = `indicators[${index}]`;
    const range = rangeOf(indicator, catalogue.checks, items);
    const own = (["targetByTier", "targetByAgency"] as const).flatMap((member) => Object.entries(indicator[member]).map(([name, target]) => [`${path}.${member}.${name}`, target] as const));
    return [
      ...[[`${path}.target`, indicator.target] as const, ...own].flatMap(([at, target]) => (target === null ? [] : one(target, at, { ...indicator, day: isJudgedOnDay(indicator, catalogue) ? soleItem(indicator.numerator) : null, range }))),
      ...tiers(indicator, path, items),
      ...Object.keys(indicator.targetByAgency).flatMap((code) => (agencies && !agencies.has(code) ? [fault("unknownAgency", `${path}.targetByAgency.${code}`, code)] : [])),
    ];
  });
}

interface Judged extends Indicator {
  /** The item that it is judged on where that is a day. */
  readonly day: string | null;
  readonly range: Range;
}

function one({ comparator, value, from, due, compareWith }: Target, path: string, { unit, better, denominator, day, range }: Judged): readonly Fault[] {
  const dates = [...checkDates(path, from, due), ...(value === "--02-29" ? [fault("leapDay", `${path}.value`, value)] : [])];
  const wrongWay = better === "lower" ? comparator === ">=" || comparator === ">" : comparator === "<=" || comparator === "<";
  const direction = wrongWay ? [fault("direction", `${path}.comparator`, comparator, better)] : [];
  if (typeof value === "string" && day === null) return [...dates, ...direction, fault("targetIsDay", `${path}.value`, value)];
  if (typeof value !== "string" && day !== null) return [...dates, ...direction, fault("targetNotDay", `${path}.value`, String(value ?? ""), day)];
  if (day !== null && compareWith !== null) return [...dates, ...direction, fault("targetNotDay", `${path}.compareWith`, "", day)];
  if (typeof value !== "number") return [...dates, ...direction];
  const said = `${comparator} ${value}`;
  return [
    ...dates,
    ...direction,
    ...(isImpossible(comparator, value, range) ? [fault("impossibleTarget", `${path}.value`, said, shown(range))] : []),
    ...(isIdle(comparator, value, range) ? [fault("idleTarget", `${path}.value`, said, shown(range))] : []),
    ...(unit === "%" && denominator !== null && value > 0 && value < 1 ? [fault("ratioTarget", `${path}.value`, String(value), String(Number((100 * value).toPrecision(15))))] : []),
  ];
}

const shown = ({ low, high }: Range): string => `${low ?? ""}..${high ?? ""}`;

function isImpossible(comparator: Target["comparator"], value: number, { low, high }: Range): boolean {
  const above = high !== null && (comparator === ">" ? value >= high : comparator !== "<" && comparator !== "<=" && value > high);
  const below = low !== null && (comparator === "<" ? value <= low : comparator !== ">" && comparator !== ">=" && value < low);
  return above || below;
}

function isIdle(comparator: Target["comparator"], value: number, { low, high }: Range): boolean {
  if (comparator === ">=") return low !== null && value <= low;
  if (comparator === ">") return low !== null && value < low;
  if (comparator === "<=") return high !== null && value >= high;
  return comparator === "<" && high !== null && value > high;
}

const NONE: Range = { low: null, high: null };

function rangeOf({ numerator, denominator }: Indicator, checks: readonly Check[], items: ReadonlyMap<string, Item>): Range {
  const low = numerator.terms.every((term) => term.sign > 0 && (term.kind !== "item" || isNeverNegative(items.get(term.code)))) ? 0 : null;
  if (denominator === null) return single(numerator, items) ?? { ...NONE, low };
  return { low, high: low !== null && isPart(numerator, denominator, checks, items) ? 100 : null };
}

function isNeverNegative(item: Item | undefined): boolean {
  return item !== undefined && (item.kind === "count" || item.kind === "money" || item.kind === "yesNo" || (item.min !== null && item.min >= 0));
}

/** The bounds of the one item that is the numerator; a total of several agencies may go above its maximum. */
function single({ terms }: Expression, items: ReadonlyMap<string, Item>): Range | null {
  const [term] = terms;
  const item = terms.length === 1 && term?.kind === "item" && term.sign > 0 ? items.get(term.code) : undefined;
  if (!item) return null;
  const adds = item.aggregate === "sum" || item.aggregate === "countYes";
  return { low: isNeverNegative(item) ? Math.max(item.min ?? 0, 0) : item.min, high: adds ? null : item.max };
}

/** Whether the numerator is never more than the denominator: agencies that said yes of all, or as a check of ours says. */
function isPart(numerator: Expression, denominator: Expression, checks: readonly Check[], items: ReadonlyMap<string, Item>): boolean {
  const [over] = denominator.terms;
  const codes = itemsOf(numerator);
  if (denominator.terms.length === 1 && over?.kind === "expected") return numerator.terms.length === 1 && codes.every((code) => items.get(code)?.kind === "yesNo");
  return checks.some(
    ({ left, right, operator, severity, when }) => severity === "E" && when === null && ((operator === "<=" && same(left, numerator) && same(right, denominator)) || (operator === ">=" && same(left, denominator) && same(right, numerator))),
  );
}

function same(a: Expression, b: Expression): boolean {
  return JSON.stringify(a.terms) === JSON.stringify(b.terms);
}

function tiers({ numerator, denominator, target, targetByTier }: Indicator, path: string, items: ReadonlyMap<string, Item>): readonly Fault[] {
  const scope = new Set(itemsOf(numerator, denominator).flatMap((code) => items.get(code)?.appliesTo ?? []));
  const named = Object.keys(targetByTier) as Tier[];
  // A single agency may be of any tier.
  const outside = [...scope].some((member) => member.startsWith("agency:")) ? [] : named.filter((tier) => !scope.has(tier));
  const without = target === null && named.some((tier) => targetByTier[tier] !== null) ? TIERS.filter((tier) => scope.has(tier) && !named.includes(tier)) : [];
  return [
    ...outside.map((tier) => fault("tierOutside", `${path}.targetByTier.${tier}`, tier, [...scope].join(", "))),
    ...without.map((tier) => fault("tierWithoutTarget", `${path}.targetByTier`, tier)),
  ];
}

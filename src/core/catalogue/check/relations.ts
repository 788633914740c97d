import { isDate, itemsOf } from "../expression";
import type { Catalogue, Check, Condition, Expression, Indicator, Item } from "../types";
import { fault, type Fault } from "./fault";
import type { Scopes } from "./scopes";

type Items = ReadonlyMap<string, Item>;

/** Indicators and checks: whether what they put together can be put together. */
export function checkRelations(catalogue: Catalogue, items: Items, scopes: Scopes): readonly Fault[] {
  return [
    ...catalogue.indicators.flatMap((indicator, index) => checkIndicator(indicator, `indicators[${index}]`, items, scopes)),
    ...catalogue.checks.flatMap((check, index) => checkCheck(check, `checks[${index}]`, items, scopes)),
    ...repeatedChecks(catalogue.checks),
  ];
}

function checkIndicator({ code, numerator, denominator }: Indicator, path: string, items: Items, scopes: Scopes): readonly Fault[] {
  const used = found(itemsOf(numerator, denominator), items);
  const parts = [["numerator", numerator], ["denominator", denominator]] as const;
  const differing = scopes.differences(used);
  const flows = new Set(used.map(({ flow }) => flow));
  return [
    ...(itemsOf(numerator).length === 0 ? [fault("noItems", `${path}.numerator`, code)] : []),
    ...parts.flatMap(([member, part]) => (part === null ? [] : [...notNumeric(part, `${path}.${member}`, items, denominator === null && isDate(part, items)), ...percentsAdded(part, `${path}.${member}`, items)])),
    ...(differing.length > 0 ? [fault("unequalScopes", `${path}.numerator`, codesOf(used), differing.join(", "))] : []),
    ...(flows.has("inPeriod") && flows.has("yearToDate") ? [fault("mixedFlows", `${path}.numerator`, codesOf(used))] : []),
    ...disjointPeriods(used, `${path}.numerator`),
  ];
}

function checkCheck(check: Check, path: string, items: Items, scopes: Scopes): readonly Fault[] {
  const { id, left, right, when, missing, tolerance } = check;
  const used = found(itemsOf(left, right), items);
  const sidesOf = (condition: Condition, at: string): readonly Fault[] =>
    isComparison(condition) ? (["left", "right"] as const).flatMap((side) => notNumeric(condition[side], `${at}.${side}`, items, isDate(condition.left, items) && isDate(condition.right, items))) : [];
  const needsAll = isComparison(check) ? missing === "skipIfAny" : true;
  return [
    ...(Number(/^REL-([1-9]\d{2,})$/.exec(id)?.[1] ?? 0) < 101 ? [fault("checkId", `${path}.id`, id)] : []),
    ...(used.length === 0 ? [fault("noItems", `${path}.left`, id)] : []),
    ...sidesOf(check, path),
    ...(when === null ? [] : sidesOf(when, `${path}.when`)),
    ...(needsAll && scopes.areDisjoint(used) ? [fault("disjointScopes", `${path}.left`, codesOf(used))] : []),
    ...disjointPeriods(used, `${path}.left`),
    ...(tolerance < 0 ? [fault("negativeTolerance", `${path}.tolerance`, String(tolerance))] : []),
  ];
}

const found = (codes: readonly string[], items: Items): readonly Item[] => codes.flatMap((code) => items.get(code) ?? []);
const codesOf = (used: readonly Item[]): string => used.map(({ code }) => code).join(", ");
const isComparison = ({ operator }: Pick<Condition, "operator">): boolean => operator !== "both" && operator !== "either" && operator !== "notBoth";

function notNumeric(expression: Expression, path: string, items: Items, mayBeDay: boolean): readonly Fault[] {
  return found(itemsOf(expression), items)
    .filter(({ kind }) => kind === "text" || kind === "choice" || (kind === "date" && !mayBeDay))
    .map(({ code, kind }) => fault("notNumeric", path, code, kind));
}

/** A difference of two percentages is points; a sum of them is nothing. */
function percentsAdded({ terms }: Expression, path: string, items: Items): readonly Fault[] {
  const added = terms.flatMap((term) => (term.kind === "item" && term.sign > 0 && items.get(term.code)?.kind === "percent" ? [term.code] : []));
  return added.length > 1 ? [fault("percentsAdded", path, added.join(", "))] : [];
}

function disjointPeriods(used: readonly Item[], path: string): readonly Fault[] {
  const reported = used.filter(({ periods }) => periods.length > 0);
  const [first, ...rest] = reported;
  if (!first || rest.length === 0 || first.periods.some((period) => rest.every(({ periods }) => periods.includes(period)))) return [];
  return [fault("disjointPeriods", path, codesOf(reported))];
}

function repeatedChecks(checks: readonly Check[]): readonly Fault[] {
  const seen = new Map<string, string>();
  return checks.flatMap(({ id, left, operator, right, when }, index) => {
    const same = JSON.stringify([left.terms, operator, right.terms, when && [when.left.terms, when.operator, when.right.terms]]);
    const other = seen.get(same);
    if (other === undefined) seen.set(same, id);
    return other === undefined ? [] : [fault("checkRepeated", `checks[${index}].left`, id, other)];
  });
}

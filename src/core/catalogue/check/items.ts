import type { Registry } from "../../agencies/types";
import { TIERS, type Aggregate, type Catalogue, type Item, type ItemKind } from "../types";
import { cyclesIn } from "./cycles";
import { fault, type Fault } from "./fault";
import type { Scopes } from "./scopes";

/** Kinds that an aggregate has a result for; `latest` and `none` take any. */
const AGGREGATED: Readonly<Partial<Record<Aggregate, readonly ItemKind[]>>> = {
  sum: ["count", "number", "money", "percent"],
  countYes: ["yesNo"],
  max: ["count", "number", "money", "percent", "date"],
  min: ["count", "number", "money", "percent", "date"],
};

/** Codes, parents, bounds, choices, aggregates, and who reports each item. */
export function checkItems(catalogue: Catalogue, registry: Registry | null, scopes: Scopes): readonly Fault[] {
  return [
    ...cycles(catalogue.items),
    ...codes(catalogue.items),
    ...catalogue.items.flatMap((item, index) => [...values(item, `items[${index}]`), ...reporters(item, `items[${index}]`, registry, scopes)]),
  ];
}

function cycles(items: readonly Item[]): readonly Fault[] {
  return cyclesIn(new Map(items.map(({ code, parent }) => [code, parent]))).map((cycle) => {
    const index = items.findIndex(({ code }) => code === cycle[0]);
    return fault("cycle", `items[${index}].parent`, [...cycle, cycle[0]].join(" → "));
  });
}

function codes(items: readonly Item[]): readonly Fault[] {
  const seen = new Map<string, string>();
  return items.flatMap(({ code }, index) => {
    const path = `items[${index}].code`;
    const other = seen.get(code.toLowerCase());
    seen.set(code.toLowerCase(), code);
    return [
      ...(code === "expected" ? [fault("reservedCode", path, code)] : []),
      ...(/^\.|\.\.|\.$/.test(code) ? [fault("codeDots", path, code)] : []),
      ...(other !== undefined && other !== code ? [fault("codesAlike", path, code, other)] : []),
    ];
  });
}

function values({ kind, choices, min, max, aggregate }: Item, path: string): readonly Fault[] {
  const folded = choices.map((choice) => choice.toLowerCase());
  const repeated = choices.find((_, index) => folded.indexOf(folded[index]!) !== index);
  return [
    ...(min !== null && max !== null && min > max ? [fault("boundsReversed", `${path}.min`, String(min), String(max))] : []),
    ...(kind === "choice" && choices.length === 0 ? [fault("noChoices", `${path}.choices`, kind)] : []),
    ...(kind !== "choice" && choices.length > 0 ? [fault("idleChoices", `${path}.choices`, choices.join(", "), kind)] : []),
    ...(repeated !== undefined ? [fault("choiceRepeated", `${path}.choices`, repeated)] : []),
    ...(AGGREGATED[aggregate]?.includes(kind) === false ? [fault("aggregateKind", `${path}.aggregate`, aggregate, kind)] : []),
    ...(aggregate === "sum" && kind === "percent" ? [fault("percentSummed", `${path}.aggregate`, aggregate, kind)] : []),
  ];
}

function reporters(item: Item, path: string, registry: Registry | null, scopes: Scopes): readonly Fault[] {
  const unknown = unknownScopes(item.appliesTo, registry);
  const nobody = scopes.of(item).size === 0;
  return [
    ...(nobody ? [fault("nobodyReports", `${path}.appliesTo`, item.appliesTo.join(", "))] : []),
    ...(!nobody && unknown.length > 0 ? [fault("unknownAgency", `${path}.appliesTo`, unknown.join(", "))] : []),
    ...(item.periods.length === 0 ? [fault("noPeriods", `${path}.periods`, "")] : []),
  ];
}

/** Those of `agency:CODE` whose code the registry does not have; none where it is not known. */
export function unknownScopes(scopes: readonly string[], registry: Registry | null): readonly string[] {
  if (registry === null) return [];
  const known = new Set(registry.agencies.map(({ code }) => `agency:${code}`));
  return scopes.filter((scope) => !TIERS.some((tier) => tier === scope) && !known.has(scope));
}

/** Catalogue → the JSON of contract §2, from which `parseCatalogue` reads the identical data. */
import { expressionSource } from "./expression";
import { CATALOGUE_SCHEMA } from "./parse";
import { THRESHOLDS } from "./thresholds";
import { TIERS, type Alias, type Catalogue, type Check, type Condition, type Duty, type ExternalIndex, type Indicator, type Item, type LocalText, type Source, type Target } from "./types";

/** Plain data as JSON has it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** JSON text, indented by two, members in the contract's order: equal catalogues give equal text. */
export function serialiseCatalogue(catalogue: Catalogue): string {
  return `${JSON.stringify(catalogueDocument(catalogue), null, 2)}\n`;
}

/** The catalogue as plain data with the members of its JSON. */
export function catalogueDocument(catalogue: Catalogue): JsonObject {
  const { id, version, title, basis, areas, items, indicators, checks, duties, externalIndices, thresholds } = catalogue;
  const set = THRESHOLDS.flatMap((name) => (thresholds[name] === undefined ? [] : [[name, thresholds[name]] as const]));
  return {
    schema: CATALOGUE_SCHEMA,
    id,
    version,
    title: names(title),
    basis: basis.map(({ document, date, issuer }) => ({ document, date, issuer })),
    areas: areas.map(({ code, name }) => ({ code, name: names(name) })),
    items: items.map(itemDocument),
    indicators: indicators.map(indicatorDocument),
    checks: checks.map(checkDocument),
    duties: duties.map(dutyDocument),
    externalIndices: externalIndices.map(externalIndexDocument),
    ...(set.length === 0 ? {} : { thresholds: Object.fromEntries(set) }),
  };
}

const names = ({ vi, en }: LocalText): JsonObject => ({ vi, en });
const sourceDocument = ({ document, clause }: Source): JsonObject => ({ document, clause });

function itemDocument(item: Item): JsonObject {
  const { code, area, parent, name, aliases, unit, kind, choices, required, appliesTo, periods, flow, aggregate, min, max, opening, source } = item;
  const listed = { name: names(name), aliases: aliases.map(aliasDocument) };
  return { code, area, parent, ...listed, unit, kind, choices, required, appliesTo, periods, flow, aggregate, min, max, ...(opening === null ? {} : { opening }), source };
}

function aliasDocument({ name, from, to }: Alias): string | JsonObject {
  return from === null && to === null ? name : { name, from, to };
}

function targetDocument(target: Target | null): JsonObject | null {
  if (target === null) return null;
  const { comparator, value, from, due, compareWith } = target;
  return { comparator, value, from, due, ...(compareWith === null ? {} : { compareWith }) };
}

function indicatorDocument(indicator: Indicator): JsonObject {
  const { code, area, name, numerator, denominator, unit, better, target, targetByTier, targetByAgency, atRisk, lead, source } = indicator;
  const own = TIERS.flatMap((tier) => {
    const its = targetByTier[tier];
    return its === undefined ? [] : [[tier, targetDocument(its)] as const];
  });
  const byAgency = Object.entries(targetByAgency).map(([agency, its]) => [agency, targetDocument(its)] as const);
  return {
    code,
    area,
    name: names(name),
    numerator: expressionSource(numerator),
    denominator: denominator === null ? null : expressionSource(denominator),
    unit,
    better,
    target: targetDocument(target),
    targetByTier: Object.fromEntries(own),
    ...(byAgency.length === 0 ? {} : { targetByAgency: Object.fromEntries(byAgency) }),
    ...(atRisk === null ? {} : { atRisk }),
    lead,
    source: sourceDocument(source),
  };
}

function conditionDocument({ left, operator, right }: Condition): JsonObject {
  return { left: expressionSource(left), operator, right: expressionSource(right) };
}

function checkDocument(check: Check): JsonObject {
  const { id, items, severity, missing, tolerance, when } = check;
  return { id, items, ...conditionDocument(check), severity, missing, tolerance, when: when === null ? null : conditionDocument(when) };
}

function dutyDocument({ code, name, lead, appliesTo, from, due, source }: Duty): JsonObject {
  return { code, name: names(name), lead, ...(appliesTo.length === 0 ? {} : { appliesTo }), from, due, source: sourceDocument(source) };
}

function externalIndexDocument({ code, name, unit, max, source }: ExternalIndex): JsonObject {
  return { code, name: names(name), unit, max, source: sourceDocument(source) };
}

import { readDocument, readJson, type Place, type Result } from "../json";
import { isIsoDate } from "../text/date";
import { itemsOf, parseExpression } from "./expression";
import { STANDARD_INDICES } from "./externalIndices";
import { allowedFor, isAllowed, thresholdNamed, THRESHOLDS, type Threshold, type Thresholds } from "./thresholds";
import {
  AGGREGATES, COMPARATORS, FLOWS, ITEM_KINDS, OPERATORS, PERIOD_KINDS, TIERS,
  type Alias, type Basis, type Catalogue, type CatalogueArea, type Check, type Condition, type Duty, type Expression, type ExternalIndex,
  type Indicator, type Item, type LocalText, type Source, type Target, type Tier,
} from "./types";

export const CATALOGUE_SCHEMA = "cchc/catalogue@1";

/** Reads a catalogue's JSON (contract §2). Every problem is reported with its JSON path; nothing is guessed. */
export function parseCatalogue(text: string): Result<Catalogue> {
  return readJson(text, CATALOGUE_SCHEMA, catalogueOf);
}

/** Reads a catalogue that stands as plain data with the members of its JSON. */
export function readCatalogue(document: unknown): Result<Catalogue> {
  return readDocument(document, CATALOGUE_SCHEMA, catalogueOf);
}

function catalogueOf(root: Place): Catalogue {
  const catalogue: Catalogue = {
    id: root.at("id").name(),
    version: root.at("version").name(),
    title: localText(root.at("title")),
    basis: root.at("basis").list({ optional: true }).map(basis),
    areas: root.at("areas").list({ optional: true }).map(area),
    items: root.at("items").list().map(item),
    indicators: root.at("indicators").list({ optional: true }).map(indicator),
    checks: root.at("checks").list({ optional: true }).map(check),
    duties: root.at("duties").list({ optional: true }).map(duty),
    externalIndices: root.at("externalIndices").present ? root.at("externalIndices").list().map(externalIndex) : STANDARD_INDICES,
    thresholds: thresholds(root.at("thresholds")),
  };
  reportReferences(root, catalogue);
  return catalogue;
}

function localText(place: Place): LocalText {
  if (typeof place.value === "string") return { vi: place.name(), en: place.name() };
  if (!place.isObject()) return { vi: "", en: "" };
  const vi = place.at("vi").name();
  return { vi, en: place.at("en").text("") || vi };
}

function basis(place: Place): Basis {
  return { document: place.at("document").name(), date: day(place.at("date")), issuer: place.at("issuer").text("") };
}

function area(place: Place): CatalogueArea {
  return { code: place.at("code").name(), name: localText(place.at("name")) };
}

/** `YYYY-MM-DD`, or `--MM-DD` where `yearly`. */
function isDay(text: string, yearly: boolean): boolean {
  return isIsoDate(text) || (yearly && text.startsWith("--") && isIsoDate(`2024-${text.slice(2)}`));
}

function day(place: Place, yearly = false): string | null {
  const text = place.textOrNull();
  if (text === null || isDay(text, yearly)) return text;
  place.report("date", yearly ? "YYYY-MM-DD | --MM-DD" : "YYYY-MM-DD");
  return null;
}

function alias(place: Place): Alias {
  return typeof place.value === "string"
    ? { name: place.name(), from: null, to: null }
    : { name: place.at("name").name(), from: day(place.at("from")), to: day(place.at("to")) };
}

function code(place: Place): string {
  const text = place.name();
  if (text !== "" && !/^[\p{L}\p{N}.]+$/u.test(text)) place.report("type", "letters, digits and dots");
  return text;
}

function item(place: Place): Item {
  const kind = place.at("kind").choice(ITEM_KINDS);
  return {
    code: code(place.at("code")),
    area: place.at("area").text(""),
    parent: place.at("parent").textOrNull(),
    name: localText(place.at("name")),
    aliases: place.at("aliases").list({ optional: true }).map(alias),
    unit: place.at("unit").text(""),
    kind,
    choices: place.at("choices").list({ optional: kind !== "choice" }).map((choice) => choice.name()),
    required: place.at("required").boolean(false),
    appliesTo: place.at("appliesTo").list().map(scope),
    periods: place.at("periods").present ? place.at("periods").list().map((period) => period.choice(PERIOD_KINDS)) : PERIOD_KINDS,
    flow: place.at("flow").choice(FLOWS),
    aggregate: place.at("aggregate").choice(AGGREGATES),
    min: place.at("min").numberOrNull(),
    max: place.at("max").numberOrNull(),
    opening: place.at("opening").textOrNull(),
    source: place.at("source").text(""),
  };
}

function scope(place: Place): string {
  const text = place.name();
  if (!text.startsWith("agency:") && !TIERS.some((tier) => tier === text)) place.report("choice", `${TIERS.join(" | ")} | agency:CODE`);
  return text;
}

function expression(place: Place): Expression {
  const parsed = parseExpression(place.value);
  if (!parsed) place.report("expression", "number | codes joined by + and -");
  return parsed ?? { text: "", terms: [] };
}

function target(place: Place): Target | null {
  if (!place.present || !place.isObject()) return null;
  const compareWith = place.at("compareWith").present ? place.at("compareWith").choice(["previous"]) : null;
  return {
    comparator: place.at("comparator").choice(COMPARATORS),
    value: targetValue(place.at("value"), compareWith !== null),
    from: day(place.at("from"), true),
    due: day(place.at("due"), true),
    compareWith,
  };
}

/** A number, or the day of a target that is held against a date. */
export function targetValue(place: Place, optional = false): number | string | null {
  if (!place.present && !optional) place.report("missing", "number | day");
  if (typeof place.value !== "string") return place.numberOrNull();
  if (isDay(place.value, true)) return place.value;
  place.report("type", "number | day");
  return null;
}

function source(place: Place): Source {
  return place.present ? { document: place.at("document").text(""), clause: place.at("clause").text("") } : { document: "", clause: "" };
}

/** Where a catalogue does not say which way is better: up, but down to a target of nothing, and the sooner the better. An upper limit without a word is asked about. */
function betterBy(given: Target | null): Indicator["better"] {
  return given !== null && (typeof given.value === "string" || (given.comparator === "=" && given.value === 0)) ? "lower" : "higher";
}

function indicator(place: Place): Indicator {
  const common = target(place.at("target"));
  const byTier = place.at("targetByTier");
  const byAgency = place.at("targetByAgency");
  return {
    code: place.at("code").name(),
    area: place.at("area").text(""),
    name: localText(place.at("name")),
    numerator: expression(place.at("numerator")),
    denominator: place.at("denominator").present ? expression(place.at("denominator")) : null,
    unit: place.at("unit").text("%"),
    better: place.at("better").choice(["higher", "lower"], betterBy(common)),
    target: common,
    targetByTier: Object.fromEntries(byTier.keys().flatMap((tier) => tierTarget(byTier, tier))),
    targetByAgency: Object.fromEntries(byAgency.keys().map((code) => [code, target(byAgency.at(code))])),
    atRisk: margin(place.at("atRisk")),
    lead: place.at("lead").textOrNull(),
    source: source(place.at("source")),
  };
}

function margin(place: Place): number | null {
  const value = place.numberOrNull();
  if (value !== null && value < 0) place.report("type", ">= 0");
  return value;
}

function tierTarget(place: Place, name: string): readonly [Tier, Target | null][] {
  const tier = TIERS.find((known) => known === name);
  if (!tier) place.at(name).report("choice", TIERS.join(" | "));
  return tier ? [[tier, target(place.at(name))]] : [];
}

function condition(place: Place): Condition {
  return {
    left: expression(place.at("left")),
    operator: place.at("operator").choice(OPERATORS),
    right: expression(place.at("right")),
  };
}

function check(place: Place): Check {
  const parts = condition(place);
  const listed = place.at("items").list({ optional: true }).map((member) => member.name());
  return {
    ...parts,
    id: place.at("id").name(),
    items: listed.length > 0 ? listed : itemsOf(parts.left, parts.right),
    severity: place.at("severity").choice(["E", "W", "I"], "E"),
    missing: place.at("missing").choice(["skipIfAny", "skipIfAll", "asZero"], "skipIfAny"),
    tolerance: place.at("tolerance").numberOrNull() ?? 0,
    when: place.at("when").present ? condition(place.at("when")) : null,
  };
}

function duty(place: Place): Duty {
  return {
    code: place.at("code").name(),
    name: localText(place.at("name")),
    lead: place.at("lead").textOrNull(),
    appliesTo: place.at("appliesTo").list({ optional: true }).map(scope),
    from: day(place.at("from"), true),
    due: day(place.at("due"), true),
    source: source(place.at("source")),
  };
}

function externalIndex(place: Place): ExternalIndex {
  const max = place.at("max").numberOrNull();
  if (max !== null && max <= 0) place.at("max").report("type", "> 0");
  return { code: place.at("code").name(), name: localText(place.at("name")), unit: place.at("unit").text("điểm"), max, source: source(place.at("source")) };
}

function thresholds(place: Place): Thresholds {
  const set = place.keys().flatMap((key): readonly (readonly [Threshold, number])[] => {
    const name = thresholdNamed(key);
    if (name === null) place.at(key).report("choice", THRESHOLDS.join(" | "));
    const value = name === null ? null : place.at(key).numberOrNull();
    if (name === null || value === null) return [];
    if (!isAllowed(name, value)) place.at(key).report("type", allowedFor(name));
    return [[name, value]];
  });
  return Object.fromEntries(set);
}

function reportReferences(root: Place, catalogue: Catalogue): void {
  const codes = new Set(catalogue.items.map((known) => known.code));
  const areas = new Set(catalogue.areas.map((known) => known.code));
  reportRepeated(root, "areas", "code");
  reportRepeated(root, "items", "code");
  reportRepeated(root, "indicators", "code");
  reportRepeated(root, "checks", "id");
  reportRepeated(root, "duties", "code");
  reportRepeated(root, "externalIndices", "code");
  const known = (place: Place, parts: readonly string[]): void => {
    for (const part of parts) if (!codes.has(part)) place.report("unknownCode", part);
  };
  const knownArea = (list: string): void => {
    for (const place of root.at(list).list({ optional: true })) {
      const member = place.at("area");
      const code = member.textOrNull();
      if (code !== null && areas.size > 0 && !areas.has(code)) member.report("unknownCode", code);
    }
  };
  knownArea("items");
  knownArea("indicators");
  root.at("items").list().forEach((place, index) => {
    const parent = catalogue.items[index]!.parent;
    if (parent !== null) known(place.at("parent"), [parent]);
    const { opening } = catalogue.items[index]!;
    if (opening !== null) known(place.at("opening"), [opening]);
  });
  root.at("indicators").list({ optional: true }).forEach((place, index) => {
    const { numerator, denominator } = catalogue.indicators[index]!;
    known(place.at("numerator"), itemsOf(numerator));
    known(place.at("denominator"), itemsOf(denominator));
  });
  root.at("checks").list({ optional: true }).forEach((place, index) => {
    const { left, right, when } = catalogue.checks[index]!;
    known(place.at("left"), itemsOf(left));
    known(place.at("right"), itemsOf(right));
    known(place.at("when"), itemsOf(when?.left ?? null, when?.right ?? null));
    for (const member of place.at("items").list({ optional: true })) known(member, [member.name()]);
  });
}

function reportRepeated(root: Place, list: string, key: string): void {
  const seen = new Set<unknown>();
  for (const place of root.at(list).list({ optional: true })) {
    const member = place.at(key);
    if (seen.has(member.value)) member.report("repeated", key);
    seen.add(member.value);
  }
}

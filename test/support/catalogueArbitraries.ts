/** Random catalogues and registries as their JSON has them: every field, every odd text that a cell could mistake. */
import fc from "fast-check";
import { AGGREGATES, COMPARATORS, FLOWS, ITEM_KINDS, OPERATORS, PERIOD_KINDS, TIERS } from "../../src/core/catalogue/types";

const ODD_TEXTS = [
  "Sở Nội vụ", "=1+1", "-", "- 5", "+84", "@tên", "TRUE", "#N/A", "#REF!", "07", "1.10", "1,870", "31/12", "2026-12-31", "  hai  đầu ", "a, b; c", "x\ny", "t\tb",
  "Tên [..]", "Tên [01/01/2020..]", "hoà\u0301", "Ho\u0300a", "'nháy", "\"kép\"", "<b>&amp;</b>", "_x000D_", "expected", "__proto__", "Chỉ tiêu thống kê", "Mã", "🙂", "e\u200b\u0301",
];
const text = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: "grapheme", maxLength: 12 }), fc.string({ unit: "binary", maxLength: 6 }));
const isBlank = (value: string): boolean => /^[\s\p{C}]*$/u.test(value);
const name = text.filter((value) => !isBlank(value));
const localText = fc.oneof(name, fc.record({ vi: name, en: fc.option(text) }));
const code = fc.oneof(fc.stringMatching(/^[1-9](\.[1-9]\d?){0,2}$/), fc.stringMatching(/^[A-ZĐ]{1,3}\d?$/), fc.constantFrom("100", "5", "1.10", "0.5"));
const amount = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: -99_999, max: 99_999 }).map((units) => units / 1000), fc.constantFrom(100, 5, 0, -0, 1e21, 1e-9, 0.5));
const day = fc.date({ min: new Date("1000-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const yearly = fc.oneof(day, day.map((date) => `-${date.slice(4)}`));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary);

const target = maybe(
  fc.oneof(
    fc.record({ comparator: fc.constantFrom(...COMPARATORS), value: fc.oneof(amount, yearly), from: maybe(yearly), due: maybe(yearly) }),
    fc.record({ comparator: fc.constantFrom(...COMPARATORS), compareWith: fc.constant("previous"), value: maybe(amount) }),
  ),
);
const source = fc.record({ document: text, clause: text });
const alias = fc.oneof(name, fc.record({ name, from: maybe(day), to: maybe(day) }));
const scope = fc.oneof(fc.constantFrom<string>(...TIERS), code.map((one) => `agency:${one}`));

function expressionOf(codes: readonly string[]): fc.Arbitrary<string | number> {
  const term = fc.oneof(fc.constantFrom("expected"), ...(codes.length > 0 ? [fc.constantFrom(...codes)] : []));
  const terms = fc.array(fc.tuple(fc.constantFrom("+", "-", " + ", " -  "), term), { minLength: 1, maxLength: 3 });
  const sum = terms.map((all) => all.map(([sign, one], index) => (index === 0 && sign.includes("+") ? one : `${sign}${one}`)).join(""));
  return fc.oneof(sum, amount);
}

function itemWith(codes: readonly string[], areas: readonly string[]): fc.Arbitrary<object> {
  return fc.record({
    area: areas.length > 0 ? fc.constantFrom(...areas, "", undefined) : text,
    parent: maybe(fc.constantFrom(...codes)),
    name: localText,
    aliases: fc.array(alias, { maxLength: 3 }),
    unit: text,
    kind: fc.constantFrom(...ITEM_KINDS),
    choices: fc.array(name, { maxLength: 3 }),
    required: fc.boolean(),
    appliesTo: fc.array(scope, { maxLength: 3 }),
    periods: fc.oneof(fc.subarray([...PERIOD_KINDS]), fc.constant(undefined)),
    flow: fc.constantFrom(...FLOWS),
    aggregate: fc.constantFrom(...AGGREGATES),
    min: maybe(amount),
    max: maybe(amount),
    opening: maybe(fc.constantFrom(...codes)),
    source: text,
  });
}

function indicatorWith(codes: readonly string[], areas: readonly string[]): fc.Arbitrary<object> {
  return fc.record({
    area: areas.length > 0 ? fc.constantFrom(...areas, "", undefined) : text,
    name: localText,
    numerator: expressionOf(codes),
    denominator: maybe(expressionOf(codes)),
    unit: fc.oneof(text, fc.constant(undefined)),
    better: fc.constantFrom("higher", "lower"),
    target,
    targetByTier: fc.dictionary(fc.constantFrom(...TIERS), target, { maxKeys: 3 }),
    targetByAgency: fc.oneof(fc.dictionary(fc.constantFrom("SNV", "STP", "X1.a"), target, { maxKeys: 3 }), fc.constant(undefined)),
    atRisk: maybe(fc.integer({ min: 0, max: 5000 }).map((hundredths) => hundredths / 100)),
    lead: maybe(text),
    source,
  });
}

function checkWith(codes: readonly string[]): fc.Arbitrary<object> {
  const condition = { left: expressionOf(codes), operator: fc.constantFrom(...OPERATORS), right: expressionOf(codes) };
  return fc.record({
    ...condition,
    items: fc.subarray([...codes]),
    severity: fc.constantFrom("E", "W", "I"),
    missing: fc.constantFrom("skipIfAny", "skipIfAll", "asZero"),
    tolerance: amount,
    when: maybe(fc.record(condition)),
  });
}

const duty = fc.record({ name: localText, lead: maybe(text), appliesTo: fc.oneof(fc.subarray(["so", "xa", "agency:SNV"]), fc.constant(undefined)), from: maybe(yearly), due: maybe(yearly), source });
const externalIndex = fc.record({ name: localText, unit: fc.oneof(text, fc.constant(undefined)), max: maybe(fc.integer({ min: 1, max: 100 })), source });
const thresholds = maybe(
  fc.record(
    { "jump.factor": fc.constantFrom(1.5, 5), "jump.least": fc.integer({ min: 1, max: 500 }), "unchanged.share": fc.constantFrom(0.25, 1), "own.quarters": fc.integer({ min: 1, max: 12 }), "peers.deviations": fc.constantFrom(2.5, 8) },
    { requiredKeys: [] },
  ),
);
const codesOf = (maxLength: number, minLength = 0): fc.Arbitrary<string[]> => fc.uniqueArray(code, { minLength, maxLength });
const coded = (codes: readonly string[], one: fc.Arbitrary<object>, key = "code"): fc.Arbitrary<object[]> =>
  fc.tuple(...codes.map((its) => one.map((rest) => ({ [key]: its, ...rest }))));

/** JSON text of a catalogue that parses. */
export const catalogueJson: fc.Arbitrary<string> = fc
  .tuple(codesOf(3), codesOf(5, 1), codesOf(4), codesOf(3), codesOf(3), codesOf(3))
  .chain(([areas, codes, indicators, checks, duties, indices]) =>
    fc.record({
      schema: fc.constant("cchc/catalogue@1"),
      id: name,
      version: name,
      title: localText,
      basis: fc.array(fc.record({ document: name, date: maybe(day), issuer: text }), { maxLength: 2 }),
      areas: coded(areas, fc.record({ name: localText })),
      items: coded(codes, itemWith(codes, areas)),
      indicators: coded(indicators, indicatorWith(codes, areas)),
      checks: coded(checks, checkWith(codes), "id"),
      duties: coded(duties, duty),
      externalIndices: coded(indices, externalIndex),
      thresholds,
    }),
  )
  .map((document) => JSON.stringify(document));

/** JSON text of a registry that parses. */
export const registryJson: fc.Arbitrary<string> = codesOf(6).chain((codes) =>
  fc
    .record({
      schema: fc.constant("cchc/agencies@1"),
      province: fc.record({ code: text, name }),
      agencies: coded(
        codes,
        fc.record({
          name,
          aliases: fc.array(name, { maxLength: 3 }),
          tier: fc.constantFrom(...TIERS),
          from: maybe(day),
          to: maybe(day),
          successor: codes.length > 0 ? maybe(fc.constantFrom(...codes)) : fc.constant(null),
        }),
      ),
    })
    .map((document) => JSON.stringify(document)),
);

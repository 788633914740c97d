import { parseRegistry } from "../../../src/core/agencies/parse";
import { parseExpression } from "../../../src/core/catalogue/expression";
import { parseCatalogue } from "../../../src/core/catalogue/parse";
import { sampleText } from "../../support/sample";
import { anItem } from "../../support/sheets";

function problems(parts: object): readonly string[] {
  const parsed = parseCatalogue(JSON.stringify({ schema: "cchc/catalogue@1", id: "thu", version: "1", title: "Thử", items: [anItem("1.1", "Số A")], ...parts }));
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
}

describe("a catalogue from JSON", () => {
  test("the sample's is read whole", () => {
    const parsed = parseCatalogue(sampleText("catalogue.json"));
    expect(parsed.ok && { items: parsed.value.items.length, indicators: parsed.value.indicators.length, checks: parsed.value.checks.length }).toEqual({ items: 18, indicators: 8, checks: 4 });
  });

  test("one that is right has no problem", () => {
    expect(problems({})).toEqual([]);
  });

  test.each([
    [{ items: [anItem("1.1", "Số A", { kind: "int" })] }, ["items[0].kind choice"]],
    [{ items: [anItem("1.1", "A"), anItem("1.1", "B")] }, ["items[1].code repeated"]],
    [{ items: [anItem("1-1", "A")] }, ["items[0].code type"]],
    [{ items: [anItem("1.1", " ")] }, ["items[0].name empty"]],
    [{ items: [{ code: "1.1" }] }, ["items[0].kind missing", "items[0].name missing", "items[0].appliesTo missing", "items[0].flow missing", "items[0].aggregate missing"]],
    [{ items: [anItem("1.1", "A", { appliesTo: ["province"] })] }, ["items[0].appliesTo[0] choice"]],
    [{ items: [anItem("1.1", "A", { parent: "9" })] }, ["items[0].parent unknownCode"]],
    [{ items: {} }, ["items type"]],
    [{ indicators: [{ code: "I", name: "I", numerator: "1.1 * 2" }] }, ["indicators[0].numerator expression"]],
    [{ indicators: [{ code: "I", name: "I", numerator: "1.1", denominator: "1.9" }] }, ["indicators[0].denominator unknownCode"]],
    [{ indicators: [{ code: "I", name: "I", numerator: "1.1", target: { value: 5 } }] }, ["indicators[0].target.comparator missing"]],
    [{ indicators: [{ code: "I", name: "I", numerator: "1.1", target: { comparator: ">=" } }] }, ["indicators[0].target.value missing"]],
    [{ indicators: [{ code: "I", name: "I", numerator: "1.1", target: { comparator: ">=", value: 5, due: "31/12" } }] }, ["indicators[0].target.due date"]],
    [{ indicators: [{ code: "I", name: "I", numerator: "1.1", targetByTier: { tinh: null } }] }, ["indicators[0].targetByTier.tinh choice"]],
    [{ checks: [{ id: "REL-101", left: "1.1", operator: "≤", right: 5 }] }, ["checks[0].operator choice"]],
    [{ duties: [{ code: "N", name: "N", due: "--02-30" }] }, ["duties[0].due date"]],
    [{ externalIndices: [{ code: "PCI", name: "PCI" }, { code: "PCI", name: "PCI", max: -1 }, {}] }, ["externalIndices[1].code repeated", "externalIndices[1].max type", "externalIndices[2].code missing", "externalIndices[2].name missing"]],
    [
      { thresholds: { "jump.factor": 1, "unchanged.share": 80, "own.quarters": 7.5, "own.least": "6", "jump.faktor": 5, "peers.least": 3 } },
      ["thresholds.jump.factor type", "thresholds.unchanged.share type", "thresholds.own.quarters type", "thresholds.own.least type", "thresholds.jump.faktor choice"],
    ],
    [{ thresholds: [5] }, ["thresholds type"]],
  ])("says where it is wrong: %j", (parts, expected) => {
    expect([...problems(parts)].sort()).toEqual([...expected].sort());
  });

  test.each([
    [{ comparator: "=", value: 0 }, undefined, "lower"],
    [{ comparator: "=", value: 0 }, "higher", "higher"],
    [{ comparator: "=", value: 100 }, undefined, "higher"],
    [{ comparator: "<=", value: 5 }, undefined, "higher"],
    [null, undefined, "higher"],
  ])("which way is better: target %j, said %s, is %s", (target, better, expected) => {
    const parsed = parseCatalogue(JSON.stringify({ schema: "cchc/catalogue@1", id: "thu", version: "1", title: "Thử", items: [anItem("1.1", "Số A")], indicators: [{ code: "I", name: "I", numerator: "1.1", target, better }] }));
    expect(parsed.ok && parsed.value.indicators.map((each) => each.better)).toEqual([expected]);
  });

  test.each([
    [{}, ["PAR INDEX", "SIPAS", "PAPI", "PCI"]],
    [{ externalIndices: [] }, []],
    [{ externalIndices: [{ code: "PGI", name: "Chỉ số xanh" }] }, ["PGI"]],
  ])("has the indices that it names, and those of every province where it names none: %j", (parts, expected) => {
    const parsed = parseCatalogue(JSON.stringify({ schema: "cchc/catalogue@1", id: "thu", version: "1", title: "Thử", items: [], ...parts }));
    expect(parsed.ok && parsed.value.externalIndices.map(({ code }) => code)).toEqual(expected);
  });

  test("has the thresholds that it sets, and none where it sets none", () => {
    const thresholdsOf = (more: object): unknown => {
      const parsed = parseCatalogue(JSON.stringify({ schema: "cchc/catalogue@1", id: "thu", version: "1", title: "Thử", items: [], ...more }));
      return parsed.ok && parsed.value.thresholds;
    };
    expect([thresholdsOf({}), thresholdsOf({ thresholds: { "jump.factor": 5, "unchanged.share": 1 } })]).toEqual([{}, { "jump.factor": 5, "unchanged.share": 1 }]);
  });

  test("text that is no JSON, or of another schema, is told so", () => {
    expect(parseCatalogue("{").ok ? null : parseCatalogue("{")).toMatchObject({ problems: [{ code: "json" }] });
    expect(parseCatalogue('{"schema":"cchc/agencies@1"}')).toMatchObject({ problems: [{ path: "schema", code: "schema", found: '"cchc/agencies@1"' }] });
    expect(parseCatalogue("[]")).toMatchObject({ ok: false });
  });

  test("names like __proto__ are data", () => {
    const parsed = parseCatalogue('{"schema":"cchc/catalogue@1","id":"x","version":"1","title":"T","items":[],"__proto__":{"polluted":1}}');
    expect(parsed.ok).toBe(true);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("a due date may return each year, and a relative target needs no value", () => {
    expect(problems({ indicators: [{ code: "I", name: "I", numerator: "1.1", target: { comparator: ">=", compareWith: "previous", due: "--12-31" } }] })).toEqual([]);
  });
});

describe("an expression", () => {
  test.each([
    ["1.1", [{ kind: "item", sign: 1, code: "1.1" }]],
    ["1.1 + 1.2-1.3", [{ kind: "item", sign: 1, code: "1.1" }, { kind: "item", sign: 1, code: "1.2" }, { kind: "item", sign: -1, code: "1.3" }]],
    ["expected", [{ kind: "expected", sign: 1 }]],
    ["5", [{ kind: "item", sign: 1, code: "5" }]],
    [5, [{ kind: "constant", sign: 1, value: 5 }]],
    [-2.5, [{ kind: "constant", sign: -1, value: 2.5 }]],
  ])("%j", (source, terms) => {
    expect(parseExpression(source)?.terms).toEqual(terms);
  });

  test.each(["", "1.1 1.2", "+", "1.1+", "1.1*2", "(1.1)", null, Number.NaN, {}])("%j is none", (source) => {
    expect(parseExpression(source)).toBeNull();
  });
});

describe("a registry from JSON", () => {
  test("the sample's is read whole", () => {
    const parsed = parseRegistry(sampleText("agencies.json"));
    expect(parsed.ok && parsed.value.agencies.length).toBe(14);
  });

  test("says where it is wrong", () => {
    const text = JSON.stringify({
      schema: "cchc/agencies@1",
      province: { name: "T" },
      agencies: [
        { code: "A", name: "A", tier: "so" },
        { code: "A", name: "B", tier: "bo", from: "2025-13-01", successor: "Z" },
      ],
    });
    const parsed = parseRegistry(text);
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "agencies[1].tier choice",
      "agencies[1].from date",
      "agencies[1].code repeated",
      "agencies[1].successor unknownCode",
    ]);
  });
});

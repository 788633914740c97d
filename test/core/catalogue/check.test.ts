/** Catalogues and registries that read well and are wrong all the same: what is told, and where. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkRegistry } from "../../../src/core/agencies/check";
import type { Registry } from "../../../src/core/agencies/types";
import { checkCatalogue } from "../../../src/core/catalogue/check/check";
import { FAULTS, type Fault, type FaultCode } from "../../../src/core/catalogue/check/fault";
import { parseCatalogue } from "../../../src/core/catalogue/parse";
import type { Catalogue } from "../../../src/core/catalogue/types";
import { wordFault } from "../../../src/messages/catalogue";
import { sampleRuleset } from "../../support/sample";
import { anAgency, anItem, aRegistry, COMMUNE, HEALTH, HOME_AFFAIRS } from "../../support/sheets";

type Parts = Readonly<Record<string, object>>;

function catalogueOf(parts: Parts): Catalogue {
  const parsed = parseCatalogue(JSON.stringify({ schema: "cchc/catalogue@1", id: "thu", version: "1", title: "Thử", items: [], ...parts }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const REGISTRY = aRegistry(HOME_AFFAIRS, HEALTH, COMMUNE);
const told = (faults: readonly Fault[]): readonly string[] => faults.map(({ code, path, found, against }) => [code, path, found, against].join(" | "));

const A = anItem("1.1", "Số việc được giao");
const B = anItem("1.2", "Số việc đã xong");
const YES = anItem("1.3", "Đã có kế hoạch", { kind: "yesNo", aggregate: "countYes", min: null });
const SCORE = anItem("1.4", "Điểm số", { kind: "number", aggregate: "latest", min: 0, max: 100 });
const DAY = anItem("1.5", "Ngày ban hành kế hoạch", { kind: "date", aggregate: "max", min: null });
const issued = (value: unknown, more: object = {}): object => ({ code: "I", name: "Thời gian ban hành", numerator: "1.5", unit: "ngày", better: "lower", target: { comparator: "<=", value }, ...more });
const PART = { id: "REL-101", left: "1.2", operator: "<=", right: "1.1" };
const rate = (more: object): object => ({ code: "I", name: "Tỷ lệ", numerator: "1.2", denominator: "1.1", ...more });
const target = (comparator: string, value: number, more: object = {}): object => ({ comparator, value, ...more });

const CASES: readonly (readonly [FaultCode, Parts, string])[] = [
  ["cycle", { items: [anItem("1", "A", { parent: "3" }), anItem("2", "B", { parent: "1" }), anItem("3", "C", { parent: "2" }), anItem("4", "D", { parent: "1" })] }, "items[0].parent | 1 → 3 → 2 → 1 | "],
  ["cycle", { items: [anItem("1", "A", { parent: "2" }), anItem("2", "B", { parent: "2" })] }, "items[1].parent | 2 → 2 | "],
  ["reservedCode", { items: [anItem("expected", "A")] }, "items[0].code | expected | "],
  ["codeDots", { items: [anItem("1.1.", "A")] }, "items[0].code | 1.1. | "],
  ["codesAlike", { items: [anItem("a1", "A"), anItem("A1", "B")] }, "items[1].code | A1 | a1"],
  ["nameUnreadable", { items: [anItem("1", "***")] }, "items[0].name.vi | *** | "],
  ["sameName", { items: [anItem("1", "Số hồ sơ đã hoà giải"), anItem("2", "Số hồ sơ đã hòa giải")] }, "items[1].name.vi | Số hồ sơ đã hòa giải | 1"],
  ["sameNameInAreas", { areas: [{ code: "1", name: "A" }, { code: "2", name: "B" }], items: [anItem("1", "Tổng số", { area: "1" }), anItem("2", "Tổng số", { area: "2" })] }, "items[1].name.vi | Tổng số | 1"],
  ["sameIndicatorName", { items: [A, B], indicators: [rate({}), rate({ code: "J" })] }, "indicators[1].name.vi | Tỷ lệ | I"],
  ["aliasTaken", { items: [anItem("1", "A", { aliases: ["B"] }), anItem("2", "B")] }, "items[0].aliases[0] | B | 2"],
  ["aliasTaken", { items: [anItem("1", "A", { aliases: [{ name: "X", to: "2025-06-30" }] }), anItem("2", "B", { aliases: [{ name: "x", from: "2025-06-30" }] })] }, "items[1].aliases[0] | x | 1"],
  ["aliasRepeated", { items: [anItem("1", "A", { aliases: ["X", "x."] })] }, "items[0].aliases[1] | x. | "],
  ["datesReversed", { items: [anItem("1", "A", { aliases: [{ name: "X", from: "2025-07-01", to: "2025-06-30" }] })] }, "items[0].aliases[0] | 2025-07-01 | 2025-06-30"],
  ["datesReversed", { items: [A, B], indicators: [rate({ target: target(">=", 80, { from: "--12-31", due: "--06-30" }) })] }, "indicators[0].target.due | --12-31 | --06-30"],
  ["datesReversed", { duties: [{ code: "N", name: "N", lead: "SNV", from: "2026-03-01", due: "2026-02-28" }] }, "duties[0].due | 2026-03-01 | 2026-02-28"],
  ["leapDay", { duties: [{ code: "N", name: "N", lead: "SNV", due: "--02-29" }] }, "duties[0].due | --02-29 | "],
  ["boundsReversed", { items: [anItem("1", "A", { min: 5, max: 4 })] }, "items[0].min | 5 | 4"],
  ["noChoices", { items: [anItem("1", "A", { kind: "choice", choices: [], aggregate: "none" })] }, "items[0].choices | choice | "],
  ["choiceRepeated", { items: [anItem("1", "A", { kind: "choice", choices: ["Tốt", "Kém", "TỐT"], aggregate: "none" })] }, "items[0].choices | TỐT | "],
  ["idleChoices", { items: [anItem("1", "A", { choices: ["Tốt"] })] }, "items[0].choices | Tốt | count"],
  ["aggregateKind", { items: [anItem("1", "A", { kind: "text", min: null })] }, "items[0].aggregate | sum | text"],
  ["aggregateKind", { items: [anItem("1", "A", { aggregate: "countYes" })] }, "items[0].aggregate | countYes | count"],
  ["percentSummed", { items: [anItem("1", "A", { kind: "percent" })] }, "items[0].aggregate | sum | percent"],
  ["nobodyReports", { items: [anItem("1", "A", { appliesTo: [] })] }, "items[0].appliesTo |  | "],
  ["nobodyReports", { items: [anItem("1", "A", { appliesTo: ["huyen", "agency:STC"] })] }, "items[0].appliesTo | huyen, agency:STC | "],
  ["noPeriods", { items: [anItem("1", "A", { periods: [] })] }, "items[0].periods |  | "],
  ["unknownAgency", { items: [anItem("1", "A", { appliesTo: ["agency:SYT", "agency:STC"] })] }, "items[0].appliesTo | agency:STC | "],
  ["noItems", { indicators: [rate({ numerator: 5, denominator: 6 })] }, "indicators[0].numerator | I | "],
  ["noItems", { checks: [{ id: "REL-101", left: 1, operator: "<=", right: "expected" }] }, "checks[0].left | REL-101 | "],
  ["notNumeric", { items: [A, anItem("1.2", "Ghi chú", { kind: "text", aggregate: "none", min: null })], indicators: [rate({})] }, "indicators[0].numerator | 1.2 | text"],
  ["notNumeric", { items: [A, anItem("1.2", "Ghi chú", { kind: "text", aggregate: "none", min: null })], checks: [{ ...PART, left: "1.1", right: 5, when: { left: "1.2", operator: ">", right: 0 } }] }, "checks[0].when.left | 1.2 | text"],
  ["notNumeric", { items: [A, DAY], indicators: [issued("--01-31", { denominator: "1.1" })] }, "indicators[0].numerator | 1.5 | date"],
  ["notNumeric", { items: [A, DAY], checks: [{ ...PART, left: "1.5", right: "1.1" }] }, "checks[0].left | 1.5 | date"],
  ["percentsAdded", { items: [anItem("1.1", "A", { kind: "percent", aggregate: "none" }), anItem("1.2", "B", { kind: "percent", aggregate: "none" })], indicators: [rate({ numerator: "1.1+1.2", denominator: 2 })] }, "indicators[0].numerator | 1.1, 1.2 | "],
  ["mixedFlows", { items: [A, { ...B, flow: "yearToDate" }], indicators: [rate({})] }, "indicators[0].numerator | 1.2, 1.1 | "],
  ["unequalScopes", { items: [A, { ...B, appliesTo: ["so"] }], indicators: [rate({})] }, "indicators[0].numerator | 1.2, 1.1 | XTH"],
  ["disjointScopes", { items: [{ ...A, appliesTo: ["xa"] }, { ...B, appliesTo: ["so"] }], checks: [PART] }, "checks[0].left | 1.2, 1.1 | "],
  ["disjointPeriods", { items: [{ ...A, periods: ["Y"] }, { ...B, periods: ["Q1", "Q3"] }], checks: [PART] }, "checks[0].left | 1.2, 1.1 | "],
  ["impossibleTarget", { items: [A, B], checks: [PART], indicators: [rate({ target: target(">", 100) })] }, "indicators[0].target.value | > 100 | 0..100"],
  ["impossibleTarget", { items: [YES], indicators: [rate({ numerator: "1.3", denominator: "expected", target: target("=", 120) })] }, "indicators[0].target.value | = 120 | 0..100"],
  ["impossibleTarget", { items: [SCORE], indicators: [rate({ numerator: "1.4", denominator: null, unit: "điểm", target: target(">=", 101) })] }, "indicators[0].target.value | >= 101 | 0..100"],
  ["impossibleTarget", { items: [A], indicators: [rate({ numerator: "1.1", denominator: null, unit: "hồ sơ", better: "lower", target: target("<", 0) })] }, "indicators[0].target.value | < 0 | 0.."],
  ["idleTarget", { items: [A, B], checks: [PART], indicators: [rate({ better: "lower", target: target("<=", 100) })] }, "indicators[0].target.value | <= 100 | 0..100"],
  ["ratioTarget", { items: [A, B], indicators: [rate({ target: target(">=", 0.95) })] }, "indicators[0].target.value | 0.95 | 95"],
  ["targetNotDay", { items: [DAY], indicators: [issued(46387)] }, "indicators[0].target.value | 46387 | 1.5"],
  ["targetNotDay", { items: [DAY], indicators: [issued(null, { target: { comparator: "<=", value: null, compareWith: "previous" } })] }, "indicators[0].target.value |  | 1.5"],
  ["targetNotDay", { items: [DAY], indicators: [issued("--01-31", { target: { comparator: "<=", value: "--01-31", compareWith: "previous" } })] }, "indicators[0].target.compareWith |  | 1.5"],
  ["leapDay", { items: [DAY], indicators: [issued("--02-29")] }, "indicators[0].target.value | --02-29 | "],
  ["targetIsDay", { items: [A, B], indicators: [rate({ targetByTier: { so: { comparator: ">=", value: "--12-15" }, xa: null } })] }, "indicators[0].targetByTier.so.value | --12-15 | "],
  ["direction", { items: [A, B], indicators: [rate({ target: target("<=", 5) })] }, "indicators[0].target.comparator | <= | higher"],
  ["direction", { items: [A, B], indicators: [rate({ better: "lower", targetByTier: { xa: target(">", 5) } }), ] }, "indicators[0].targetByTier.xa.comparator | > | lower"],
  ["tierOutside", { items: [A, B], indicators: [rate({ target: target(">=", 80), targetByTier: { huyen: target(">=", 70) } })] }, "indicators[0].targetByTier.huyen | huyen | so, xa"],
  ["tierWithoutTarget", { items: [A, B], indicators: [rate({ targetByTier: { so: target(">=", 80) } })] }, "indicators[0].targetByTier | xa | "],
  ["checkId", { items: [A, B], checks: [{ ...PART, id: "REL-003" }] }, "checks[0].id | REL-003 | "],
  ["checkId", { items: [A, B], checks: [{ ...PART, id: "KT-1" }] }, "checks[0].id | KT-1 | "],
  ["checkRepeated", { items: [A, B], checks: [PART, { ...PART, id: "REL-102" }] }, "checks[1].left | REL-102 | REL-101"],
  ["negativeTolerance", { items: [A, B], checks: [{ ...PART, tolerance: -1 }] }, "checks[0].tolerance | -1 | "],
  ["noLead", { duties: [{ code: "N", name: "N", due: "--03-31" }] }, "duties[0].lead | N | "],
  ["unknownAgency", { duties: [{ code: "N", name: "N", appliesTo: ["so", "agency:SYT", "agency:STC"], due: "--03-31" }] }, "duties[0].appliesTo | agency:STC | "],
  ["noDue", { duties: [{ code: "N", name: "N", lead: "SNV" }] }, "duties[0].due | N | "],
  ["unknownDocument", { basis: [{ document: "1/UBND", issuer: "" }], items: [A, B], indicators: [rate({ source: { document: "2/UBND", clause: "" } })] }, "indicators[0].source.document | 2/UBND | 1/UBND"],
  ["idleThreshold", { thresholds: { "own.quarters": 4 } }, "thresholds.own.quarters | 4 | 6"],
];

describe("a catalogue", () => {
  test.each(CASES)("%s: %j", (code, parts, expected) => {
    const found = told(checkCatalogue(catalogueOf(parts), REGISTRY));
    expect(found.filter((line) => line.startsWith(`${code} |`))).toContain(`${code} | ${expected}`);
  });

  test.each<readonly [string, Parts]>([
    ["two items of one name under parents of different names", { items: [anItem("1", "Sở"), anItem("2", "Xã"), anItem("1.1", "Tổng số", { parent: "1" }), anItem("2.1", "Tổng số", { parent: "2" })] }],
    ["a name handed on from one item to another", { items: [anItem("1", "A", { aliases: [{ name: "X", to: "2025-06-30" }] }), anItem("2", "B", { aliases: [{ name: "X", from: "2025-07-01" }] })] }],
    ["a difference of percentages", { items: [anItem("1.1", "A", { kind: "percent", aggregate: "latest" }), anItem("1.2", "B", { kind: "percent", aggregate: "latest" })], indicators: [rate({ numerator: "1.1-1.2", denominator: null, unit: "điểm %" })] }],
    ["growth beyond 100 %", { items: [A, B], indicators: [rate({ target: target(">", 100) })] }],
    ["a total above what one agency may report", { items: [anItem("1.1", "A", { max: 10 })], indicators: [rate({ numerator: "1.1", denominator: null, unit: "việc", target: target(">=", 500) })] }],
    ["a tier that has no target on purpose", { items: [A, B], indicators: [rate({ targetByTier: { so: target(">=", 80), xa: null } })] }],
    ["parts of a whole that a check may skip over", { items: [{ ...A, appliesTo: ["xa"] }, { ...B, appliesTo: ["so"] }], checks: [{ ...PART, missing: "skipIfAll" }] }],
    ["a day as the target of a date, each year's or one alone", { items: [DAY], indicators: [issued("--01-31", { targetByTier: { xa: { comparator: "<", value: "2026-02-15" } } })] }],
    ["one date held against another", { items: [DAY, { ...DAY, code: "1.6", name: "Ngày gửi kế hoạch" }], checks: [{ ...PART, left: "1.5", right: "1.6" }] }],
    ["words on both sides of a check for presence", { items: [A, anItem("1.2", "Lý do", { kind: "text", aggregate: "none", min: null })], checks: [{ ...PART, operator: "both" }] }],
    ["half a per cent where the unit is none", { items: [A, B], indicators: [rate({ unit: "lần", target: target(">=", 0.5) })] }],
  ])("is not blamed for %s", (_, parts) => {
    expect(told(checkCatalogue(catalogueOf(parts), REGISTRY))).toEqual([]);
  });

  test("without a registry is not told who does not report", () => {
    const parts = { items: [{ ...A, appliesTo: ["huyen"] }, { ...B, appliesTo: ["agency:STC"] }], checks: [PART] };
    expect(told(checkCatalogue(catalogueOf(parts), null))).toEqual([]);
  });

  test("has its errors told before its warnings", () => {
    const faults = checkCatalogue(catalogueOf({ items: [anItem("1", "A", { choices: ["x"] }), anItem("2", "B", { min: 2, max: 1 })] }), REGISTRY);
    expect(faults.map(({ severity }) => severity)).toEqual(["error", "warning"]);
  });
});

describe("the catalogues that are shipped", () => {
  test("the sample's has no fault, nor have its agencies", () => {
    const { catalogue, registry } = sampleRuleset();
    expect([...checkCatalogue(catalogue, registry), ...checkRegistry(registry)]).toEqual([]);
  });

  const folder = join(__dirname, "../../../src/presets/catalogues");
  test.each(readdirSync(folder))("%s lacks nothing but what its directive leaves out: who does a duty, and by when", (name) => {
    const parsed = parseCatalogue(readFileSync(join(folder, name), "utf8"));
    const faults = parsed.ok ? checkCatalogue(parsed.value, null) : null;
    expect(faults?.filter(({ code }) => code !== "noLead" && code !== "noDue")).toEqual([]);
  });
});

describe("a registry", () => {
  const faultsOf = (...agencies: Registry["agencies"]): readonly string[] => told(checkRegistry(aRegistry(...agencies)));

  test.each<readonly [readonly string[], Registry["agencies"]]>([
    [["cycle | agencies[0].successor | A → B → A | "], [anAgency("A", "A", { to: "2025-01-01", successor: "B" }), anAgency("B", "B", { to: "2025-02-01", successor: "A" })]],
    [["sameName | agencies[1].name | Sở Văn hoá | A"], [anAgency("A", "Sở Văn hóa"), anAgency("B", "Sở Văn hoá")]],
    [["aliasTaken | agencies[0].aliases[0] | sở y tế | B"], [anAgency("A", "Sở Nội vụ", { aliases: ["sở y tế"] }), anAgency("B", "Sở Y tế")]],
    [["aliasRepeated | agencies[0].aliases[0] | SỞ NỘI VỤ | "], [anAgency("A", "Sở Nội vụ", { aliases: ["SỞ NỘI VỤ"] })]],
    [["nameUnreadable | agencies[0].name | … | "], [anAgency("A", "…")]],
    [["datesReversed | agencies[0].to | 2025-07-01 | 2025-06-30"], [anAgency("A", "A", { from: "2025-07-01", to: "2025-06-30" })]],
    [["openWithSuccessor | agencies[0].successor | A | B"], [anAgency("A", "A", { successor: "B" }), anAgency("B", "B")]],
    [[], [anAgency("A", "Sở TT&TT", { to: "2025-02-28", successor: "B" }), anAgency("B", "Sở TT&TT", { from: "2025-03-01" })]],
  ])("%j", (expected, agencies) => {
    expect(faultsOf(...agencies)).toEqual(expected);
  });
});

describe("faults in words", () => {
  test("every code is tried above, and says how to mend it in both languages", () => {
    const tried = new Set([...CASES.map(([code]) => code), "openWithSuccessor"]);
    expect(Object.keys(FAULTS).filter((code) => !tried.has(code))).toEqual([]);
    const sentences = CASES.flatMap(([code, parts]) => {
      const fault = checkCatalogue(catalogueOf(parts), REGISTRY).find((each) => each.code === code)!;
      return (["vi", "en"] as const).map((language) => wordFault(fault, "Bộ chỉ tiêu!D12", language));
    });
    expect(sentences.filter((text) => !/^Bộ chỉ tiêu!D12: .+[;:,.] .+\.$/.test(text) || /undefined|null/.test(text))).toEqual([]);
  });

  test("name signs, dates and kinds as people do", () => {
    const sentence = (parts: Parts, code: FaultCode): string => wordFault(checkCatalogue(catalogueOf(parts), REGISTRY).find((each) => each.code === code)!, "Bộ chỉ tiêu!AO7", "vi");
    expect(sentence({ items: [A, B], checks: [PART], indicators: [rate({ target: target(">", 100) })] }, "impossibleTarget")).toBe(
      "Bộ chỉ tiêu!AO7: mục tiêu > 100 không thể đạt, vì kết quả chỉ từ 0 đến 100; sửa dấu hoặc giá trị.",
    );
    expect(sentence({ items: [A, B], indicators: [rate({ target: target(">=", 80, { from: "--12-31", due: "--06-30" }) })] }, "datesReversed")).toBe(
      "Bộ chỉ tiêu!AO7: ngày cuối 30/06 trước ngày đầu 31/12; sửa một trong hai.",
    );
  });
});

import { parseTargets, serialiseTargets, withOverriding, withTargets, type TargetOverrides } from "../../../src/core/catalogue/overrides";
import { aCatalogue, anIndicator, anItem, aTarget } from "../../support/compilations";

const own = anIndicator("I1", { numerator: "1", denominator: "2", target: aTarget(">=", 80, { due: "--12-31" }), targetByTier: { xa: aTarget(">=", 60) } });
const relative = anIndicator("I2", { numerator: "1", target: aTarget(">=", null, { compareWith: "previous" }) });
const catalogue = aCatalogue([anItem("1"), anItem("2")], [own, relative]);
const overlay = (...overrides: TargetOverrides["overrides"]): TargetOverrides => ({ catalogue: "thu", overrides });
const targets = (overrides: TargetOverrides) => withTargets(catalogue, overrides).indicators.map(({ target, targetByTier }) => ({ target, targetByTier }));
const plain = targets(overlay());

it("sets the province's target and keeps its dates, and leaves a tier's own alone", () => {
  expect(targets(overlay({ indicator: "I1", judged: true, targets: { province: { comparator: ">", value: 85 } } }))).toEqual([
    { target: aTarget(">", 85, { due: "--12-31" }), targetByTier: { xa: aTarget(">=", 60) } },
    plain[1],
  ]);
});

it("sets a tier's target, also where it had none of its own", () => {
  expect(targets(overlay({ indicator: "I1", judged: true, targets: { xa: { comparator: ">=", value: 50 }, so: { comparator: ">=", value: 90 } } }))[0]).toEqual({
    target: own.target,
    targetByTier: { so: aTarget(">=", 90, { due: "--12-31" }), xa: aTarget(">=", 50) },
  });
});

it("takes the place of a target that is held against the period before", () => {
  expect(targets(overlay({ indicator: "I2", judged: true, targets: { province: { comparator: "<=", value: 3 } } }))[1]).toEqual({ target: aTarget("<=", 3), targetByTier: {} });
});

it("judges an indicator no more, for no tier and no agency", () => {
  const ofAgency = { ...catalogue, indicators: [{ ...own, targetByAgency: { SNV: aTarget(">=", 95) } }] };
  const [off] = withTargets(ofAgency, overlay({ indicator: "I1", judged: false, targets: {} })).indicators;
  expect(off).toEqual({ ...own, target: null, targetByTier: {}, targetByAgency: {} });
});

it("holds nothing for another catalogue, and for indicators that are not there", () => {
  const other = { indicator: "I1", judged: false, targets: {} };
  expect(withTargets(catalogue, { catalogue: "khac", overrides: [other] })).toBe(catalogue);
  expect(targets(overlay({ ...other, indicator: "GONE" }))).toEqual(plain);
});

it("keeps the last override of an indicator, and drops one that changes nothing", () => {
  const off = { indicator: "I1", judged: false, targets: {} };
  const set = { indicator: "I1", judged: true, targets: { province: { comparator: ">", value: 85 } } } as const;
  expect(withOverriding(withOverriding(overlay(), off), set)).toEqual(overlay(set));
  expect(withOverriding(overlay(set), { indicator: "I1", judged: true, targets: {} })).toEqual(overlay());
});

it("is read back as it was written, and wrong where it is wrong", () => {
  const set = overlay({ indicator: "I1", judged: true, targets: { province: { comparator: ">", value: 85.5 }, xa: { comparator: "=", value: 0 } } }, { indicator: "I2", judged: false, targets: {} });
  expect(parseTargets(serialiseTargets(set))).toEqual({ ok: true, value: set });
  expect(parseTargets('{"schema":"cchc/targets@1","catalogue":"thu","overrides":[{"indicator":"I1","targets":{"xa":{"comparator":"=>"}}}]}')).toEqual({
    ok: false,
    problems: [
      { path: "overrides[0].targets.xa.value", code: "missing", found: null, expected: "number | day" },
      { path: "overrides[0].targets.xa.comparator", code: "choice", found: '"=>"', expected: ">= | > | = | <= | <" },
    ],
  });
});

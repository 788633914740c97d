import { changesBetween } from "../../../src/core/compile/changes";
import { aSubmission } from "../../support/compilations";

it("names the items whose figure or state differs, with both readings", () => {
  const before = aSubmission("A", { "1": 5, "2": "missing", "3": 7, "4": "none", "5": 1 });
  const after = aSubmission("A", { "1": 5, "2": 0, "3": 8, "4": "missing", "6": 2 });
  const told = changesBetween(before, after).map(({ item, before: old, after: now }) => [item, old && [old.state, old.value, old.cell], now && [now.state, now.value, now.cell]]);
  expect(told).toEqual([
    ["2", ["missing", null, "D11"], ["value", 0, "D11"]],
    ["3", ["value", 7, "D12"], ["value", 8, "D12"]],
    ["4", ["none", null, "D13"], ["missing", null, "D13"]],
    ["6", null, ["value", 2, "D14"]],
    ["5", ["value", 1, "D14"], null],
  ]);
});

it("makes nothing of a row that says nothing", () => {
  expect(changesBetween(aSubmission("A", { "1": 5, "2": "missing" }), aSubmission("A", { "1": 5 }))).toEqual([]);
});

it("tells apart two things that cannot be read", () => {
  const invalid = (raw: string) => aSubmission("A", {}, { readings: new Map([["1", { item: "1", state: "invalid", value: null, parts: null, cell: "D9", raw }]]) });
  expect(changesBetween(invalid("12 hs"), invalid("12 hs"))).toEqual([]);
  expect(changesBetween(invalid("12 hs"), invalid("13 hs"))).toHaveLength(1);
});

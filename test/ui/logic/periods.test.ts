import { currentPeriod, periodChoices } from "../../../src/ui/logic/periods";
import { sampleRuleset } from "../support/results";

const { catalogue } = sampleRuleset;

it.each([
  ["2026-01-10", "2025-Y"],
  ["2026-02-28", "2025-Y"],
  ["2026-03-01", "2026-Q1"],
  ["2026-06-15", "2026-H1"],
  ["2026-09-18", "2026-Q3"],
  ["2026-11-22", "2026-Q3"],
  ["2026-12-01", "2026-Y"],
])("on %s the period at hand is %s", (today, period) => {
  expect(currentPeriod(today, catalogue)).toBe(period);
});

it("offers the kinds that the catalogue asks for, this year's and last year's, latest first", () => {
  expect(periodChoices("2026-09-18", catalogue)).toEqual(["2026-Y", "2026-Q3", "2026-H1", "2026-Q1", "2025-Y", "2025-Q3", "2025-H1", "2025-Q1"]);
});

it("offers every kind that is reported while no catalogue is known", () => {
  expect(periodChoices("2026-09-18", null).slice(0, 5)).toEqual(["2026-Y", "2026-9M", "2026-Q3", "2026-H1", "2026-Q1"]);
});

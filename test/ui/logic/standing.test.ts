import { targetFor } from "../../../src/core/compliance/judge";
import { parsePeriod } from "../../../src/core/periods/period";
import { groupStandings, scoreOf, shortfall, type Standing } from "../../../src/ui/logic/standing";
import { sampleRuleset } from "../support/results";

const PERIOD = parsePeriod("2026-Q3")!;
const [indicator] = sampleRuleset.catalogue.indicators;
const aStanding = (changes: Partial<Standing>): Standing => ({ indicator: indicator!, isDay: false, target: targetFor(indicator!, null, PERIOD), numerator: 3, denominator: 4, percent: 75, status: "notMet", cell: null, coverage: null, ...changes });

it("lists what is not met first and leaves empty groups out", () => {
  const standings = (["met", null, "noData", "notMet", "met"] as const).map((status) => aStanding({ status }));
  expect(groupStandings(standings).map(({ status, standings: group }) => [status, group.length])).toEqual([["notMet", 1], ["noData", 1], ["met", 2], [null, 1]]);
});

it("keeps what has no earlier figure to be held against apart from what has no figures", () => {
  const standings = [aStanding({ status: "noData" }), aStanding({ status: "noData", lacks: "earlierFigure" }), aStanding({ status: "noData" })];
  expect(groupStandings(standings).map(({ status, lacksEarlier, standings: group }) => [status, lacksEarlier, group.length])).toEqual([["noData", false, 2], ["noData", true, 1]]);
});

it("scores exceeded as met, and judges neither what has no target nor what did not occur", () => {
  const statuses = ["met", "exceeded", "notMet", "notDue", "noData", "noOccurrence", "notApplicable", null] as const;
  expect(scoreOf(statuses.map((status) => aStanding({ status })))).toEqual({ met: 2, judged: 5, noData: 1 });
});

it("says how far an unmet figure is from its target, on either side", () => {
  const atMost = { ...indicator!.target!, comparator: "<=" as const, value: 5 };
  expect(shortfall(aStanding({}))).toEqual({ kind: "short", by: 25 });
  expect(shortfall(aStanding({ target: atMost, percent: 7 }))).toEqual({ kind: "over", by: 2 });
  expect(shortfall(aStanding({ status: "met" }))).toBeNull();
  expect(shortfall(aStanding({ target: null }))).toBeNull();
});

it("holds a figure without denominator by its numerator", () => {
  expect(shortfall(aStanding({ indicator: { ...indicator!, denominator: null }, numerator: 60, denominator: null, percent: null }))).toEqual({ kind: "short", by: 40 });
});

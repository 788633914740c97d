/**
 * Faults planted into clean sheets: 500 of a fixed seed here, thousands by `npm run rules:measure`, which writes what it finds
 * into docs/rules.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SEVERITIES } from "../../../src/core/rules/raise";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { cleanReports } from "../../support/cleanSheets";
import { allCatalogues, rulesetFor } from "../../support/filledTemplates";
import { figures, figuresTable, mends, outcome, type Outcome } from "../../support/measure";
import { messRuleset } from "../../support/messes";
import { mutants, MUTATORS } from "../../support/mutations";
import { writtenByOthers } from "../../support/sheetWriters";
import { randomNumbers } from "../../xlsx/support/random";
import { hasOpenpyxl } from "../../xlsx/support/tools";

jest.setTimeout(600_000);

const MEASURED = Number(process.env["RULES_MEASURE"] ?? 0);
const COUNT = Math.max(MEASURED, 500);
const PAGE = join(__dirname, "../../../docs/rules.md");

const random = randomNumbers(2026);
const planted = mutants(cleanReports([...allCatalogues().map(rulesetFor), messRuleset()], Math.max(120, COUNT / 10), random), COUNT, random);
const outcomes = planted.map((mutant) => outcome(mutant));

const told = ({ mutant, raised }: Outcome): string =>
  `${mutant.rule} (${mutant.fault}) at ${String(mutant.at)} of ${mutant.report.ruleset.catalogue.id}: ${raised.map(({ rule, severity, cell, found }) => `${rule}·${severity} ${String(cell)} ${String(found)}`).join("; ") || "nothing"}`;

test("every rule that one sheet can raise has a mutator", () => {
  /** Files that cannot be read, several submissions, earlier periods, stamps of the self-check, items across the columns. */
  const beyond = /^(?:FIL-00[123]|HIS-|SUB-00[1245]|AGG-|ROW-005)/;
  expect(Object.keys(SEVERITIES).filter((rule) => !beyond.test(rule) && !MUTATORS.some((mutator) => mutator.rule === rule))).toEqual([]);
  expect(figures(outcomes).filter((each) => each.planted === 0).map(({ fault }) => fault)).toEqual([]);
});

test("99 of 100 planted faults are found at their cell", () => {
  const missed = outcomes.filter(({ found }) => !found).map(told);
  expect({ within: missed.length <= COUNT / 100, missed: missed.length <= COUNT / 100 ? [] : missed }).toEqual({ within: true, missed: [] });
});

test("95 of 100 mutants raise no additional error", () => {
  const noisy = outcomes.filter(({ additional }) => additional.length > 0).map(told);
  expect({ within: noisy.length <= COUNT / 20, noisy: noisy.length <= COUNT / 20 ? [] : noisy }).toEqual({ within: true, noisy: [] });
});

test("every mend makes its finding go away and brings no error", () => {
  const offered = planted.slice(0, 500).flatMap(mends);
  expect(offered.length).toBeGreaterThan(100);
  expect(offered.filter(({ gone, added }) => !gone || added.length > 0).map(({ finding: { rule, cell, found, fix }, added }) => [rule, cell, found, fix?.value, added.map((each) => each.rule)])).toEqual([]);
});

test("mutants that openpyxl wrote are judged as those in memory", () => {
  if (!hasOpenpyxl()) return;
  const written = planted.filter(({ properties }) => properties.size === 0).filter((_, index) => index % 8 === 0).slice(0, 60);
  const files = writtenByOthers(written.map(({ sheet }) => [sheet]), false);
  const judged = (of: Outcome): readonly string[] => of.raised.map(({ rule, cell }) => `${rule} ${String(cell)}`);
  for (const [index, mutant] of written.entries()) {
    const result = readXlsx(files[index]!);
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    expect([mutant.fault, judged(outcome(mutant, result.workbook))]).toEqual([mutant.fault, judged(outcome(mutant))]);
  }
});

if (MEASURED > 0) {
  test("the figures are written into docs/rules.md", () => {
    const page = readFileSync(PAGE, "utf8");
    writeFileSync(PAGE, page.replace(/(<!-- measured -->\n)[\s\S]*(\n<!-- \/measured -->)/, (_, before: string, after: string) => before + figuresTable(outcomes) + after));
  });
}

/** Templates of every catalogue, filled in by another program, are read back without a finding and compile to what was filled in. */
import { checkFile } from "../../../src/app/check";
import { compile } from "../../../src/core/compile/compile";
import type { Item } from "../../../src/core/catalogue/types";
import { parsePeriod } from "../../../src/core/periods/period";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { NONE, type Entry } from "../../support/entries";
import { allCatalogues, filledTemplates, rulesetFor, type Filled } from "../../support/filledTemplates";
import { hasLibreOffice, recalculated } from "../../support/libreoffice";
import { randomNumbers } from "../../xlsx/support/random";
import { hasOpenpyxl } from "../../xlsx/support/tools";

const withOpenpyxl = hasOpenpyxl() ? describe : describe.skip;
const cases = allCatalogues().flatMap((catalogue) => ["2026-Q3", "2026-Y"].map((period) => [catalogue.id, period, catalogue] as const));

/** What the entries of all agencies come to; null where the item has no total or nobody gave a figure. */
function totalOf({ code, kind, aggregate }: Item, filled: readonly Filled[]): number | null {
  const figures = filled.flatMap(({ entries }): readonly number[] => {
    const entry: Entry = entries.get(code) ?? null;
    if (entry === NONE) return kind === "count" || kind === "money" ? [0] : [];
    return typeof entry === "number" || typeof entry === "boolean" ? [Number(entry)] : [];
  });
  if (figures.length === 0) return null;
  if (aggregate === "max") return Math.max(...figures);
  if (aggregate === "min") return Math.min(...figures);
  // Figures have one decimal at most.
  return aggregate === "sum" || aggregate === "countYes" ? figures.reduce((sum, figure) => sum + Math.round(figure * 10), 0) / 10 : null;
}

withOpenpyxl("templates filled in by openpyxl", () => {
  test.each(cases)("%s, %s: no finding, and exactly the figures filled in", async (_id, periodId, catalogue) => {
    const ruleset = rulesetFor(catalogue);
    const period = parsePeriod(periodId)!;
    const filled = await filledTemplates(ruleset, period, randomNumbers(20_260_915));
    expect(filled.length).toBeGreaterThan(3);

    const submissions = filled.flatMap(({ file, bytes }) => checkFile(file, readXlsx(bytes), ruleset, null));
    expect(submissions.map(({ agency, period: of }) => [agency, of])).toEqual(filled.map(({ agency }) => [agency.code, periodId]));
    expect(submissions.flatMap(({ file, findings }) => findings.map(({ rule, cell, item, found }) => [file, rule, cell, item, found]))).toEqual([]);

    const agencies = new Set(filled.map(({ agency }) => agency));
    const reporting = { ...ruleset, registry: { ...ruleset.registry, agencies: ruleset.registry.agencies.filter((agency) => agencies.has(agency)) } };
    const { summary } = compile(submissions, reporting, { period, received: null, due: null, onError: "item", previous: [] });
    expect(summary.counts).toMatchObject({ expected: filled.length, received: filled.length, errors: 0, warnings: 0 });
    const expected = new Map(catalogue.items.map((item) => [item.code, totalOf(item, filled)]));
    expect(new Map(summary.items.map(({ code, total }) => [code, total.value]))).toEqual(new Map(summary.items.map(({ code }) => [code, expected.get(code)])));
  });
});

const recalculating = hasOpenpyxl() && hasLibreOffice() ? test : test.skip;

recalculating("the rates that the sheet reckons are those that its figures give", async () => {
  const [catalogue] = allCatalogues();
  const ruleset = rulesetFor(catalogue!);
  const period = parsePeriod("2026-Q3")!;
  const [filled] = await filledTemplates({ ...ruleset, registry: { ...ruleset.registry, agencies: ruleset.registry.agencies.slice(0, 1) } }, period, randomNumbers(7));
  const [submission] = checkFile(filled!.file, readXlsx(recalculated(filled!.bytes)), ruleset, null);
  expect(submission!.findings).toEqual([]);
  const rates = submission!.statedRates.map(({ indicator, value }) => [indicator, value]);
  expect(rates.length).toBeGreaterThan(5);
  const computed = rates.map(([code]) => [code, submission!.indicators.get(String(code))!.percent]);
  expect(rates.map(([code, rate]) => [code, Number(rate).toFixed(8)])).toEqual(computed.map(([code, rate]) => [code, Number(rate).toFixed(8)]));
}, 60_000);

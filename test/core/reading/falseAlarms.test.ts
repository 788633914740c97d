/** Sheets without a fault, in varied layouts, by three writers: no rule complains of any of them. */
import { checkFile } from "../../../src/app/check";
import type { Finding } from "../../../src/core/rules/finding";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";
import { cleanReports, type CleanReport } from "../../support/cleanSheets";
import { allCatalogues, rulesetFor } from "../../support/filledTemplates";
import { hasLibreOffice } from "../../support/libreoffice";
import { writtenByOthers, writtenByUs, type Book } from "../../support/sheetWriters";
import { randomNumbers } from "../../xlsx/support/random";
import { hasOpenpyxl } from "../../xlsx/support/tools";

jest.setTimeout(240_000);

const rulesets = allCatalogues().map(rulesetFor);

/** Reports one to a workbook, and every fifth workbook with several agencies' reports. */
function workbooks(seed: number, count: number): readonly (readonly CleanReport[])[] {
  const random = randomNumbers(seed);
  const single = cleanReports(rulesets, count, random).map((report) => [report]);
  return single.map(([report], index) => {
    const others = index % 5 === 0 ? cleanReports([report!.ruleset], 4, random).filter(({ period, file }) => period.id === report!.period.id && file === "bao-cao.xlsx") : [];
    const own = [report!, ...others.filter(({ agency }, place) => agency !== report!.agency && others.findIndex((other) => other.agency === agency) === place)];
    return own.map((each, place) => (place === 0 || !own.slice(0, place).some(({ sheet }) => sheet.name === each.sheet.name) ? each : { ...each, sheet: { ...each.sheet, name: `Biểu ${String(place + 1)}` } }));
  });
}

function books(of: readonly (readonly CleanReport[])[]): readonly Book[] {
  return of.map((reports) => reports.map(({ sheet }) => sheet));
}

const told = ({ rule, severity, sheet, cell, item, found, expected }: Finding): string => `${rule}·${severity} ${String(sheet)}!${String(cell)} ${String(item)}: ${String(found)} / ${String(expected)}`;

/** What is raised beyond information, and agencies that are not the reports'. */
async function alarms(of: readonly (readonly CleanReport[])[], files: readonly Uint8Array[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [index, reports] of of.entries()) {
    const [{ file, ruleset, period }] = reports as [CleanReport];
    const submissions = checkFile(file, await readWorkbook(file, files[index]!), ruleset, period.id);
    const agencies = submissions.map(({ agency }) => agency);
    if (agencies.join() !== reports.map(({ agency }) => agency.code).join()) found.push(`${String(index)}: ${agencies.join()}`);
    found.push(...submissions.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== "I").map((finding) => `${String(index)}: ${told(finding)}`)));
  }
  return found;
}

const sheetsOf = (of: readonly (readonly CleanReport[])[]): number => of.reduce((sum, { length }) => sum + length, 0);

test("70 and more sheets by our own writer raise nothing", async () => {
  const of = workbooks(11, 70);
  expect(sheetsOf(of)).toBeGreaterThan(70);
  expect(await alarms(of, await Promise.all(books(of).map(writtenByUs)))).toEqual([]);
});

test("70 and more sheets by openpyxl raise nothing", async () => {
  if (!hasOpenpyxl()) return;
  const of = workbooks(12, 70);
  expect(await alarms(of, writtenByOthers(books(of), false))).toEqual([]);
});

test("70 and more sheets that LibreOffice saved raise nothing", async () => {
  if (!hasOpenpyxl() || !hasLibreOffice()) return;
  const of = workbooks(13, 70);
  expect(await alarms(of, writtenByOthers(books(of), true))).toEqual([]);
});

/**
 * The 40 ways in which real report sheets go wrong, each in a workbook that openpyxl or LibreOffice wrote (scripts/fixtures/messes.py).
 * `UPDATE_FIXTURES=1` writes what is read now into index.json: read the difference before you commit it.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckedSubmission } from "../../../src/core/reading/types";
import { checkMess, MESSES, messRuleset, messText, writtenFindings, writtenReading, type ExpectedSubmission, type MessCase } from "../../support/messes";

const { cases } = JSON.parse(messText("index.json")) as { readonly cases: readonly MessCase[] };
const ruleset = messRuleset();
const codes = [...ruleset.items.keys()];

function readingsOf({ readings }: CheckedSubmission): Record<string, string | null> {
  return Object.fromEntries(codes.map((code) => [code, readings.has(code) ? writtenReading(readings.get(code)!) : null]));
}

let plain: Record<string, string | null> = {};
beforeAll(async () => {
  plain = readingsOf((await checkMess("00-mau.xlsx", ruleset))[0]!);
});

/** A submission as the index has it: readings beside the plain sheet's. */
function written(submission: CheckedSubmission, isPlain: boolean): ExpectedSubmission {
  const readings = Object.entries(readingsOf(submission)).filter(([code, reading]) => isPlain || reading !== plain[code]);
  const { agency, period, status, findings } = submission;
  return { agency, period, status, readings: Object.fromEntries(readings), findings: writtenFindings(findings) };
}

const updated: MessCase[] = [];

test.each(cases.map((each) => ({ ...each, name: each.case === "also" ? `also seen: ${each.title} (${each.file})` : `case ${each.case}: ${each.title} (${each.file})` })))("$name", async ({ name: _, ...each }) => {
  const submissions = (await checkMess(each.file, ruleset)).map((submission) => written(submission, each.case === 0));
  updated.push({ ...each, submissions });
  if (!process.env["UPDATE_FIXTURES"]) expect(submissions).toEqual(each.submissions);
});

afterAll(() => {
  if (process.env["UPDATE_FIXTURES"]) writeFileSync(join(MESSES, "index.json"), `${JSON.stringify({ cases: updated }, null, 1)}\n`);
});

test("every one of the 40 cases has its workbook", () => {
  expect(new Set(cases.map((each) => each.case))).toEqual(new Set([...Array.from({ length: 41 }, (_, number) => number), "also"]));
});

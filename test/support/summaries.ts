/** Summaries of the sample province, compiled once and drawn up as the department would get them. */
import { compile } from "../../src/core/compile/compile";
import { parsePeriod } from "../../src/core/periods/period";
import { reportPeriod, type FindingRow, type SummaryInput } from "../../src/core/report/context";
import type { Finding } from "../../src/core/rules/finding";
import { messagesFor } from "../../src/messages";
import { findingRows } from "../../src/messages/findingRows";
import { sheetLabels } from "../../src/messages/sheets";
import { checkSampleFile, sampleFiles, sampleRuleset, SAMPLE_PERIOD } from "./sample";

/** What the sample's files compile to, for the summary workbook. */
export function sampleSummary(language: "vi" | "en" = "vi"): SummaryInput {
  const ruleset = sampleRuleset();
  const period = parsePeriod(SAMPLE_PERIOD)!;
  const submissions = sampleFiles().flatMap((file) => checkSampleFile(file, ruleset));
  const compilation = compile(submissions, ruleset, { period, received: null, due: null, onError: "item", previous: [] });
  return {
    catalogue: ruleset.catalogue,
    registry: ruleset.registry,
    compilation,
    period: reportPeriod(period),
    findingRows: findingRows(compilation.summary.findings, ruleset, messagesFor(language)),
    labels: sheetLabels(language),
    language,
  };
}

/** A finding as a row whose message is its bare facts. */
export function findingRow(finding: Finding): FindingRow {
  const { severity, rule, agency, file, sheet, cell, item, found, expected } = finding;
  return { severity, rule, agency, file, sheet, cell, item, found, message: `${rule} ${found ?? ""} ${expected ?? ""}`.trim(), mend: null, explanation: null };
}

/** The JSON that other programs read: contract §7.1 and §7.2. */
import type { Summary } from "../core/compile/types";
import type { CheckedSubmission, Reading } from "../core/reading/types";
import type { Finding } from "../core/rules/finding";
import type { Ruleset } from "../core/ruleset";
import { namesOf, wordFinding } from "../messages/findings";
import type { Messages } from "../messages";

type Json = Record<string, unknown>;

function findingJson(ruleset: Ruleset, { words, findings: texts }: Messages): (finding: Finding) => Json {
  const names = namesOf(ruleset, words);
  const worded = (finding: Finding): Json => {
    const { rule, severity, file, agency, item, items, sheet, cell, found, expected, difference, fix, consequences, explanation } = finding;
    const { message } = wordFinding(finding, names, words, texts);
    const common = { rule, severity, file, agency, item, items, sheet, cell, found, expected, difference, message, fix, ...(finding.previous ? { previous: finding.previous } : {}) };
    return { ...common, ...(explanation === null ? {} : { explanation }), ...(consequences.length === 0 ? {} : { consequences: consequences.map(worded) }) };
  };
  return worded;
}

function readingJson({ state, value, cell, raw, parts }: Reading): Json {
  return { state, value, cell, raw, ...(parts ? { parts } : {}) };
}

/** `cchc/check@1`. `stored`: findings of the store of earlier periods, which is no submission. */
export function checkJson(submissions: readonly CheckedSubmission[], period: string | null, ruleset: Ruleset, messages: Messages, stored: readonly Finding[]): Json {
  const { id, version } = ruleset.catalogue;
  const worded = findingJson(ruleset, messages);
  return {
    schema: "cchc/check@1",
    catalogue: { id, version },
    period: period ?? submissions.find((submission) => submission.period !== null)?.period ?? null,
    submissions: submissions.map((submission) => ({
      file: submission.file,
      sheet: submission.sheet?.trim() ?? null,
      agency: submission.agency,
      period: submission.period,
      status: submission.status,
      readings: Object.fromEntries([...submission.readings].map(([code, reading]) => [code, readingJson(reading)])),
      indicators: Object.fromEntries(submission.indicators),
      findings: submission.findings.map(worded),
    })),
    ...(stored.length === 0 ? {} : { findings: stored.map(worded) }),
  };
}

/** `cchc/compile@1`. */
export function compileJson(summary: Summary, ruleset: Ruleset, messages: Messages): Json {
  return { schema: "cchc/compile@1", ...summary, findings: summary.findings.map(findingJson(ruleset, messages)) };
}

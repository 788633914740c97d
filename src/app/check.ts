/** Self-check of files and sheets: bytes or grids in, judged submissions out. */
import { answersOf, idleAnswers, isAnswerSheet } from "../core/followUp/answers";
import type { Grid, Workbook } from "../core/grid";
import type { CheckedSubmission, Submission } from "../core/reading/types";
import { readSheet, readSubmissions } from "../core/reading/readSubmission";
import { checkSubmission } from "../core/rules/check";
import type { Finding } from "../core/rules/finding";
import { finding } from "../core/rules/raise";
import type { Ruleset } from "../core/ruleset";
import { NO_SELF_CHECK, parseSelfCheck, SELF_CHECK_NAMESPACE, type SelfCheckDocument } from "../core/selfCheck/document";
import { withExplanations } from "../core/selfCheck/explain";
import { stampFindings } from "../core/selfCheck/stamp";
import type { FileFailure, FileResult } from "./ports";

/** Every report sheet of a file that was read, or the one rejected submission that says why it was not. */
export function checkFile(file: string, result: FileResult, ruleset: Ruleset, period: string | null): readonly CheckedSubmission[] {
  return result.ok ? checkWorkbook(result.workbook, file, ruleset, period) : [rejectedFile(file, result.failure)];
}

/** Every report sheet of a workbook, and what findings sheets that came back explain; `file` null for the open one. */
export function checkWorkbook(workbook: Workbook, file: string | null, ruleset: Ruleset, period: string | null): readonly CheckedSubmission[] {
  const answers = answersOf(workbook);
  if (answers === null) return checkReportSheets(workbook, file, ruleset, period);
  const idle = idleAnswers(workbook);
  const grids = workbook.grids.filter((grid) => !isAnswerSheet(grid));
  const reports = grids.length === 0 ? [] : checkReportSheets({ ...workbook, grids }, file, ruleset, period).filter(({ readings }) => readings.size > 0);
  return [...reports, { ...emptySubmission(file), status: "clean", indicators: new Map(), answers, ...(idle > 0 ? { idleAnswers: idle } : {}) }];
}

function checkReportSheets(workbook: Workbook, file: string | null, ruleset: Ruleset, period: string | null): readonly CheckedSubmission[] {
  const selfCheck = parseSelfCheck(workbook.xml?.get(SELF_CHECK_NAMESPACE) ?? null);
  return readSubmissions(workbook, { ruleset, period, file }).map((submission) => judged(submission, ruleset, selfCheck));
}

/** One sheet of the open workbook, with what self-check has left in it. */
export function checkSheet(grid: Grid, ruleset: Ruleset, period: string | null, selfCheck: SelfCheckDocument = NO_SELF_CHECK): CheckedSubmission {
  return judged(readSheet(grid, { ruleset, period, file: null }), ruleset, selfCheck);
}

/** The reports on a sheet of the open workbook: none where none of the catalogue's items is read there. */
export function checkReports(grid: Grid, ruleset: Ruleset, period: string | null, selfCheck: SelfCheckDocument = NO_SELF_CHECK): readonly CheckedSubmission[] {
  const workbook = { grids: [grid], savedAt: null, properties: new Map<string, string>(), hasExternalLinks: false };
  const reports = readSubmissions(workbook, { ruleset, period, file: null }).filter(({ readings }) => readings.size > 0);
  return reports.map((submission) => judged(submission, ruleset, selfCheck));
}

/** By every rule, then with the sender's explanations and stamp. */
function judged(submission: Submission, ruleset: Ruleset, selfCheck: SelfCheckDocument): CheckedSubmission {
  const { explanations } = selfCheck;
  const own = checkSubmission(submission, ruleset);
  const checked = explanations.length === 0 ? own : withExplanations({ ...own, explanations }, selfCheck);
  const stamp = stampFindings(checked, selfCheck);
  return stamp.length === 0 ? checked : { ...checked, findings: [...checked.findings, ...stamp] };
}

/** A file that could not be read, as a submission with its one finding (contract §7.1). */
export function rejectedFile(file: string, failure: FileFailure): CheckedSubmission {
  const origin = { file, sheet: null, agency: null };
  const found: Finding =
    failure.kind === "tooLarge"
      ? finding("FIL-002", origin, { found: failure.size, expected: String(failure.limit), difference: failure.size - failure.limit, details: { what: failure.what, size: failure.size, limit: failure.limit } })
      : finding("FIL-001", origin, { details: { reason: failure.reason } });
  return { ...emptySubmission(file), findings: [found], status: "rejected", indicators: new Map() };
}

function emptySubmission(file: string | null): Submission {
  return {
    file, sheet: null, agency: null, period: null, reportDate: null, savedAt: null, layout: null,
    readings: new Map(), itemRows: new Map(), statedRates: [], protected: false, findings: [],
  };
}

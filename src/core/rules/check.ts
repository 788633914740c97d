/** Every rule over one submission: the same for the agency that sends it and the department that receives it. */
import type { Agency } from "../agencies/types";
import { agencyFigure, concerns, partsOf } from "../compliance/agency";
import { emptyFigure, targetFor } from "../compliance/judge";
import { operandsOf } from "../compliance/operands";
import type { Figure } from "../compliance/types";
import { parseAddress } from "../grid";
import { parsePeriod, type Period } from "../periods/period";
import type { CheckedSubmission, Submission, SubmissionStatus } from "../reading/types";
import type { Ruleset } from "../ruleset";
import { foldUnder } from "./causes";
import type { Finding } from "./finding";
import type { Origin } from "./raise";
import { RULES } from "./registry";
import { isUnexplained } from "./tally";

/** Items that findings of severity E leave out of totals: contract §7.2. */
export function excludedItems(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.flatMap((finding) => (finding.severity === "E" ? finding.items : [])));
}

/** Applies the rules. A sheet that is unusable (B) is judged no further: the rest would be consequences. */
export function checkSubmission(submission: Submission, ruleset: Ruleset): CheckedSubmission {
  const period = submission.period === null ? null : parsePeriod(submission.period);
  const agency = ruleset.registry.agencies.find((known) => known.code === submission.agency);
  const unusable = submission.findings.some((finding) => finding.severity === "B");
  if (unusable || !agency || !period) {
    return { ...submission, status: unusable ? "rejected" : statusOf(submission.findings), indicators: new Map() };
  }
  const origin: Origin = { file: submission.file, sheet: submission.sheet?.trim() ?? null, agency: agency.code };
  const faulty = excludedItems(submission.findings);
  const operandOf = operandsOf(submission.readings, ruleset.items, new Set());
  const found = RULES.flatMap((rule) => rule({ ruleset, submission, agency, period, origin, faulty, operandOf }));
  const findings = withRepeatedYear([...submission.findings, ...found], submission);
  return { ...submission, findings, status: statusOf(findings), indicators: indicatorsOf(submission, findings, agency, period, ruleset) };
}

/** Where the quarter was pasted into the year's column (HDR-007), what that column's figures break stands under it. */
function withRepeatedYear(findings: readonly Finding[], { readings }: Submission): readonly Finding[] {
  const root = findings.find(({ rule }) => rule === "HDR-007");
  const columnOf = (cell: string | null | undefined): number | undefined => (cell == null ? undefined : parseAddress(cell)?.column);
  const year = columnOf(root?.cell);
  if (!root || year === undefined) return findings;
  const follows = ({ rule, items, cell }: Finding): boolean =>
    rule.startsWith("REL-") && [cell, ...items.map((item) => readings.get(item)?.cell)].some((each) => columnOf(each) === year);
  return findings.flatMap((each) => (each === root ? [foldUnder(root, findings.filter(follows))] : follows(each) ? [] : [each]));
}

/** A checked submission with findings of rules that look beyond it; what they leave out leaves its indicators too. */
export function withFindings(submission: CheckedSubmission, more: readonly Finding[], ruleset: Ruleset): CheckedSubmission {
  const findings = [...submission.findings, ...more];
  const agency = ruleset.registry.agencies.find((known) => known.code === submission.agency);
  const period = submission.period === null ? null : parsePeriod(submission.period);
  const indicators = agency && period ? indicatorsOf(submission, findings, agency, period, ruleset) : submission.indicators;
  return { ...submission, findings, status: statusOf(findings), indicators };
}

/** Explained warnings are closed. */
export function statusOf(findings: readonly Finding[]): SubmissionStatus {
  const has = (severity: Finding["severity"]): boolean => findings.some((finding) => finding.severity === severity);
  return has("B") ? "rejected" : has("E") ? "errors" : findings.some(isUnexplained) ? "warnings" : "clean";
}

function indicatorsOf(submission: Submission, findings: readonly Finding[], agency: Agency, period: Period, ruleset: Ruleset): ReadonlyMap<string, Figure> {
  const operandOf = operandsOf(submission.readings, ruleset.items, excludedItems(findings));
  return new Map(
    ruleset.catalogue.indicators.map((indicator) => [
      indicator.code,
      concerns(indicator, agency, period, ruleset)
        ? agencyFigure(indicator, agency, partsOf(indicator, operandOf), period, ruleset.catalogue)
        : emptyFigure("notApplicable", targetFor(indicator, agency, period)),
    ]),
  );
}

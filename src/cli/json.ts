/** The JSON that other programs read: contract §7.1 and §7.2. */
import { isJudgedOnDay } from "../core/catalogue/expression";
import type { Contribution, IndicatorSummary, ItemSummary, Summary, Total } from "../core/compile/types";
import type { Figure } from "../core/compliance/types";
import type { CheckedSubmission, Reading } from "../core/reading/types";
import type { Finding, PreviousReading } from "../core/rules/finding";
import type { Ruleset } from "../core/ruleset";
import { dateOfSerial } from "../core/text/date";
import { namesOf, wordFinding } from "../messages/findings";
import type { Messages } from "../messages";

type Json = Record<string, unknown>;

function findingJson(ruleset: Ruleset, { words, findings: texts }: Messages): (finding: Finding) => Json {
  const names = namesOf(ruleset, words);
  const previousJson = ({ period, value }: PreviousReading, item: string | null): Json => ({ period, value: ruleset.items.get(item ?? "")?.kind === "date" ? day(value) : value });
  const worded = (finding: Finding): Json => {
    const { rule, severity, file, agency, item, items, sheet, cell, found, expected, difference, fix, consequences, explanation } = finding;
    const { message } = wordFinding(finding, names, words, texts);
    const common = { rule, severity, file, agency, item, items, sheet, cell, found, expected, difference, message, fix, ...(finding.previous ? { previous: previousJson(finding.previous, item) } : {}) };
    return { ...common, ...(explanation === null ? {} : { explanation }), ...(consequences.length === 0 ? {} : { consequences: consequences.map(worded) }) };
  };
  return worded;
}

function readingJson({ state, value, cell, raw, parts }: Reading): Json {
  return { state, value, cell, raw, ...(parts ? { parts } : {}) };
}

/** Codes of the indicators that are judged on a day. */
function daysIn({ catalogue }: Ruleset): ReadonlySet<string> {
  return new Set(catalogue.indicators.flatMap((indicator) => (isJudgedOnDay(indicator, catalogue) ? [indicator.code] : [])));
}

const day = (serial: number | null): string | null => (serial === null ? null : dateOfSerial(serial));

/** A figure that is a day, as the JSON has days. Differences of days stay numbers. */
function dayFigure(figure: Figure): Json {
  return { ...figure, numerator: day(figure.numerator) };
}

const everyTier = <T>(tiers: Readonly<Partial<Record<string, T>>>, make: (total: T) => Json): Json =>
  Object.fromEntries(Object.entries(tiers).flatMap(([tier, total]) => (total === undefined ? [] : [[tier, make(total)]])));

function dayIndicator({ total, tiers, agencies, ...rest }: IndicatorSummary): Json {
  return { ...rest, total: { ...dayFigure(total), ...(total.quarters ? { quarters: total.quarters.map(dayFigure) } : {}) }, tiers: everyTier(tiers, dayFigure), agencies: agencies.map(dayFigure) };
}

function dayItem({ total, tiers, contributions, ...rest }: ItemSummary): Json {
  const ofDay = (each: Total): Json => ({ ...each, value: day(each.value) });
  return { ...rest, total: ofDay(total), tiers: everyTier(tiers, ofDay), contributions: contributions.map((each: Contribution) => ({ ...each, value: day(each.value) })) };
}

/** `cchc/check@1`. `stored`: findings of the store of earlier periods, which is no submission. */
export function checkJson(submissions: readonly CheckedSubmission[], period: string | null, ruleset: Ruleset, messages: Messages, stored: readonly Finding[]): Json {
  const { id, version } = ruleset.catalogue;
  const worded = findingJson(ruleset, messages);
  const days = daysIn(ruleset);
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
      indicators: Object.fromEntries([...submission.indicators].map(([code, figure]) => [code, days.has(code) ? dayFigure(figure) : figure])),
      findings: submission.findings.map(worded),
    })),
    ...(stored.length === 0 ? {} : { findings: stored.map(worded) }),
  };
}

/** `cchc/compile@1`. */
export function compileJson(summary: Summary, ruleset: Ruleset, messages: Messages): Json {
  const days = daysIn(ruleset);
  return {
    schema: "cchc/compile@1",
    ...summary,
    items: summary.items.map((item) => (ruleset.items.get(item.code)?.kind === "date" ? dayItem(item) : item)),
    indicators: summary.indicators.map((indicator) => (days.has(indicator.code) ? dayIndicator(indicator) : indicator)),
    findings: summary.findings.map(findingJson(ruleset, messages)),
  };
}

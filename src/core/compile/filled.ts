/** A compilation with what staff filled in on the summary's sheets. */
import { dutyResults } from "../filled/duties";
import { indexResults } from "../filled/indices";
import { joinFilled, readFilled } from "../filled/read";
import type { Filled } from "../filled/types";
import type { Grid } from "../grid";
import { parsePeriod } from "../periods/period";
import type { Finding } from "../rules/finding";
import { filledFindings } from "../rules/history/filled";
import { tally } from "../rules/tally";
import type { Ruleset } from "../ruleset";
import type { Compilation, Summary } from "./types";

/** What was filled in when the summary's sheets were last looked at, and what of it cannot be used (HIS-007). */
export interface FilledIn {
  readonly filled: Filled;
  readonly findings: readonly Finding[];
}

/** What is filled in on a workbook's sheets. `file`: null for the open workbook. */
export function filledIn(grids: readonly Grid[], file: string | null, { catalogue }: Ruleset): FilledIn {
  const { filled, faults } = readFilled(grids, catalogue);
  return { filled, findings: filledFindings(faults, file) };
}

/** With what an earlier workbook has where nothing is filled in; null for none. */
export function withEarlier(own: FilledIn, earlier: FilledIn | null): FilledIn {
  return earlier === null ? own : { filled: joinFilled(own.filled, earlier.filled), findings: [...own.findings, ...earlier.findings] };
}

/** The same compilation with what is filled in now, in place of what was. */
export function withFilled(compilation: Compilation, { catalogue }: Ruleset, { filled, findings }: FilledIn): Compilation {
  const { externalIndices: _indices, duties: _duties, ...summary } = compilation.summary;
  const period = parsePeriod(summary.period)!;
  const indices = indexResults(catalogue, filled.indices, period.year);
  const duties = dutyResults(catalogue, summary.agencies, filled, period);
  const added = { ...(indices.length === 0 ? {} : { externalIndices: indices }), ...(duties.length === 0 ? {} : { duties }) };
  return { ...compilation, filled, summary: { ...withFindings(summary, findings), ...added } };
}

function withFindings(summary: Summary, added: readonly Finding[]): Summary {
  const before = summary.findings.filter(({ kind }) => kind === "HIS-007");
  if (before.length === 0 && added.length === 0) return summary;
  const warnings = summary.counts.warnings - tally(before).warnings + tally(added).warnings;
  return { ...summary, counts: { ...summary.counts, warnings }, findings: [...summary.findings.filter(({ kind }) => kind !== "HIS-007"), ...added] };
}

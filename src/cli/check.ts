import { EarlierPeriods } from "../core/compile/earlierPeriods";
import type { CheckedSubmission } from "../core/reading/types";
import { SEVERITY_ORDER } from "../core/rules/raise";
import { tally } from "../core/rules/tally";
import type { Ruleset } from "../core/ruleset";
import { namesOf, wordFinding } from "../messages/findings";
import type { Arguments } from "./arguments";
import { exitStatus, type Command, type ExitStatus } from "./command";
import { checkJson } from "./json";
import { loadPrevious, tellUnread, type Previous } from "./previous";
import { nothingReadable, prepare, readAll } from "./read";

/** `cchc check`: each sheet's verdict first, then its findings, what is worst first. */
export async function checkCommand(args: Arguments, command: Command): Promise<ExitStatus> {
  const prepared = await prepare(args, command);
  if (!prepared) return 2;
  const previous = await loadPrevious(args.previous, prepared.ruleset, command);
  if (!previous) return 2;
  const taken = await readAll(prepared, args, command);
  const { terminal, messages } = command;
  // Findings sheets that came back are no reports: compiling takes their explanations.
  const earlier = new EarlierPeriods(previous.rows, prepared.ruleset, args.thresholds);
  const submissions = taken.filter(({ answers }) => answers === undefined).map((submission) => earlier.hold(submission));
  if (args.format === "json") terminal.print(JSON.stringify(checkJson(submissions, args.period?.id ?? null, prepared.ruleset, messages, previous.findings), null, 2));
  else terminal.print([...submissions.map((submission) => sheetText(submission, prepared.ruleset, command)), ...storeText(previous, prepared.ruleset, command)].join("\n\n"));
  return nothingReadable(taken) ? 2 : exitStatus(submissions.flatMap((submission) => submission.findings));
}

/** The store's own findings below those of the sheets, which they are none of. */
function storeText(previous: Previous, ruleset: Ruleset, command: Command): readonly string[] {
  const told = tellUnread(previous, ruleset, command);
  return told.length === 0 ? [] : [[previous.findings[0]!.file, ...told.map((line) => `  ${line}`)].join("\n")];
}

function sheetText(submission: CheckedSubmission, ruleset: Ruleset, { texts, messages }: Command): string {
  const { words, findings: wording } = messages;
  const names = namesOf(ruleset, words);
  const { errors, warnings } = tally(submission.findings);
  const agency = submission.agency === null ? texts.noAgency : names.agency(submission.agency);
  const place = [submission.file, submission.sheet?.trim()].filter((part) => part != null).join(" · ");
  const title = [place, agency, submission.period === null ? null : words.period(submission.period)].filter((part) => part !== null).join(" — ");
  const verdict = submission.status === "rejected" ? words.submissionStatuses.rejected : texts.verdict(errors, warnings);
  const ordered = SEVERITY_ORDER.flatMap((severity) => submission.findings.filter((finding) => finding.severity === severity));
  const unjudged = [...submission.indicators].flatMap(([code, { lacks }]) => (lacks ? [code] : []));
  const told = ordered.flatMap((finding) => {
    const { message, earlier } = wordFinding(finding, names, words, wording);
    return [`  ${message}`, ...(earlier === "" ? [] : [`    ${earlier}`])];
  });
  return [title, `  ${verdict}`, ...told, ...(unjudged.length === 0 ? [] : [`  ${texts.noEarlier(unjudged)}`])].join("\n");
}

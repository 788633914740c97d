/** What every command does first: find the files, load what they are judged by, read and check them. */
import { basename } from "node:path";
import { intake, threadChecker } from "../app/intake";
import { rejectedFile } from "../app/check";
import type { CheckedSubmission } from "../core/reading/types";
import type { Ruleset } from "../core/ruleset";
import { readWorkbook } from "../xlsx/readWorkbook";
import type { Arguments } from "./arguments";
import type { Command } from "./command";
import { findFiles, type FoundFiles } from "./files";
import { loadRuleset } from "./loadRuleset";

export interface Prepared {
  readonly found: FoundFiles;
  readonly ruleset: Ruleset;
}

/** Null where something needed is not there; it has then been said. */
export async function prepare(args: Arguments, { terminal, texts, messages }: Command): Promise<Prepared | null> {
  const found = await findFiles(args.files, [args.catalogue, args.agencies, args.previous, args.out]);
  if (found.files.length === 0) {
    terminal.complain(found.notFound.length > 0 ? found.notFound.map(texts.errors.notFound).join("\n") : texts.errors.noFiles);
    return null;
  }
  const loaded = await loadRuleset({ catalogue: args.catalogue, agencies: args.agencies, folder: found.folder, files: found.files }, texts, messages.words);
  if (loaded.ok) {
    if (loaded.notice !== null) terminal.complain(loaded.notice);
    return { found, ruleset: loaded.ruleset };
  }
  terminal.complain(loaded.why.join("\n"));
  return null;
}

/** Reads and checks all files; those that were named but are not there are told like unreadable ones. */
export async function readAll({ found, ruleset }: Prepared, args: Arguments, { terminal, texts }: Command): Promise<readonly CheckedSubmission[]> {
  const taken = await intake(found.files, {
    startChecker: () => Promise.resolve(threadChecker({ ruleset, period: args.period?.id ?? null, readFile: readWorkbook })),
    onProgress: ({ done, total }) => terminal.progress(texts.reading(done, total)),
  });
  terminal.progress("");
  const absent = found.notFound.map((path) => rejectedFile(basename(path), { kind: "unreadable", reason: "noAccess" }));
  const all = [...taken.flatMap(({ submissions }) => submissions), ...absent];
  for (const { file, answers, idleAnswers } of all) {
    if (answers) terminal.complain(texts.followUps.taken(file ?? "", answers.length));
    if (idleAnswers) terminal.complain(texts.followUps.idle(file ?? "", idleAnswers));
  }
  return all;
}

/** Whether no file at all could be opened: there is then nothing to judge. */
export function nothingReadable(submissions: readonly CheckedSubmission[]): boolean {
  return submissions.every((submission) => submission.findings.some(({ kind }) => kind === "FIL-001" || kind === "FIL-002"));
}

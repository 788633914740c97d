import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { checkWorkbook } from "../app/check";
import { templateFiles, type TemplateFile } from "../app/templates";
import type { Ruleset } from "../core/ruleset";
import { identityOfWorkbook } from "../core/template/identity";
import { templateLabelsVi } from "../messages/vi/template";
import { readWorkbook } from "../xlsx/readWorkbook";
import { writeWorkbook } from "../xlsx/writeWorkbook";
import type { Arguments } from "./arguments";
import type { Command, ExitStatus } from "./command";
import { writeWhole } from "./files";
import { loadPrevious, tellUnread } from "./previous";
import { loadRuleset } from "./loadRuleset";

/** `cchc template`: one workbook for each agency of the period that has something to report. */
export async function templateCommand(args: Arguments, command: Command): Promise<ExitStatus> {
  const { terminal, texts, messages: { words } } = command;
  const refuse = (why: string): ExitStatus => {
    terminal.complain(why);
    return 2;
  };
  const loaded = await loadRuleset({ catalogue: args.catalogue, agencies: args.agencies, folder: "." }, texts, words);
  if (!loaded.ok) return refuse(loaded.why.join("\n"));
  const { ruleset } = loaded;
  const previous = await loadPrevious(args.previous, ruleset, command);
  if (!previous) return 2;
  const period = args.period!;
  const folder = args.out!;
  const made = templateFiles(ruleset, period, templateLabelsVi, previous.rows).map((file) => ({ file, path: join(folder, file.name) }));
  if (made.length === 0) return refuse(texts.templates.nothing(words.period(period.id)));
  const kept: string[] = [];
  for (const { path } of made) if (!(await mayReplace(path, ruleset))) kept.push(path);
  if (kept.length > 0) return refuse([texts.templates.filledIn, ...kept.map((path) => `  ${path}`)].join("\n"));
  for (const { file, path } of made) {
    if (!(await written(file, path))) return refuse(texts.errors.cannotWrite(path));
    terminal.print(texts.written(path));
  }
  for (const told of tellUnread(previous, ruleset, command)) terminal.complain(told);
  terminal.print(texts.templates.made(made.length, words.period(period.id)));
  return 0;
}

async function written({ plans, properties }: TemplateFile, path: string): Promise<boolean> {
  return writeWhole(path, await writeWorkbook(plans, properties));
}

/** Whether nothing is lost by writing there: nothing stands there, or a template of ours that nobody has filled in yet. */
async function mayReplace(path: string, ruleset: Ruleset): Promise<boolean> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(path));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" || (error as NodeJS.ErrnoException).code === "ENOTDIR";
  }
  const read = await readWorkbook(basename(path), bytes);
  if (!read.ok || identityOfWorkbook(read.workbook)?.catalogue !== ruleset.catalogue.id) return false;
  const submissions = checkWorkbook(read.workbook, basename(path), ruleset, null);
  const unfilled = new Set(["SUB-003", "TPL-002"]);
  return submissions.every(({ readings, findings }) => [...readings.values()].every(({ state }) => state === "missing") && findings.every(({ kind }) => unfilled.has(kind)));
}

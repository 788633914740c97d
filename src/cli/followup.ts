import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { answersOf, idleAnswers } from "../core/followUp/answers";
import { followUps } from "../messages/followUp";
import { writeDocument } from "../word/writeDocument";
import { readWorkbook } from "../xlsx/readWorkbook";
import { writeWorkbook } from "../xlsx/writeWorkbook";
import type { Arguments } from "./arguments";
import { exitStatus, type Command, type ExitStatus } from "./command";
import { compileFiles } from "./compileFiles";
import { writeWhole } from "./files";

/** `cchc followup`: a letter and a findings workbook for each agency that owes something. A workbook that holds explanations is never written over. */
export async function followUpCommand(args: Arguments, command: Command): Promise<ExitStatus> {
  const { terminal, texts, messages } = command;
  const compiled = await compileFiles(args, command);
  if (!compiled) return 2;
  const { compilation, ruleset, period } = compiled;
  if (!compiled.readable) {
    terminal.complain(texts.coverage(compilation.summary.counts));
    return 2;
  }
  const packs = followUps(compilation, ruleset, messages.words.language);
  const folder = args.out!;
  const held: string[] = [];
  for (const { workbook } of packs) if (workbook && (await holdsAnswers(join(folder, workbook.name)))) held.push(join(folder, workbook.name));
  if (held.length > 0) {
    terminal.complain([texts.followUps.answered, ...held.map((path) => `  ${path}`)].join("\n"));
    return 2;
  }
  for (const { letter, text, workbook } of packs) {
    const files: readonly (readonly [name: string, content: Uint8Array | string])[] = [
      [letter.name, await writeDocument(letter.plan)],
      [text.name, text.content],
      ...(workbook ? [[workbook.name, await writeWorkbook(workbook.plans, workbook.properties)] as const] : []),
    ];
    for (const [name, content] of files) {
      const path = join(folder, name);
      if (!(await writeWhole(path, content))) {
        terminal.complain(texts.errors.cannotWrite(path));
        return 2;
      }
      terminal.print(texts.written(path));
    }
  }
  terminal.print(texts.followUps.made(packs.length, messages.words.period(period.id)));
  return exitStatus(compilation.summary.findings);
}

async function holdsAnswers(path: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return false;
  const read = await readWorkbook(basename(path), new Uint8Array(bytes));
  return read.ok && ((answersOf(read.workbook) ?? []).length > 0 || idleAnswers(read.workbook) > 0);
}

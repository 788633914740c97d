import { reportDocument } from "../messages/document";
import { writeDocument } from "../word/writeDocument";
import type { Arguments } from "./arguments";
import { exitStatus, type Command, type ExitStatus } from "./command";
import { compileFiles } from "./compileFiles";
import { writeWhole } from "./files";

/** `cchc report`: the draft of the period's report as a Word document; nothing is written where no file could be opened. */
export async function reportCommand(args: Arguments, command: Command): Promise<ExitStatus> {
  const { terminal, texts, messages } = command;
  const compiled = await compileFiles(args, command);
  if (!compiled) return 2;
  const { compilation, ruleset } = compiled;
  const { summary } = compilation;
  terminal.print(`${texts.coverage(summary.counts)}. ${texts.verdict(summary.counts.errors, summary.counts.warnings)}.`);
  if (!compiled.readable) return 2;
  const path = args.out!;
  if (!(await writeWhole(path, await writeDocument(reportDocument(compilation, ruleset, messages.words.language))))) {
    terminal.complain(texts.errors.cannotWrite(path));
    return 2;
  }
  terminal.print(texts.written(path));
  return exitStatus(summary.findings);
}

import { cliMessages } from "../messages/cli";
import { messagesFor } from "../messages";
import { languageOf, parseArguments, type Arguments, type CommandName } from "./arguments";
import { assessCommand } from "./assess";
import { checkCommand } from "./check";
import type { Command, ExitStatus } from "./command";
import { compileCommand } from "./compile";
import { followUpCommand } from "./followup";
import { presetsCommand } from "./presets";
import { reportCommand } from "./report";
import { templateCommand } from "./template";
import type { Terminal } from "./terminal";

const COMMANDS: Readonly<Record<CommandName, (args: Arguments, command: Command) => Promise<ExitStatus>>> = {
  check: checkCommand,
  compile: compileCommand,
  report: reportCommand,
  followup: followUpCommand,
  assess: assessCommand,
  template: templateCommand,
  presets: presetsCommand,
};

/** Runs the command that the words name. Never throws: a fault of ours is told in one line, with status 2. */
export async function run(words: readonly string[], version: string, terminal: Terminal): Promise<ExitStatus> {
  const language = languageOf(words);
  const texts = cliMessages(language);
  const parsed = parseArguments(words, texts);
  if (parsed.kind === "help") return say(terminal, texts.help);
  if (parsed.kind === "version") return say(terminal, version);
  if (parsed.kind === "unusable") {
    terminal.complain(`${parsed.why}\n${texts.errors.seeHelp}`);
    return 2;
  }
  try {
    return await COMMANDS[parsed.arguments.command](parsed.arguments, { terminal, texts, messages: messagesFor(language) });
  } catch (error) {
    terminal.complain(texts.errors.unexpected(error instanceof Error ? error.message : String(error)));
    return 2;
  }
}

function say(terminal: Terminal, text: string): ExitStatus {
  terminal.print(text);
  return 0;
}

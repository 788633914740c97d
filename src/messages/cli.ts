import type { CliMessages } from "./cliMessages";
import { enCli } from "./en/cli";
import { viCli } from "./vi/cli";
import type { Language } from "./words";

export function cliMessages(language: Language): CliMessages {
  return language === "en" ? enCli : viCli;
}

import type { CliMessages } from "../messages/cliMessages";
import type { Messages } from "../messages";
import type { Finding } from "../core/rules/finding";
import type { Terminal } from "./terminal";

/** What a command speaks with. */
export interface Command {
  readonly terminal: Terminal;
  readonly texts: CliMessages;
  readonly messages: Messages;
}

/** Contract §7: 0 done without findings of severity E or B, 1 done with some, 2 unusable arguments or nothing readable. */
export type ExitStatus = 0 | 1 | 2;

export function exitStatus(findings: readonly Finding[]): ExitStatus {
  return findings.some(({ severity }) => severity === "E" || severity === "B") ? 1 : 0;
}

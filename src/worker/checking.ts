/** What a worker does: files' bytes in, checked submissions out. All that crosses is plain data. */
import { threadChecker, type FileChecker } from "../app/intake";
import type { CheckedSubmission } from "../core/reading/types";
import { makeRuleset, type RulesetParts } from "../core/ruleset";
import { readWorkbook } from "../xlsx/readWorkbook";

export interface CheckingWorker {
  /** Before the first file: by what it judges, and for which period (null: the one that each title names). */
  prepare(parts: RulesetParts, period: string | null): void;
  check(file: string, bytes: Uint8Array): Promise<readonly CheckedSubmission[]>;
}

export function checkingWorker(): CheckingWorker {
  let checker: FileChecker | null = null;
  return {
    prepare({ catalogue, registry, synonyms }, period) {
      checker = threadChecker({ ruleset: makeRuleset(catalogue, registry, synonyms), period, readFile: readWorkbook });
    },
    check(file, bytes) {
      if (!checker) throw new Error("Asked to check before it was prepared");
      return checker.check(file, bytes);
    },
  };
}

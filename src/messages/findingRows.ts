import type { FindingRow } from "../core/report/context";
import type { Finding } from "../core/rules/finding";
import type { Ruleset } from "../core/ruleset";
import { namesOf, wordFinding } from "./findings";
import type { Messages } from ".";

/** Findings worded for the sheet `Kiểm tra`. */
export function findingRows(findings: readonly Finding[], ruleset: Ruleset, { words, findings: texts }: Messages): readonly FindingRow[] {
  const names = namesOf(ruleset, words);
  return findings.map((finding) => {
    const { problem, mend, title, earlier } = wordFinding(finding, names, words, texts);
    const { severity, rule, agency, file, sheet, cell, item, found, explanation } = finding;
    return { severity, rule, agency, file, sheet, cell, item, found, message: `${title}: ${problem}${earlier === "" ? "" : ` ${earlier}.`}`, mend, explanation };
  });
}

/** The committed workbooks of real sheets' messes, and how their submissions are written down in the index. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkFile } from "../../src/app/check";
import { parseRegistry } from "../../src/core/agencies/parse";
import { parseCatalogue } from "../../src/core/catalogue/parse";
import type { CheckedSubmission, Reading } from "../../src/core/reading/types";
import type { Finding } from "../../src/core/rules/finding";
import { makeRuleset, type Ruleset } from "../../src/core/ruleset";
import { readWorkbook } from "../../src/xlsx/readWorkbook";

export const MESSES = join(__dirname, "../fixtures/messes");

export interface ExpectedSubmission {
  readonly agency: string | null;
  readonly period: string | null;
  readonly status: string;
  /** `state value cell` by item code: those that differ from the plain sheet's; null where the sheet has no row of the item. */
  readonly readings: Readonly<Record<string, string | null>>;
  /** `rule·severity cell item → mend`, consequences indented below their root. */
  readonly findings: readonly string[];
}

export interface MessCase {
  readonly case: number | "also";
  readonly title: string;
  readonly file: string;
  readonly submissions: readonly ExpectedSubmission[];
}

function unwrap<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export function messText(name: string): string {
  return readFileSync(join(MESSES, name), "utf8");
}

export function messRuleset(): Ruleset {
  return makeRuleset(unwrap(parseCatalogue(messText("catalogue.json"))), unwrap(parseRegistry(messText("agencies.json"))));
}

export async function checkMess(file: string, ruleset: Ruleset): Promise<readonly CheckedSubmission[]> {
  return checkFile(file, await readWorkbook(file, new Uint8Array(readFileSync(join(MESSES, file)))), ruleset, "2026-Q3");
}

export function writtenReading({ state, value, cell }: Reading): string {
  return [state, value, cell].filter((part) => part !== null).join(" ");
}

export function writtenFindings(findings: readonly Finding[], indent = ""): readonly string[] {
  return findings.flatMap(({ rule, severity, cell, item, fix, consequences }) => [
    indent + [`${rule}·${severity}`, cell, item, ...(fix ? ["→", fix.value] : [])].filter((part) => part !== null).join(" "),
    ...writtenFindings(consequences, `${indent}  `),
  ]);
}

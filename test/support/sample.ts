/** The sample province, as the tests use it. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkFile } from "../../src/app/check";
import { parseRegistry } from "../../src/core/agencies/parse";
import { parseCatalogue } from "../../src/core/catalogue/parse";
import type { Result } from "../../src/core/json";
import type { CheckedSubmission } from "../../src/core/reading/types";
import { makeRuleset, type Ruleset } from "../../src/core/ruleset";
import { readXlsx } from "../../src/xlsx/readXlsx";

export const SAMPLE_FOLDER = join(__dirname, "../../assets/sample");
export const SAMPLE_PERIOD = "2026-Q3";

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export function sampleText(name: string): string {
  return readFileSync(join(SAMPLE_FOLDER, name), "utf8");
}

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLE_FOLDER, name)));
}

export function sampleFiles(): readonly string[] {
  return readdirSync(SAMPLE_FOLDER).filter((name) => name.endsWith(".xlsx")).sort();
}

export function sampleRuleset(): Ruleset {
  return makeRuleset(unwrap(parseCatalogue(sampleText("catalogue.json"))), unwrap(parseRegistry(sampleText("agencies.json"))));
}

export function checkSampleFile(name: string, ruleset: Ruleset): readonly CheckedSubmission[] {
  return checkFile(name, readXlsx(sampleBytes(name)), ruleset, SAMPLE_PERIOD);
}

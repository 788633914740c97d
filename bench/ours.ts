/** What the bench drives: our reader, and the whole way from bytes to a compilation. */
import { parseRegistry } from "../src/core/agencies/parse";
import { parseCatalogue } from "../src/core/catalogue/parse";
import { compile } from "../src/core/compile/compile";
import type { Compilation } from "../src/core/compile/types";
import type { Workbook } from "../src/core/grid";
import { parsePeriod } from "../src/core/periods/period";
import { readSubmissions } from "../src/core/reading/readSubmission";
import { checkSubmission } from "../src/core/rules/check";
import { makeRuleset } from "../src/core/ruleset";
import { readXlsx } from "../src/xlsx/readXlsx";

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function read(bytes: Uint8Array): Workbook {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.workbook;
}

export function countCells(workbook: Workbook): number {
  return workbook.grids.reduce((sum, grid) => sum + grid.rows.reduce((cells, row) => cells + row.cells.length, 0), 0);
}

/** Reads, checks and compiles; throws where anything the corpus holds is refused. */
export function compileAll(files: readonly NamedBytes[], catalogueText: string, registryText: string): Compilation {
  const catalogue = parseCatalogue(catalogueText);
  const registry = parseRegistry(registryText);
  const period = parsePeriod("2026-Q3");
  if (!catalogue.ok || !registry.ok || period === null) throw new Error("catalogue, registry or period");
  const ruleset = makeRuleset(catalogue.value, registry.value);
  const submissions = files.flatMap(({ name, bytes }) =>
    readSubmissions(read(bytes), { ruleset, period: period.id, file: name }).map((submission) => checkSubmission(submission, ruleset)),
  );
  return compile(submissions, ruleset, { period, received: null, due: null, onError: "item", previous: [] });
}

/** The core and its file adapters as one module, for benchmarks and scripts. */
export { checkFile } from "../app/check";
export { parseRegistry } from "../core/agencies/parse";
export { parseCatalogue } from "../core/catalogue/parse";
export { compile } from "../core/compile/compile";
export { parsePeriod } from "../core/periods/period";
export { makeRuleset } from "../core/ruleset";
export { readXlsx } from "../xlsx/readXlsx";
export { readWorkbook } from "../xlsx/readWorkbook";
export { writeWorkbook } from "../xlsx/writeWorkbook";

/** A fictional year of the sample province, quarter by quarter: templates, filled reports, summaries with the leaders' sheet, Word reports. `npm run quarters -- FOLDER` (out/quarters by default). */
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

const out = resolve(process.argv[2] ?? "out/quarters");
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const { QUARTERS, makeQuarter, sampleYear } = createRequire(import.meta.url)(await bundle("test/support/quarterFiles.ts", ".cache/quarters/quarterFiles.cjs"));
const year = sampleYear();
for (const period of QUARTERS) {
  const { summary, word } = await makeQuarter(out, period, year);
  console.log(`${period}\n  ${summary}\n  ${word}`);
}

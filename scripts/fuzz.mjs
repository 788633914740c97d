/**
 * Puts changed, cut and spliced workbooks, catalogues and registries to the reader and the checks, in processes of their own.
 *
 *   npm run fuzz -- [--count 100000] [--seed 1] [--jobs 1]     prints a summary; status 1 where there are faults
 *   npm run fuzz -- --seed S --only I                          puts input I of seed S again, and keeps it in the folder
 *   npm run fuzz -- --folder PATH                              where inputs that failed are kept (by default one of the system's)
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const number = (text) => {
  if (!/^\d+$/.test(text)) throw new Error(`not a whole number: ${text}`);
  return Number(text);
};
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    jobs: { type: "string", default: "1" },
    only: { type: "string" },
    folder: { type: "string", default: join(tmpdir(), "cchc-fuzz") },
  },
});
const seed = number(values.seed);
const [from, to] = values.only === undefined ? [0, number(values.count)] : [number(values.only), number(values.only) + 1];

const worker = await bundle("test/xlsx/fuzz/worker.ts", ".cache/fuzz/worker.cjs");
const { fuzzInput, runCampaign } = createRequire(import.meta.url)(await bundle("test/xlsx/fuzz/library.ts", ".cache/fuzz/library.cjs"));

const keep = (index) => {
  const { name, bytes } = fuzzInput(seed, index);
  const file = join(values.folder, `${seed}-${index}-${name}`);
  mkdirSync(values.folder, { recursive: true });
  writeFileSync(file, bytes);
  return file;
};
const onProgress = (done) => {
  if (process.stderr.isTTY && done % 100 === 0) process.stderr.write(`\r${done} of ${to - from}`);
};
const campaign = await runCampaign({ worker, seed, from, to, jobs: number(values.jobs), onProgress });
if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
console.log(`${campaign.inputs} inputs of seed ${seed} in ${campaign.seconds.toFixed(0)} s, ${(campaign.inputs / campaign.seconds).toFixed(0)} a second`);
console.log(`slowest ${campaign.slowest.milliseconds.toFixed(0)} ms (input ${campaign.slowest.index}), most memory ${campaign.mostMegabytes.toFixed(0)} MB`);
for (const [outcome, count] of Object.entries(campaign.outcomes)) console.log(`${String(count).padStart(8)}  ${outcome}`);
for (const { index, what } of campaign.faults) console.log(`\nFAULT at input ${index}, kept as ${keep(index)}\n  again: npm run fuzz -- --seed ${seed} --only ${index}\n  ${what.split("\n").slice(0, 6).join("\n  ")}`);
if (values.only !== undefined && campaign.faults.length === 0) console.log(`kept as ${keep(from)}`);
console.log(`${campaign.faults.length} faults`);
process.exitCode = campaign.faults.length > 0 ? 1 : 0;

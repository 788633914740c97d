/**
 * How long it takes to compile 10,000 submissions of 60 items under 20 indicators, and how time and memory grow with their
 * number. The same readings written as JSON in the same run are the yardstick: ratios can be compared between machines.
 * `--rounds N` (5 by default), the median counts; the first round warms up.
 */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { bundle } from "../scripts/bundle.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const ITEMS = 60;
const INDICATORS = 20;
const asked = process.argv.indexOf("--rounds");
const rounds = asked < 0 ? 5 : Number(process.argv[asked + 1]);
const { makeCase, compileCase, writeReadings } = createRequire(import.meta.url)(await bundle("bench/submissions.ts", ".cache/bench/submissions.cjs"));
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

const median = (numbers) => [...numbers].sort((first, second) => first - second)[numbers.length >> 1];
/** Wall time, and the time of all cores (the collector works on others): under load only the latter means anything. */
const timed = (job) => {
  collect();
  const before = process.cpuUsage();
  const start = performance.now();
  const result = job();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, cores: (user + system) / 1000, result };
};

/** Times, and bytes that the compilation holds. */
function compiledOnce(given, agencies) {
  collect();
  const empty = process.memoryUsage().heapUsed;
  const { result, ...times } = timed(() => compileCase(given));
  collect();
  const held = process.memoryUsage().heapUsed - empty;
  if (result.summary.counts.received !== agencies) throw new Error("not all were compiled");
  return { ...times, held };
}

console.log(`${ITEMS} items, ${INDICATORS} indicators, median of ${rounds}`);
for (const agencies of [1250, 2500, 5000, 10_000]) {
  const given = makeCase(agencies, ITEMS, INDICATORS);
  const [compiling, writing] = [[], []];
  let held = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const compiled = compiledOnce(given, agencies);
    const written = timed(() => writeReadings(given));
    held = compiled.held;
    if (round === 0) continue;
    compiling.push(compiled);
    writing.push(written);
  }
  const of = (times, kind) => median(times.map((time) => time[kind]));
  const ratio = of(compiling, "cores") / of(writing, "cores");
  console.log(
    `${String(agencies).padStart(6)} submissions: ${of(compiling, "ms").toFixed(0).padStart(5)} ms (of all cores ${of(compiling, "cores").toFixed(0)} ms), ${ratio.toFixed(1)} x writing their readings as JSON, ${(held / 1e6).toFixed(0)} MB held`,
  );
}

/**
 * How long it takes to compile 10,000 submissions of 60 items under 20 indicators, and how time and memory grow with their
 * number. The same readings written as JSON in the same run are the yardstick: ratios can be compared between machines.
 * Then the same with eight earlier reports of every agency in the store, beside the compilation without them.
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
const { makeCase, compileCase, withHistory, writeReadings } = createRequire(import.meta.url)(await bundle("bench/submissions.ts", ".cache/bench/submissions.cjs"));
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

for (const agencies of [250, 500, 1000]) {
  const alone = makeCase(agencies, ITEMS, INDICATORS);
  const looking = withHistory(alone);
  const [plain, back] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const times = [alone, looking].map((given) => timed(() => compileCase(given)).cores);
    if (round === 0) continue;
    plain.push(times[0]);
    back.push(times[1]);
  }
  const ms = median(back);
  console.log(`${String(agencies).padStart(6)} submissions with ${looking.previous.length} earlier rows: ${ms.toFixed(0)} ms of all cores, ${(ms / median(plain)).toFixed(0)} x without them, ${((1000 * ms) / looking.previous.length).toFixed(1)} µs a row`);
}

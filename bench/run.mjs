/**
 * How long 300 workbooks take: inflation alone, our reading, our whole compilation, SheetJS, openpyxl. Each contender has
 * a process of its own; they take turns, and the median of their rounds counts. Ratios matter, not milliseconds.
 * Exits with 1 where a bound of the design is missed. `--rounds N` (5 by default).
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { bundle } from "../scripts/bundle.mjs";
import { makeCorpus } from "./corpus.mjs";

const PYTHON = "/usr/bin/python3";
const LABELS = {
  inflate: "inflating every part, zlib alone",
  read: "our reading",
  compile: "our reading + checking + compiling",
  sheetjs: "SheetJS reading (dense, lean)",
  openpyxl: "openpyxl read_only reading",
};
/** The design's bounds: at most this share of the other's time. */
const BOUNDS = [
  ["compile", "openpyxl", 1 / 4],
  ["compile", "sheetjs", 1],
  ["compile", "inflate", 12],
];

function start(name, corpus, ours) {
  const [command, args] =
    name === "openpyxl"
      ? [PYTHON, [fileURLToPath(new URL("openpyxl_contender.py", import.meta.url)), ...corpus.files]]
      : [process.execPath, [fileURLToPath(new URL("contender.mjs", import.meta.url)), name, ours, corpus.catalogue, corpus.registry, ...corpus.files]];
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    name,
    rounds: [],
    async round() {
      child.stdin.write("go\n");
      const { value, done } = await answers.next();
      if (done) throw new Error(`${name} ended without an answer`);
      this.rounds.push(JSON.parse(value));
    },
    async stop() {
      child.stdin.end();
      await once(child, "exit");
    },
  };
}

const median = (numbers) => [...numbers].sort((first, second) => first - second)[numbers.length >> 1];

const asked = process.argv.indexOf("--rounds");
const rounds = asked < 0 ? 5 : Number(process.argv[asked + 1]);
const hasOpenpyxl = spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;
if (!hasOpenpyxl) console.error("*** openpyxl is not installed: the comparison with it is LEFT OUT ***");
const corpus = await makeCorpus();
const ours = await bundle("bench/ours.ts", ".cache/bench/ours.cjs");
const contenders = Object.keys(LABELS).filter((name) => name !== "openpyxl" || hasOpenpyxl).map((name) => start(name, corpus, ours));
for (let round = 0; round < rounds; round += 1) for (const contender of contenders) await contender.round();
await Promise.all(contenders.map((contender) => contender.stop()));

const results = new Map(contenders.map(({ name, rounds: done }) => [name, { ms: median(done.map(({ ms }) => ms)), rss: Math.max(...done.map(({ rss }) => rss)), said: done[0].said }]));
const base = results.get("inflate").ms;
console.log(`${corpus.files.length} workbooks, ${(results.get("inflate").said.bytes / 1e6).toFixed(1)} MB inflated, median of ${rounds}`);
for (const [name, { ms, rss, said }] of results) {
  console.log(`${LABELS[name].padEnd(46)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / base).toFixed(1).padStart(5)} x inflation  ${rss.toFixed(0).padStart(4)} MB  ${JSON.stringify(said)}`);
}
let missed = false;
for (const [name, other, bound] of BOUNDS) {
  if (!results.has(other)) continue;
  const ratio = results.get(name).ms / results.get(other).ms;
  missed ||= ratio > bound;
  console.log(`${ratio > bound ? "MISSED" : "held  "} ${LABELS[name]}: ${ratio.toFixed(3)} of ${LABELS[other]} (at most ${bound})`);
}
process.exitCode = missed ? 1 : 0;

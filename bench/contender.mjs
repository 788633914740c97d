/** One contender in a process of its own: `contender.mjs NAME OURS CATALOGUE REGISTRY FILE...`, then one line of JSON for each line on standard input. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import { inflateRawSync } from "node:zlib";

const require = createRequire(import.meta.url);
const [name, ours, cataloguePath, registryPath, ...paths] = process.argv.slice(2);
const files = paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));

/** Every part of every file, by node's zlib: the least that any reader has to do. */
function inflateAll() {
  let bytes = 0;
  for (const file of files) {
    const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
    let end = file.bytes.length - 22;
    while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const data = file.bytes.subarray(start, start + view.getUint32(at + 20, true));
      bytes += view.getUint16(at + 10, true) === 0 ? data.length : inflateRawSync(data).length;
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }
  return { bytes };
}

function readAll() {
  const { read, countCells } = require(ours);
  let cells = 0;
  for (const file of files) cells += countCells(read(file.bytes));
  return { cells };
}

function compileAll() {
  const { summary } = require(ours).compileAll(files, readFileSync(cataloguePath, "utf8"), readFileSync(registryPath, "utf8"));
  return { received: summary.counts.received, errors: summary.counts.errors, items: summary.items.length };
}

/** SheetJS at its leanest: dense rows, no formulas, no HTML, no formatted text. */
function readWithSheetJs() {
  const { read } = require("@e965/xlsx");
  let cells = 0;
  for (const file of files) {
    const book = read(file.bytes, { type: "array", dense: true, cellFormula: false, cellHTML: false, cellText: false });
    for (const sheet of Object.values(book.Sheets)) {
      for (const row of sheet["!data"] ?? []) for (const cell of row ?? []) if (cell?.v !== undefined && cell.v !== "") cells += 1;
    }
  }
  return { cells };
}

const contenders = {
  inflate: inflateAll,
  read: readAll,
  compile: compileAll,
  sheetjs: readWithSheetJs,
};

for await (const line of createInterface({ input: process.stdin })) {
  if (line === "") continue;
  const start = performance.now();
  const said = contenders[name]();
  process.stdout.write(`${JSON.stringify({ ms: performance.now() - start, rss: process.resourceUsage().maxRSS / 1024, said })}\n`);
}

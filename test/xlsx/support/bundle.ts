import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReadFailure } from "../../../src/xlsx/failure";

const ROOT = join(__dirname, "../../..");

/** What a fresh process says of reading and checking one file. */
export interface Measured {
  readonly failure: ReadFailure | null;
  readonly cells: number;
  readonly findings: number;
  /**
   * From the bytes being there to the answer, in times of a fixed piece of like work done before it in the same process (some 50 ms
   * on a machine at rest): a slow or busy machine is slow at both. Of the clock's and the processor's time the less.
   */
  readonly times: number;
  /** The most memory the process ever held. */
  readonly megabytes: number;
}

const CHILD = `
const { readFileSync } = require("node:fs");
const { checkFile, makeRuleset, parseCatalogue, parseRegistry, readWorkbook } = require("./library.cjs");
const sample = (name, parse) => parse(readFileSync("assets/sample/" + name, "utf8")).value;
// Linux hands the parent's maxRSS on to a child, so its own high-water mark is asked for where there is one.
function peak() {
  try {
    return Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
/** Milliseconds of making a text of 60,000 elements and walking over it, names told apart. */
function yardstick() {
  const cpu = process.cpuUsage();
  const seen = new Map();
  let text = "";
  for (let index = 0; index < 60000; index += 1) text += "<c r='A" + index + "' t='s'><v>" + index * 7 + "</v></c>";
  let name = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === 60) {
      seen.set(name & 65535, at);
      name = 0;
    } else name = Math.imul(name, 31) + letter;
  }
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 1000;
}
(async () => {
  const unit = yardstick();
  const ruleset = makeRuleset(sample("catalogue.json", parseCatalogue), sample("agencies.json", parseRegistry));
  const bytes = new Uint8Array(readFileSync(process.argv[2]));
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = await readWorkbook(process.argv[2], bytes);
  const findings = checkFile("bao-cao.xlsx", result, ruleset, "2026-Q3").flatMap((submission) => submission.findings);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const times = Math.min(wall, (user + system) / 1000) / unit;
  const cells = result.ok ? result.workbook.grids.reduce((sum, grid) => sum + grid.rows.reduce((count, row) => count + row.cells.length, 0), 0) : 0;
  console.log(JSON.stringify({ failure: result.ok ? null : result.failure, findings: findings.length, cells, times, megabytes: peak() / 1024 }));
})();
`;

/** Bundles the module at `entry` for a process of its own; gives the file. */
export function bundled(entry: string, file: string): string {
  execFileSync(process.execPath, ["scripts/bundle.mjs", entry, file], { cwd: ROOT });
  return file;
}

/** Bundles the reader and the checks for processes of their own, whose memory can be measured. */
export class ReaderProcess {
  private constructor(private readonly folder: string) {}

  static make(): ReaderProcess {
    mkdirSync(join(ROOT, ".cache"), { recursive: true });
    const folder = mkdtempSync(join(ROOT, ".cache/reader-"));
    writeFileSync(join(folder, "child.cjs"), CHILD);
    bundled("src/cli/library.ts", join(folder, "library.cjs"));
    return new ReaderProcess(folder);
  }

  read(bytes: Uint8Array, name = "bao-cao.xlsx"): Measured {
    const folder = mkdtempSync(join(tmpdir(), "cchc-hostile-"));
    try {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      return JSON.parse(execFileSync(process.execPath, [join(this.folder, "child.cjs"), file], { encoding: "utf8", cwd: ROOT })) as Measured;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

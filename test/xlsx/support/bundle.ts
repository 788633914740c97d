import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";
import type { ReadFailure } from "../../../src/xlsx/failure";

const ROOT = join(__dirname, "../../..");

/** What a fresh process says of reading one file. */
export interface Measured {
  readonly failure: ReadFailure | null;
  readonly cells: number;
  /** From the bytes being there to the answer; of the clock's and the processor's time the less, as other work may run beside. */
  readonly milliseconds: number;
  /** The most memory the process ever held. */
  readonly megabytes: number;
}

const CHILD = `
const { readFileSync } = require("node:fs");
const { readWorkbook } = require("./reader.cjs");
// Linux hands the parent's maxRSS on to a child, so its own high-water mark is asked for where there is one.
function peak() {
  try {
    return Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
(async () => {
  const bytes = new Uint8Array(readFileSync(process.argv[2]));
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = await readWorkbook(process.argv[2], bytes);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const milliseconds = Math.min(wall, (user + system) / 1000);
  const cells = result.ok ? result.workbook.grids.reduce((sum, grid) => sum + grid.rows.reduce((count, row) => count + row.cells.length, 0), 0) : 0;
  console.log(JSON.stringify({ failure: result.ok ? null : result.failure, cells, milliseconds, megabytes: peak() / 1024 }));
})();
`;

/** Bundles the reader for processes of its own, whose memory can be measured. */
export class ReaderProcess {
  private constructor(private readonly folder: string) {}

  static async make(): Promise<ReaderProcess> {
    mkdirSync(join(ROOT, ".cache"), { recursive: true });
    const folder = mkdtempSync(join(ROOT, ".cache/reader-"));
    writeFileSync(join(folder, "child.cjs"), CHILD);
    const compiler = webpack({
      context: ROOT,
      target: "node20",
      mode: "none",
      entry: "./src/xlsx/readWorkbook.ts",
      output: { path: folder, filename: "reader.cjs", library: { type: "commonjs2" } },
      resolve: { extensions: [".ts", ".mjs", ".js"] },
      module: {
        parser: { javascript: { dynamicImportMode: "eager" } },
        rules: [{ test: /\.ts$/, exclude: /node_modules/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } }],
      },
      performance: { hints: false },
    });
    await new Promise<void>((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
        else compiler.close(() => resolve());
      });
    });
    return new ReaderProcess(folder);
  }

  read(bytes: Uint8Array, name = "bao-cao.xlsx"): Measured {
    const folder = mkdtempSync(join(tmpdir(), "cchc-hostile-"));
    try {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      return JSON.parse(execFileSync(process.execPath, [join(this.folder, "child.cjs"), file], { encoding: "utf8" })) as Measured;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

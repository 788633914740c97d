/** The add-in as `npm run build` makes it, built once for all tests that open it and again only when a source has changed. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration, type Module, type Stats } from "webpack";

const ROOT = path.join(__dirname, "../..");
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "tsconfig.json"];
const CONTENTS = "contents.json";
/** A build takes a quarter of this on a slow machine; a lock older than it was left by a run that was killed. */
const PATIENCE = 180_000;

/** Where office.js comes from: Microsoft's servers, or files beside the pane. */
export type OfficeSource = "cdn" | "local";

export interface BuiltAddin {
  readonly folder: string;
  /** Bytes of the file as a server sends it. */
  gzipped(file: string): number;
  /** What is in a script: its modules, the largest first. */
  contents(script: string): readonly string[];
}

export const builtAddin = (office: OfficeSource = "cdn"): Promise<BuiltAddin> => built("addin", office);

/** The page for offices without Excel, likewise. */
export const builtPage = (): Promise<BuiltAddin> => built("page", "cdn");

async function built(name: "addin" | "page", office: OfficeSource): Promise<BuiltAddin> {
  const place = path.join(tmpdir(), `cchc-${name}-${fingerprint(office)}`);
  if (!existsSync(place)) await alone(`${place}.lock`, () => existsSync(place), () => build(name, office, place));
  const contents = JSON.parse(readFileSync(path.join(place, CONTENTS), "utf8")) as Readonly<Record<string, readonly string[]>>;
  const folder = path.join(place, name);
  return {
    folder,
    gzipped: (file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length,
    contents: (script) => contents[script] ?? [],
  };
}

function fingerprint(office: OfficeSource): string {
  const hash = createHash("sha256").update(office);
  const take = (file: string): void => {
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) take(path.join(file, name));
    else hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  };
  for (const source of SOURCES) take(path.join(ROOT, source));
  return hash.digest("hex").slice(0, 16);
}

/** Runs `work` unless another process is at it or has done it. */
async function alone(lock: string, done: () => boolean, work: () => Promise<void>): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (done()) return;
      if (Date.now() > until) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    if (!done()) await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

async function build(name: "addin" | "page", office: OfficeSource, place: string): Promise<void> {
  const configure = createRequire(__filename)(path.join(ROOT, "webpack.config.js")) as (env: object, argv: object) => Promise<readonly Configuration[]>;
  const wanted = (await configure(office === "local" ? { officejs: "local" } : {}, { mode: "production" })).find((each) => each.name === name)!;
  const folder = mkdtempSync(`${place}-`);
  // The cache makes the same files sooner.
  const cache = { type: "filesystem" as const, name, cacheDirectory: path.join(tmpdir(), "cchc-webpack") };
  const stats = await run({ ...wanted, cache, output: { ...wanted.output, path: path.join(folder, name) } });
  writeFileSync(path.join(folder, CONTENTS), JSON.stringify(contentsOf(stats)));
  renameSync(folder, place);
}

function run(configuration: Configuration): Promise<Stats> {
  const compiler = webpack(configuration);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
      else compiler.close(() => resolve(stats));
    });
  });
}

/** Files of the modules in each script, the largest first: under node_modules by package, else from the root. */
function contentsOf({ compilation }: Stats): Readonly<Record<string, readonly string[]>> {
  const scripts: Record<string, readonly string[]> = {};
  for (const chunk of compilation.chunks) {
    // Modules are mostly joined into one, which lists them.
    const modules = [...compilation.chunkGraph.getChunkModules(chunk)].flatMap((module) => ("modules" in module ? (module.modules as readonly Module[]) : [module]));
    const files = modules.sort((a, b) => b.size() - a.size()).flatMap((module) => module.nameForCondition() ?? []);
    const names = [...new Set(files)].map((file) => path.relative(ROOT, file).replace(/^.*node_modules\//, ""));
    for (const script of chunk.files) scripts[script] = names;
  }
  return scripts;
}

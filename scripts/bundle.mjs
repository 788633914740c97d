/** Bundles TypeScript for Node: `node scripts/bundle.mjs ENTRY FILE`, or as a module. */
import { createRequire } from "node:module";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Bundles the module at `entry` (from the project's root) into the CommonJS module `file`; gives its full name. Run it from the root: paths beside the sources hold from there. */
export function bundle(entry, file) {
  const webpack = require("webpack");
  const path = resolve(ROOT, file);
  const compiler = webpack({
    context: ROOT,
    target: "node20",
    mode: "production",
    devtool: false,
    entry: `./${entry}`,
    output: { path: dirname(path), filename: basename(path), library: { type: "commonjs2" } },
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    module: {
      parser: { javascript: { dynamicImportMode: "eager" } },
      rules: [{ test: /\.ts$/, exclude: /node_modules/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } }],
    },
    node: { __dirname: true },
    optimization: { minimize: false },
    performance: { hints: false },
  });
  return new Promise((done, fail) => {
    compiler.run((error, stats) => {
      if (error || stats.hasErrors()) fail(error ?? new Error(stats.toString("errors-only")));
      else compiler.close(() => done(path));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(process.argv[2], process.argv[3]);

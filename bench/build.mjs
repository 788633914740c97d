import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Bundles our side of the bench; gives the file's name. */
export function buildOurs() {
  const webpack = require("webpack");
  const output = { path: join(ROOT, ".cache/bench"), filename: "ours.cjs", library: { type: "commonjs2" } };
  const compiler = webpack({
    context: ROOT,
    target: "node20",
    mode: "production",
    devtool: false,
    entry: "./bench/ours.ts",
    output,
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } }] },
    optimization: { minimize: false },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString("errors-only")));
      else compiler.close(() => resolve(join(output.path, output.filename)));
    });
  });
}

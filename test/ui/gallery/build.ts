import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";

/** Builds the gallery into a folder of its own and gives the address of its page. */
export async function buildGallery(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "cchc-gallery-"));
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry: path.join(__dirname, "page.tsx"),
    output: { path: folder, filename: "page.js" },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      parser: { javascript: { dynamicImportMode: "eager" } },
      rules: [{ test: /\.tsx?$/, exclude: /node_modules/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } }],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
      else compiler.close(() => resolve());
    });
  });
  const page = path.join(folder, "page.html");
  writeFileSync(page, `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tổng hợp CCHC</title></head><body style="margin: 0"><div id="pane"></div><script src="page.js"></script></body></html>`);
  return `file://${page}`;
}

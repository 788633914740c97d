import type { FileSource } from "../app/ports";

/** What webpack makes of `import.meta.webpackContext`: a file's name → its address. */
interface AssetContext {
  keys(): readonly string[];
  (key: string): string;
}
declare global {
  interface ImportMeta {
    webpackContext(folder: string, options: { readonly recursive: boolean; readonly regExp: RegExp }): unknown;
  }
}

/** The sample province's workbooks, served beside the pane and fetched when they are read. */
export function sampleFiles(): readonly FileSource[] {
  const context = import.meta.webpackContext("../../assets/sample", { recursive: false, regExp: /\.xlsx$/ }) as AssetContext;
  return context.keys().map((key) => ({
    name: key.replace(/^\.\//, ""),
    bytes: async () => new Uint8Array(await (await fetch(context(key))).arrayBuffer()),
  }));
}

/** Files and folders of the command line. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { FileSource } from "../app/ports";
import { isLockFile } from "../app/intake";

/** What the reader knows; in folders all else is passed over. */
const WORKBOOKS = new Set([".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".ods"]);

export interface FoundFiles {
  readonly files: readonly FileSource[];
  /** Paths that are not there. */
  readonly notFound: readonly string[];
  /** The folder beside whose files catalogue and registry are looked for. */
  readonly folder: string;
}

/**
 * The files named, and all workbooks in the folders named and below; each once, folders' in the order of their names. A
 * folder's workbooks that have another use (`apart`: catalogue, registry, what is to be written) are no reports.
 */
export async function findFiles(paths: readonly string[], apart: readonly (string | null)[]): Promise<FoundFiles> {
  const passedOver = new Set(apart.flatMap((path) => (path === null ? [] : [resolve(path)])));
  const found = new Map<string, FileSource>();
  const notFound: string[] = [];
  let folder: string | null = null;
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === null) notFound.push(path);
    else folder ??= kind === "folder" ? path : dirname(path);
    for (const file of kind === "folder" ? (await workbooksIn(path)).filter((file) => !passedOver.has(resolve(file))) : kind === "file" ? [path] : []) {
      if (!isLockFile(basename(file))) found.set(file, { name: basename(file), bytes: async () => new Uint8Array(await readFile(file)) });
    }
  }
  return { files: [...found.values()], notFound, folder: folder ?? "." };
}

async function kindOf(path: string): Promise<"file" | "folder" | null> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}

async function workbooksIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && WORKBOOKS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Writes a file whole or not at all: what stood there stays until the new one is complete. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<boolean> {
  const part = `${path}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(part, content);
    await rename(part, path);
    return true;
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
    return false;
  }
}

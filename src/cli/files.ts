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
      if (!isLockFile(basename(file))) found.set(file, { name: basename(file), bytes: () => readWhole(file) });
    }
  }
  return { files: [...found.values()], notFound, folder: folder ?? "." };
}

/** Null where nothing is there. What is neither file nor folder (a pipe, a device) counts as a file: reading it is refused. */
async function kindOf(path: string): Promise<"file" | "folder" | null> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}

/** Whole or not at all. A pipe would be waited for without end, so it counts as one that cannot be opened. */
async function readWhole(path: string): Promise<Uint8Array> {
  if (!(await stat(path)).isFile()) throw new Error(`no file: ${path}`);
  return new Uint8Array(await readFile(path));
}

/**
 * Workbooks in the folder and below, in the order of their names. Links count as what they lead to, folders apart, which
 * might lead back; one that leads nowhere is a file that cannot be opened, and so is a folder that cannot be looked into.
 */
async function workbooksIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const open = [folder];
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    const entries = await readdir(inner, { withFileTypes: true }).catch(() => null);
    if (entries === null) found.push(inner);
    for (const entry of entries ?? []) {
      const path = join(inner, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (WORKBOOKS.has(extname(entry.name).toLowerCase()) && (entry.isFile() || (entry.isSymbolicLink() && (await kindOf(path)) !== "folder"))) found.push(path);
    }
  }
  return found.sort();
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

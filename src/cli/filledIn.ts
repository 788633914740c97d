/** The workbook that is about to be written over, and what staff filled in on it and on that of `--previous`. */
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { filledIn, withEarlier, type FilledIn } from "../core/compile/filled";
import type { Grid } from "../core/grid";
import type { Ruleset } from "../core/ruleset";
import { readWorkbook } from "../xlsx/readWorkbook";
import type { Command } from "./command";

export interface NamedGrids {
  readonly path: string;
  readonly grids: readonly Grid[];
}

/**
 * The sheets of what stands at `out`, those of `previous` where it is the same file. Null where there is a file that cannot be
 * looked into: it has then been said, and nothing may be written over it.
 */
export async function loadOut(out: string, previous: NamedGrids | null, { terminal, texts }: Command): Promise<NamedGrids | null> {
  if (previous !== null && resolve(out) === resolve(previous.path)) return previous;
  const grids = await gridsAt(out);
  if (grids !== null) return { path: out, grids };
  terminal.complain(texts.errors.unreadableOut(out));
  return null;
}

/** What stands in `out` holds before what stands in `previous`. */
export function filledOf(out: NamedGrids | null, previous: NamedGrids | null, ruleset: Ruleset): FilledIn {
  const [own, earlier] = [out, previous === out ? null : previous].map((book) => (book === null ? null : filledIn(book.grids, basename(book.path), ruleset)));
  return own ? withEarlier(own, earlier ?? null) : (earlier ?? filledIn([], null, ruleset));
}

/** None where there is no file yet, or an empty one; null where it is no workbook that can be opened. */
async function gridsAt(path: string): Promise<readonly Grid[] | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null || bytes.length === 0) return [];
  const read = await readWorkbook(basename(path), new Uint8Array(bytes));
  return read.ok ? read.workbook.grids : null;
}

/** What staff filled in on the workbook that is about to be written over, and on that of `--previous`. */
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { filledIn, withEarlier, type FilledIn } from "../core/compile/filled";
import type { Grid } from "../core/grid";
import type { Ruleset } from "../core/ruleset";
import { readWorkbook } from "../xlsx/readWorkbook";
import type { Command } from "./command";

interface NamedGrids {
  readonly path: string;
  readonly grids: readonly Grid[];
}

/**
 * What stands in `out` holds before what stands in `previous`. Null where there is a file at `out` that cannot be looked into: it
 * has then been said, and nothing may be written over it.
 */
export async function loadFilled(out: string | null, previous: NamedGrids | null, ruleset: Ruleset, command: Command): Promise<FilledIn | null> {
  const earlier = previous === null ? null : filledIn(previous.grids, basename(previous.path), ruleset);
  if (out === null || (previous !== null && resolve(out) === resolve(previous.path))) return earlier ?? filledIn([], null, ruleset);
  const grids = await gridsAt(out);
  if (grids === null) {
    command.terminal.complain(command.texts.errors.unreadableOut(out));
    return null;
  }
  return withEarlier(filledIn(grids, basename(out), ruleset), earlier);
}

/** None where there is no file yet, or an empty one; null where it is no workbook that can be opened. */
async function gridsAt(path: string): Promise<readonly Grid[] | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null || bytes.length === 0) return [];
  const read = await readWorkbook(basename(path), new Uint8Array(bytes));
  return read.ok ? read.workbook.grids : null;
}

/** `--previous`: the store of an earlier summary workbook. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { StoreRow } from "../core/compile/types";
import type { Grid } from "../core/grid";
import { readStore } from "../core/report/storeRead";
import type { Finding } from "../core/rules/finding";
import { storeFindings } from "../core/rules/history/store";
import type { Ruleset } from "../core/ruleset";
import { namesOf, wordFinding } from "../messages/findings";
import { readWorkbook } from "../xlsx/readWorkbook";
import type { Command } from "./command";

export interface Previous {
  readonly rows: readonly StoreRow[];
  /** Rows that could not be read. */
  readonly findings: readonly Finding[];
  /** The sheets of its workbook; none where no path is given. */
  readonly grids: readonly Grid[];
}

/** Nothing where no path is given; null where there is no store there: it has then been said. */
export async function loadPrevious(path: string | null, ruleset: Ruleset, { terminal, texts }: Command): Promise<Previous | null> {
  if (path === null) return { rows: [], findings: [], grids: [] };
  const refuse = (why: string): null => {
    terminal.complain(why);
    return null;
  };
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refuse(texts.errors.notFound(path));
  const workbook = await readWorkbook(basename(path), new Uint8Array(bytes));
  if (!workbook.ok) return refuse(`${texts.errors.badRuleset(path)}\n  ${texts.errors.unreadableWorkbook}`);
  const { grids } = workbook.workbook;
  const store = readStore(grids, ruleset);
  if (!store.ok) return refuse(texts.errors.noStore(path, store.sheet, store.missing));
  return { rows: store.rows, findings: storeFindings(store.faults, basename(path), store.sheet), grids };
}

/** What of it cannot be read, in words; nothing where all can. */
export function tellUnread({ findings }: Previous, ruleset: Ruleset, { messages: { words, findings: wording } }: Command): readonly string[] {
  const names = namesOf(ruleset, words);
  return findings.map((finding) => wordFinding(finding, names, words, wording).message);
}

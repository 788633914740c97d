/** Earlier periods as the pane knows them: those of the open workbook's own sheet `Dữ liệu`. */
import { EarlierPeriods } from "../core/compile/earlierPeriods";
import type { StoreRow } from "../core/compile/types";
import type { Grid } from "../core/grid";
import { readStore } from "../core/report/storeRead";
import type { Ruleset } from "../core/ruleset";

interface Past {
  readonly rows: readonly StoreRow[];
  readonly earlier: EarlierPeriods;
}

/** What is kept from one look to the next, while the pane is open. */
export interface PastMemory {
  /** As last read, for the ruleset in use then; null where the workbook may say otherwise by now. */
  read: { readonly ruleset: Ruleset; readonly past: Past } | null;
}

/** The past as it was last read; null where the workbook's sheet has to be read first. */
export function knownPast({ read }: PastMemory, ruleset: Ruleset): Past | null {
  return read?.ruleset === ruleset ? read.past : null;
}

/** Takes the workbook's own sheet of earlier periods; null where it has none. */
export function takePast(memory: PastMemory, store: Grid | null, ruleset: Ruleset): Past {
  const read = store && readStore([store], ruleset);
  const rows = read?.ok ? read.rows : [];
  const past = { rows, earlier: new EarlierPeriods(rows, ruleset) };
  memory.read = { ruleset, past };
  return past;
}

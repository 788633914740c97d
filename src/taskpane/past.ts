/** Earlier periods as the pane knows them: those of the open workbook's own sheet `Dữ liệu`, then those of a workbook that was chosen. */
import type { EarlierPeriods } from "../core/compile/earlierPeriods";
import type { StoreRow } from "../core/compile/types";
import type { Grid } from "../core/grid";
import type { CheckedSubmission } from "../core/reading/types";
import type { Finding } from "../core/rules/finding";
import type { Ruleset } from "../core/ruleset";
import type { ChosenWorkbook } from "./pastRead";

interface Past {
  readonly rows: readonly StoreRow[];
  /** What of it cannot be read: HIS-006. */
  readonly unread: readonly Finding[];
  earlier(): Promise<EarlierPeriods>;
  /** The report held against what was before it, where anything is known of that. */
  hold(submission: CheckedSubmission): Promise<CheckedSubmission>;
}

/** What is kept from one look to the next, while the pane is open. */
export interface PastMemory {
  /** As last read, for the ruleset in use then; null where the workbook may say otherwise by now. */
  read: { readonly ruleset: Ruleset; readonly past: Past } | null;
  /** An earlier summary workbook that was chosen; null for none. */
  chosen: ChosenWorkbook | null;
}

export const noMemory = (): PastMemory => ({ read: null, chosen: null });

/** The past as it was last read; null where the workbook's sheet has to be read first. */
export function knownPast({ read }: PastMemory, ruleset: Ruleset): Past | null {
  return read?.ruleset === ruleset ? read.past : null;
}

/** Takes the workbook's own sheet of earlier periods; null where it has none. What looks back is fetched where there is something to look back at. */
export async function takePast(memory: PastMemory, store: Grid | null, ruleset: Ruleset): Promise<Past> {
  const { rows, unread } = store || memory.chosen ? await read(store, memory.chosen, ruleset) : { rows: [], unread: [] };
  let made: Promise<EarlierPeriods> | null = null;
  const earlier = (): Promise<EarlierPeriods> => (made ??= import("../core/compile/earlierPeriods").then((code) => new code.EarlierPeriods(rows, ruleset)));
  const hold: Past["hold"] = async (submission) => (rows.length === 0 && !submission.earlier ? submission : (await earlier()).hold(submission));
  const past: Past = { rows, unread, earlier, hold };
  memory.read = { ruleset, past };
  return past;
}

async function read(store: Grid | null, chosen: ChosenWorkbook | null, ruleset: Ruleset): Promise<Pick<Past, "rows" | "unread">> {
  const { readOwn, withChosen } = await import("./pastRead");
  const { rows, findings } = withChosen(readOwn(store, ruleset), chosen, ruleset);
  return { rows, unread: findings };
}

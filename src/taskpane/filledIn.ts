/** What staff filled in on the open workbook's summary, which every summary writes anew. */
import type { WorkbookReader } from "../app/ports";
import { filledIn, withEarlier, withFilled } from "../core/compile/filled";
import type { Compilation } from "../core/compile/types";
import { FILLED_SHEETS } from "../core/filled/read";
import type { Ruleset } from "../core/ruleset";
import type { ChosenWorkbook } from "./pastRead";

type Reader = Pick<WorkbookReader, "readSheets">;

/** The compilation with what is filled in at this moment; where nothing is, with what the chosen workbook of earlier periods has there. */
export async function withFilledNow(reader: Reader, ruleset: Ruleset, compilation: Compilation, chosen: ChosenWorkbook | null): Promise<Compilation> {
  const own = filledIn(await reader.readSheets(FILLED_SHEETS), null, ruleset);
  return withFilled(compilation, ruleset, withEarlier(own, chosen && filledIn(chosen.grids, chosen.file, ruleset)));
}

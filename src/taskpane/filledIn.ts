/** What staff filled in on the open workbook's summary, which every summary writes anew. */
import type { WorkbookReader } from "../app/ports";
import { withFilled, type FilledIn } from "../core/compile/filled";
import type { Compilation } from "../core/compile/types";
import { FILLED_SHEETS, joinFilled, readFilled } from "../core/filled/read";
import { filledFindings } from "../core/rules/history/filled";
import type { Grid } from "../core/grid";
import type { Ruleset } from "../core/ruleset";
import type { ChosenWorkbook } from "./pastRead";

type Reader = Pick<WorkbookReader, "readSheets">;

function filledOf(grids: readonly Grid[], file: string | null, { catalogue }: Ruleset): FilledIn {
  const { filled, faults } = readFilled(grids, catalogue);
  return { filled, findings: filledFindings(faults, file) };
}

/** The compilation with what is filled in at this moment; where nothing is, with what the chosen workbook of earlier periods has there. */
export async function withFilledNow(reader: Reader, ruleset: Ruleset, compilation: Compilation, chosen: ChosenWorkbook | null): Promise<Compilation> {
  const own = filledOf(await reader.readSheets(FILLED_SHEETS), null, ruleset);
  const earlier = chosen && filledOf(chosen.grids, chosen.file, ruleset);
  return withFilled(compilation, ruleset, earlier ? { filled: joinFilled(own.filled, earlier.filled), findings: [...own.findings, ...earlier.findings] } : own);
}

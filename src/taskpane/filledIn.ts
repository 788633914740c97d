/** What staff filled in on the open workbook's summary, which every summary writes anew. */
import type { WorkbookReader } from "../app/ports";
import { withFilled, type FilledIn } from "../core/compile/filled";
import type { Compilation } from "../core/compile/types";
import { FILLED_SHEETS, readFilled } from "../core/filled/read";
import { filledFindings } from "../core/rules/history/filled";
import type { Ruleset } from "../core/ruleset";

type Reader = Pick<WorkbookReader, "readSheets">;

async function workbookFilled(reader: Reader, ruleset: Ruleset): Promise<FilledIn> {
  const { filled, faults } = readFilled(await reader.readSheets(FILLED_SHEETS), ruleset.catalogue);
  return { filled, findings: filledFindings(faults, null) };
}

/** The compilation with what is filled in at this moment. */
export async function withFilledNow(reader: Reader, ruleset: Ruleset, compilation: Compilation): Promise<Compilation> {
  return withFilled(compilation, ruleset, await workbookFilled(reader, ruleset));
}

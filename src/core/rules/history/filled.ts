import type { FilledFault } from "../../filled/types";
import type { Finding } from "../finding";
import { finding } from "../raise";

/** Cells of the summary that staff filled in and that cannot be used: HIS-007. `file`: null for the open workbook. */
export function filledFindings(faults: readonly FilledFault[], file: string | null): readonly Finding[] {
  return faults.map(({ sheet, cell, found, ...details }) => finding("HIS-007", { file, sheet, agency: null }, { cell, found, details }));
}

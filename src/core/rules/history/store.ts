import { groupBy } from "../../group";
import type { StoreFault } from "../../report/storeRead";
import type { Finding } from "../finding";
import { finding } from "../raise";

/** A sheet of the store's name in the open workbook without the columns that it needs: HIS-006. */
export function withoutColumns(sheet: string, missing: readonly string[]): Finding {
  return finding("HIS-006", { file: null, sheet: sheet.trim(), agency: null }, { found: missing.join(", "), details: { problem: "columns", cells: [] } });
}

/** Rows of the store that were left out in reading: HIS-006, once for each cause. `file`: null for the open workbook. */
export function storeFindings(faults: readonly StoreFault[], file: string | null, sheet: string): readonly Finding[] {
  return [...groupBy(faults, ({ problem }) => problem)].map(([problem, those]) =>
    finding("HIS-006", { file, sheet: sheet.trim(), agency: null }, { cell: those[0]!.cell, found: those[0]!.found, details: { problem, cells: those.map(({ cell }) => cell) } }),
  );
}

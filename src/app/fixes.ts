/** Safe mends of findings as edits of their cells. */
import { parseAddress } from "../core/grid";
import { groupBy } from "../core/group";
import type { Finding } from "../core/rules/finding";
import type { SheetEdits } from "./ports";

/** A finding that can be mended as it stands: it has a fix and one cell. */
export function isFixable(finding: Finding): boolean {
  return finding.fix !== null && finding.sheet !== null && finding.cell !== null && parseAddress(finding.cell) !== null;
}

/** One edit for each finding that has a safe mend; the others are passed over. `sheetName` gives the sheet's exact name. */
export function fixEdits(findings: readonly Finding[], sheetName: (sheet: string) => string = (sheet) => sheet): readonly SheetEdits[] {
  const fixable = findings.filter(isFixable);
  return [...groupBy(fixable, (finding) => finding.sheet!)].map(([sheet, own]) => ({
    sheet: sheetName(sheet),
    edits: own.map((finding) => ({ ...parseAddress(finding.cell!)!, value: finding.fix!.value })),
  }));
}

/** Safe mends of findings as edits of their cells. */
import { parseAddress } from "../core/grid";
import { groupBy } from "../core/group";
import type { Finding } from "../core/rules/finding";
import type { SheetEdits } from "./ports";

/** A finding that can be mended as it stands: it has a fix and one cell. */
export function isFixable(finding: Finding): boolean {
  return finding.fix !== null && finding.sheet !== null && finding.cell !== null && parseAddress(finding.cell) !== null;
}

/** One edit for each finding that has a safe mend, by sheet as the findings name it; the others are passed over. */
export function fixEdits(findings: readonly Finding[]): readonly SheetEdits[] {
  const fixable = findings.filter(isFixable);
  return [...groupBy(fixable, (finding) => finding.sheet!)].map(([sheet, own]) => ({
    sheet,
    edits: own.map((finding) => ({ ...parseAddress(finding.cell!)!, value: finding.fix!.value })),
  }));
}

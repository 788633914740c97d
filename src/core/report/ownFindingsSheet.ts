/** The findings of one report, on a sheet beside it: each leads to its cell. */
import { MEND_MARK } from "../followUp/answers";
import type { CheckedSubmission } from "../reading/types";
import { SEVERITY_ORDER } from "../rules/raise";
import { tally } from "../rules/tally";
import type { FindingRow } from "./context";
import { landscape, SheetDraft } from "./draft";
import { sheetPrefix } from "./formula";
import type { SheetLabels } from "./labels";
import type { SheetPlan } from "./sheetPlan";
import { severityHighlights } from "./statusColors";

const WIDTHS = [6, 15, 10, 26, 18, 46, 34, 30];
/** Beyond the printed area: nobody reads it. */
const MARK_WIDTH = 4;
const EXPLANATION_COLUMN = WIDTHS.length - 1;
const HEADER_ROW = 4;
const SEVERITY_COLUMN = 1;

export interface OwnFindings {
  /** The sheet's name. */
  readonly name: string;
  readonly submission: CheckedSubmission;
  readonly agency: string | null;
  readonly rows: readonly FindingRow[];
  /** `2.3 Hồ sơ đúng hạn`. */
  readonly itemName: (code: string) => string;
  readonly labels: SheetLabels;
  /** Where the sheet is sent to be explained and comes back: the mark beside each row, of one that may be or not. */
  readonly marks?: ReadonlyMap<FindingRow, string>;
}

export function ownFindingsSheet({ name, submission, agency, rows, itemName, labels, marks }: OwnFindings): SheetPlan {
  const { columns } = labels;
  const draft = new SheetDraft(name, marks ? [...WIDTHS, MARK_WIDTH] : WIDTHS);
  draft.set(0, 0, marks ? labels.findings.title : labels.ownFindings.title, "title");
  const about = [agency, submission.period === null ? null : labels.period(submission.period), submission.sheet === null ? null : `${columns.sheet} ${submission.sheet.trim()}`];
  draft.set(1, 0, about.filter((part) => part !== null).join(" · "), "subtitle");
  const { errors, warnings } = tally(submission.findings);
  draft.set(2, 0, rows.length === 0 ? labels.findings.none : labels.ownFindings.verdict(errors, warnings), "strong");
  draft.line(HEADER_ROW, 0, [columns.number, columns.severity, columns.cell, columns.item, columns.found, columns.message, columns.mend, columns.explanation], "head");
  const sorted = SEVERITY_ORDER.flatMap((severity) => rows.filter((row) => row.severity === severity));
  sorted.forEach((finding, index) => {
    const row = HEADER_ROW + 1 + index;
    const found = typeof finding.found === "boolean" ? (finding.found ? labels.yes : labels.no) : finding.found;
    draft.set(row, 0, index + 1, "centre");
    draft.set(row, SEVERITY_COLUMN, labels.severities[finding.severity], "status");
    // What is not of the report's own sheet says where it is.
    const elsewhere = finding.sheet !== null && finding.sheet !== submission.sheet?.trim() ? finding.sheet : null;
    const shown = finding.cell === null || elsewhere === null ? finding.cell : `${elsewhere}!${finding.cell}`;
    // Sent by itself, it has no report to lead to.
    if (finding.cell === null || submission.sheet === null || marks) draft.set(row, 2, shown, "code");
    else draft.link(row, 2, shown!, `${sheetPrefix(elsewhere ?? submission.sheet)}${finding.cell}`, "codeLink");
    draft.set(row, 3, finding.item === null ? null : itemName(finding.item), "code");
    draft.set(row, 4, found, typeof found === "number" ? "general" : "code");
    draft.line(row, 5, [finding.message, finding.mend, finding.explanation], "text");
    const mark = marks?.get(finding);
    if (mark === undefined) return;
    if (mark !== MEND_MARK) draft.set(row, EXPLANATION_COLUMN, finding.explanation, "inputText");
    draft.set(row, EXPLANATION_COLUMN + 1, mark, "mark");
  });
  const bottom = HEADER_ROW + Math.max(sorted.length, 1);
  draft.highlight(severityHighlights({ top: HEADER_ROW + 1, bottom, left: SEVERITY_COLUMN, right: SEVERITY_COLUMN }, labels));
  return draft.done({
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    print: landscape({ top: 0, left: 0, bottom, right: WIDTHS.length - 1 }, { top: HEADER_ROW, bottom: HEADER_ROW }),
    tabColor: "#9C1C1C",
  });
}

/** The sheet `Kiểm tra`: every finding, those that make a sheet unusable first. */
import type { Severity } from "../rules/finding";
import type { FindingRow, ReportContext } from "./context";
import { SheetDraft, landscape } from "./draft";
import { SHEETS } from "./sheetNames";
import type { SheetPlan } from "./sheetPlan";
import { severityHighlights } from "./statusColors";

const WIDTHS = [6, 15, 10, 20, 19, 13, 8, 9, 18, 46, 30];
const HEADER_ROW = 3;
const SEVERITY_COLUMN = 1;
const ORDER: readonly Severity[] = ["B", "E", "W", "I"];

export function findingsSheet(context: ReportContext): SheetPlan {
  const { labels } = context;
  const { columns } = labels;
  const draft = new SheetDraft(SHEETS.findings, WIDTHS);
  draft.set(0, 0, labels.findings.title, "title");
  draft.set(1, 0, labels.period(context.period.id), "subtitle");
  const sorted = ORDER.flatMap((severity) => context.findingRows.filter((row) => row.severity === severity));
  draft.set(2, 0, sorted.length === 0 ? labels.findings.none : `${labels.findings.count}: ${sorted.length}`, "subtitle");
  const titles = [
    columns.number, columns.severity, columns.rule, columns.agency, columns.file, columns.sheet,
    columns.cell, columns.item, columns.found, columns.message, columns.mend,
  ];
  draft.line(HEADER_ROW, 0, titles, "head");
  sorted.forEach((finding, index) => findingLine(draft, context, HEADER_ROW + 1 + index, index + 1, finding));

  const bottom = HEADER_ROW + Math.max(sorted.length, 1);
  draft.highlight(severityHighlights({ top: HEADER_ROW + 1, bottom, left: SEVERITY_COLUMN, right: SEVERITY_COLUMN }, labels));
  return draft.done({
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    print: landscape({ top: 0, left: 0, bottom, right: WIDTHS.length - 1 }, { top: HEADER_ROW, bottom: HEADER_ROW }),
    tabColor: "#9C1C1C",
  });
}

function findingLine(draft: SheetDraft, context: ReportContext, row: number, position: number, finding: FindingRow): void {
  const { labels } = context;
  const found = typeof finding.found === "boolean" ? (finding.found ? labels.yes : labels.no) : finding.found;
  draft.set(row, 0, position, "centre");
  draft.set(row, SEVERITY_COLUMN, labels.severities[finding.severity], "status");
  draft.set(row, 2, finding.rule, "code");
  draft.set(row, 3, finding.agency === null ? null : context.nameOf(finding.agency), "text");
  draft.line(row, 4, [finding.file, finding.sheet, finding.cell, finding.item], "code");
  draft.set(row, 8, found, typeof found === "number" ? "general" : "code");
  draft.set(row, 9, finding.explanation === null ? finding.message : `${finding.message} ${labels.columns.explanation}: ${finding.explanation}`, "text");
  draft.set(row, 10, finding.mend, "text");
}

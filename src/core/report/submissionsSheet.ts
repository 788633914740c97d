/** The sheet `Tình hình nộp`: every agency with the state of its report, and the counts by formulas over it. */
import { columnName } from "../grid";
import { serialOf } from "../text/date";
import type { ReportContext } from "./context";
import { SheetDraft, landscape } from "./draft";
import { literal } from "./formula";
import { SHEETS } from "./sheetNames";
import type { SheetPlan } from "./sheetPlan";
import { agencyStatusHighlights } from "./statusColors";
import { COUNT_COLUMN, COUNT_ROWS, SUBMISSION_COLUMNS as AT, SUBMISSION_HEADER_ROW, submissionsLayout, type SubmissionsLayout } from "./submissionsLayout";

const WIDTHS = [6, 12, 32, 14, 17, 12, 24, 16, 22, 9, 11];

export function submissionsSheet(context: ReportContext): SheetPlan {
  const { labels } = context;
  const layout = submissionsLayout(context);
  const draft = new SheetDraft(SHEETS.submissions, WIDTHS);
  draft.set(0, 0, labels.submissions.title, "title");
  draft.set(1, 0, labels.period(context.period.id), "subtitle");
  counts(draft, context, layout);

  const { columns } = labels;
  const titles = [
    columns.number, columns.agencyCode, columns.agency, columns.tier, columns.state, columns.received,
    columns.file, columns.sheet, columns.superseded, columns.errors, columns.warnings,
  ];
  draft.line(SUBMISSION_HEADER_ROW, 0, titles, "head");
  context.agencies.forEach(({ agency, state }, index) => {
    const row = layout.firstRow + index;
    draft.set(row, AT.number, index + 1, "centre");
    draft.set(row, AT.code, agency.code, "code");
    draft.set(row, AT.agency, agency.name, "text");
    draft.set(row, AT.tier, labels.tiers[state.tier], "centre");
    draft.set(row, AT.state, labels.agencyStatuses[state.status], "status");
    draft.set(row, AT.received, serialOf(state.received), "date");
    draft.set(row, AT.file, state.file, "code");
    draft.set(row, AT.sheet, state.sheet, "code");
    draft.set(row, AT.superseded, state.superseded.join(labels.listSeparator), "code");
    draft.set(row, AT.errors, state.errors, "whole");
    draft.set(row, AT.warnings, state.warnings, "whole");
  });
  draft.highlight(agencyStatusHighlights({ top: layout.firstRow, bottom: layout.lastRow, left: AT.state, right: AT.state }, labels));
  const area = { top: 0, left: 0, bottom: layout.lastRow, right: AT.warnings };
  return draft.done({
    freeze: { rows: layout.firstRow, columns: AT.tier },
    print: landscape(area, { top: SUBMISSION_HEADER_ROW, bottom: SUBMISSION_HEADER_ROW }),
    tabColor: "#44688F",
  });
}

function counts(draft: SheetDraft, context: ReportContext, layout: SubmissionsLayout): void {
  const { labels } = context;
  const { counts: figures } = context.compilation.summary;
  const column = columnName(AT.state);
  const states = `$${column}$${layout.firstRow + 1}:$${column}$${layout.lastRow + 1}`;
  const having = (status: keyof typeof labels.agencyStatuses): string => `COUNTIF(${states},${literal(labels.agencyStatuses[status])})`;
  const lines = [
    [COUNT_ROWS.expected, labels.submissions.expected, `=COUNTA(${states})`, figures.expected],
    [COUNT_ROWS.received, labels.submissions.received, `=${having("received")}+${having("late")}`, figures.received],
    [COUNT_ROWS.late, labels.submissions.late, `=${having("late")}`, figures.late],
    [COUNT_ROWS.missing, labels.submissions.missing, `=${having("missing")}`, figures.missing],
    [COUNT_ROWS.rejected, labels.submissions.rejected, `=${having("rejected")}`, figures.rejected],
  ] as const;
  for (const [row, label, formula, value] of lines) {
    draft.set(row, 0, label, "recipient");
    draft.formula(row, COUNT_COLUMN, formula, value, "factWhole");
  }
}

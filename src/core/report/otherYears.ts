/** External indices of years that `Lãnh đạo` does not show, and of codes that the catalogue no longer has, below the duties of `Đánh giá`: kept, and known again. */
import { indexKey } from "../filled/indices";
import { nothingFilled } from "../filled/rows";
import { INDEX_PARTS, type FilledFigure, type FilledIndex } from "../filled/types";
import { address, type Area } from "../grid";
import { parsePeriod } from "../periods/period";
import { ASSESSMENT_COLUMNS as AT } from "./assessmentLayout";
import type { ReportContext } from "./context";
import type { SheetDraft } from "./draft";
import { lineRow, runsOf } from "./followLayout";
import { isBlank } from "./formula";

const COLUMNS = { name: [AT.indicator, AT.target], score: [AT.numerator, AT.denominator], rank: [AT.result, AT.result], of: [AT.unit, AT.unit] } as const;

const across = (row: number, [left, right]: readonly [number, number]): Area => ({ top: row, bottom: row, left, right });

/** Draws them from `top` on, where there are any. */
export function otherYearRows(draft: SheetDraft, context: ReportContext, top: number): void {
  const { year } = parsePeriod(context.period.id)!;
  const known = new Set(context.catalogue.externalIndices.map(({ code }) => code));
  const others = context.filled.indices.filter((index) => !known.has(index.code) || (index.year !== year && index.year !== year - 1));
  if (others.length === 0) return;
  const { externalIndices: labels, columns } = context.labels;
  draft.set(top, AT.code, labels.otherYears, "heading");
  const rows = others.map((_, position) => lineRow(top + 2, position));
  for (const run of runsOf(rows.map((row) => ({ row })))) {
    draft.set(run.top, AT.code, columns.code, "head");
    draft.span(across(run.top, COLUMNS.name), labels.name, "head");
    draft.set(run.top, AT.due, labels.year, "head");
    for (const part of INDEX_PARTS) draft.span(across(run.top, COLUMNS[part]), labels[part], "head");
    draft.set(run.top, AT.status, labels.rank, "head");
    draft.keep(run);
  }
  others.forEach((index, position) => yearRow(draft, context, rows[position]!, index));
}

function yearRow(draft: SheetDraft, context: ReportContext, row: number, index: FilledIndex): void {
  const known = context.catalogue.externalIndices.find(({ code }) => code === index.code);
  draft.set(row, AT.code, index.code, "code");
  draft.span(across(row, COLUMNS.name), known ? `${known.name[context.language]}, ${context.labels.externalIndices.unit(known.unit)}` : null, "text");
  draft.set(row, AT.due, index.year, "centre");
  for (const part of INDEX_PARTS) draft.span(across(row, COLUMNS[part]), index[part], typeof index[part] === "string" ? "inputText" : "inputNumber");
  const [rank, of] = [address(row, COLUMNS.rank[0]), address(row, COLUMNS.of[0])];
  const cells = INDEX_PARTS.map((part) => address(row, COLUMNS[part][0]));
  const text = (value: FilledFigure): string => (value === null ? "" : String(value));
  const standing = index.of === null ? text(index.rank) : `${text(index.rank)}/${text(index.of)}`;
  draft.formula(row, AT.status, `=IF(${nothingFilled("index", indexKey(index.code, index.year), cells)},"",${rank}&IF(${isBlank(of)},"","/"&${of}))`, standing, "centre");
}

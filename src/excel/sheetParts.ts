/** What a plan has beside its cells: merges, sizes, panes, tables, highlights, validations. */
import { areaAddress, columnName, type Area } from "../core/grid";
import type { PlanHighlight, PlanTable, PlanValidation, SheetPlan } from "../core/report/sheetPlan";
import { bytesOf, OBJECT_BYTES } from "./bytes";
import { rangeOf, step, type Operation } from "./operations";

/** Widths are points here and characters of the default font in plans: 7 pixels each, and 5 beside them. */
export const pointsOfCharacters = (characters: number): number => (Math.round(characters * 7) + 5) * 0.75;

export function mergeCells(sheet: string, merges: readonly Area[]): readonly Operation[] {
  return merges.map((area) => step(OBJECT_BYTES, (context) => rangeOf(context, sheet, area).merge(false)));
}

export function columnWidths(sheet: string, widths: Iterable<readonly [column: number, points: number]>): readonly Operation[] {
  return alike(widths).map(({ from, to, value }) =>
    step(OBJECT_BYTES, (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(`${columnName(from)}:${columnName(to)}`).format.columnWidth = value;
    }),
  );
}

export function rowHeights(sheet: string, heights: Iterable<readonly [row: number, points: number]>): readonly Operation[] {
  return alike(heights).map(({ from, to, value }) =>
    step(OBJECT_BYTES, (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(`${from + 1}:${to + 1}`).format.rowHeight = value;
    }),
  );
}

/** Neighbours of the same size, put together. */
function alike(sizes: Iterable<readonly [index: number, value: number]>): readonly { readonly from: number; readonly to: number; readonly value: number }[] {
  const runs: { from: number; to: number; value: number }[] = [];
  for (const [index, value] of [...sizes].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === index - 1 && last.value === value) last.to = index;
    else runs.push({ from: index, to: index, value });
  }
  return runs;
}

export function freeze({ name, freeze: panes }: SheetPlan): Operation {
  return step(OBJECT_BYTES, (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem(name);
    freezePanes.unfreeze();
    if (!panes || (panes.rows === 0 && panes.columns === 0)) return;
    if (panes.columns === 0) freezePanes.freezeRows(panes.rows);
    else if (panes.rows === 0) freezePanes.freezeColumns(panes.columns);
    else freezePanes.freezeAt(rangeOf(context, name, { top: 0, left: 0, bottom: panes.rows - 1, right: panes.columns - 1 }));
  });
}

export interface TableSetup extends PlanTable {
  /** Excel's name of a table style. */
  readonly style: string;
}

/** `named` is false where another table of the workbook has the name already. */
export function addTable(sheet: string, { name, area, style }: TableSetup, named: boolean): Operation {
  const queue = (context: Excel.RequestContext) => {
    const table = context.workbook.worksheets.getItem(sheet).tables.add(areaAddress(area), true);
    if (named) table.name = name;
    table.style = style;
  };
  return step(OBJECT_BYTES, queue, false);
}

/** All of a sheet's highlights at once: an area keeps those of before until then, so that drawing them twice does not double them. */
export function highlightCells(sheet: string, highlights: readonly PlanHighlight[]): readonly Operation[] {
  if (highlights.length === 0) return [];
  const bytes = highlights.reduce((sum, { formula }) => sum + 3 * OBJECT_BYTES + bytesOf(formula), 0);
  const queue = (context: Excel.RequestContext) => {
    for (const { area } of highlights) rangeOf(context, sheet, area).conditionalFormats.clearAll();
    for (const each of highlights) highlight(rangeOf(context, sheet, each.area), each);
  };
  return [step(bytes, queue)];
}

function highlight(range: Excel.Range, { formula, color, fill, bold }: PlanHighlight): void {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formula.startsWith("=") ? formula : `=${formula}`;
  custom.format.font.color = color;
  custom.format.fill.color = fill;
  if (bold !== undefined) custom.format.font.bold = bold;
}

export function validate(sheet: string, { area, kind, values, formula, min, max, message, lenient, prompt }: PlanValidation): Operation {
  return step(2 * OBJECT_BYTES + bytesOf(values ?? []) + bytesOf(formula ?? "") + bytesOf(message) + bytesOf(prompt?.text ?? ""), (context) => {
    const { dataValidation } = rangeOf(context, sheet, area);
    if (kind === "list") dataValidation.rule = { list: { inCellDropDown: true, source: formula ?? (values ?? []).join(",") } };
    else if (kind === "custom") dataValidation.rule = { custom: { formula: formula ?? "=TRUE" } };
    else dataValidation.rule = { [kind === "whole" ? "wholeNumber" : "decimal"]: bounds(min, max) };
    dataValidation.errorAlert = { message, showAlert: true, style: lenient ? "Warning" : "Stop", title: "" };
    if (prompt) dataValidation.prompt = { message: prompt.text, showPrompt: true, title: prompt.title };
  });
}

function bounds(min: number | undefined, max: number | undefined): Excel.BasicDataValidation {
  if (min !== undefined && max !== undefined) return { formula1: min, formula2: max, operator: "Between" };
  if (max !== undefined) return { formula1: max, operator: "LessThanOrEqualTo" };
  return { formula1: min ?? 0, operator: "GreaterThanOrEqualTo" };
}

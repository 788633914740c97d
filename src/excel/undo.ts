/** What a change wrote over, and the steps that put it back. */
import type { Area } from "../core/grid";
import type { CellsBefore } from "./backup";
import { assignBlock, numberFormats, restoreFormats } from "./blocks";
import { OBJECT_BYTES } from "./bytes";
import { EXTENTS_KEY } from "./extents";
import type { SheetBefore, Surroundings } from "./lookAround";
import { rangeOf, step, type Operation } from "./operations";
import { addTable, columnWidths, rowHeights } from "./sheetParts";

/** All that is needed to take a change back. */
export interface Before {
  readonly active: string;
  /** Sheets that the change makes. */
  readonly made: readonly string[];
  /** Sheets whose cells it rewrites, with every area that it clears or covers. */
  readonly rewritten: readonly { readonly sheet: SheetBefore; readonly areas: readonly Area[] }[];
  readonly cells: readonly CellsBefore[];
  readonly extentsText: string | null;
  readonly xml: ReadonlyMap<string, string | null>;
  /** Sheets that the change takes away; their cells are among `cells`. */
  readonly removed: readonly SheetBefore[];
}

/** Empties cells of all that a plan may have put there. */
export function clearAreas(sheet: string, areas: readonly Area[]): readonly Operation[] {
  return areas.map((area) =>
    step(2 * OBJECT_BYTES, (context) => {
      const range = rangeOf(context, sheet, area);
      range.unmerge();
      range.conditionalFormats.clearAll();
      range.dataValidation.clear();
      range.clear(Excel.ClearApplyTo.all);
    }),
  );
}

/** Makes plain cells of tables, which keep their values. */
export function dissolveTables(names: readonly string[]): readonly Operation[] {
  return names.map((name) => step(OBJECT_BYTES, (context) => void context.workbook.tables.getItem(name).convertToRange(), false));
}

/** The steps back, given what stands in the workbook now. */
export function stepsBack(before: Before, now: Surroundings): readonly Operation[] {
  const standing = (sheet: string): boolean => now.sheets.has(sheet) || before.removed.some(({ name }) => name === sheet);
  return [
    ...before.rewritten.filter(({ sheet }) => now.sheets.has(sheet.name)).flatMap(({ sheet, areas }) => [...clearAreas(sheet.name, areas), ...panes(sheet)]),
    ...before.removed.flatMap(panes),
    ...before.cells.filter(({ sheet }) => standing(sheet)).flatMap(cellsBack),
    ...before.cells.filter(({ sheet }) => [...before.rewritten.map((each) => each.sheet), ...before.removed].some(({ name }) => name === sheet)).flatMap(heightsBack),
    extentsBack(before.extentsText),
    ...before.rewritten.flatMap(({ sheet }) => sheet.tables.map((table) => addTable(sheet.name, table, true))),
    ...removal(before, now),
  ];
}

function cellsBack({ sheet, area, values, numberFormats: formats, formats: records, columnWidths: widths, merges }: CellsBefore): readonly Operation[] {
  const places = records.flatMap((line, row) => line.map((record, column) => ({ row: area.top + row, column: area.left + column, record })));
  const keyed = formats.flatMap((line, row) => line.map((key, column) => ({ row: area.top + row, column: area.left + column, key })));
  return [
    // First as no text, where formulas would stay text; then as it was, since formulas bring formats of their own.
    ...numberFormats(sheet, keyed.map((cell) => ({ ...cell, key: "General" }))),
    ...assignBlock(sheet, area.top, area.left, values),
    ...numberFormats(sheet, keyed),
    ...restoreFormats(sheet, places),
    ...merges.map((merge) => step(OBJECT_BYTES, (context) => rangeOf(context, sheet, merge).merge(false))),
    ...columnWidths(sheet, widths.map((width, at) => [area.left + at, width] as const)),
  ];
}

/** Only where a plan may have set them: a height that is set no longer follows the text. */
function heightsBack({ sheet, area, rowHeights: heights }: CellsBefore): readonly Operation[] {
  return rowHeights(sheet, heights.map((height, at) => [area.top + at, height] as const));
}

function panes(sheet: SheetBefore): readonly Operation[] {
  return [
    step(OBJECT_BYTES, (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      worksheet.tabColor = sheet.tabColor;
      worksheet.freezePanes.unfreeze();
      if (sheet.frozen) worksheet.freezePanes.freezeAt(rangeOf(context, sheet.name, sheet.frozen));
    }),
  ];
}

function extentsBack(text: string | null): Operation {
  return step(OBJECT_BYTES, (context) => {
    context.workbook.settings.add(EXTENTS_KEY, text ?? "{}");
  });
}

/** Sheets that the change made go last: from then on nothing is left to take back. */
function removal({ made, active }: Before, now: Surroundings): readonly Operation[] {
  const standing = made.filter((name) => now.sheets.has(name));
  if (standing.length === 0) return [];
  const queue = (context: Excel.RequestContext) => {
    const { worksheets } = context.workbook;
    if (!made.includes(active)) worksheets.getItem(active).activate();
    for (const name of standing) worksheets.getItem(name).delete();
  };
  return [step(standing.length * OBJECT_BYTES, queue, false)];
}

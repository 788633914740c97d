/** What a change wrote over, and the steps that put it back. */
import type { Area } from "../core/grid";
import type { CellsBefore } from "./backup";
import { assignBlock, numberFormats, paintFills, restoreFormats } from "./blocks";
import { bytesOf, OBJECT_BYTES } from "./bytes";
import { deleteCharts, drawCharts } from "./charts";
import type { SettingsBefore, SheetBefore, Surroundings } from "./lookAround";
import { hangNotes, MARKS_KEY, parseMarks } from "./marks";
import { rangeOf, step, type Operation } from "./operations";
import { tellsMerges } from "./outline";
import { OVERLAYS_KEY, parseOverlays } from "./overlays";
import { restorePrint } from "./printing";
import { addTable, columnWidths, highlightCells, mergeCells, rowHeights, validate } from "./sheetParts";

/** All that is needed to take a change back. */
export interface Before {
  readonly active: string;
  /** Sheets that the change makes, with the cells that it writes there. */
  readonly made: readonly { readonly name: string; readonly area: Area | null }[];
  /** Sheets whose cells it rewrites, with every area that it clears or covers. */
  readonly rewritten: readonly Rewrite[];
  /** Sheets that it takes away, with all their cells among `cells`. */
  readonly removed: readonly Rewrite[];
  /** Custom XML parts that it sets, by namespace; null where there was none. */
  readonly xml: ReadonlyMap<string, string | null>;
  /** Sheets whose marks it changes. */
  readonly marked: readonly string[];
  readonly cells: readonly CellsBefore[];
  readonly settings: SettingsBefore;
}

export interface Rewrite {
  readonly sheet: SheetBefore;
  readonly areas: readonly Area[];
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

export const overlap = (a: Area, b: Area): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Names of the tables that stand now in cells which writing the change empties. */
export function clearedTables({ rewritten, made }: Pick<Before, "rewritten" | "made">, now: Surroundings): readonly string[] {
  const cleared = [...rewritten.map(({ sheet, areas }) => ({ name: sheet.name, areas })), ...made.map(({ name, area }) => ({ name, areas: area ? [area] : [] }))];
  return cleared.flatMap(({ name, areas }) => (now.sheets.get(name)?.tables ?? []).filter((table) => areas.some((area) => overlap(area, table.area))).map((table) => table.name));
}

/** Makes plain cells of tables, which keep their values. */
export function dissolveTables(names: readonly string[]): readonly Operation[] {
  return names.map((name) => step(OBJECT_BYTES, (context) => void context.workbook.tables.getItem(name).convertToRange(), false));
}

/** Tables that must go before the steps back; those of sheets that are deleted go with them. */
export const tablesInTheWay = (before: Before, now: Surroundings): readonly string[] => clearedTables({ rewritten: [...before.rewritten, ...before.removed], made: madeAndKept(before, now) }, now);

/** Makes the sheets that are there no more. */
export function makeSheets(names: readonly string[], now: Surroundings): readonly Operation[] {
  const missing = names.filter((name) => !now.sheets.has(name));
  return missing.map((name) => step(OBJECT_BYTES, (context) => void context.workbook.worksheets.add(name), false));
}

/**
 * The steps back, given what stands in the workbook now; sheets that the change took away are made again before. Whatever of them is
 * done already, doing them all comes to the same.
 */
export function stepsBack(before: Before, now: Surroundings): readonly Operation[] {
  const rewritten = [...before.rewritten.filter(({ sheet }) => now.sheets.has(sheet.name)), ...before.removed];
  const standing = (name: string): boolean => now.sheets.has(name) || before.removed.some(({ sheet }) => sheet.name === name);
  const kept = madeAndKept(before, now);
  return [
    ...rewritten.flatMap(({ sheet, areas }) => [...clearAreas(sheet.name, areas), ...panes(sheet), ...(sheet.print ? [restorePrint(sheet.name, sheet.print)] : [])]),
    ...kept.flatMap(({ name, area }) => clearAreas(name, area ? [area] : [])),
    ...before.cells.filter(({ sheet }) => standing(sheet)).flatMap(cellsBack),
    ...before.cells.filter(({ sheet }) => rewritten.some((each) => each.sheet.name === sheet)).flatMap(heightsBack),
    ...rewritten.flatMap(({ sheet }) => overlayBack(sheet.name, before)),
    ...Object.entries(before.settings).map(([key, text]) => settingBack(key, text)),
    ...before.marked.flatMap((sheet) => notesBack(sheet, before, now)),
    ...[...rewritten.map(({ sheet }) => sheet.name), ...kept.map(({ name }) => name)].flatMap((name) => deleteCharts(name, now.sheets.get(name)?.charts ?? [])),
    ...rewritten.flatMap(({ sheet }) => drawCharts(sheet.name, sheet.charts.length > 0 ? (parseOverlays(before.settings[OVERLAYS_KEY])[sheet.name]?.charts ?? []) : [])),
    ...rewritten.flatMap(({ sheet }) => sheet.tables.map((table) => addTable(sheet.name, table, true))),
    ...removal(before, now),
  ];
}

function cellsBack({ sheet, area, scope, values, numberFormats: formats, formats: records, columnWidths: widths, merges, links }: CellsBefore): readonly Operation[] {
  const places = records.flatMap((line, row) => line.map((record, column) => ({ row: area.top + row, column: area.left + column, record })));
  if (scope === "look") return [];
  if (scope === "fill") return paintFills(sheet, places.map(({ row, column, record }) => ({ row, column, key: record.fill ?? "" })));
  const keyed = formats.flatMap((line, row) => line.map((key, column) => ({ row: area.top + row, column: area.left + column, key })));
  return [
    // First as no text, where formulas would stay text; then as it was, since formulas bring formats of their own.
    ...numberFormats(sheet, keyed.map((cell) => ({ ...cell, key: "General" }))),
    ...assignBlock(sheet, area.top, area.left, values),
    ...links.map(({ row, column, link }) => linkBack(sheet, { top: row, left: column, bottom: row, right: column }, link)),
    ...numberFormats(sheet, keyed),
    ...restoreFormats(sheet, places),
    ...mergeCells(sheet, merges),
    ...columnWidths(sheet, widths.map((width, at) => [area.left + at, width] as const)),
  ];
}

function linkBack(sheet: string, area: Area, link: Excel.RangeHyperlink): Operation {
  return step(OBJECT_BYTES + bytesOf(link), (context) => {
    rangeOf(context, sheet, area).hyperlink = link;
  });
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

/** What we had laid over the cells; merges are told by the cells where Excel can. */
function overlayBack(sheet: string, before: Before): readonly Operation[] {
  const overlay = parseOverlays(before.settings[OVERLAYS_KEY])[sheet];
  if (!overlay) return [];
  return [...(tellsMerges() ? [] : mergeCells(sheet, overlay.merges)), ...highlightCells(sheet, overlay.highlights), ...overlay.validations.map((each) => validate(sheet, each))];
}

function notesBack(sheet: string, before: Before, now: Surroundings): readonly Operation[] {
  const found = now.sheets.get(sheet);
  const marks = (text: string | null) => parseMarks(text)[sheet] ?? [];
  return found ? hangNotes(sheet, marks(now.settings[MARKS_KEY]), marks(before.settings[MARKS_KEY]), found.notes) : [];
}

function settingBack(key: string, text: string | null): Operation {
  return step(OBJECT_BYTES + bytesOf(text ?? ""), (context) => {
    context.workbook.settings.add(key, text ?? "{}");
  });
}

/** Sheets that the change made and that hold more by now than it wrote: they stay, without what it wrote. */
function madeAndKept({ made }: Before, now: Surroundings): Before["made"] {
  return made.filter(({ name, area }) => {
    const used = now.sheets.get(name)?.used;
    return used && (!area || used.bottom > area.bottom || used.right > area.right);
  });
}

/** Sheets that the change made go last: from then on nothing is left to take back. */
function removal(before: Before, now: Surroundings): readonly Operation[] {
  const kept = madeAndKept(before, now);
  const standing = before.made.filter((each) => now.sheets.has(each.name) && !kept.includes(each)).map(({ name }) => name);
  if (standing.length === 0) return [];
  const queue = (context: Excel.RequestContext) => {
    const { worksheets } = context.workbook;
    if (!standing.includes(before.active) && now.sheets.has(before.active)) worksheets.getItem(before.active).activate();
    for (const name of standing) worksheets.getItem(name).delete();
  };
  return [step(standing.length * OBJECT_BYTES, queue, false)];
}

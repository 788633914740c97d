/** What a change comes to: the cells to remember, and the steps that write it. */
import type { WorkbookChange } from "../app/ports";
import type { Area } from "../core/grid";
import { areaOfPlan, type SheetPlan } from "../core/report/sheetPlan";
import type { CellsBefore, Place } from "./backup";
import { bytesOf, OBJECT_BYTES } from "./bytes";
import { deleteCharts } from "./charts";
import { applyEdits, areasOf, patternsOf, type LookAt } from "./editSteps";
import { EXTENTS_KEY, formatExtents, parseExtents } from "./extents";
import type { Places, SheetBefore, Surroundings } from "./lookAround";
import { formatMarks, laidMarks, layMarks, markedAreas, MARKS_KEY, parseMarks } from "./marks";
import { step, type Operation } from "./operations";
import { overlayOf, OVERLAYS_KEY, parseOverlays } from "./overlays";
import { drawPlan } from "./planSteps";
import { around } from "./rectangles";
import { clearAreas, clearedTables, dissolveTables, makeSheets, overlap, type Before, type Rewrite } from "./undo";

/** The sheets to look at before the change is written. */
export const sheetsOf = ({ plans, edits, removals = [] }: WorkbookChange): Places => ({
  drawn: [...plans.map((plan) => plan.name), ...removals],
  edited: edits.map((each) => each.sheet),
  marked: edits.filter(({ marks }) => marks).map((each) => each.sheet),
});

/** What is there before the change, but for what must be asked for. */
export function prepare({ plans, edits, removals = [] }: WorkbookChange, now: Surroundings): Omit<Before, "cells" | "xml"> {
  return {
    active: now.active,
    made: plans.filter((plan) => !now.sheets.has(plan.name)).map((plan) => ({ name: plan.name, area: areaOfPlan(plan) })),
    rewritten: rewrites(plans, now),
    removed: removals.flatMap((name) => now.sheets.get(name) ?? []).map((sheet) => ({ sheet, areas: sheet.used ? [sheet.used] : [] })),
    marked: edits.filter(({ marks }) => marks).map(({ sheet }) => sheet),
    settings: now.settings,
  };
}

/** The plans' sheets that exist, with what of them is ours to clear. */
function rewrites(plans: readonly SheetPlan[], { sheets, settings }: Surroundings): readonly Rewrite[] {
  const extents = parseExtents(settings[EXTENTS_KEY]);
  return plans.flatMap((plan) => {
    const sheet = sheets.get(plan.name);
    if (!sheet) return [];
    const area = areaOfPlan(plan);
    const areas = [extents[plan.name] ?? columnsOf(area, sheet.used), area].filter((each) => each !== null);
    return [{ sheet: { ...sheet, tables: sheet.tables.filter((table) => areas.some((each) => overlap(each, table.area))) }, areas }];
  });
}

/** A sheet of ours that nothing is remembered of (a file of the command's): the plan's columns, as far down as they are used. */
function columnsOf(area: Area | null, used: Area | null): Area | null {
  return area && used && { ...area, bottom: Math.max(area.bottom, used.bottom) };
}

/** The cells that the change may touch, and those whose look it takes over. */
export function placesOf({ plans, edits, removals = [] }: WorkbookChange, now: Surroundings): readonly Place[] {
  const marks = parseMarks(now.settings[MARKS_KEY]);
  return [
    ...removals.flatMap((name): readonly Place[] => {
      const used = now.sheets.get(name)?.used;
      return used ? [{ sheet: name, area: used, scope: "all" }] : [];
    }),
    ...rewrites(plans, now).flatMap(({ sheet, areas }): readonly Place[] => {
      const area = within(around(areas), sheet.used);
      return area ? [{ sheet: sheet.name, area, scope: "all" }] : [];
    }),
    ...edits.flatMap(({ sheet, edits: cells, columnWidths, marks: wanted }): readonly Place[] => [
      ...[...areasOf(cells), ...[...(columnWidths ?? new Map()).keys()].map(firstCell)].map((area): Place => ({ sheet, area, scope: "all" })),
      ...patternsOf(cells).map((area): Place => ({ sheet, area, scope: "look" })),
      ...(wanted ? markedAreas(sheet, marks, wanted) : []).map((area): Place => ({ sheet, area, scope: "fill" })),
    ]),
  ];
}

const firstCell = (column: number): Area => ({ top: 0, left: column, bottom: 0, right: column });

function within(area: Area | null, bounds: Area | null): Area | null {
  if (!area || !bounds || !overlap(area, bounds)) return null;
  return { top: Math.max(area.top, bounds.top), left: Math.max(area.left, bounds.left), bottom: Math.min(area.bottom, bounds.bottom), right: Math.min(area.right, bounds.right) };
}

/**
 * The steps of the change, `first` before `rest`, given what was there before and what stands there now: the same but for a change
 * that was interrupted. Doing them all comes to the same, whatever of them is done already.
 */
export function changeSteps(change: WorkbookChange, before: Before, now: Surroundings): { readonly first: readonly Operation[]; readonly rest: readonly Operation[] } {
  const { plans, edits, activate } = change;
  const dissolved = clearedTables(before, now);
  const taken = new Set(now.tables.filter(({ name }) => !dissolved.includes(name)).map(({ name }) => name.toLowerCase()));
  const half = before.made.filter(({ name }) => now.sheets.has(name));
  return {
    first: [...makeSheets(before.made.map(({ name }) => name), now), ...dissolveTables(dissolved)],
    rest: [
      ...before.rewritten.flatMap(({ sheet, areas }) => clearAreas(sheet.name, areas)),
      ...half.flatMap(({ name, area }) => clearAreas(name, area ? [area] : [])),
      ...plans.flatMap((plan) => deleteCharts(plan.name, now.sheets.get(plan.name)?.charts ?? [])),
      ...plans.flatMap((plan) => drawPlan(plan, taken)),
      ...edits.flatMap((each) => applyEdits(each, lookAt(before.cells, each.sheet))),
      ...(plans.length > 0 ? keepExtents(plans, before) : []),
      ...marking(change, before, now.sheets),
      ...(activate === undefined ? [] : [step(OBJECT_BYTES, (context) => context.workbook.worksheets.getItem(activate).activate())]),
      ...before.removed.filter(({ sheet }) => now.sheets.has(sheet.name)).map(({ sheet }) => takeAway(sheet.name)),
    ],
  };
}

function lookAt(cells: readonly CellsBefore[], sheet: string): LookAt {
  const own = cells.filter((each) => each.sheet === sheet && each.scope !== "fill");
  return (row, column) => {
    const found = own.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
    if (!found) return undefined;
    const { area, numberFormats, formats } = found;
    return { numberFormat: numberFormats[row - area.top]![column - area.left]!, record: formats[row - area.top]![column - area.left]! };
  };
}

/** Remembers which cells are ours from now on, and what lies over them. */
function keepExtents(plans: readonly SheetPlan[], { settings }: Before): readonly Operation[] {
  const written = Object.fromEntries(plans.flatMap((plan) => {
    const area = areaOfPlan(plan);
    return area ? [[plan.name, area]] : [];
  }));
  const overlays = { ...parseOverlays(settings[OVERLAYS_KEY]), ...Object.fromEntries(plans.map((plan) => [plan.name, overlayOf(plan)])) };
  return [keep(EXTENTS_KEY, formatExtents({ ...parseExtents(settings[EXTENTS_KEY]), ...written })), keep(OVERLAYS_KEY, JSON.stringify(overlays))];
}

function marking({ edits }: WorkbookChange, before: Before, sheets: ReadonlyMap<string, SheetBefore>): readonly Operation[] {
  const marks = parseMarks(before.settings[MARKS_KEY]);
  const laid = edits.flatMap(({ sheet, marks: wanted }) => {
    const fills = before.cells.filter((each) => each.sheet === sheet && each.scope === "fill");
    const now = sheets.get(sheet);
    return wanted && now ? [{ sheet, old: marks[sheet] ?? [], laid: laidMarks(sheet, marks, wanted, fills), fills, notes: now.notes }] : [];
  });
  if (laid.length === 0) return [];
  const text = formatMarks({ ...marks, ...Object.fromEntries(laid.map((each) => [each.sheet, each.laid])) });
  return [keep(MARKS_KEY, text), ...laid.flatMap(layMarks)];
}

/** Last, as nothing of it is left to write to. */
function takeAway(name: string): Operation {
  return step(OBJECT_BYTES, (context) => context.workbook.worksheets.getItem(name).delete(), false);
}

function keep(key: string, text: string): Operation {
  return step(OBJECT_BYTES + bytesOf(text), (context) => {
    context.workbook.settings.add(key, text);
  });
}

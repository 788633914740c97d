/** Writes a change to the open workbook as one step that can be taken back. */
import { HostError, InterruptedWrite, type WorkbookChange, type WorkbookWriter } from "../app/ports";
import type { Area } from "../core/grid";
import type { SheetPlan } from "../core/report/sheetPlan";
import { readCells, type CellsBefore } from "./backup";
import { OBJECT_BYTES } from "./bytes";
import { applyEdits, areasOf } from "./editSteps";
import { EXTENTS_KEY, formatExtents, type Extents } from "./extents";
import { lookAround, type SheetBefore, type Surroundings } from "./lookAround";
import { run, step, type Operation } from "./operations";
import { areaOfPlan, drawPlan } from "./planSteps";
import { around } from "./rectangles";
import { clearAreas, dissolveTables, stepsBack, type Before } from "./undo";
import { readXmlParts, xmlSteps } from "./xmlParts";

/**
 * Sheets of a plan's name are rewritten cell by cell, so that Excel's own undo and links to them survive. A
 * protected sheet is refused (`AccessDenied`) and a missing one (`ItemNotFound`) before anything is written; after
 * a fault midway `undo` takes back what was done.
 */
export function excelWriter(): WorkbookWriter {
  let last: Before | null = null;
  return {
    apply: async (change) => {
      const now = await lookAround(namesIn(change));
      refuse(change, now);
      const rewritten = rewrites(change.plans, now);
      const before = await remember(change, now, rewritten);
      last = before;
      try {
        await makeSheets(before.made);
        const dissolved = rewritten.flatMap(({ sheet }) => sheet.tables.map((table) => table.name));
        await run(dissolveTables(dissolved));
        await run([...steps(change, now, rewritten, before), ...(await xmlSteps(change.xml ?? new Map())), ...takeAway(before.removed)]);
      } catch (error) {
        throw error instanceof HostError ? new InterruptedWrite(error.code, error.retryable, { cause: error }) : error;
      }
    },
    undo: async () => {
      if (!last) return false;
      const before = last;
      const now = await lookAround([...before.made, ...before.removed.map(({ name }) => name), ...before.cells.map((cells) => cells.sheet), ...before.rewritten.map(({ sheet }) => sheet.name)]);
      await makeSheets(before.removed.map(({ name }) => name).filter((name) => !now.sheets.has(name)));
      await run(dissolveTables(before.rewritten.flatMap(({ sheet, areas }) => touchedTables(now.sheets.get(sheet.name), areas))));
      await run([...stepsBack(before, now), ...(await xmlSteps(before.xml))]);
      last = null;
      return true;
    },
  };
}

function namesIn({ plans, edits, removals = [] }: WorkbookChange): readonly string[] {
  return [...plans.map((plan) => plan.name), ...edits.map(({ sheet }) => sheet), ...removals];
}

interface Rewrite {
  readonly sheet: SheetBefore;
  readonly areas: readonly Area[];
}

function refuse(change: WorkbookChange, { sheets }: Surroundings): void {
  if (change.edits.some((each) => !sheets.has(each.sheet))) throw new HostError("ItemNotFound", false);
  if (namesIn(change).some((name) => sheets.get(name)?.protected)) throw new HostError("AccessDenied", false);
}

/** The plans' sheets that exist, with what of them is ours to clear. */
function rewrites(plans: readonly SheetPlan[], { sheets, extents }: Surroundings): readonly Rewrite[] {
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

const overlap = (a: Area, b: Area) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const touchedTables = (sheet: SheetBefore | undefined, areas: readonly Area[]) =>
  (sheet?.tables ?? []).filter((table) => areas.some((area) => overlap(area, table.area))).map((table) => table.name);

async function remember({ plans, edits, xml = new Map(), removals = [] }: WorkbookChange, now: Surroundings, rewritten: readonly Rewrite[]): Promise<Before> {
  const removed = removals.flatMap((name) => now.sheets.get(name) ?? []);
  const places = [
    ...removed.flatMap(({ name, used }) => (used ? [{ sheet: name, area: used }] : [])),
    ...rewritten.flatMap(({ sheet, areas }) => {
      const area = within(around(areas), sheet.used);
      return area ? [{ sheet: sheet.name, area }] : [];
    }),
    ...edits.flatMap((each) => [...areasOf(each.edits), ...[...(each.columnWidths ?? new Map()).keys()].map(firstCell)].map((area) => ({ sheet: each.sheet, area }))),
  ];
  return {
    active: now.active,
    made: plans.filter((plan) => !now.sheets.has(plan.name)).map((plan) => plan.name),
    rewritten,
    cells: await readCells(places),
    extentsText: now.extentsText,
    xml: await readXmlParts([...xml.keys()]),
    removed,
  };
}

const firstCell = (column: number): Area => ({ top: 0, left: column, bottom: 0, right: column });

function within(area: Area | null, bounds: Area | null): Area | null {
  if (!area || !bounds || !overlap(area, bounds)) return null;
  return { top: Math.max(area.top, bounds.top), left: Math.max(area.left, bounds.left), bottom: Math.min(area.bottom, bounds.bottom), right: Math.min(area.right, bounds.right) };
}

async function makeSheets(names: readonly string[]): Promise<void> {
  await run(names.map((name) => step(OBJECT_BYTES, (context) => void context.workbook.worksheets.add(name), false)));
}

/** Last, as nothing of it is left to write to. */
function takeAway(removed: readonly SheetBefore[]): readonly Operation[] {
  return removed.map(({ name }) => step(OBJECT_BYTES, (context) => context.workbook.worksheets.getItem(name).delete(), false));
}

function steps({ plans, edits, activate }: WorkbookChange, now: Surroundings, rewritten: readonly Rewrite[], before: Before): readonly Operation[] {
  const ours = new Set(rewritten.flatMap(({ sheet }) => sheet.tables.map((table) => table.name)));
  const taken = new Set(now.tables.filter((table) => !ours.has(table.name)).map((table) => table.name.toLowerCase()));
  return [
    ...rewritten.flatMap(({ sheet, areas }) => clearAreas(sheet.name, areas)),
    ...plans.flatMap((plan) => drawPlan(plan, taken)),
    ...edits.flatMap((each) => applyEdits(each, textCells(before.cells, each.sheet))),
    ...(plans.length > 0 ? [keepExtents(plans, now.extents)] : []),
    ...(activate === undefined ? [] : [step(OBJECT_BYTES, (context) => context.workbook.worksheets.getItem(activate).activate())]),
  ];
}

function textCells(cells: readonly CellsBefore[], sheet: string): ReadonlySet<string> {
  const places = cells
    .filter((each) => each.sheet === sheet)
    .flatMap(({ area, numberFormats }) => numberFormats.flatMap((line, row) => line.flatMap((format, column) => (format === "@" ? [`${area.top + row} ${area.left + column}`] : []))));
  return new Set(places);
}

function keepExtents(plans: readonly SheetPlan[], extents: Extents): Operation {
  const written = Object.fromEntries(plans.flatMap((plan) => {
    const area = areaOfPlan(plan);
    return area ? [[plan.name, area]] : [];
  }));
  const text = formatExtents({ ...extents, ...written });
  return step(OBJECT_BYTES + text.length, (context) => {
    context.workbook.settings.add(EXTENTS_KEY, text);
  });
}

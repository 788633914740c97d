/** What stands in the workbook where a change is to be written. */
import type { Area } from "../core/grid";
import { CHART_PREFIX } from "./charts";
import { EXTENTS_KEY } from "./extents";
import { inExcel } from "./hostError";
import { JOURNAL_KEY, parseJournal, type Journal } from "./journal";
import { MARKS_KEY } from "./marks";
import { askNotes, type NoteBefore } from "./notes";
import { areaOf } from "./outline";
import { OVERLAYS_KEY } from "./overlays";
import { askPrint, type PrintBefore } from "./printing";

export interface TableBefore {
  readonly name: string;
  readonly area: Area;
  readonly style: string;
}

export interface SheetBefore {
  readonly name: string;
  readonly protected: boolean;
  /** Cells with values or formats; null for an empty sheet. */
  readonly used: Area | null;
  readonly tabColor: string;
  /** The cells that stay in view; null for none. */
  readonly frozen: Area | null;
  readonly tables: readonly TableBefore[];
  /** Null where no plan is drawn on it. */
  readonly print: PrintBefore | null;
  /** Names of the charts that are ours. */
  readonly charts: readonly string[];
  /** Notes of all its cells; empty where they were not asked for or this Excel has none. */
  readonly notes: readonly NoteBefore[];
}

/** Settings that a change may write, by key; null where there is none. */
export type SettingsBefore = Readonly<Record<(typeof OWN_KEYS)[number], string | null>>;

const OWN_KEYS = [EXTENTS_KEY, OVERLAYS_KEY, MARKS_KEY] as const;

export interface Surroundings {
  readonly active: string;
  /** By name, of the sheets asked for: those that exist. */
  readonly sheets: ReadonlyMap<string, SheetBefore>;
  /** Names of all tables of the workbook with their sheets. */
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly settings: SettingsBefore;
  readonly journal: Journal;
}

/** Sheets to look at, by what a change does to them. */
export interface Places {
  readonly drawn: readonly string[];
  readonly edited: readonly string[];
  readonly marked: readonly string[];
}

const AREA = "rowIndex,columnIndex,rowCount,columnCount";

/** One request, and one more where the sheets hold tables or notes. */
export function lookAround({ drawn, edited, marked }: Places): Promise<Surroundings> {
  return inExcel(true, async (context) => {
    const { worksheets, tables } = context.workbook;
    const active = worksheets.getActiveWorksheet().load("name");
    const settings = [...OWN_KEYS, JOURNAL_KEY].map((key) => askSetting(context, key));
    tables.load("items/name,items/style,items/worksheet/name");
    const names = [...new Set([...drawn, ...edited, ...marked])];
    const asked = names.map((name) => askSheet(worksheets.getItemOrNullObject(name), drawn.includes(name), marked.includes(name)));
    await context.sync();
    const found = asked.flatMap((each) => each.answer() ?? []);
    const ofThem = tables.items.filter((table) => found.some((sheet) => sheet.name === table.worksheet.name));
    const ranges = ofThem.map((table) => table.getRange().load(AREA));
    const notes = new Map(asked.flatMap(({ name, places }) => places().map((place) => [name(), place] as const)).map(([name, place]) => [place, name]));
    if (ranges.length + notes.size > 0) await context.sync();
    const placed = ofThem.map((table, at) => ({ sheet: table.worksheet.name, before: { name: table.name, area: areaOf(ranges[at]!), style: table.style } }));
    const [extents = null, overlays = null, marks = null, journal = null] = settings.map((answer) => answer());
    return {
      active: active.name,
      sheets: new Map(found.map((sheet) => [
        sheet.name,
        {
          ...sheet,
          tables: placed.filter((table) => table.sheet === sheet.name).map((table) => table.before),
          notes: [...notes].flatMap(([place, name]) => (name === sheet.name ? [place()] : [])),
        },
      ])),
      tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
      settings: { [EXTENTS_KEY]: extents, [OVERLAYS_KEY]: overlays, [MARKS_KEY]: marks },
      journal: parseJournal(journal),
    };
  });
}

function askSetting(context: Excel.RequestContext, key: string): () => string | null {
  const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
  return () => (setting.isNullObject ? null : String(setting.value));
}

interface AskedSheet {
  name(): string;
  /** Null where there is no such sheet. */
  answer(): Omit<SheetBefore, "tables" | "notes"> | null;
  /** Asks where its notes are: after the first answer, before the second. */
  places(): readonly (() => NoteBefore)[];
}

function askSheet(sheet: Excel.Worksheet, isDrawn: boolean, isMarked: boolean): AskedSheet {
  sheet.load("name,tabColor,protection/protected");
  const used = sheet.getUsedRangeOrNullObject(false).load(AREA);
  const frozen = sheet.freezePanes.getLocationOrNullObject().load(AREA);
  const print = isDrawn ? askPrint(sheet) : null;
  const charts = isDrawn ? sheet.charts.load("items/name") : null;
  const notes = isMarked ? askNotes(sheet) : null;
  return {
    name: () => sheet.name,
    answer: () => {
      if (sheet.isNullObject) return null;
      return {
        name: sheet.name,
        protected: sheet.protection.protected,
        used: used.isNullObject ? null : areaOf(used),
        tabColor: sheet.tabColor,
        frozen: frozen.isNullObject ? null : areaOf(frozen),
        print: print?.() ?? null,
        charts: (charts?.items ?? []).map((chart) => chart.name).filter((name) => name.startsWith(CHART_PREFIX)),
      };
    },
    places: () => (sheet.isNullObject || !notes ? [] : notes()),
  };
}

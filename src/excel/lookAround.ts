/** What stands in the workbook where a change is to be written. */
import type { Area } from "../core/grid";
import { EXTENTS_KEY, parseExtents, type Extents } from "./extents";
import { inExcel } from "./hostError";
import { areaOf } from "./outline";

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
}

export interface Surroundings {
  readonly active: string;
  /** By name, of the sheets asked for: those that exist. */
  readonly sheets: ReadonlyMap<string, SheetBefore>;
  /** Names of all tables of the workbook with their sheets. */
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly extents: Extents;
  /** The setting as it stood; null where there was none. */
  readonly extentsText: string | null;
}

const AREA = "rowIndex,columnIndex,rowCount,columnCount";

/** One request, and one more where the sheets hold tables. */
export function lookAround(names: readonly string[]): Promise<Surroundings> {
  return inExcel(true, async (context) => {
    const { worksheets, tables, settings } = context.workbook;
    const active = worksheets.getActiveWorksheet().load("name");
    const setting = settings.getItemOrNullObject(EXTENTS_KEY).load("value");
    tables.load("items/name,items/style,items/worksheet/name");
    const asked = [...new Set(names)].map((name) => askSheet(worksheets.getItemOrNullObject(name)));
    await context.sync();
    const found = asked.flatMap((answer) => answer() ?? []);
    const ofThem = tables.items.filter((table) => found.some((sheet) => sheet.name === table.worksheet.name));
    const ranges = ofThem.map((table) => table.getRange().load(AREA));
    if (ranges.length > 0) await context.sync();
    const placed = ofThem.map((table, at) => ({ sheet: table.worksheet.name, before: { name: table.name, area: areaOf(ranges[at]!), style: table.style } }));
    return {
      active: active.name,
      sheets: new Map(found.map((sheet) => [sheet.name, { ...sheet, tables: placed.filter((table) => table.sheet === sheet.name).map((table) => table.before) }])),
      tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
      extents: parseExtents(setting.isNullObject ? null : setting.value),
      extentsText: setting.isNullObject ? null : String(setting.value),
    };
  });
}

function askSheet(sheet: Excel.Worksheet): () => Omit<SheetBefore, "tables"> | null {
  sheet.load("name,tabColor,protection/protected");
  const used = sheet.getUsedRangeOrNullObject(false).load(AREA);
  const frozen = sheet.freezePanes.getLocationOrNullObject().load(AREA);
  return () => {
    if (sheet.isNullObject) return null;
    return {
      name: sheet.name,
      protected: sheet.protection.protected,
      used: used.isNullObject ? null : areaOf(used),
      tabColor: sheet.tabColor,
      frozen: frozen.isNullObject ? null : areaOf(frozen),
    };
  };
}

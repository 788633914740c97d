/** What a sheet is, before its cells are read: enough to know how much there is to read. */
import type { Area, Visibility } from "../core/grid";

export interface Outline {
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  /** The cells that hold values; null for an empty sheet. */
  readonly used: Area | null;
  readonly merges: readonly Area[];
  /** False where no row (column) of the used range is hidden. */
  readonly mayHideRows: boolean;
  readonly mayHideColumns: boolean;
  /** The one font of all used cells; null where they differ. */
  readonly font: string | null;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };
const AREA = ["rowIndex", "columnIndex", "rowCount", "columnCount"];

/** What was asked of a sheet; answered by the next sync. */
export interface AskedOutline {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Null where this Excel cannot tell merged areas. */
  readonly merged: Excel.RangeAreas | null;
}

/** Whether this Excel can tell which cells are merged. */
export const tellsMerges = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.13");

export function askOutline(sheet: Excel.Worksheet): AskedOutline {
  sheet.load("name,visibility,protection/protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load([...AREA, "rowHidden", "columnHidden", "format/font/name"].join());
  const merged = tellsMerges() ? used.getMergedAreasOrNullObject() : null;
  merged?.areas.load(AREA.map((name) => `items/${name}`).join());
  return { sheet, used, merged };
}

/** The answer; null where the sheet is a null object. */
export function outlineOf({ sheet, used, merged }: AskedOutline): Outline | null {
  if (sheet.isNullObject) return null;
  const empty = used.isNullObject;
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    protected: sheet.protection.protected,
    used: empty ? null : areaOf(used),
    merges: empty || !merged || merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    // Null where some are: the typings leave that out.
    mayHideRows: !empty && used.rowHidden !== false,
    mayHideColumns: !empty && used.columnHidden !== false,
    font: empty ? null : used.format.font.name,
  };
}

/** Of a range whose indexes and counts are loaded. */
export function areaOf(range: Excel.Range): Area {
  return { top: range.rowIndex, left: range.columnIndex, bottom: range.rowIndex + range.rowCount - 1, right: range.columnIndex + range.columnCount - 1 };
}

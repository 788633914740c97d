/** Cell formats: as plans give them, and as Excel tells them. */
import type { CellFormat } from "../core/report/sheetPlan";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
const BORDER_COLOR = "#A6A6A6";

/** Sets what the plan's format names and leaves the rest; number formats are set apart, by value. */
export function applyFormat(target: Excel.RangeFormat, format: CellFormat): void {
  const { font } = target;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.underline !== undefined) font.underline = format.underline ? "Single" : "None";
  if (format.font !== undefined) font.name = format.font;
  if (format.size !== undefined) font.size = format.size;
  if (format.color !== undefined) font.color = format.color;
  if (format.fill !== undefined) target.fill.color = format.fill;
  if (format.horizontal !== undefined) target.horizontalAlignment = HORIZONTAL[format.horizontal];
  if (format.vertical !== undefined) target.verticalAlignment = VERTICAL[format.vertical];
  if (format.wrap !== undefined) target.wrapText = format.wrap;
  if (format.indent !== undefined) target.indentLevel = format.indent;
  if (format.unlocked !== undefined) target.protection.locked = !format.unlocked;
  if (!format.border) return;
  for (const edge of EDGES) {
    const border = target.borders.getItem(edge);
    border.style = "Continuous";
    border.color = BORDER_COLOR;
  }
}

/** Whether `applyFormat` has anything to set. */
export const looksDifferent = (format: CellFormat): boolean => Object.keys(format).some((name) => name !== "numberFormat");

/** Every property that a write of ours may touch, as `getCellProperties` is asked for it. */
export const FORMAT_PROPERTIES: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, italic: true, underline: true, size: true, color: true, name: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
    borders: { style: true, color: true },
  },
};

type Told = NonNullable<Excel.CellProperties["format"]>;
type Border = { readonly style: string; readonly color: string | null };

/** A cell's whole format as it was, to be set again. */
export interface FormatRecord {
  readonly font: { readonly bold: boolean; readonly italic: boolean; readonly underline: string; readonly size: number; readonly color: string; readonly name: string };
  /** Null: none, which Excel tells as white. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  /** Null: none at all. */
  readonly borders: { readonly top: Border; readonly bottom: Border; readonly left: Border; readonly right: Border } | null;
}

export function recordOf(told: Told): FormatRecord {
  const { font, fill, borders } = told;
  const side = (border: Excel.CellBorder | undefined): Border => (!border?.style || border.style === "None" ? { style: "None", color: null } : { style: border.style, color: border.color ?? null });
  const sides = { top: side(borders?.top), bottom: side(borders?.bottom), left: side(borders?.left), right: side(borders?.right) };
  return {
    font: { bold: font?.bold ?? false, italic: font?.italic ?? false, underline: font?.underline ?? "None", size: font?.size ?? 11, color: font?.color ?? "#000000", name: font?.name ?? "" },
    fill: !fill?.color || fill.pattern === "None" ? null : fill.color,
    horizontal: told.horizontalAlignment ?? "General",
    vertical: told.verticalAlignment ?? "Bottom",
    wrap: told.wrapText ?? false,
    indent: told.indentLevel ?? 0,
    locked: told.protection?.locked ?? true,
    borders: Object.values(sides).every((border) => border.style === "None") ? null : sides,
  };
}

/** Sets every property of the record. Cells whose borders differ from side to side come one by one. */
export function applyRecord(target: Excel.RangeFormat, record: FormatRecord): void {
  const { font } = target;
  Object.assign(font, { bold: record.font.bold, italic: record.font.italic, underline: record.font.underline, size: record.font.size, color: record.font.color });
  if (record.font.name !== "") font.name = record.font.name;
  if (record.fill === null) target.fill.clear();
  else target.fill.color = record.fill;
  target.horizontalAlignment = record.horizontal as Excel.HorizontalAlignment;
  target.verticalAlignment = record.vertical as Excel.VerticalAlignment;
  target.wrapText = record.wrap;
  if (record.indent > 0) target.indentLevel = record.indent;
  target.protection.locked = record.locked;
  for (const edge of EDGES) setBorder(target.borders.getItem(edge), borderAt(record, edge));
}

function borderAt({ borders }: FormatRecord, edge: (typeof EDGES)[number]): Border | null {
  if (!borders) return null;
  const sides = { EdgeTop: borders.top, EdgeBottom: borders.bottom, EdgeLeft: borders.left, EdgeRight: borders.right, InsideHorizontal: borders.top, InsideVertical: borders.left };
  return sides[edge];
}

function setBorder(border: Excel.RangeBorder, as: Border | null): void {
  border.style = (as?.style ?? "None") as Excel.BorderLineStyle;
  if (as?.color) border.color = as.color;
}

/** Whether neighbours of this format share their borders, so that a rectangle of them can be set at once. */
export function bordersAreEven({ borders }: FormatRecord): boolean {
  if (!borders) return true;
  const all = Object.values(borders).map((border) => `${border.style} ${border.color}`);
  return all.every((border) => border === all[0]);
}

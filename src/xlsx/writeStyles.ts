/** Named formats of a plan as hucre's styles. */
import type { CellStyle } from "hucre/xlsx";
import { PLAN_FONT, type CellFormat } from "../core/report/sheetPlan";

const BORDER = { style: "thin", color: { rgb: "A6A6A6" } } as const;

export function styleTable(formats: Readonly<Record<string, CellFormat>>): ReadonlyMap<string, CellStyle> {
  return new Map(Object.entries(formats).map(([name, format]) => [name, styleOf(format)]));
}

function styleOf(format: CellFormat): CellStyle {
  const { horizontal, vertical, wrap, indent } = format;
  return {
    font: {
      name: format.font ?? PLAN_FONT.font,
      size: format.size ?? PLAN_FONT.size,
      ...(format.bold ? { bold: true } : {}),
      ...(format.italic ? { italic: true } : {}),
      ...(format.underline ? { underline: true } : {}),
      ...(format.color === undefined ? {} : { color: { rgb: format.color.slice(1) } }),
    },
    ...(format.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: format.fill.slice(1) } } }),
    ...(format.border ? { border: { top: BORDER, right: BORDER, bottom: BORDER, left: BORDER } } : {}),
    alignment: {
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(vertical === undefined ? {} : { vertical: vertical === "middle" ? "center" : vertical }),
      ...(wrap ? { wrapText: true } : {}),
      ...(indent === undefined ? {} : { indent }),
    },
    ...(format.numberFormat === undefined || format.numberFormat === "General" ? {} : { numFmt: format.numberFormat }),
    ...(format.unlocked ? { protection: { locked: false } } : {}),
  };
}

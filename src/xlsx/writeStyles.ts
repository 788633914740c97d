/** Named formats of a plan as hucre's styles. */
import type { CellStyle } from "hucre/xlsx";
import type { CellFormat } from "../core/report/sheetPlan";

/** NĐ 30/2020/NĐ-CP, Phụ lục I. */
export const FONT = "Times New Roman";
export const FONT_SIZE = 12;
const BORDER = { style: "thin", color: { rgb: "A6A6A6" } } as const;

export function styleTable(formats: Readonly<Record<string, CellFormat>>): ReadonlyMap<string, CellStyle> {
  return new Map(Object.entries(formats).map(([name, format]) => [name, styleOf(format)]));
}

function styleOf(format: CellFormat): CellStyle {
  const { horizontal, vertical, wrap, indent } = format;
  return {
    font: {
      name: format.font ?? FONT,
      size: format.size ?? FONT_SIZE,
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

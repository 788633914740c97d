/** Colours of Office files as `#RRGGBB`. */
import type { Color } from "hucre";

/** The theme's twelve colours as the file lists them: `RRGGBB`, dark 1 and light 1 first. */
export type Palette = readonly string[];

/** What Office 2013 and later give a workbook without a theme of its own. */
const OFFICE: Palette = ["000000", "FFFFFF", "44546A", "E7E6E6", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

/** The colours numbered in files of before 2007 (ECMA-376, 18.8.27), from 8 on; 0 to 7 are the first eight of them. */
const INDEXED = [
  "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF",
  "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
  "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
  "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
  "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
  "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
  "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
] as const;

/** Null where the colour is none, or the system's own. */
export function colourText(color: Color | undefined, palette: Palette): string | null {
  if (!color) return null;
  const base = color.rgb?.slice(-6) ?? themed(color.theme, palette) ?? numbered(color.indexed);
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return null;
  return `#${tinted(base, color.tint ?? 0)}`.toUpperCase();
}

const numbered = (index: number | undefined): string | undefined => (index === undefined ? undefined : INDEXED[index < 8 ? index : index - 8]);

/** Cells count light before dark, the theme's list dark before light. */
function themed(index: number | undefined, palette: Palette): string | undefined {
  if (index === undefined) return undefined;
  const at = index < 4 ? index ^ 1 : index;
  return (palette[at] ?? OFFICE[at])?.replace(/^#/, "");
}

/** Lighter for a positive tint, darker for a negative one: ECMA-376, 18.8.19, on each channel. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  return channels.map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint).toString(16).padStart(2, "0")).join("");
}

/** Cell formats as flat records by path (`font.bold`), shared between cells. */
import type { Area } from "../../../src/core/grid";
import type { Json } from "../json";
import { NO_STYLE, type Sheet, type Style } from "./sheet";

/** What Excel answers where nothing is set. */
export const STYLE_DEFAULTS: Readonly<Record<string, Json>> = {
  numberFormat: "General",
  "fill.color": "#FFFFFF",
  "fill.pattern": "None",
  "font.name": "Calibri",
  "font.size": 11,
  "font.color": "#000000",
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.strikethrough": false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  "protection.locked": true,
  "protection.formulaHidden": false,
};

export function styleDefault(path: string): Json {
  if (/^borders\.\w+\.style$/.test(path)) return "None";
  if (/^borders\.\w+\.color$/.test(path)) return "#000000";
  if (/^borders\.\w+\.weight$/.test(path)) return "Thin";
  return STYLE_DEFAULTS[path] ?? null;
}

export const styleValue = (style: Style | undefined, path: string): Json => style?.[path] ?? styleDefault(path);

/** A property that is always a text. */
export const styleText = (style: Style | undefined, path: string): string => styleValue(style, path) as string;

const successors = new WeakMap<Style, Map<string, Style>>();

/** The style with one property set; the same record for the same steps. */
export function styled(style: Style, path: string, value: Json): Style {
  let steps = successors.get(style);
  if (!steps) successors.set(style, (steps = new Map()));
  const key = `${path} ${JSON.stringify(value)}`;
  let next = steps.get(key);
  if (!next) {
    const extra = path === "fill.color" ? { "fill.pattern": "Solid" } : {};
    const record: Record<string, Json> = { ...style, ...extra, [path]: value };
    const removed = value === "None" ? /^(borders\.\w+)\.style$/.exec(path)?.[1] : undefined;
    if (removed) for (const rest of ["color", "weight"]) delete record[`${removed}.${rest}`];
    if (JSON.stringify(value) === JSON.stringify(styleDefault(path)) && path !== "fill.color") delete record[path];
    next = Object.keys(record).length === 0 ? NO_STYLE : Object.freeze(record);
    steps.set(key, next);
  }
  return next;
}

export function setStyle(sheet: Sheet, area: Area, path: string, value: Json): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet.touch(row, column);
      cell.style = styled(cell.style, path, value);
    }
  }
}

/** The property's value where all the cells have the same, else null. */
export function uniformStyle(sheet: Sheet, area: Area, path: string): Json {
  let found: Json | undefined;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = styleValue(sheet.cell(row, column)?.style, path);
      if (found === undefined) found = value;
      else if (found !== value) return null;
    }
  }
  return found ?? null;
}

/** `getCellProperties`, `getRowProperties`, `getColumnProperties` and `setCellProperties`. */
import type { Area } from "../../../src/core/grid";
import { HostFault, invalidArgument } from "../errors";
import type { Json } from "../json";
import { formatArea, quotedSheet } from "../model/addresses";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, type Sheet, type SheetCell } from "../model/sheet";
import { styled, styleValue } from "../model/styles";

/** Names asked for: `{ format: { fill: { color: true } } }`. */
export interface Wanted {
  readonly [name: string]: boolean | Wanted;
}

/** The web fails above this; seen near 90,000. */
const MAX_CELLS = 80_000;
const SIDES = ["top", "bottom", "left", "right"];

export function cellProperties(sheet: Sheet, area: Area, wanted: Wanted): Json {
  guard(area);
  const rows: Json[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: Json[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const place = { top: row, left: column, bottom: row, right: column };
      line.push(described(wanted, sheet, place, (path) => styleValue(sheet.cell(row, column)?.style, path)));
    }
    rows.push(line);
  }
  return rows;
}

export function rowProperties(sheet: Sheet, area: Area, wanted: Wanted): Json {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, at) => {
    const row = area.top + at;
    return described(wanted, sheet, { ...area, top: row, bottom: row }, (path) => {
      if (path === "rowHeight") return sheet.rowHeights.get(row) ?? DEFAULT_HEIGHT;
      return styleValue(sheet.cell(row, area.left)?.style, path);
    });
  });
}

export function columnProperties(sheet: Sheet, area: Area, wanted: Wanted): Json {
  return Array.from({ length: area.right - area.left + 1 }, (_, at) => {
    const column = area.left + at;
    return described(wanted, sheet, { ...area, left: column, right: column }, (path) => {
      if (path === "columnWidth") return sheet.columnWidths.get(column) ?? DEFAULT_WIDTH;
      return styleValue(sheet.cell(area.top, column)?.style, path);
    });
  });
}

function described(wanted: Wanted, sheet: Sheet, place: Area, style: (path: string) => Json): Json {
  const answer: Record<string, Json> = {};
  for (const [name, inner] of Object.entries(wanted)) {
    if (!inner) continue;
    if (name === "address") answer[name] = `${quotedSheet(sheet.name)}!${formatArea(place)}`;
    else if (name === "rowIndex") answer[name] = place.top;
    else if (name === "columnIndex") answer[name] = place.left;
    else if (name === "rowHidden") answer[name] = sheet.hiddenRows.has(place.top);
    else if (name === "columnHidden") answer[name] = sheet.hiddenColumns.has(place.left);
    else if (name === "hyperlink") answer[name] = sheet.cell(place.top, place.left)?.hyperlink ?? null;
    else if (name === "format") answer[name] = format(inner, "", style);
    else throw invalidArgument(name);
  }
  return answer;
}

function format(wanted: boolean | Wanted, prefix: string, style: (path: string) => Json): Json {
  if (typeof wanted === "boolean") throw invalidArgument(prefix);
  const answer: Record<string, Json> = {};
  for (const [name, inner] of Object.entries(wanted)) {
    if (!inner) continue;
    if (name === "protection") answer[name] = { locked: style("protection.locked"), formulaHidden: style("protection.formulaHidden") };
    else if (name === "borders") answer[name] = Object.fromEntries(SIDES.map((side) => [side, format(inner, `borders.${side}.`, style)]));
    else answer[name] = typeof inner === "object" ? format(inner, `${prefix}${name}.`, style) : style(prefix + name);
  }
  return answer;
}

export function setCellProperties(sheet: Sheet, area: Area, properties: readonly (readonly Json[])[]): void {
  guard(area);
  const fits = properties.length === area.bottom - area.top + 1 && properties.every((line) => line.length === area.right - area.left + 1);
  if (!fits) throw invalidArgument("the size of the properties");
  properties.forEach((line, row) => line.forEach((cell, column) => apply(sheet.touch(area.top + row, area.left + column), (cell as { readonly format?: Json } | null)?.format ?? null, "")));
}

function apply(cell: SheetCell, state: Json, prefix: string): void {
  for (const [name, value] of Object.entries((state ?? {}) as Readonly<Record<string, Json>>)) {
    if (value !== null && typeof value === "object") apply(cell, value, `${prefix}${name}.`);
    else if (value !== null) cell.style = styled(cell.style, prefix + name, value);
  }
}

function guard(area: Area): void {
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MAX_CELLS) throw new HostFault("GeneralException", "internal error");
}

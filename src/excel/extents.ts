/** Which cells of its own sheets the add-in wrote last, kept in the workbook: what staff put beside them stays theirs. */
import { areaAddress, parseArea, type Area } from "../core/grid";

export const EXTENTS_KEY = "cchc.extents";

export type Extents = Readonly<Record<string, Area>>;

/** What the setting says; nothing where it is missing or not ours. */
export function parseExtents(text: unknown): Extents {
  if (typeof text !== "string") return {};
  try {
    const record = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return Object.fromEntries(Object.entries(record).flatMap(([sheet, address]) => {
      const area = parseArea(String(address));
      return area ? [[sheet, area]] : [];
    }));
  } catch {
    return {};
  }
}

export function formatExtents(extents: Extents): string {
  return JSON.stringify(Object.fromEntries(Object.entries(extents).map(([sheet, area]) => [sheet, areaAddress(area)])));
}

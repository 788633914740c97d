/** `range.clear(applyTo)`. */
import type { Area } from "../../../src/core/grid";
import { invalidArgument } from "../errors";
import { intersects, NO_STYLE, type Sheet } from "../model/sheet";

const PARTS: Readonly<Record<string, { readonly contents: boolean; readonly formats: boolean; readonly links: boolean }>> = {
  All: { contents: true, formats: true, links: true },
  Contents: { contents: true, formats: false, links: false },
  Formats: { contents: false, formats: true, links: false },
  Hyperlinks: { contents: false, formats: false, links: true },
  RemoveHyperlinks: { contents: false, formats: true, links: true },
};

export function clearRange(sheet: Sheet, area: Area, applyTo: string): void {
  const parts = PARTS[applyTo];
  if (!parts) throw invalidArgument(applyTo);
  for (const { cell } of sheet.cellsIn(area)) {
    if (parts.contents) [cell.value, cell.formula] = [null, null];
    if (parts.formats) cell.style = NO_STYLE;
    if (parts.links) cell.hyperlink = null;
  }
  if (parts.formats) {
    sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !intersects(format.area, area));
  }
  if (applyTo === "All") sheet.comments = sheet.comments.filter(({ row, column }) => !intersects(area, { top: row, left: column, bottom: row, right: column }));
  if (applyTo === "All") sheet.validations = sheet.validations.filter((validation) => !intersects(validation.area, area));
}

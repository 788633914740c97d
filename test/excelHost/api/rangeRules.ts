/** What Excel refuses, and how it takes unbounded ranges. */
import type { Area } from "../../../src/core/grid";
import { HostFault } from "../errors";
import { isWholeColumns, isWholeRows } from "../model/addresses";
import { intersection, type Sheet } from "../model/sheet";
import { styleValue } from "../model/styles";

export function refuseProtected(sheet: Sheet): void {
  if (sheet.protected) throw new HostFault("AccessDenied", sheet.name);
}

/** Values may go to unlocked cells of a protected sheet. */
export function refuseLocked(sheet: Sheet, area: Area): void {
  if (!sheet.protected) return;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (styleValue(sheet.cell(row, column)?.style, "protection.locked") !== false) throw new HostFault("AccessDenied", sheet.name);
    }
  }
}

export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** Whole columns and rows are formatted only as far as the sheet is used. */
export function styledArea(sheet: Sheet, area: Area): Area {
  if (!isUnbounded(area)) return area;
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return intersection(area, used) ?? { top: area.top, left: area.left, bottom: area.top, right: area.left };
}

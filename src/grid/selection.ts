import { ICommandService } from "@univerjs/core";
import { SetSelectionsOperation } from "@univerjs/sheets";
import { HostError, type SelectionPort } from "../app/ports";
import { parseArea } from "../core/grid";
import type { OpenBook } from "./openBook";
import { rangeOf } from "./planCells";

/** Shows the sheet, selects on it, and lets the page bring the place into view. */
export function gridSelection(book: OpenBook, reveal: (row: number, column: number) => void): SelectionPort {
  return {
    select: (name, address) => {
      const sheet = book.sheet(name);
      const area = parseArea(address);
      if (!sheet || !area) return Promise.reject(new HostError("ItemNotFound", false));
      book.show(sheet);
      const range = rangeOf(area);
      book.injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, {
        unitId: book.workbook.getUnitId(),
        subUnitId: sheet.getSheetId(),
        selections: [{ range, primary: { actualRow: area.top, actualColumn: area.left, ...range, isMerged: false, isMergedMainCell: false }, style: null }],
      });
      reveal(area.top, area.left);
      return Promise.resolve();
    },
  };
}

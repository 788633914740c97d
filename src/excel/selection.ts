import type { SelectionPort } from "../app/ports";
import { inExcel } from "./hostError";

/** Selects in the open workbook. Reports `ItemNotFound` where the sheet is gone. */
export function excelSelection(): SelectionPort {
  return {
    select: (sheet, address) =>
      inExcel(true, async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(address).select();
        await context.sync();
      }),
  };
}

import type { ChangesPort } from "../app/ports";
import { inExcel } from "./hostError";

/** Where Excel says who edited (ExcelApi 1.14), edits of our own are left out. */
export function excelChanges(): ChangesPort {
  return {
    watch: async (sheet, onChange) => {
      const handler = await inExcel(false, async (context) => {
        const added = context.workbook.worksheets.getItem(sheet).onChanged.add((edit) => {
          if (edit.triggerSource !== "ThisLocalAddin") onChange();
          return Promise.resolve();
        });
        await context.sync();
        return added;
      });
      return async () => {
        await Excel.run(handler.context, async (context) => {
          handler.remove();
          await context.sync();
        });
      };
    },
  };
}

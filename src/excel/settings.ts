import type { SettingsStore } from "../app/ports";
import { inExcel } from "./hostError";

/** Settings kept inside the workbook: they travel with the file and are saved with it. */
export function excelSettings(): SettingsStore {
  return {
    get: (key) =>
      inExcel(true, async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
        await context.sync();
        return setting.isNullObject ? null : String(setting.value);
      }),
    set: (key, value) =>
      inExcel(true, async (context) => {
        context.workbook.settings.add(key, value);
        await context.sync();
      }),
  };
}

import type { SettingsStore } from "../app/ports";
import { inExcel } from "./hostError";

/** Settings kept inside the workbook: they travel with the file and are saved with it. All are read at once, when one is first asked for. */
export function excelSettings(): SettingsStore {
  let known: Promise<Map<string, string>> | null = null;
  const all = (): Promise<Map<string, string>> => {
    known ??= readAll().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  return {
    get: async (key) => (await all()).get(key) ?? null,
    async set(key, value) {
      await inExcel(true, async (context) => {
        context.workbook.settings.add(key, value);
        await context.sync();
      });
      (await all()).set(key, value);
    },
  };
}

function readAll(): Promise<Map<string, string>> {
  return inExcel(true, async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    await context.sync();
    return new Map(settings.items.map(({ key, value }) => [key, String(value)]));
  });
}

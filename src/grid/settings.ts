import type { SettingsStore } from "../app/ports";
import { bookMemory } from "./memory";
import type { OpenBook } from "./openBook";

/** Settings in the workbook's own record. */
export function gridSettings(book: OpenBook): SettingsStore {
  const settings = (): Readonly<Record<string, string>> => bookMemory(book.workbook).settings ?? {};
  return {
    get: (key) => Promise.resolve(Object.hasOwn(settings(), key) ? settings()[key]! : null),
    set: (key, value) => {
      book.workbook.setCustomMetadata({ ...bookMemory(book.workbook), settings: { ...settings(), [key]: value } });
      return Promise.resolve();
    },
  };
}

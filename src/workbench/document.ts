/** A workbook of the page: as it is shown, and the file it came from. */
import type { IWorkbookData } from "@univerjs/core";
import { createStore, del, entries, set, type UseStore } from "idb-keyval";

export interface PageDocument {
  readonly id: string;
  /** The file's base name, which saving proposes. */
  readonly name: string;
  /** The bytes it was opened from; null for a workbook begun here. */
  readonly file: Uint8Array | null;
  /** The workbook as it was opened, where the file can be edited in place. */
  readonly opened: IWorkbookData | null;
  readonly linesChanged: boolean;
  readonly snapshot: IWorkbookData;
}

/** The workbooks of the page, kept in the browser from one visit to the next. Nothing leaves the machine. */
export interface DocumentStore {
  all(): Promise<readonly PageDocument[]>;
  keep(document: PageDocument): Promise<void>;
  forget(id: string): Promise<void>;
  /** Of the page as a whole, by key: the language, what reports are judged by. */
  setting(key: string): string | null;
  setSetting(key: string, value: string): void;
  clear(): Promise<void>;
}

const PREFIX = "cchc.workbench.";

export function browserStore(): DocumentStore {
  const store: UseStore = createStore("tong-hop-cchc", "workbooks");
  return {
    all: async () => (await entries<string, PageDocument>(store)).map(([, document]) => document),
    keep: (document) => set(document.id, document, store),
    forget: (id) => del(id, store),
    setting: (key) => localStorage.getItem(PREFIX + key),
    setSetting: (key, value) => localStorage.setItem(PREFIX + key, value),
    clear: async () => {
      for (const [id] of await entries<string, PageDocument>(store)) await del(id, store);
      for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
    },
  };
}

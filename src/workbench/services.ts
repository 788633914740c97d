/** The pane's services over the page's spreadsheet. */
import type { PaneServices } from "../app/pane";
import type { FileSource, SettingsStore } from "../app/ports";
import { gridChanges } from "../grid/changes";
import { gridReader } from "../grid/reader";
import { gridSelection } from "../grid/selection";
import { gridSettings } from "../grid/settings";
import { gridWriter } from "../grid/writer";
import { userClock } from "../taskpane/clock";
import { paneServices } from "../taskpane/services";
import { startWorker } from "../taskpane/startWorker";
import type { DocumentStore } from "./document";
import type { Spreadsheet } from "./spreadsheet";

export interface PageSurroundings {
  readonly spreadsheet: Spreadsheet;
  readonly store: DocumentStore;
  sampleFiles(): Promise<readonly FileSource[]>;
  saveFile(name: string, bytes: Uint8Array): void;
}

export function pageServices({ spreadsheet, store, sampleFiles, saveFile }: PageSurroundings): PaneServices {
  const { book } = spreadsheet;
  return paneServices({
    reader: gridReader(book),
    writer: gridWriter(book),
    selection: gridSelection(book, (row, column) => spreadsheet.reveal(row, column)),
    changes: gridChanges(book),
    settings: sharedSettings(gridSettings(book), store),
    clock: userClock,
    loadFileReader: async () => (await import("../xlsx/readWorkbook")).readWorkbook,
    startWorker,
    sampleFiles,
    saveFile,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
}

/** What one workbook was told holds for those opened later too, until they are told otherwise. */
function sharedSettings(own: SettingsStore, store: DocumentStore): SettingsStore {
  return {
    get: async (key) => (await own.get(key)) ?? store.setting(key),
    set: async (key, value) => {
      await own.set(key, value);
      store.setSetting(key, value);
    },
  };
}

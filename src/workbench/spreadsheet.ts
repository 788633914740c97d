/** The spreadsheet of the page: Univer with its own menus, in the page's language. */
import { ICommandService, IUniverInstanceService, LocaleService, LocaleType, LogLevel, Univer, UniverInstanceType, type ICommandInfo, type IWorkbookData } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { ScrollToCellCommand, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import type { Language } from "../app/pane";
import { OpenBook } from "../grid/openBook";
import { spreadsheetLocale } from "./locales";

const LOCALES: Readonly<Record<Language, LocaleType>> = { vi: LocaleType.VI_VN, en: LocaleType.EN_US };

/** Changes of rows and columns after which cells are no longer where the file has them. */
const LINES = new Set(["sheet.mutation.insert-row", "sheet.mutation.remove-rows", "sheet.mutation.insert-col", "sheet.mutation.remove-col", "sheet.mutation.move-rows", "sheet.mutation.move-columns"]);

export interface Spreadsheet {
  readonly book: OpenBook;
  /** Shows another workbook in place of the one shown. */
  load(snapshot: Partial<IWorkbookData>): void;
  /** Of the workbook shown, as it is now. */
  snapshot(): IWorkbookData;
  setLanguage(language: Language): void;
  /** Brings a cell of the sheet in front into view. */
  reveal(row: number, column: number): void;
}

export interface SpreadsheetEvents {
  /** After every change of the workbook shown; `lines`: rows or columns were inserted, deleted or moved. */
  readonly onChange: (change: { readonly lines: boolean }) => void;
}

export function openSpreadsheet(container: HTMLElement, language: Language, { onChange }: SpreadsheetEvents): Spreadsheet {
  const univer = new Univer({
    locale: LOCALES[language],
    locales: { [LocaleType.VI_VN]: spreadsheetLocale("vi"), [LocaleType.EN_US]: spreadsheetLocale("en") },
    logLevel: LogLevel.ERROR,
  });
  const presets = [UniverSheetsCorePreset({ container }), UniverSheetsConditionalFormattingPreset(), UniverSheetsDataValidationPreset(), UniverSheetsNotePreset()];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else if (plugin) univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  const book = new OpenBook(injector);
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  let shown: string | null = null;

  commands.onCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
    const { unitId } = (params ?? {}) as { readonly unitId?: string };
    if (!/\.mutation\./.test(id) || shown === null || unitId !== shown) return;
    onChange({ lines: LINES.has(id) });
  });
  return {
    book,
    load(snapshot) {
      if (shown !== null) instances.disposeUnit(shown);
      shown = snapshot.id ?? null;
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot);
    },
    snapshot: () => book.workbook.save(),
    setLanguage: (next) => injector.get(LocaleService).setLocale(LOCALES[next]),
    reveal: (row, column) => void commands.executeCommand(ScrollToCellCommand.id, { range: { startRow: row, startColumn: column, endRow: row, endColumn: column } }),
  };
}

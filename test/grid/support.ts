/** The page's spreadsheet without its page: Univer's engine alone, over a workbook of grids. */
import { LocaleType, LogLevel, Univer, type IWorkbookData } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverInstanceType } from "@univerjs/core";
import type { Grid } from "../../src/core/grid";
import { gridReader } from "../../src/grid/reader";
import { OpenBook } from "../../src/grid/openBook";
import { gridSettings } from "../../src/grid/settings";
import { snapshotOfGrids } from "../../src/grid/snapshot";
import { gridWriter } from "../../src/grid/writer";
import type { WorkbookPorts } from "../support/workbookContract";

const open: Univer[] = [];

export function openSnapshot(snapshot: Partial<IWorkbookData>): OpenBook {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
  open.push(univer);
  for (const plugin of [UniverFormulaEnginePlugin, UniverDocsPlugin, UniverSheetsPlugin, UniverSheetsFormulaPlugin, UniverSheetsNumfmtPlugin, UniverSheetsDataValidationPlugin, UniverSheetsConditionalFormattingPlugin, UniverSheetsNotePlugin]) {
    univer.registerPlugin(plugin as never);
  }
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot);
  return new OpenBook(univer.__getInjector());
}

export function portsOf(book: OpenBook): WorkbookPorts {
  return {
    reader: gridReader(book),
    writer: gridWriter(book),
    settings: gridSettings(book),
    reopened: () => Promise.resolve(portsOf(openSnapshot(JSON.parse(JSON.stringify(book.workbook.save())) as IWorkbookData))),
  };
}

export const openInGrid = (grids: readonly Grid[]): Promise<WorkbookPorts> => Promise.resolve(portsOf(openSnapshot(snapshotOfGrids(grids))));

/** For a test's teardown. */
export function closeAll(): void {
  for (const univer of open.splice(0)) univer.dispose();
}

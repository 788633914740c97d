/** The workbook that the page's spreadsheet has open, over the services of Univer. */
import { ICommandService, IUniverInstanceService, UniverInstanceType, type Injector, type Workbook, type Worksheet } from "@univerjs/core";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import { HostError } from "../app/ports";
import { registerMemory } from "./memory";
import { Recorder } from "./recorder";

export class OpenBook {
  /** Whether what changes now is a write of our own. */
  writing = false;

  constructor(readonly injector: Injector) {
    registerMemory(injector);
  }

  get workbook(): Workbook {
    const open = this.injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!open) throw new HostError("ItemNotFound", false);
    return open;
  }

  /** In their order on the page. */
  get sheets(): readonly Worksheet[] {
    return this.workbook.getSheets();
  }

  sheet(name: string): Worksheet | null {
    return this.sheets.find((sheet) => sheet.getName() === name) ?? null;
  }

  show(sheet: Worksheet): void {
    const params = { unitId: this.workbook.getUnitId(), subUnitId: sheet.getSheetId() };
    this.injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, params);
  }

  recorder(): Recorder {
    return new Recorder(this.injector, this.workbook.getUnitId());
  }
}

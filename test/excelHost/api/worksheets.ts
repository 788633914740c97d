/** `workbook.worksheets`. */
import { itemNotFound } from "../errors";
import { EventId } from "../events";
import type { Sheet } from "../model/sheet";
import { ApiCollection } from "./object";
import { WorksheetApi } from "./worksheet";

export class WorksheetCollectionApi extends ApiCollection<WorksheetApi> {
  readonly $class = "WorksheetCollection";
  $items(): readonly WorksheetApi[] {
    return this.$host.book.sheets.map((sheet) => this.api(sheet));
  }
  override getCount(visibleOnly = false): number {
    return this.$host.book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "visible").length;
  }
  getItem(key: string): WorksheetApi {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound(key);
    return found;
  }
  getItemOrNullObject(key: string): WorksheetApi | null {
    const sheet = this.$host.book.sheetById(key) ?? this.$host.book.sheetNamed(key);
    return sheet ? this.api(sheet) : null;
  }
  getActiveWorksheet(): WorksheetApi {
    return this.api(this.$host.book.activeSheet());
  }
  getFirst(): WorksheetApi {
    return this.api(this.$host.book.sheets[0]!);
  }
  getLast(): WorksheetApi {
    return this.api(this.$host.book.sheets.at(-1)!);
  }
  add(name: string | null): WorksheetApi {
    const { book } = this.$host;
    let number = book.sheets.length + 1;
    while (book.sheetNamed(`Sheet${number}`)) number += 1;
    const sheet = book.addSheet(name ?? `Sheet${number}`);
    this.$host.emit({ id: EventId.added, target: "Workbook", args: { type: "WorksheetAdded", worksheetId: sheet.id, source: "Local" } });
    return this.api(sheet);
  }
  private api(sheet: Sheet): WorksheetApi {
    return new WorksheetApi(this.$host, sheet);
  }
}

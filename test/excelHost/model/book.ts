/** The workbook in memory: what is saved with the file, and what only lives while it is open. */
import type { Area } from "../../../src/core/grid";
import { HostFault } from "../errors";
import { Calculator } from "../formula/calculator";
import type { Json } from "../json";
import { Sheet, type SheetTable } from "./sheet";

export interface Selection {
  readonly sheet: string;
  readonly area: Area;
}

export class Book {
  readonly sheets: Sheet[] = [];
  readonly names = new Map<string, { formula: string; visible: boolean }>();
  /** `workbook.settings`: travel with the file. */
  readonly settings = new Map<string, Json>();
  /** Custom XML parts by id: travel with the file. */
  readonly xmlParts = new Map<string, string>();
  readonly properties = new Map<string, string>();
  readonly state = new Map<string, Json>();
  activeId = "";
  selection: Selection = { sheet: "", area: { top: 0, left: 0, bottom: 0, right: 0 } };
  readonly calculator = new Calculator(this);
  private made = 0;

  addSheet(name: string): Sheet {
    if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw new HostFault("InvalidArgument", `Not a sheet's name: ${name}`);
    if (this.sheetNamed(name)) throw new HostFault("ItemAlreadyExists", `A sheet of that name is there already: ${name}`);
    const sheet = new Sheet(this.newId(), name);
    this.sheets.push(sheet);
    if (this.activeId === "") this.activate(sheet);
    return sheet;
  }

  /** Unique in this workbook. */
  newId(): string {
    this.made += 1;
    return `{00000000-0001-0000-0000-${String(this.made).padStart(12, "0")}}`;
  }

  /** Excel tells names apart without regard to case. */
  sheetNamed(name: string): Sheet | undefined {
    const folded = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === folded);
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  activeSheet(): Sheet {
    const sheet = this.sheetById(this.activeId);
    if (!sheet) throw new HostFault("GeneralException", "The workbook has no sheets");
    return sheet;
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "visible") throw new HostFault("InvalidOperation", `The sheet is hidden: ${sheet.name}`);
    this.activeId = sheet.id;
    if (this.selection.sheet !== sheet.id) this.selection = { sheet: sheet.id, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  delete(sheet: Sheet): void {
    const visible = this.sheets.filter((other) => other.visibility === "visible");
    if (visible.length === 1 && visible[0] === sheet) throw new HostFault("InvalidOperation", "A workbook keeps one visible sheet");
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    if (this.activeId === sheet.id) this.activate(visible.find((other) => other !== sheet)!);
    this.calculator.changed();
  }

  tables(): readonly { readonly sheet: Sheet; readonly table: SheetTable }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }
}

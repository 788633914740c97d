/** Excel tables. */
import { HostFault, invalidArgument, itemNotFound } from "../errors";
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { formatArea, parseArea } from "../model/addresses";
import { intersects, type Sheet, type SheetTable } from "../model/sheet";
import { ApiCollection, ApiObject } from "./object";
import { RangeApi } from "./range";
import { WorksheetApi } from "./worksheet";

class TableApi extends ApiObject {
  readonly $class = "Table";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly table: SheetTable,
  ) {
    super(host);
  }
  override $identity() {
    return { Id: this.table.id };
  }
  override $memory() {
    return { map: this.table.state, prefix: "" };
  }
  get id(): Json {
    return this.table.id;
  }
  get name(): string {
    return this.table.name;
  }
  set name(name: string) {
    const taken = this.$host.book.tables().some(({ table }) => table !== this.table && table.name.toLowerCase() === name.toLowerCase());
    if (taken || !/^[\p{L}_\\][\p{L}\d_.]*$/u.test(name)) throw invalidArgument(`a table's name: ${name}`);
    this.table.name = name;
  }
  get worksheet(): ApiObject {
    return new WorksheetApi(this.$host, this.sheet);
  }
  getRange(): RangeApi {
    return new RangeApi(this.$host, this.sheet, this.table.area);
  }
  getHeaderRowRange(): RangeApi {
    return new RangeApi(this.$host, this.sheet, { ...this.table.area, bottom: this.table.area.top });
  }
  getDataBodyRange(): RangeApi {
    return new RangeApi(this.$host, this.sheet, { ...this.table.area, top: this.table.area.top + 1 });
  }
  resize(range: RangeApi | string): void {
    this.table.area = typeof range === "string" ? parseArea(range).area : range.$area;
  }
  convertToRange(): RangeApi {
    this.sheet.tables = this.sheet.tables.filter((table) => table !== this.table);
    return this.getRange();
  }
  delete(): void {
    this.convertToRange().clear(null);
  }
}

export class TableCollectionApi extends ApiCollection<TableApi> {
  readonly $class = "TableCollection";
  /** `sheet`: null for those of the whole workbook. */
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet | null,
  ) {
    super(host);
  }
  $items(): readonly TableApi[] {
    const all = this.$host.book.tables();
    return all.filter(({ sheet }) => this.sheet === null || sheet === this.sheet).map(({ sheet, table }) => new TableApi(this.$host, sheet, table));
  }
  add(address: RangeApi | string, hasHeaders: boolean): TableApi {
    const { sheet, area } = this.place(address);
    if (sheet.tables.some((table) => intersects(table.area, area))) throw new HostFault("InvalidArgument", `A table can't overlap another table: ${formatArea(area)}`);
    if (sheet.merges.some((merge) => intersects(merge, area))) throw new HostFault("InvalidOperation", `A table can't hold merged cells: ${formatArea(area)}`);
    if (sheet.protected) throw new HostFault("AccessDenied", sheet.name);
    const number = this.$host.book.tables().length + 1;
    const table: SheetTable = { id: this.$host.book.newId(), name: `Table${number}`, area, state: new Map<string, Json>([["showHeaders", hasHeaders]]) };
    sheet.tables.push(table);
    return new TableApi(this.$host, sheet, table);
  }
  getItem(key: string): TableApi {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound(key);
    return found;
  }
  getItemOrNullObject(key: string): TableApi | null {
    return this.$items().find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase()) ?? null;
  }
  private place(address: RangeApi | string) {
    if (address instanceof RangeApi) return { sheet: address.$sheet, area: address.$area };
    const { sheet, area } = parseArea(address);
    const found = sheet === null ? (this.sheet ?? this.$host.book.activeSheet()) : this.$host.book.sheetNamed(sheet);
    if (!found) throw invalidArgument(address);
    return { sheet: found, area };
  }
}

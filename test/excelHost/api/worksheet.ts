/** A worksheet. */
import type { Area, Visibility } from "../../../src/core/grid";
import { HostFault, invalidArgument } from "../errors";
import { EventId, raiseActivated } from "../events";
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { parseArea } from "../model/addresses";
import { MAX_COLUMN, MAX_ROW, type Sheet } from "../model/sheet";
import { ChartCollectionApi } from "./charts";
import { CommentCollectionApi } from "./comments";
import { ApiObject, type Memory } from "./object";
import { PageBreakCollectionApi, PageLayoutApi } from "./pageLayout";
import { RangeApi } from "./range";
import { RangeAreasApi } from "./rangeAreas";
import { TableCollectionApi } from "./tables";

const VISIBILITY: Readonly<Record<string, Visibility>> = { visible: "visible", hidden: "hidden", veryhidden: "veryHidden" };

export class WorksheetApi extends ApiObject {
  readonly $class = "Worksheet";
  constructor(
    host: ExcelHost,
    readonly $sheet: Sheet,
  ) {
    super(host);
  }
  override $identity(): { readonly Id: string } {
    return { Id: this.$sheet.id };
  }
  override $memory(): Memory {
    return { map: this.$sheet.state, prefix: "" };
  }

  get id(): Json {
    return this.$sheet.id;
  }
  get name(): string {
    return this.$sheet.name;
  }
  set name(name: string) {
    const other = this.$host.book.sheetNamed(name);
    if (other && other !== this.$sheet) throw new HostFault("ItemAlreadyExists", name);
    this.$sheet.name = name;
  }
  get position(): Json {
    return this.$host.book.sheets.indexOf(this.$sheet);
  }
  set position(position: Json) {
    const { sheets } = this.$host.book;
    if (typeof position !== "number" || position < 0 || position >= sheets.length) throw invalidArgument("position");
    sheets.splice(sheets.indexOf(this.$sheet), 1);
    sheets.splice(position, 0, this.$sheet);
  }
  get visibility(): string {
    return { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" }[this.$sheet.visibility];
  }
  set visibility(value: string) {
    const visibility = VISIBILITY[value.toLowerCase()];
    if (!visibility) throw invalidArgument("visibility");
    this.$sheet.visibility = visibility;
  }
  get tabColor(): string {
    return this.$sheet.tabColor;
  }
  set tabColor(color: string) {
    this.$sheet.tabColor = color;
  }
  get showGridlines(): Json {
    return this.$sheet.showGridlines;
  }
  set showGridlines(shown: Json) {
    this.$sheet.showGridlines = Boolean(shown);
  }
  get protection(): ApiObject {
    return new WorksheetProtectionApi(this.$host, this.$sheet);
  }
  get freezePanes(): ApiObject {
    return new WorksheetFreezePanesApi(this.$host, this.$sheet);
  }
  get tables(): ApiObject {
    return new TableCollectionApi(this.$host, this.$sheet);
  }
  get pageLayout(): ApiObject {
    return new PageLayoutApi(this.$host, this.$sheet);
  }
  get verticalPageBreaks(): ApiObject {
    return new PageBreakCollectionApi(this.$host, this.$sheet, "column");
  }
  get horizontalPageBreaks(): ApiObject {
    return new PageBreakCollectionApi(this.$host, this.$sheet, "row");
  }
  get charts(): ApiObject {
    return new ChartCollectionApi(this.$host, this.$sheet);
  }
  get comments(): ApiObject {
    return new CommentCollectionApi(this.$host, this.$sheet);
  }

  activate(): void {
    this.$host.book.activate(this.$sheet);
    raiseActivated(this.$host, this.$sheet);
  }
  delete(): void {
    this.$host.book.delete(this.$sheet);
    this.$host.emit({ id: EventId.deleted, target: "Workbook", args: { type: "WorksheetDeleted", worksheetId: this.$sheet.id, source: "Local" } });
  }
  getRange(address: string | null): RangeApi {
    if (!address) return this.range({ top: 0, left: 0, bottom: MAX_ROW, right: MAX_COLUMN });
    return this.range(parseArea(address).area);
  }
  getCell(row: number, column: number): RangeApi {
    return this.range({ top: row, left: column, bottom: row, right: column });
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeApi {
    if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows - 1 > MAX_ROW || column + columns - 1 > MAX_COLUMN) throw invalidArgument(`(${row}, ${column}, ${rows}, ${columns})`);
    return this.range({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
  /** Several ranges at once; long addresses fail in Excel near 8,192 characters. */
  getRanges(address: string | null): RangeAreasApi {
    const text = address ?? "";
    if (text.length > 8192) throw new HostFault("InvalidArgument", `An address of ${text.length} characters`);
    return new RangeAreasApi(this.$host, this.$sheet, text.split(",").map((part) => parseArea(part.trim()).area));
  }
  getUsedRange(valuesOnly: boolean | null): RangeApi {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly: boolean | null): RangeApi | null {
    const area = this.$sheet.usedArea(valuesOnly ?? false);
    return area && this.range(area);
  }
  private range(area: Area): RangeApi {
    return new RangeApi(this.$host, this.$sheet, area);
  }
}

class WorksheetProtectionApi extends ApiObject {
  readonly $class = "WorksheetProtection";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }
  override $memory() {
    return { map: this.sheet.state, prefix: "protection." };
  }
  get protected(): Json {
    return this.sheet.protected;
  }
  protect(): void {
    this.sheet.protected = true;
  }
  /** Current builds answer this with AccessDenied even where there is no password. */
  unprotect(): void {
    throw new HostFault("AccessDenied", "unprotect");
  }
}

class WorksheetFreezePanesApi extends ApiObject {
  readonly $class = "WorksheetFreezePanes";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }
  freezeAt(range: RangeApi | string): void {
    this.sheet.freeze = typeof range === "string" ? parseArea(range).area : range.$area;
  }
  freezeRows(count: number | null): void {
    this.sheet.freeze = { top: 0, left: 0, bottom: (count ?? 1) - 1, right: MAX_COLUMN };
  }
  freezeColumns(count: number | null): void {
    this.sheet.freeze = { top: 0, left: 0, bottom: MAX_ROW, right: (count ?? 1) - 1 };
  }
  unfreeze(): void {
    this.sheet.freeze = null;
  }
  getLocation(): RangeApi {
    const found = this.getLocationOrNullObject();
    if (!found) throw new HostFault("ItemNotFound", "no frozen panes");
    return found;
  }
  getLocationOrNullObject(): RangeApi | null {
    return this.sheet.freeze && new RangeApi(this.$host, this.sheet, this.sheet.freeze);
  }
}

/** A range of cells. */
import type { Area } from "../../../src/core/grid";
import { HostFault, invalidArgument } from "../errors";
import { raiseChanged, raiseSelectionChanged } from "../events";
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { formatArea, parseArea, quotedSheet } from "../model/addresses";
import { enter, formulaShown, textShown, valueShown, valueType } from "../model/entry";
import { bounding, intersection, intersects, MAX_COLUMN, MAX_ROW, type Sheet, type SheetCell } from "../model/sheet";
import { styled, styleValue } from "../model/styles";
import { cellProperties, columnProperties, rowProperties, setCellProperties, type Wanted } from "./cellProperties";
import { clearRange } from "./clear";
import { ConditionalFormatCollectionApi } from "./conditionalFormats";
import { DataValidationApi } from "./dataValidation";
import { ApiObject, type Memory } from "./object";
import { RangeAreasApi } from "./rangeAreas";
import { RangeFormatApi } from "./rangeFormat";
import { isUnbounded, refuseLocked, refuseProtected } from "./rangeRules";
import { WorksheetApi } from "./worksheet";

/** Excel reads no more cells than this at once, and answers null in place of them. */
const MAX_READ = 5_000_000;

export class RangeApi extends ApiObject {
  readonly $class = "Range";
  constructor(
    host: ExcelHost,
    readonly $sheet: Sheet,
    readonly $area: Area,
  ) {
    super(host);
  }
  override $memory(): Memory {
    return { map: this.$sheet.state, prefix: `${formatArea(this.$area)}.` };
  }
  override $scalars(): readonly string[] {
    return ["address", "rowIndex", "columnIndex", "rowCount", "columnCount", "cellCount", "values", "formulas", "text", "numberFormat", "valueTypes"];
  }

  get address(): string {
    return `${quotedSheet(this.$sheet.name)}!${formatArea(this.$area)}`;
  }
  get rowIndex(): Json {
    return this.$area.top;
  }
  get columnIndex(): Json {
    return this.$area.left;
  }
  get rowCount(): number {
    return this.$area.bottom - this.$area.top + 1;
  }
  get columnCount(): number {
    return this.$area.right - this.$area.left + 1;
  }
  get cellCount(): Json {
    return this.rowCount * this.columnCount;
  }
  get worksheet(): ApiObject {
    return new WorksheetApi(this.$host, this.$sheet);
  }
  get format(): ApiObject {
    return new RangeFormatApi(this.$host, this.$sheet, [this.$area]);
  }
  get conditionalFormats(): ApiObject {
    return new ConditionalFormatCollectionApi(this.$host, this.$sheet, [this.$area]);
  }
  get dataValidation(): ApiObject {
    return new DataValidationApi(this.$host, this.$sheet, this.$area);
  }

  get values(): Json {
    this.$host.book.calculator.settle();
    return this.matrix(valueShown);
  }
  set values(values: Json) {
    this.write(values);
  }
  get formulas(): Json {
    this.$host.book.calculator.settle();
    return this.matrix(formulaShown);
  }
  set formulas(formulas: Json) {
    this.write(formulas);
  }
  get text(): Json {
    this.$host.book.calculator.settle();
    return this.matrix(textShown);
  }
  get valueTypes(): Json {
    this.$host.book.calculator.settle();
    return this.matrix(valueType);
  }
  get numberFormat(): Json {
    return this.matrix((cell) => styleValue(cell?.style, "numberFormat"));
  }
  set numberFormat(formats: Json) {
    refuseProtected(this.$sheet);
    this.each(formats, (cell, format) => {
      if (format !== null) cell.style = styled(cell.style, "numberFormat", format);
    });
  }
  get hyperlink(): Json {
    return this.$sheet.cell(this.$area.top, this.$area.left)?.hyperlink ?? null;
  }
  set hyperlink(link: Json) {
    refuseProtected(this.$sheet);
    const cell = this.$sheet.touch(this.$area.top, this.$area.left);
    const shown = (link as { readonly textToDisplay?: string } | null)?.textToDisplay;
    if (shown !== undefined) enter(cell, `'${shown}`);
    cell.hyperlink = link;
    cell.style = styled(styled(cell.style, "font.color", "#0563C1"), "font.underline", "Single");
  }
  get rowHidden(): Json {
    return this.hidden(this.$sheet.hiddenRows, this.$area.top, Math.min(this.$area.bottom, this.$area.top + 10_000));
  }
  set rowHidden(hidden: Json) {
    for (let row = this.$area.top; row <= this.$area.bottom; row += 1) this.$sheet.hiddenRows[hidden ? "add" : "delete"](row);
  }
  get columnHidden(): Json {
    return this.hidden(this.$sheet.hiddenColumns, this.$area.left, this.$area.right);
  }
  set columnHidden(hidden: Json) {
    for (let column = this.$area.left; column <= this.$area.right; column += 1) this.$sheet.hiddenColumns[hidden ? "add" : "delete"](column);
  }

  getCell(row: number, column: number): RangeApi {
    return this.at({ top: this.$area.top + row, left: this.$area.left + column, bottom: this.$area.top + row, right: this.$area.left + column });
  }
  getRow(row: number): RangeApi {
    return this.at({ ...this.$area, top: this.$area.top + row, bottom: this.$area.top + row });
  }
  getColumn(column: number): RangeApi {
    return this.at({ ...this.$area, left: this.$area.left + column, right: this.$area.left + column });
  }
  getEntireRow(): RangeApi {
    return this.at({ ...this.$area, left: 0, right: MAX_COLUMN });
  }
  getEntireColumn(): RangeApi {
    return this.at({ ...this.$area, top: 0, bottom: MAX_ROW });
  }
  getLastCell(): RangeApi {
    return this.at({ ...this.$area, top: this.$area.bottom, left: this.$area.right });
  }
  getBoundingRect(other: RangeApi | string): RangeApi {
    return this.at(bounding(this.$area, areaOf(other)));
  }
  getIntersectionOrNullObject(other: RangeApi | string): RangeApi | null {
    const area = intersection(this.$area, areaOf(other));
    return area && this.at(area);
  }
  getOffsetRange(rows: number, columns: number): RangeApi {
    const { top, left, bottom, right } = this.$area;
    return this.at({ top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns });
  }
  getResizedRange(rows: number, columns: number): RangeApi {
    return this.at({ ...this.$area, bottom: this.$area.bottom + rows, right: this.$area.right + columns });
  }
  getUsedRangeOrNullObject(valuesOnly: boolean | null): RangeApi | null {
    const used = this.$sheet.usedArea(valuesOnly ?? false);
    const area = used && intersection(used, this.$area);
    return area && this.at(area);
  }
  getMergedAreasOrNullObject(): RangeAreasApi | null {
    const inside = this.$sheet.merges.filter((merge) => intersects(merge, this.$area));
    return inside.length === 0 ? null : new RangeAreasApi(this.$host, this.$sheet, inside);
  }

  clear(applyTo: string | null): void {
    refuseProtected(this.$sheet);
    clearRange(this.$sheet, this.$area, applyTo ?? "All");
    this.changed();
  }
  select(): void {
    const { book } = this.$host;
    book.activate(this.$sheet);
    book.selection = { sheet: this.$sheet.id, area: this.$area };
    raiseSelectionChanged(this.$host, this.$sheet, this.$area);
  }
  merge(across: boolean | null): void {
    refuseProtected(this.$sheet);
    if (this.$sheet.tables.some((table) => intersects(table.area, this.$area))) throw new HostFault("InvalidOperation", "cells of a table can't be merged");
    this.unmerge();
    const { top, bottom } = this.$area;
    const rows = across ? Array.from({ length: bottom - top + 1 }, (_, at) => ({ ...this.$area, top: top + at, bottom: top + at })) : [this.$area];
    for (const area of rows) {
      this.$sheet.merges.push(area);
      const kept = this.$sheet.cell(area.top, area.left);
      for (const { cell } of this.$sheet.cellsIn(area)) if (cell !== kept) [cell.value, cell.formula] = [null, null];
    }
    this.changed();
  }
  unmerge(): void {
    refuseProtected(this.$sheet);
    this.$sheet.merges = this.$sheet.merges.filter((merge) => !intersects(merge, this.$area));
  }

  getCellProperties(wanted: Wanted): Json {
    return cellProperties(this.$sheet, this.$area, wanted);
  }
  setCellProperties(properties: readonly (readonly Json[])[]): void {
    refuseProtected(this.$sheet);
    setCellProperties(this.$sheet, this.$area, properties);
  }
  getRowProperties(wanted: Wanted): Json {
    return rowProperties(this.$sheet, this.$area, wanted);
  }
  getColumnProperties(wanted: Wanted): Json {
    return columnProperties(this.$sheet, this.$area, wanted);
  }

  private at(area: Area): RangeApi {
    if (area.top < 0 || area.left < 0 || area.bottom > MAX_ROW || area.right > MAX_COLUMN) throw invalidArgument(JSON.stringify(area));
    return new RangeApi(this.$host, this.$sheet, area);
  }

  private matrix(show: (cell: SheetCell | undefined) => Json): Json {
    if (isUnbounded(this.$area) || this.rowCount * this.columnCount > MAX_READ) return null;
    const rows: Json[] = [];
    for (let row = this.$area.top; row <= this.$area.bottom; row += 1) {
      const cells = this.$sheet.rows.get(row);
      const line: Json[] = [];
      for (let column = this.$area.left; column <= this.$area.right; column += 1) line.push(show(cells?.get(column)));
      rows.push(line);
    }
    return rows;
  }

  private write(input: Json): void {
    refuseLocked(this.$sheet, this.$area);
    this.each(input, (cell, value, row, column) => {
      const covered = this.$sheet.merges.length > 0 && this.$sheet.merges.some((merge) => intersects(merge, { top: row, left: column, bottom: row, right: column }) && !(merge.top === row && merge.left === column));
      if (!covered) enter(cell, value);
    });
    this.changed();
  }

  /** Hands each cell its part of a matrix, or the one value that is for all. */
  private each(input: Json, act: (cell: SheetCell, value: Json, row: number, column: number) => void): void {
    if (isUnbounded(this.$area)) throw invalidArgument("an unbounded range can't be written");
    const matrix = Array.isArray(input) ? (input as readonly (readonly Json[])[]) : null;
    const fits = !matrix || (matrix.length === this.rowCount && matrix.every((line) => line.length === this.columnCount));
    if (!fits) throw invalidArgument("the number of rows or columns in the input array doesn't match the size of the range");
    for (let row = this.$area.top; row <= this.$area.bottom; row += 1) {
      for (let column = this.$area.left; column <= this.$area.right; column += 1) {
        const value = matrix ? matrix[row - this.$area.top]![column - this.$area.left]! : input;
        if (value !== null) act(this.$sheet.touch(row, column), value, row, column);
      }
    }
  }

  private changed(): void {
    this.$host.book.calculator.changed();
    raiseChanged(this.$host, this.$sheet, this.$area);
  }

  /** Null where some are and some are not. */
  private hidden(set: ReadonlySet<number>, from: number, to: number): Json {
    const count = [...set].filter((index) => index >= from && index <= to).length;
    return count === 0 ? false : count === to - from + 1 ? true : null;
  }
}

const areaOf = (range: RangeApi | string): Area => (typeof range === "string" ? parseArea(range).area : range.$area);


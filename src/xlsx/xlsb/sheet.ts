import { MAX_COLUMNS, MAX_ROWS, type Area, type CellValue, type Grid } from "../../core/grid";
import { errorOf, numberOrError, rkNumber, SOME_FORMULA } from "../binaryValues";
import type { CellContext } from "../cells";
import { holdTo, unreadable } from "../failure";
import { GridRows } from "../gridRows";
import { HiddenColumns } from "../hiddenColumns";
import { SERIALS_1904 } from "../serials";
import type { SheetEntry } from "../workbookPart";
import { BinaryRecords, RECORD } from "./records";

const HIDDEN_ROW = 0x10;

/** Reads one worksheet part. */
export class BinarySheetReader {
  private readonly records: BinaryRecords;
  private readonly cells: GridRows;
  private readonly merges: Area[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = new HiddenColumns();
  private isProtected = false;
  private row = 0;
  private column = -1;

  constructor(
    part: Uint8Array,
    private readonly context: CellContext,
    used: { records: number },
  ) {
    this.records = new BinaryRecords(part, used);
    this.cells = new GridRows(context.used);
  }

  read({ name, visibility }: SheetEntry): Grid {
    while (this.records.next()) this.readRecord();
    const hiddenRows = new Set(this.hiddenRows.filter((row) => this.cells.has(row)));
    return { name, visibility, rows: this.cells.rows(), merges: this.merges, hiddenRows, hiddenColumns: this.hiddenColumns.columns, protected: this.isProtected };
  }

  private readRecord(): void {
    const { records } = this;
    const { type } = records;
    if (type === RECORD.ROW) this.startRow();
    else if (type <= RECORD.FORMULA_ERROR || type === RECORD.RICH_STRING) this.readCell(records.long(0), 4, type);
    else if (type <= RECORD.SHORT_SHARED_STRING) this.readShortCell();
    else if (type === RECORD.COLUMN) this.readColumns();
    else if (type === RECORD.MERGE) this.readMerge();
    else if (type === RECORD.PROTECTION) this.isProtected = records.long(2) === 1;
  }

  private startRow(): void {
    const { records } = this;
    this.row = records.long(0);
    this.column = -1;
    if (this.row >= MAX_ROWS) throw unreadable("unreadable");
    if (records.byte(11) & HIDDEN_ROW) this.hiddenRows.push(this.row);
  }

  /** Short records name no column: theirs is the one after the last. Their types run parallel to the long ones'. */
  private readShortCell(): void {
    const type = this.records.type - RECORD.SHORT_RK + RECORD.RK;
    this.readCell(this.column + 1, 0, type);
  }

  private readCell(column: number, styleAt: number, type: number): void {
    const { records } = this;
    this.column = column;
    if (column >= MAX_COLUMNS) throw unreadable("unreadable");
    const style = records.long(styleAt) & 0xffffff;
    const value = this.value(type, styleAt + 4, style);
    const isFormula = type >= RECORD.FORMULA_STRING && type <= RECORD.FORMULA_ERROR;
    if (value === null || (value === "" && !isFormula)) return;
    const own = this.context.styles[style];
    if (own === undefined) throw unreadable("unreadable");
    this.cells.add(this.row, { column, value, formula: isFormula ? SOME_FORMULA : null, style: own });
  }

  private value(type: number, at: number, style: number): CellValue {
    const { records } = this;
    switch (type) {
      case RECORD.RK:
        return this.in1900(rkNumber(records.long(at)), style);
      case RECORD.REAL:
      case RECORD.FORMULA_NUMBER:
        return this.in1900(records.double(at), style);
      case RECORD.ERROR:
      case RECORD.FORMULA_ERROR:
        return errorOf(records.byte(at));
      case RECORD.BOOLEAN:
      case RECORD.FORMULA_BOOLEAN:
        return records.byte(at) === 1;
      case RECORD.STRING:
      case RECORD.FORMULA_STRING:
        return records.text(at);
      case RECORD.RICH_STRING:
        return records.text(at + 1);
      case RECORD.SHARED_STRING_CELL: {
        const text = this.context.strings[records.long(at)];
        if (text === undefined) throw unreadable("unreadable");
        return text;
      }
      default:
        return null;
    }
  }

  private in1900(number: number, style: number): CellValue {
    return numberOrError(this.context.dates1904?.[style] === true ? number + SERIALS_1904 : number);
  }

  private readColumns(): void {
    const { records } = this;
    if (records.short(16) & 1) this.hiddenColumns.add(records.long(0), records.long(4));
  }

  private readMerge(): void {
    const { records, merges } = this;
    holdTo("merges", merges.length + 1);
    const area = { top: records.long(0), bottom: records.long(4), left: records.long(8), right: records.long(12) };
    if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS || area.top > area.bottom || area.left > area.right) throw unreadable("unreadable");
    merges.push(area);
  }
}

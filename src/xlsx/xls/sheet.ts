import { MAX_COLUMNS, type Area, type CellValue, type Grid } from "../../core/grid";
import { errorOf, numberOrError, rkNumber, SOME_FORMULA } from "../binaryValues";
import { holdTo, unreadable } from "../failure";
import { GridRows } from "../gridRows";
import { HiddenColumns } from "../hiddenColumns";
import { SERIALS_1904 } from "../serials";
import type { XlsGlobals, XlsSheet } from "./globals";
import { RECORD, type Records } from "./records";
import { StringReader } from "./strings";

/** Of the format's own 256 columns; writers say one more to mean all. */
const LAST_COLUMN = 255;

interface OpenFormula {
  readonly row: number;
  readonly column: number;
  readonly style: number;
}

/** Reads one worksheet; `dates1904` says by style whether numbers move to the 1900 system. */
export class XlsSheetReader {
  private readonly cells: GridRows;
  private readonly merges: Area[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = new HiddenColumns();
  private isProtected = false;
  /** A formula whose text result comes in a record of its own. */
  private awaited: OpenFormula | null = null;

  constructor(
    private readonly records: Records,
    private readonly globals: XlsGlobals,
    private readonly dates1904: readonly boolean[] | null,
    used: { cells: number },
  ) {
    this.cells = new GridRows(used);
  }

  read(sheet: XlsSheet): Grid {
    const { records } = this;
    if (!records.nextIs(RECORD.BEGIN)) throw unreadable("unreadable");
    // Charts on the sheet are streams inside the stream.
    for (let depth = 1; depth > 0; ) {
      if (!records.next()) throw unreadable("truncated");
      if (records.type === RECORD.BEGIN) depth += 1;
      else if (records.type === RECORD.EOF) depth -= 1;
      else if (depth === 1) this.readRecord();
    }
    return {
      name: sheet.name,
      visibility: sheet.visibility,
      rows: this.cells.rows(),
      merges: this.merges,
      hiddenRows: new Set(this.hiddenRows.filter((row) => this.cells.has(row))),
      hiddenColumns: this.hiddenColumns.columns,
      protected: this.isProtected,
    };
  }

  private readRecord(): void {
    const { records } = this;
    switch (records.type) {
      case RECORD.NUMBER:
        return this.add(this.number(records.double(6), records.short(4)));
      case RECORD.RK:
        return this.add(this.number(rkNumber(records.long(6)), records.short(4)));
      case RECORD.MULTIPLE_RK:
        return this.readMultiple();
      case RECORD.SHARED_STRING_CELL: {
        const text = this.globals.strings[records.long(6)];
        if (text === undefined) throw unreadable("unreadable");
        return this.add(text);
      }
      case RECORD.LABEL:
      case RECORD.RICH_STRING: {
        const place = this.place();
        return this.set(place, new StringReader(records.pieces(), 6).read(), null);
      }
      case RECORD.BOOLEAN_OR_ERROR:
        return this.add(records.byte(7) === 1 ? errorOf(records.byte(6)) : records.byte(6) === 1);
      case RECORD.FORMULA:
        return this.readFormula();
      case RECORD.STRING:
        return this.readResult();
      case RECORD.ROW:
        if (records.short(12) & 0x20) this.hiddenRows.push(records.short(0));
        return;
      case RECORD.COLUMN:
        if (records.short(8) & 1) this.hiddenColumns.add(records.short(0), Math.min(records.short(2), LAST_COLUMN));
        return;
      case RECORD.MERGES:
        return this.readMerges();
      case RECORD.PROTECT:
        this.isProtected = records.short(0) === 1;
    }
  }

  private readMultiple(): void {
    const { records } = this;
    const row = records.short(0);
    const first = records.short(2);
    const count = Math.floor((records.length - 6) / 6);
    for (let index = 0; index < count; index += 1) {
      const style = records.short(4 + 6 * index);
      this.set({ row, column: first + index, style }, this.number(rkNumber(records.long(6 + 6 * index)), style), null);
    }
  }

  private readFormula(): void {
    const { records } = this;
    const place = this.place();
    this.awaited = null;
    if (records.short(12) !== 0xffff) return this.set(place, this.number(records.double(6), place.style), SOME_FORMULA);
    const kind = records.byte(6);
    if (kind === 1) this.set(place, records.byte(8) === 1, SOME_FORMULA);
    else if (kind === 2) this.set(place, errorOf(records.byte(8)), SOME_FORMULA);
    else if (kind === 3) this.set(place, "", SOME_FORMULA);
    else this.awaited = place;
  }

  private readResult(): void {
    if (this.awaited === null) return;
    this.set(this.awaited, new StringReader(this.records.pieces(), 0).read(), SOME_FORMULA);
    this.awaited = null;
  }

  private readMerges(): void {
    const { records, merges } = this;
    const count = records.short(0);
    holdTo("merges", merges.length + count);
    for (let index = 0; index < count; index += 1) {
      const at = 2 + 8 * index;
      const area = { top: records.short(at), bottom: records.short(at + 2), left: records.short(at + 4), right: records.short(at + 6) };
      if (area.right >= MAX_COLUMNS || area.top > area.bottom || area.left > area.right) throw unreadable("unreadable");
      merges.push(area);
    }
  }

  private place(): OpenFormula {
    const { records } = this;
    return { row: records.short(0), column: records.short(2), style: records.short(4) };
  }

  private number(number: number, style: number): CellValue {
    return numberOrError(this.dates1904?.[style] === true ? number + SERIALS_1904 : number);
  }

  private add(value: CellValue): void {
    this.set(this.place(), value, null);
  }

  private set({ row, column, style }: OpenFormula, value: CellValue, formula: string | null): void {
    if (value === "" && formula === null) return;
    const own = this.globals.styles[style];
    if (own === undefined || column >= MAX_COLUMNS) throw unreadable("unreadable");
    this.cells.add(row, { column, value, formula, style: own });
  }
}

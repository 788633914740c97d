import { BinaryRecord } from "../binaryRecord";
import { holdTo, unreadable } from "../failure";

/** Record types of BIFF8, the content of an `.xls` (MS-XLS 2.3). */
export const RECORD = {
  FORMULA: 0x0006,
  EOF: 0x000a,
  PROTECT: 0x0012,
  DATE_MODE: 0x0022,
  FILE_PASS: 0x002f,
  FONT: 0x0031,
  CONTINUE: 0x003c,
  COLUMN: 0x007d,
  SHEET: 0x0085,
  MULTIPLE_RK: 0x00bd,
  RICH_STRING: 0x00d6,
  FORMAT_OF_CELL: 0x00e0,
  MERGES: 0x00e5,
  SHARED_STRINGS: 0x00fc,
  SHARED_STRING_CELL: 0x00fd,
  OTHER_BOOK: 0x01ae,
  NUMBER: 0x0203,
  LABEL: 0x0204,
  BOOLEAN_OR_ERROR: 0x0205,
  STRING: 0x0207,
  ROW: 0x0208,
  RK: 0x027e,
  FORMAT: 0x041e,
  BEGIN: 0x0809,
} as const;

/** Walks over the records of a stream. */
export class Records extends BinaryRecord {
  /** `used` counts the records of all sheets of the workbook, and their bytes: sheets may claim the same ones. */
  constructor(
    bytes: Uint8Array,
    position: number,
    private readonly used: { records: number; bytes: number },
  ) {
    super(bytes);
    this.following = position;
  }

  /** Moves to the next record; false at the end of the stream. Throws a ReadFault where it is cut off. */
  next(): boolean {
    const at = this.following;
    if (at + 4 > this.bytes.length) return false;
    holdTo("records", ++this.used.records);
    this.type = this.view.getUint16(at, true);
    this.length = this.view.getUint16(at + 2, true);
    this.start = at + 4;
    this.following = this.start + this.length;
    if (this.following > this.bytes.length) throw unreadable("truncated");
    holdTo("inflatedBytes", (this.used.bytes += this.length));
    return true;
  }

  /** Moves to the next record and tells whether it is of that type. */
  nextIs(type: number): boolean {
    return this.next() && this.type === type;
  }

  /** The current record and the CONTINUE records behind it, as the pieces that they are. Moves past them. */
  pieces(): readonly Uint8Array[] {
    const pieces = [this.bytes.subarray(this.start, this.following)];
    while (this.following + 4 <= this.bytes.length && this.view.getUint16(this.following, true) === RECORD.CONTINUE) {
      if (!this.next()) break;
      pieces.push(this.bytes.subarray(this.start, this.following));
    }
    return pieces;
  }
}

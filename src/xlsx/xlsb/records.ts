import { BinaryRecord } from "../binaryRecord";
import { holdTo, unreadable } from "../failure";
import { unitsText } from "../unitsText";

/** Record types of the binary parts (MS-XLSB 2.3.1). */
export const RECORD = {
  ROW: 0,
  RK: 2,
  ERROR: 3,
  BOOLEAN: 4,
  REAL: 5,
  STRING: 6,
  SHARED_STRING_CELL: 7,
  FORMULA_STRING: 8,
  FORMULA_NUMBER: 9,
  FORMULA_BOOLEAN: 10,
  FORMULA_ERROR: 11,
  SHORT_BLANK: 12,
  SHORT_RK: 13,
  SHORT_ERROR: 14,
  SHORT_BOOLEAN: 15,
  SHORT_REAL: 16,
  SHORT_STRING: 17,
  SHORT_SHARED_STRING: 18,
  SHARED_STRING: 19,
  FONT: 43,
  FORMAT: 44,
  FORMAT_OF_CELL: 47,
  COLUMN: 60,
  RICH_STRING: 62,
  WORKBOOK_PROPERTIES: 153,
  SHEET: 156,
  MERGE: 176,
  EXTERNAL_BOOK: 355,
  BEGIN_DIFFERENTIALS: 505,
  END_DIFFERENTIALS: 506,
  PROTECTION: 535,
  BEGIN_CELL_FORMATS: 617,
  END_CELL_FORMATS: 618,
} as const;

/** Walks over the records of a part. */
export class BinaryRecords extends BinaryRecord {
  /** `used` counts the records of all parts of the workbook. */
  constructor(
    bytes: Uint8Array,
    private readonly used: { records: number },
  ) {
    super(bytes);
  }

  /** Moves to the next record; false at the end of the part. Throws a ReadFault where it is cut off. */
  next(): boolean {
    if (this.following >= this.bytes.length) return false;
    holdTo("records", ++this.used.records);
    this.start = this.following;
    this.type = this.packed(2);
    this.length = this.packed(4);
    this.following = this.start + this.length;
    if (this.following > this.bytes.length) throw unreadable("truncated");
    return true;
  }

  /** A text with its length in four bytes before it. */
  text(at: number): string {
    const length = this.long(at);
    if (length === 0xffffffff) return "";
    holdTo("textBytes", 2 * length);
    return unitsText(this.bytes, this.place(at + 4, 2 * length), length, true);
  }

  /** Where the text at `at` ends. */
  textEnd(at: number): number {
    const length = this.long(at);
    return at + 4 + (length === 0xffffffff ? 0 : 2 * length);
  }

  /** A number in groups of seven bits, as types and lengths are written. */
  private packed(most: number): number {
    let number = 0;
    for (let index = 0; index < most; index += 1) {
      const byte = this.bytes[this.start];
      if (byte === undefined) throw unreadable("truncated");
      this.start += 1;
      number |= (byte & 0x7f) << (7 * index);
      if (byte < 0x80) break;
    }
    return number;
  }
}

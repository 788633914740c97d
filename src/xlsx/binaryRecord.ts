import { unreadable } from "./failure";

/** One record of a binary workbook at a time. Fields are addressed from the record's own start and never read past its end. */
export abstract class BinaryRecord {
  type = 0;
  length = 0;
  protected start = 0;
  protected following = 0;
  protected readonly view: DataView;

  protected constructor(protected readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(at: number): number {
    return this.bytes[this.place(at, 1)]!;
  }

  short(at: number): number {
    return this.view.getUint16(this.place(at, 2), true);
  }

  long(at: number): number {
    return this.view.getUint32(this.place(at, 4), true);
  }

  double(at: number): number {
    return this.view.getFloat64(this.place(at, 8), true);
  }

  /** Throws a ReadFault where the field reaches past the record. */
  protected place(at: number, size: number): number {
    if (at + size > this.length) throw unreadable("unreadable");
    return this.start + at;
  }
}

import { holdTo, unreadable } from "../failure";
import { unitsText } from "../unitsText";

const WIDE = 0x01;
const EXTENDED = 0x04;
const RICH = 0x08;

/**
 * Reads Unicode strings out of a record and its continuations. Where a text is cut by the end of a piece, the
 * next piece opens with a byte that says anew how wide its characters are (MS-XLS 2.5.293).
 */
export class StringReader {
  private piece = 0;

  constructor(
    private readonly pieces: readonly Uint8Array[],
    private at: number,
  ) {}

  /** A string whose length takes two bytes; formatting runs and phonetic data behind it are passed over. */
  read(): string {
    return this.readWith(this.number(2));
  }

  /** A string whose length takes one byte. */
  readShort(): string {
    return this.readWith(this.number(1));
  }

  private readWith(length: number): string {
    const flags = this.number(1);
    const runs = flags & RICH ? this.number(2) : 0;
    const extra = flags & EXTENDED ? this.number(4) : 0;
    const text = this.characters(length, (flags & WIDE) !== 0);
    this.pass(4 * runs + extra);
    return text;
  }

  private characters(length: number, startsWide: boolean): string {
    holdTo("textBytes", 2 * length);
    let wide = startsWide;
    let text = "";
    for (let left = length; left > 0; ) {
      const bytes = this.pieces[this.piece];
      if (bytes === undefined) throw unreadable("truncated");
      const size = wide ? 2 : 1;
      const count = Math.min(left, Math.floor((bytes.length - this.at) / size));
      text += unitsText(bytes, this.at, count, wide);
      this.at += size * count;
      left -= count;
      if (left === 0) break;
      this.toNextPiece();
      wide = (this.number(1) & WIDE) !== 0;
    }
    return text;
  }

  private number(size: number): number {
    let number = 0;
    for (let index = 0; index < size; index += 1) {
      while (this.at >= (this.pieces[this.piece]?.length ?? 0)) this.toNextPiece();
      number += this.pieces[this.piece]![this.at]! * 2 ** (8 * index);
      this.at += 1;
    }
    return number;
  }

  private pass(count: number): void {
    for (let left = count; left > 0; ) {
      const rest = (this.pieces[this.piece]?.length ?? 0) - this.at;
      const step = Math.min(left, rest);
      this.at += step;
      left -= step;
      if (left > 0) this.toNextPiece();
    }
  }

  private toNextPiece(): void {
    this.piece += 1;
    this.at = 0;
    if (this.piece >= this.pieces.length) throw unreadable("truncated");
  }
}

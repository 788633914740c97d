import { holdTo, unreadable } from "./failure";

/** One file of a zip, as its central directory describes it (PKWARE APPNOTE 4.3.12). */
export interface ZipEntry {
  /** As written, with `/` for `\`. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  /** What the directory declares; the inflater holds the data to it. */
  readonly size: number;
  readonly headerOffset: number;
  /** What a copy of the entry has to repeat: name as written, general flags, DOS time and date. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly time: number;
}

const END_SIGNATURE = 0x06054b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

interface End {
  readonly count: number;
  readonly offset: number;
  readonly position: number;
}

/** Every entry of the zip, in the directory's order. Throws a ReadFault where the bytes are no whole zip. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  holdTo("entries", end.count);
  const entries: ZipEntry[] = [];
  let at = end.offset;
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > end.position || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw unreadable("truncated");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > end.position) throw unreadable("truncated");
    const flags = view.getUint16(at + 8, true);
    const sizes = wideSizes(view, at, at + 46 + nameLength, extraLength);
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      name: entryName(rawName),
      rawName,
      flags,
      time: view.getUint32(at + 12, true),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      ...sizes,
    });
    at = next;
  }
  return entries;
}

/** The entry's bytes as they lie in the file. */
export function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const at = entry.headerOffset;
  if (at + 30 > bytes.length) throw unreadable("truncated");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL_SIGNATURE) throw unreadable("truncated");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) throw unreadable("truncated");
  return bytes.subarray(start, start + entry.compressedSize);
}

function findEnd(view: DataView): End {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const end = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true), position: at };
    const wide = end.count === 0xffff || end.offset === 0xffffffff ? findEnd64(view, at) : null;
    const found = wide ?? end;
    if (found.offset > found.position) throw unreadable("truncated");
    return found;
  }
  throw unreadable("truncated");
}

function findEnd64(view: DataView, endAt: number): End | null {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR_SIGNATURE) return null;
  const at = wideNumber(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END64_SIGNATURE) throw unreadable("truncated");
  return { count: wideNumber(view, at + 32), offset: wideNumber(view, at + 48), position: at };
}

/** Sizes over 4 GB stand in the extra field of id 1, only those that the plain fields give up on. */
function wideSizes(view: DataView, at: number, extraStart: number, extraLength: number): Pick<ZipEntry, "compressedSize" | "size" | "headerOffset"> {
  const plain = { compressedSize: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), headerOffset: view.getUint32(at + 42, true) };
  if (plain.compressedSize !== 0xffffffff && plain.size !== 0xffffffff && plain.headerOffset !== 0xffffffff) return plain;
  for (let field = extraStart; field + 4 <= extraStart + extraLength; ) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) !== 1) {
      field += 4 + length;
      continue;
    }
    let value = field + 4;
    const take = (narrow: number): number => {
      if (narrow !== 0xffffffff) return narrow;
      if (value + 8 > field + 4 + length) throw unreadable("truncated");
      value += 8;
      return wideNumber(view, value - 8);
    };
    const size = take(plain.size);
    const compressedSize = take(plain.compressedSize);
    return { size, compressedSize, headerOffset: take(plain.headerOffset) };
  }
  return plain;
}

function wideNumber(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}

const utf8 = new TextDecoder();

/** Names of parts are ASCII; other names are media or rubbish and only have to be told apart. */
function entryName(bytes: Uint8Array): string {
  return utf8.decode(bytes).replaceAll("\\", "/");
}

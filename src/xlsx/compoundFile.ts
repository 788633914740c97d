import { unreadable } from "./failure";

/** The container of `.xls` and of password-protected workbooks (OLE compound file, MS-CFB). */
export interface CompoundFile {
  /** Names of the streams and storages at the top. */
  readonly names: readonly string[];
  /** The content of a stream at the top; null where there is none of that name (told apart without case). */
  stream(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_SIZE = 512;
const DIRECTORY_ENTRY_SIZE = 128;
const NO_SECTOR = 0xfffffffa;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Opens a compound file. Throws a ReadFault where it is cut short or its chains run in circles. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < HEADER_SIZE) throw unreadable("truncated");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorShift = view.getUint16(0x1e, true);
  const miniShift = view.getUint16(0x20, true);
  if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) throw unreadable("unreadable");
  const sectorSize = 1 << sectorShift;
  const sectorCount = Math.ceil(bytes.length / sectorSize);
  const sector = (index: number): Uint8Array => {
    const start = (index + 1) * sectorSize;
    if (start >= bytes.length) throw unreadable("truncated");
    return bytes.subarray(start, start + sectorSize);
  };
  const table = sectorTable(view, sector, sectorCount, sectorSize);
  const entries = readEntries(joinChain(view.getUint32(0x30, true), table, sector));
  const root = entries[0];
  if (root === undefined) throw unreadable("truncated");
  const cutoff = view.getUint32(0x38, true);
  const small = (): { readonly table: Uint32Array; readonly sector: (index: number) => Uint8Array } => {
    const content = joinChain(root.start, table, sector);
    return {
      table: asNumbers(joinChain(view.getUint32(0x3c, true), table, sector)),
      sector: (index) => content.subarray(index << miniShift, (index + 1) << miniShift),
    };
  };
  const top = childrenOf(root, entries);
  return {
    names: top.map((entry) => entry.name),
    stream: (name) => {
      const entry = top.find((candidate) => candidate.isStream && candidate.name.toLowerCase() === name.toLowerCase());
      if (entry === undefined) return null;
      const place = entry.size < cutoff ? small() : { table, sector };
      const content = joinChain(entry.start, place.table, place.sector);
      if (content.length < entry.size) throw unreadable("truncated");
      return content.subarray(0, entry.size);
    },
  };
}

/** Which sector follows which: the first 109 sectors of the table stand in the header, the others in a chain. */
function sectorTable(view: DataView, sector: (index: number) => Uint8Array, sectorCount: number, sectorSize: number): Uint32Array {
  const places: number[] = [];
  const needed = Math.ceil((sectorCount * 4) / sectorSize) + 1;
  for (let index = 0; index < 109; index += 1) places.push(view.getUint32(0x4c + 4 * index, true));
  let next = view.getUint32(0x44, true);
  while (next < NO_SECTOR && places.length < needed + 109) {
    const more = asNumbers(sector(next));
    places.push(...more.subarray(0, more.length - 1));
    next = more[more.length - 1] ?? NO_SECTOR;
  }
  const used = places.filter((place) => place < NO_SECTOR).slice(0, needed);
  const table = new Uint32Array((used.length * sectorSize) / 4);
  used.forEach((place, index) => table.set(asNumbers(sector(place)), (index * sectorSize) / 4));
  return table;
}

function joinChain(start: number, table: Uint32Array, sector: (index: number) => Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let index = start; index < NO_SECTOR; index = table[index] ?? NO_SECTOR) {
    if (pieces.length > table.length) throw unreadable("hostile");
    pieces.push(sector(index));
  }
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + DIRECTORY_ENTRY_SIZE <= directory.length; at += DIRECTORY_ENTRY_SIZE) {
    const nameBytes = Math.min(64, Math.max(0, view.getUint16(at + 0x40, true) - 2));
    let name = "";
    for (let index = 0; index < nameBytes; index += 2) name += String.fromCharCode(view.getUint16(at + index, true));
    entries.push({
      name,
      isStream: directory[at + 0x42] === 2,
      left: view.getUint32(at + 0x44, true),
      right: view.getUint32(at + 0x48, true),
      child: view.getUint32(at + 0x4c, true),
      start: view.getUint32(at + 0x74, true),
      size: view.getUint32(at + 0x78, true),
    });
  }
  return entries;
}

/** Siblings hang in a binary tree; only the root's own count, for a letter may hold a workbook deeper down. */
function childrenOf(root: Entry, entries: readonly Entry[]): readonly Entry[] {
  const children: Entry[] = [];
  const seen = new Set<number>();
  const open = [root.child];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    children.push(entry);
    open.push(entry.left, entry.right);
  }
  return children;
}

function asNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(4 * index, true));
}

import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zipDirectory";

/** An entry carried over as it lies in another zip, still compressed. */
export interface KeptEntry {
  readonly entry: ZipEntry;
  readonly compressed: Uint8Array;
}

/** An entry made anew. */
export interface NewEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

interface Prepared {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

const VERSION = 20;
const DEFLATED = 8;
/** Names in UTF-8. */
const UTF8_FLAG = 0x0800;
/** Sizes behind the data: not so in what we write, whatever the source did. */
const DESCRIPTOR_FLAG = 0x0008;
/** 1 January 1980: files made at different times from the same figures are the same. */
const NO_TIME = 0x0021_0000;

/** A zip of the entries in this order. */
export function writeZip(entries: readonly (KeptEntry | NewEntry)[]): Uint8Array {
  const prepared = entries.map(prepare);
  const total = prepared.reduce((sum, { name, data }) => sum + 76 + 2 * name.length + data.length, 22);
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of prepared) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    at = writeCommon(view, at + 4, entry);
    out.set(entry.name, at);
    out.set(entry.data, at + entry.name.length);
    at += entry.name.length + entry.data.length;
  }
  const directory = at;
  prepared.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    const end = writeCommon(view, at + 6, entry);
    view.setUint32(end + 10, offsets[index]!, true);
    out.set(entry.name, at + 46);
    at += 46 + entry.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, prepared.length, true);
  view.setUint16(at + 10, prepared.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The fields that the header before the data and the directory share. */
function writeCommon(view: DataView, at: number, entry: Prepared): number {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
  return at + 26;
}

function prepare(entry: KeptEntry | NewEntry): Prepared {
  if ("entry" in entry) {
    const { rawName, flags, method, time, crc, size } = entry.entry;
    return { name: rawName, flags: flags & ~DESCRIPTOR_FLAG, method, time, crc, size, data: entry.compressed };
  }
  return {
    name: new TextEncoder().encode(entry.name),
    flags: UTF8_FLAG,
    method: DEFLATED,
    time: NO_TIME,
    crc: crc32(entry.content),
    size: entry.content.length,
    data: deflateSync(entry.content),
  };
}

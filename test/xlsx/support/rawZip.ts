import { constants, crc32 as nodeCrc32, deflateRawSync } from "node:zlib";

/** One entry as its bytes will lie in the file: the headers may lie. */
export interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly method: 0 | 8;
  readonly crc: number;
  /** What the directory declares. */
  readonly size: number;
  readonly compressedSize?: number;
  readonly flags?: number;
}

/** An honest entry. */
export function rawEntry(name: string, content: string | Uint8Array): RawEntry {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  return { name, data: deflateRawSync(bytes), method: 8, crc: checksum(bytes), size: bytes.length };
}

/** An honest entry that is not compressed. */
export function storedEntry(name: string, content: Uint8Array): RawEntry {
  return { name, data: content, method: 0, crc: checksum(content), size: content.length };
}

/** An entry of `megabytes` of one repeated byte, made without ever holding them; `declared` is what its headers say. */
export function bombEntry(name: string, megabytes: number, declared = megabytes * 1024 * 1024, byte = 32): RawEntry {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, byte), { finishFlush: constants.Z_FULL_FLUSH });
  const last = deflateRawSync(Buffer.alloc(0));
  return { name, data: Buffer.concat([...Array.from({ length: megabytes }, () => block), last]), method: 8, crc: 0, size: declared };
}

/** The entries as a zip, headers exactly as given. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, "utf8");
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0x0800, 2);
    common.writeUInt16LE(entry.method, 4);
    common.writeUInt32LE(entry.crc, 10);
    common.writeUInt32LE(entry.compressedSize ?? entry.data.length, 14);
    common.writeUInt32LE(entry.size, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), common, name, entry.data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002", "latin1"), Buffer.from([20, 0]), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, list, end]));
}

function checksum(bytes: Uint8Array): number {
  return nodeCrc32(bytes);
}

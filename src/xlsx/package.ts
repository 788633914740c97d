import { crc32 } from "./crc32";
import { holdTo, unreadable } from "./failure";
import { inflateRaw } from "./inflate";
import { compressedBytes, readZipDirectory, type ZipEntry } from "./zipDirectory";

/** A zip of parts (OPC, ECMA-376 part 2), inflated one by one and only where asked for. */
export interface Package {
  /** Whether the package has the part. Names are told apart without case, as OPC says. */
  has(name: string): boolean;
  /** Throws `tooLarge` where the parts named declare more, together, than the reader takes on. */
  holdSizes(names: readonly string[]): void;
  /** The part's bytes, checked against their checksum; null where there is no such part. */
  part(name: string): Uint8Array | null;
  /** The same for parts that are small in every real workbook. */
  indexPart(name: string): Uint8Array | null;
  readonly entries: readonly ZipEntry[];
}

const STORED = 0;
const DEFLATED = 8;

/** Opens the bytes of a zip. Throws a ReadFault where they are none. */
export function openPackage(bytes: Uint8Array): Package {
  const entries = readZipDirectory(bytes);
  const byName = new Map<string, ZipEntry>();
  const ambiguous = new Set<string>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (byName.has(key)) ambiguous.add(key);
    byName.set(key, entry);
  }
  /** Readers disagree on which of two entries counts, so neither does. */
  const find = (name: string): ZipEntry | undefined => {
    const key = partKey(name);
    if (ambiguous.has(key)) throw unreadable("hostile");
    return byName.get(key);
  };
  let inflated = 0;
  const part = (name: string): Uint8Array | null => {
    const entry = find(name);
    if (entry === undefined) return null;
    inflated += entry.size;
    holdTo("inflatedBytes", inflated);
    return entryBytes(bytes, entry);
  };
  return {
    entries,
    has: (name) => find(name) !== undefined,
    holdSizes: (names) => {
      const total = names.reduce((sum, name) => sum + (find(name)?.size ?? 0), inflated);
      holdTo("inflatedBytes", total);
    },
    part,
    indexPart: (name) => {
      holdTo("indexBytes", find(name)?.size ?? 0);
      return part(name);
    },
  };
}

/** The entry's content. Throws a ReadFault where it is encrypted, damaged, or other than the directory declares. */
function entryBytes(file: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw unreadable("password");
  const data = compressedBytes(file, entry);
  const content = inflateEntry(data, entry);
  if (crc32(content) !== entry.crc) throw unreadable("truncated");
  return content;
}

function inflateEntry(data: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) {
    if (data.length !== entry.size) throw unreadable("hostile");
    return data;
  }
  if (entry.method !== DEFLATED) throw unreadable("unsupported");
  return inflateRaw(data, entry.size);
}

function partKey(name: string): string {
  return (name.startsWith("/") ? name.slice(1) : name).toLowerCase();
}

const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE = 0xfffffffd;
/** Streams under 4,096 bytes would go to the small sectors, which these files do without. */
const SMALLEST = 4096;

/** A compound file (MS-CFB) with these streams at its top, each padded to 4,096 bytes; `next` may bend a chain. */
export function aCompoundFile(streams: Readonly<Record<string, Uint8Array>>, next: Readonly<Record<number, number>> = {}): Uint8Array {
  const names = Object.keys(streams);
  const contents = names.map((name) => padded(streams[name]!));
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const contentSectors = contents.reduce((sum, content) => sum + content.length / SECTOR, 0);
  const tableSectors = Math.ceil((directorySectors + contentSectors) / (SECTOR / 4 - 1));
  const table: number[] = [...Array.from({ length: tableSectors }, () => TABLE), ...chain(tableSectors, directorySectors)];
  const starts = contents.map((content) => {
    const start = table.length;
    table.push(...chain(start, content.length / SECTOR));
    return start;
  });
  for (const [sector, target] of Object.entries(next)) table[Number(sector)] = target;
  if (tableSectors > 109) throw new Error("more table sectors than the header has places for");
  const tableBytes = Buffer.alloc(tableSectors * SECTOR, 0xff);
  table.forEach((value, index) => tableBytes.writeUInt32LE(value, 4 * index));
  const directory = Buffer.alloc(directorySectors * SECTOR);
  writeEntry(directory, 0, "Root Entry", 5, END_OF_CHAIN, 0, names.length > 0 ? 1 : FREE, FREE);
  names.forEach((name, index) => writeEntry(directory, index + 1, name, 2, starts[index]!, contents[index]!.length, FREE, index + 2 <= names.length ? index + 2 : FREE));
  return new Uint8Array(Buffer.concat([header(tableSectors), tableBytes, directory, ...contents]));
}

function header(tableSectors: number): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(0x3e, 0x18);
  bytes.writeUInt16LE(3, 0x1a);
  bytes.writeUInt16LE(0xfffe, 0x1c);
  bytes.writeUInt16LE(9, 0x1e);
  bytes.writeUInt16LE(6, 0x20);
  bytes.writeUInt32LE(tableSectors, 0x2c);
  bytes.writeUInt32LE(tableSectors, 0x30);
  bytes.writeUInt32LE(SMALLEST, 0x38);
  bytes.writeUInt32LE(END_OF_CHAIN, 0x3c);
  bytes.writeUInt32LE(END_OF_CHAIN, 0x44);
  bytes.fill(0xff, 0x4c);
  for (let index = 0; index < tableSectors; index += 1) bytes.writeUInt32LE(index, 0x4c + 4 * index);
  return bytes;
}

function chain(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? END_OF_CHAIN : start + index + 1));
}

function writeEntry(directory: Buffer, index: number, name: string, type: number, start: number, size: number, child: number, right: number): void {
  const at = 128 * index;
  directory.write(name, at, "utf16le");
  directory.writeUInt16LE(2 * name.length + 2, at + 0x40);
  directory.writeUInt8(type, at + 0x42);
  directory.writeUInt32LE(FREE, at + 0x44);
  directory.writeUInt32LE(right, at + 0x48);
  directory.writeUInt32LE(child, at + 0x4c);
  directory.writeUInt32LE(start, at + 0x74);
  directory.writeUInt32LE(size, at + 0x78);
}

function padded(content: Uint8Array): Buffer {
  const size = Math.max(SMALLEST, Math.ceil(content.length / SECTOR) * SECTOR);
  const bytes = Buffer.alloc(size);
  bytes.set(content);
  return bytes;
}

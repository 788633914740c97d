/** CRC-32 as zip uses it (polynomial 0xEDB88320), sixteen bytes a step. */
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(256 * 16);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[byte] = crc;
  }
  for (let index = 256; index < tables.length; index += 1) {
    const previous = tables[index - 256]!;
    tables[index] = (previous >>> 8) ^ tables[previous & 255]!;
  }
  return tables;
}

/** The checksum of the bytes, from 0 to 2³² − 1. */
export function crc32(bytes: Uint8Array): number {
  const t = TABLES;
  const b = bytes;
  let crc = -1;
  let at = 0;
  for (const last = b.length - 16; at <= last; at += 16) {
    crc =
      t[3840 + ((crc ^ b[at]!) & 255)]! ^
      t[3584 + (((crc >>> 8) ^ b[at + 1]!) & 255)]! ^
      t[3328 + (((crc >>> 16) ^ b[at + 2]!) & 255)]! ^
      t[3072 + ((crc >>> 24) ^ b[at + 3]!)]! ^
      t[2816 + b[at + 4]!]! ^
      t[2560 + b[at + 5]!]! ^
      t[2304 + b[at + 6]!]! ^
      t[2048 + b[at + 7]!]! ^
      t[1792 + b[at + 8]!]! ^
      t[1536 + b[at + 9]!]! ^
      t[1280 + b[at + 10]!]! ^
      t[1024 + b[at + 11]!]! ^
      t[768 + b[at + 12]!]! ^
      t[512 + b[at + 13]!]! ^
      t[256 + b[at + 14]!]! ^
      t[b[at + 15]!]!;
  }
  for (; at < b.length; at += 1) crc = (crc >>> 8) ^ t[(crc ^ b[at]!) & 255]!;
  return (crc ^ -1) >>> 0;
}

/** Changes to the records of `.xls` and `.xlsb`: whole records taken out, doubled, cut, and their fields made extreme. */
import { oneOf, type Random } from "./mutateBytes";

interface RawRecord {
  readonly type: number;
  readonly content: Buffer;
}

export interface RecordForm {
  readonly split: (bytes: Uint8Array) => readonly RawRecord[];
  readonly join: (records: readonly RawRecord[]) => Uint8Array;
}

/** BIFF8: two bytes of type, two of length. */
export const XLS: RecordForm = {
  split: (bytes) => {
    const view = Buffer.from(bytes);
    const records: RawRecord[] = [];
    for (let at = 0; at + 4 <= view.length; ) {
      const length = view.readUInt16LE(at + 2);
      records.push({ type: view.readUInt16LE(at), content: view.subarray(at + 4, at + 4 + length) });
      at += 4 + length;
    }
    return records;
  },
  join: (records) =>
    Buffer.concat(
      records.flatMap(({ type, content }) => {
        const head = Buffer.alloc(4);
        head.writeUInt16LE(type, 0);
        head.writeUInt16LE(Math.min(content.length, 0xffff), 2);
        return [head, content.subarray(0, 0xffff)];
      }),
    ),
};

/** MS-XLSB: type and length in groups of seven bits. */
export const XLSB: RecordForm = {
  split: (bytes) => {
    const records: RawRecord[] = [];
    let at = 0;
    const packed = (most: number): number => {
      let number = 0;
      for (let index = 0; index < most; index += 1) {
        const byte = bytes[at] ?? 0;
        at += 1;
        number |= (byte & 0x7f) << (7 * index);
        if (byte < 0x80) break;
      }
      return number;
    };
    while (at < bytes.length) {
      const type = packed(2);
      const length = packed(4);
      records.push({ type, content: Buffer.from(bytes.subarray(at, at + length)) });
      at += length;
    }
    return records;
  },
  join: (records) => Buffer.concat(records.flatMap(({ type, content }) => [pack(type), pack(content.length), content])),
};

function pack(number: number): Buffer {
  const bytes: number[] = [];
  let rest = number;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return Buffer.from(bytes);
}

const FIELDS: readonly (readonly number[])[] = [
  [0xff, 0xff], [0xff, 0xff, 0xff, 0xff], [0, 0, 0, 0], [0xff, 0x7f], [0, 0x80], [0xff, 0xff, 0x0f, 0], [0, 0, 0, 0, 0, 0, 0xf8, 0x7f], [0, 0, 0, 0, 0, 0, 0xf0, 0xff], [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xef, 0x7f], [0x00, 0xd8, 0x00, 0xd8],
];

/** One to five records changed. */
export function mutateRecords(bytes: Uint8Array, form: RecordForm, random: Random): Uint8Array {
  const records = [...form.split(bytes)];
  for (let left = 1 + random(5); left > 0 && records.length > 0; left -= 1) {
    const at = random(records.length);
    const record = records[at]!;
    const kind = random(8);
    if (kind === 0) records.splice(at, 1);
    else if (kind === 1) records.splice(at, 0, ...Array.from({ length: 1 + random(60) }, () => record));
    else if (kind === 2) records[at] = { ...record, content: record.content.subarray(0, random(record.content.length + 1)) };
    else if (kind === 3) records[at] = { ...record, content: Buffer.alloc(0) };
    else if (kind === 4) records[at] = { ...record, type: records[random(records.length)]!.type };
    else if (kind === 5) records.splice(random(records.length), 0, record);
    else if (kind === 6) records[at] = { ...record, content: Buffer.concat([record.content, Buffer.alloc(1 + random(300), random(256))]) };
    else records[at] = { ...record, content: withField(record.content, oneOf(random, FIELDS), random) };
  }
  return form.join(records);
}

function withField(content: Buffer, field: readonly number[], random: Random): Buffer {
  const changed = Buffer.from(content);
  const at = random(Math.max(1, changed.length));
  field.forEach((byte, index) => {
    if (at + index < changed.length) changed[at + index] = byte;
  });
  return changed;
}

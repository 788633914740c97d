/** Changes to packages: one part by what it holds, or parts swapped, spliced, doubled, taken out, and the zip around them. */
import { unzipSync } from "fflate";
import { rawEntry, rawZip, storedEntry, type RawEntry } from "../support/rawZip";
import { mutateBytes, oneOf, truncate, type Random } from "./mutateBytes";
import { mutateRecords, XLSB } from "./mutateRecords";
import { encodeXml, mutateXml } from "./mutateXml";

type Parts = ReadonlyMap<string, Uint8Array>;

const opened = new WeakMap<Uint8Array, Parts>();

/** The parts of a package; kept, as the same few packages are changed over and over. */
function partsOf(bytes: Uint8Array): Parts {
  let parts = opened.get(bytes);
  if (parts === undefined) opened.set(bytes, (parts = new Map(Object.entries(unzipSync(bytes)))));
  return parts;
}

/** A package with some parts changed and closed again with right sizes and checksums; `others` lend parts. */
export function mutatePackage(bytes: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  let entries = [...partsOf(bytes)].map(([name, content]) => storedEntry(name, content));
  for (let left = 1 + random(3); left > 0; left -= 1) entries = random(6) === 0 ? rearranged(entries, others, random) : withMutatedPart(entries, random);
  const zip = rawZip(entries.map((entry) => (random(20) === 0 ? rawEntry(entry.name, entry.data) : entry)));
  return random(30) === 0 ? mutateBytes(zip, random) : zip;
}

/** Sheets most often, then the parts that they lean on. */
function somePart(entries: readonly RawEntry[], random: Random): number {
  const telling = entries.flatMap(({ name }, index) => (/sheet\d|content\.xml|sharedStrings|styles|workbook|table\d|custom|core/i.test(name) ? [index] : []));
  return random(8) === 0 || telling.length === 0 ? random(entries.length) : oneOf(random, telling);
}

function withMutatedPart(entries: readonly RawEntry[], random: Random): RawEntry[] {
  if (entries.length === 0) return [];
  const at = somePart(entries, random);
  const { name, data } = entries[at]!;
  return entries.map((entry, index) => (index === at ? storedEntry(name, mutatedPart(name, data, random)) : entry));
}

function mutatedPart(name: string, content: Uint8Array, random: Random): Uint8Array {
  if (random(10) === 0) return random(2) === 0 ? mutateBytes(content, random) : truncate(content, random);
  if (name.endsWith(".bin")) return mutateRecords(content, XLSB, random);
  return /\.(xml|rels)$/.test(name) ? encodeXml(mutateXml(Buffer.from(content).toString("utf8"), random), random) : mutateBytes(content, random);
}

function rearranged(entries: readonly RawEntry[], others: readonly Uint8Array[], random: Random): RawEntry[] {
  if (entries.length === 0) return [];
  const one = entries[random(entries.length)]!;
  const two = entries[random(entries.length)]!;
  const foreign = [...partsOf(oneOf(random, others))];
  switch (random(9)) {
    case 0: return entries.filter((entry) => entry !== one);
    case 1: return [...entries, one];
    case 2: return [...entries, storedEntry(one.name, two.data)];
    case 3: return entries.map((entry) => (entry === one ? storedEntry(one.name, two.data) : entry));
    case 4: {
      const lent = foreign.find(([name]) => name === one.name)?.[1] ?? oneOf(random, foreign)[1];
      return entries.map((entry) => (entry === one ? storedEntry(one.name, lent) : entry));
    }
    case 5: return entries.map((entry) => (entry === one ? { ...entry, name: oneOf(random, [one.name.toUpperCase(), `/${one.name}`, one.name.replaceAll("/", "\\"), `../${one.name}`, "__proto__", ""]) } : entry));
    case 6: return entries.map((entry) => (entry === one ? { ...entry, size: oneOf(random, [0, entry.size + 1, 0xffffffff, 0x7fffffff]) } : entry));
    case 7: return entries.map((entry) => (entry === one ? { ...entry, method: 8 as const, compressedSize: random(entry.data.length + 10) } : entry));
    default: return entries.map((entry) => (entry === one ? { ...entry, crc: random(2) === 0 ? 0 : (entry.crc ^ 1) >>> 0, flags: random(4) } : entry));
  }
}

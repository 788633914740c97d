/** Encodings of Vietnamese from before Unicode: told by a cell's font, or by what the text of a whole sheet becomes. */
import { isSyllable } from "./syllable";
import { fromTcvn3, isTcvn3Font } from "./tcvn3";
import { fromVni, isVniFont } from "./vni";

export type LegacyEncoding = "TCVN3" | "VNI";

const DECODERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = { TCVN3: (text) => fromTcvn3(text), VNI: fromVni };

/** Letters that only Unicode has: a text with one of them is in none of the older encodings, whatever its font. */
const BEYOND = /[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]/;
/** Characters between ASCII and the letters of Unicode alone: all that the older encodings use. */
const HIGH = /[\u00a1-\u00ff]/;
/** Of those, what Vietnamese in Unicode does not use either. */
const FOREIGN = /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/;
const WORD = /[A-Za-z\u00a1-\u00ff]+/g;

/** The encoding that a font's name says; null for others. */
export function encodingOfFont(font: string | null): LegacyEncoding | null {
  return isTcvn3Font(font) ? "TCVN3" : isVniFont(font) ? "VNI" : null;
}

/** Whether a text could be in an older encoding at all. */
export function mayBeLegacy(text: string): boolean {
  return HIGH.test(text) && !BEYOND.test(text);
}

/** Text typed in the font, as Unicode, NFC. Text of Unicode's own letters and of other fonts is left as it is. */
export function decodeByFont(text: string, font: string | null): string {
  const encoding = encodingOfFont(font);
  if (encoding === null || BEYOND.test(text)) return text.normalize("NFC");
  return (encoding === "TCVN3" ? fromTcvn3(text, font!) : fromVni(text)).normalize("NFC");
}

export function decode(text: string, encoding: LegacyEncoding): string {
  return DECODERS[encoding](text).normalize("NFC");
}

/** Words that no Vietnamese Unicode text has, that must be there before a whole sheet is taken for something else. */
const EVIDENCE = 3;
/** The share of them that must become syllables. */
const CERTAIN = 0.9;

/**
 * The encoding that texts of ordinary fonts are in: the one that makes syllables of their words. Null where fewer than
 * three different words are strange to Unicode, or no encoding makes sense of nine in ten of them.
 */
export function encodingByEvidence(texts: Iterable<string>): LegacyEncoding | null {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) if (word.length > 1 && FOREIGN.test(word) && /[A-Za-z]/.test(word)) words.add(word);
  }
  if (words.size < EVIDENCE) return null;
  let best: { readonly encoding: LegacyEncoding; readonly share: number } | null = null;
  for (const encoding of Object.keys(DECODERS) as LegacyEncoding[]) {
    const share = [...words].filter((word) => isSyllable(decode(word, encoding))).length / words.size;
    if (share >= CERTAIN && (!best || share > best.share)) best = { encoding, share };
  }
  return best?.encoding ?? null;
}

/** Whether a text makes at least as much sense in the encoding as it stands. */
export function isBetterDecoded(text: string, encoding: LegacyEncoding): boolean {
  const syllables = (of: string): number => (of.match(/[\p{L}\p{M}]+/gu) ?? []).filter(isSyllable).length;
  const decoded = decode(text, encoding);
  return decoded !== text && syllables(decoded) >= syllables(text);
}

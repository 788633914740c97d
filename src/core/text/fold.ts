/**
 * Folding of Vietnamese labels, so that two spellings of the same words compare equal: case, NFC and NFD,
 * `hoà`/`hòa`, `tỷ`/`tỉ`, `kỹ`/`kĩ`, `Ð`/`Đ`, spaces, dashes and punctuation apart.
 */

/** Grave, acute, tilde, hook above, dot below: the five tone marks. Breve, circumflex and horn make letters and stay. */
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const COMBINING = /\p{M}/gu;
/** Zero-width characters, soft hyphen and byte order mark: invisible, and pasted along from web pages. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const SEPARATORS = /[^\p{L}\p{M}\p{N}]+/u;

/** A syllable of consonants and a lone `y` (`tỷ`, `kỹ`, `quý`), which is as often written with `i`. */
const LONE_Y = /^(qu|[bcdđghklmnpqrstvx]*)y$/;

function foldWord(word: string): string {
  const decomposed = word.normalize("NFD");
  const tones = decomposed.match(TONE_MARKS);
  const letters = (tones ? decomposed.replace(TONE_MARKS, "") : decomposed).normalize("NFC").replace(LONE_Y, "$1i");
  return tones ? letters + tones.join("").normalize("NFD") : letters;
}

/** Words of a text, folded. A tone mark stands at its word's end, so that its place does not matter. */
function foldWords(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .replace(/[ðɖ]/g, "đ")
    .split(SEPARATORS)
    .filter((word) => word !== "")
    .map(foldWord);
}

const folded = new Map<string, string>();
/** Labels recur in every sheet; the bound keeps a hostile file from filling the memory. */
const MEMORY = 20_000;

/** The folded text, words parted by one space. Idempotent. */
export function foldLabel(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = foldWords(text).join(" ");
  if (folded.size >= MEMORY) folded.clear();
  folded.set(text, result);
  return result;
}

/** Folded once more to bare ASCII letters, for file names: `Sở Nội vụ` → `so noi vu`. */
export function foldAscii(text: string): string {
  return foldLabel(text).normalize("NFD").replace(COMBINING, "").replace(/đ/g, "d");
}

/** The text without what stands in brackets: headers carry numbers and units there. */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)|\[[^[\]]*\]/g, " ");
}

/** Visible text: NFC, invisible characters dropped, every kind of space a plain one, none at the ends. */
export function cleanText(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(/[\s\u00a0]+/g, " ").trim();
}

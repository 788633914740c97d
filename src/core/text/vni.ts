/** VNI (VNI Windows): text typed in the fonts `VNI-…`, where a letter's marks are a character of their own behind it. */

const TONES = { "": "", ø: "\u0300", ù: "\u0301", û: "\u0309", õ: "\u0303", ï: "\u0323" } as const;
const CIRCUMFLEX = { â: "", à: "\u0300", á: "\u0301", å: "\u0309", ã: "\u0303", ä: "\u0323" } as const;
const BREVE = { ê: "", è: "\u0300", é: "\u0301", ú: "\u0309", ü: "\u0303", ë: "\u0323" } as const;
/** Letters that are one character, whatever stands behind them. */
const SINGLE = { ñ: "đ", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" } as const;

const letters = new Map<string, string>(Object.entries(SINGLE));
const put = (code: string, letter: string): void => void letters.set(code, letter.normalize("NFC"));
for (const [base, letter] of Object.entries({ a: "a", e: "e", o: "o", u: "u", y: "y", ô: "ơ", ö: "ư" })) {
  for (const [mark, tone] of Object.entries(TONES)) put(base + mark, letter + tone);
}
for (const base of ["a", "e", "o"]) for (const [mark, tone] of Object.entries(CIRCUMFLEX)) put(base + mark, `${base}\u0302${tone}`);
for (const [mark, tone] of Object.entries(BREVE)) put(`a${mark}`, `a\u0306${tone}`);

/** Whether the font's name says VNI: `VNI-Times`. */
export function isVniFont(font: string | null): boolean {
  return font !== null && /^vni-/i.test(font);
}

/** The Unicode text of what was typed in a VNI font; the longer of two codes counts. A letter's case is its first character's. */
export function fromVni(text: string): string {
  let result = "";
  for (let at = 0; at < text.length; ) {
    const pair = text.slice(at, at + 2);
    const long = pair.length === 2 ? letters.get(pair.toLowerCase()) : undefined;
    const letter = long ?? letters.get(pair.charAt(0).toLowerCase()) ?? pair.charAt(0);
    const isCapital = pair.charAt(0) !== pair.charAt(0).toLowerCase();
    result += isCapital ? letter.toUpperCase() : letter;
    at += long === undefined ? 1 : 2;
  }
  return result;
}

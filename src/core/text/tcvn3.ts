/**
 * TCVN 5712-1 (TCVN3, “ABC”): text typed in the fonts `.Vn…`, where other characters stand for Vietnamese letters.
 * The 74 codes that the fonts have signs for; the standard's capitals with tones are in none of them, and its five
 * combining marks are `°` and `²` in reports.
 */

const CODES = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";
const LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

const letterOf = new Map([...CODES].map((code, index) => [code, [...LETTERS][index]!]));

/** Whether the font's name says TCVN3: `.VnTime`, `.VnArialH`. */
export function isTcvn3Font(font: string | null): boolean {
  return font !== null && /^\.vn/i.test(font);
}

/** The Unicode text of what was typed in TCVN3; fonts whose name ends in H show capitals. */
export function fromTcvn3(text: string, font = ""): string {
  const letters = Array.from(text, (code) => letterOf.get(code) ?? code).join("");
  return /h$/i.test(font) ? letters.toUpperCase() : letters;
}

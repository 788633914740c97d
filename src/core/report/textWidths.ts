/** How wide text in Times New Roman is: NĐ 30/2020/NĐ-CP, Phụ lục I asks for that font. */

/** Thousandths of the font's size that each letter from space to `~` takes; those of a slanting letter are no more. */
const REGULAR = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
  921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
  333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const BOLD = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
  930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
  333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];
const FIRST_LETTER = 32;
const OTHERS: Readonly<Record<string, number>> = { "đ": 556, "Đ": 722, "“": 500, "”": 500, "–": 500, "·": 250, "\u00a0": 250, "\u031B": 70 };
/** No wider letter is usual in Vietnamese. */
const UNKNOWN = 1000;
const ABOVE_OR_BELOW = /[\u0300-\u031A\u031C-\u036F]/;

/** Points that a text on one line takes at a size. */
export function textWidth(text: string, { size, bold }: { readonly size: number; readonly bold: boolean }): number {
  const known = bold ? BOLD : REGULAR;
  let width = 0;
  for (const letter of text.normalize("NFD")) {
    if (!ABOVE_OR_BELOW.test(letter)) width += known[letter.codePointAt(0)! - FIRST_LETTER] ?? OTHERS[letter] ?? UNKNOWN;
  }
  return (width * size) / 1000;
}

/** Excel's measures in the spreadsheet's pixels, at 96 dots an inch and the default font's 7 pixels a digit. */
const DIGIT = 7;
const PADDING = 5;

export const pixelsOfCharacters = (characters: number): number => Math.round(characters * DIGIT + PADDING);
export const charactersOfPixels = (pixels: number): number => Math.max(0, Math.round(((pixels - PADDING) / DIGIT) * 100) / 100);
export const pixelsOfPoints = (points: number): number => Math.round((points * 4) / 3);
export const pointsOfPixels = (pixels: number): number => Math.round(pixels * 75) / 100;

/** What a sheet says of single rows or columns, by index. */
export function linesOf<T>(lines: Readonly<Record<number, T>>): readonly (readonly [index: number, line: T])[] {
  return Object.entries<T>(lines).map(([index, line]) => [Number(index), line] as const);
}

const NUMERALS = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"] as const;

/** Numbers of a report's parts, 1 to 9. */
export function roman(number: number): string {
  const numeral = NUMERALS[number];
  if (!numeral) throw new RangeError(`no part has the number ${number}`);
  return numeral;
}

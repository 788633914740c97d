/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Digits that surely stay under 2⁵³. */
const EXACT_DIGITS = 15;

/**
 * The decimal number that the bytes spell, rounded as `Number` would: up to 15 digits over a power of ten that
 * is exact make one correctly rounded division. NaN for all that needs a closer look (exponents, more digits, spaces, text).
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 45;
  if (negative) at += 1;
  if (end - at > EXACT_DIGITS + 1) return Number.NaN;
  let digits = 0;
  let mantissa = 0;
  let pointAt = -1;
  for (; at < end; at += 1) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits += 1;
    } else if (digit === -2 && pointAt < 0) {
      pointAt = at;
    } else {
      return Number.NaN;
    }
  }
  if (digits === 0 || digits > EXACT_DIGITS) return Number.NaN;
  const number = pointAt < 0 ? mantissa : mantissa / POWERS[end - 1 - pointAt]!;
  return negative ? -number : number;
}

/** The number that the text spells in XML Schema's way; NaN for all that JavaScript would take besides (`0x1F`, blanks), infinite where it is too great. */
export function decimalNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

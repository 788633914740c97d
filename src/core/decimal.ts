/**
 * Exact decimal arithmetic for figures: sums of reported values and comparisons with targets never round.
 * A decimal is `units × 10^-scale`.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** A fraction of at most 15 digits, as JavaScript writes it. */
const PLAIN = /^(-?\d{1,9})\.(\d{1,6})$/;

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Most figures of reports are small counts: a million of them share these. */
const SMALL: readonly Decimal[] = Array.from({ length: 1024 }, (_, value) => ({ units: BigInt(value), scale: 0 }));

/** The decimal that a number stands for at 15 significant digits, all that Excel keeps. Throws RangeError unless finite. */
export function decimal(value: number): Decimal {
  if (Number.isSafeInteger(value)) return SMALL[value] ?? { units: BigInt(value), scale: 0 };
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const plain = PLAIN.exec(String(value));
  if (plain) return { units: BigInt(plain[1]! + plain[2]!), scale: plain[2]!.length };
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const digits = fraction.replace(/0+$/, "");
  const scale = digits.length - Number(exponent);
  const units = BigInt(whole + digits);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.scale === scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

/** The sum of many, 0 of none. */
export function sum(values: readonly Decimal[]): Decimal {
  let scale = 0;
  for (const value of values) if (value.scale > scale) scale = value.scale;
  let units = 0n;
  for (const value of values) units += unitsAt(value, scale);
  return { units, scale };
}

export function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isZero(a: Decimal): boolean {
  return a.units === 0n;
}

/** The nearest finite number: JSON and cells hold no other. */
export function toNumber(a: Decimal): number {
  return finite(a.scale === 0 ? Number(a.units) : Number(`${a.units}e-${a.scale}`));
}

/** `100 × numerator ÷ denominator` to the nearest finite number: for display and JSON, never for comparison. */
export function percentOf(numerator: Decimal, denominator: Decimal): number {
  const scale = Math.max(numerator.scale, denominator.scale);
  const top = unitsAt(numerator, scale) * 100n;
  const bottom = unitsAt(denominator, scale);
  if (isSafe(top) && isSafe(bottom)) return Number(top) / Number(bottom);
  // 20 more digits than a double holds make the last division's rounding the only one.
  const guard = 10n ** 40n;
  return finite(Number(`${(top * guard) / bottom}e-40`));
}

function finite(value: number): number {
  return Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE);
}

function isSafe(value: bigint): boolean {
  return value <= 9007199254740991n && value >= -9007199254740991n;
}

/**
 * Figures as Vietnamese officials type them: `1.870` is 1870, `4,5%` is 4.5 percent. Contract §5, “Figures”.
 */

/** How a digit group of three behind one separator is to be taken. */
export type FigureKind = "count" | "money" | "number" | "percent";

export interface ParsedNumber {
  readonly value: number;
  /** The other reading where `1.870` or `1,870` could be either; null where the text leaves no doubt. */
  readonly other: number | null;
  readonly percentSign: boolean;
  /** Digits after the decimal mark, as written: what the text was rounded to. */
  readonly decimals: number;
}

export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

const GROUP_SPACE = /[ \u00a0\u2009\u202f]/g;
const INTEGER = /^\d+$/;
const DOT_GROUPS = /^\d{1,3}(?:\.\d{3})+$/;
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3})+$/;
const SPACE_GROUPS = /^\d{1,3}(?: \d{3})+$/;
const VIETNAMESE_DECIMAL = /^(\d{1,3}(?:\.\d{3})+|\d+),(\d+)$/;
const ENGLISH_DECIMAL = /^(\d{1,3}(?:,\d{3})+|\d+)\.(\d+)$/;

/**
 * The number that a whole text says, or null where it says none. Never guesses: units and words are refused
 * (`findNumber` looks past them).
 */
export function parseNumber(text: string, kind: FigureKind): ParsedNumber | null {
  const match = /^([+\-−–]?)\s*(.*?)\s*(%?)$/s.exec(text.trim());
  if (!match) return null;
  const [, sign = "", digits = "", percent = ""] = match;
  const parsed = parseUnsigned(digits, kind);
  if (!parsed) return null;
  const negative = sign !== "" && sign !== "+";
  const signed = (value: number): number => (negative && value !== 0 ? -value : value);
  return {
    value: signed(parsed.value),
    other: parsed.other === null ? null : signed(parsed.other),
    percentSign: percent !== "",
    decimals: parsed.decimals,
  };
}

type Unsigned = Omit<ParsedNumber, "percentSign">;

function parseUnsigned(digits: string, kind: FigureKind): Unsigned | null {
  if (INTEGER.test(digits)) return exact(digits, 0);
  const spaced = digits.replace(GROUP_SPACE, " ");
  if (SPACE_GROUPS.test(spaced)) return exact(spaced.replaceAll(" ", ""), 0);
  if (DOT_GROUPS.test(digits)) return grouped(digits, ".", kind);
  if (COMMA_GROUPS.test(digits)) return grouped(digits, ",", kind);
  const vietnamese = VIETNAMESE_DECIMAL.exec(digits);
  if (vietnamese) return exact(`${vietnamese[1]!.replaceAll(".", "")}.${vietnamese[2]}`, vietnamese[2]!.length);
  const english = ENGLISH_DECIMAL.exec(digits);
  if (english) return exact(`${english[1]!.replaceAll(",", "")}.${english[2]}`, english[2]!.length);
  return null;
}

function exact(digits: string, decimals: number): Unsigned | null {
  const value = Number(digits);
  return Number.isFinite(value) ? { value, other: null, decimals } : null;
}

/** `1.870` and `1,870`: one group after one separator may be thousands or decimals; more groups, or 0 before, leave no doubt. */
function grouped(digits: string, separator: "." | ",", kind: FigureKind): Unsigned | null {
  const parts = digits.split(separator);
  const thousands = Number(parts.join(""));
  const decimals = Number(parts.join("."));
  if (!Number.isFinite(thousands)) return null;
  if (parts.length > 2) return { value: thousands, other: null, decimals: 0 };
  if (parts[0] === "0") return { value: decimals, other: null, decimals: 3 };
  const whole = kind === "count" || kind === "money";
  const takenAsThousands = separator === "." ? kind !== "percent" : whole;
  const certain = separator === "." && whole;
  return takenAsThousands
    ? { value: thousands, other: certain ? null : decimals, decimals: 0 }
    : { value: decimals, other: thousands, decimals: 3 };
}

/** `38/59`; null for anything else, dates of three parts included. */
export function parseRatio(text: string): Ratio | null {
  const match = /^([\d.,\s]+)\/([\d.,\s]+)$/.exec(text.trim());
  if (!match) return null;
  const numerator = parseNumber(match[1]!, "count");
  const denominator = parseNumber(match[2]!, "count");
  return numerator && denominator ? { numerator: numerator.value, denominator: denominator.value } : null;
}

export interface FoundNumber extends ParsedNumber {
  /** Why the text is not a figure by itself. */
  readonly why: "approximate" | "unit";
  /** What stands around the number. */
  readonly words: string;
}

const APPROXIMATE = /^(?:~|≈|>=?|<=?|≥|≤|khoảng|gần|hơn|trên|dưới|xấp xỉ|ước|đạt|được)\s*/i;

/** The one number inside a text with a unit or an approximation: `12 hồ sơ`, `~64%`, `khoảng 20%`. Null where there is none or several. */
export function findNumber(text: string, kind: FigureKind): FoundNumber | null {
  const approximate = APPROXIMATE.exec(text.normalize("NFC").trim());
  const rest = approximate ? text.normalize("NFC").trim().slice(approximate[0].length) : text.trim();
  const match = /^([+\-−]?\d(?:[\d.,\u00a0 ]*\d)?\s*%?)\s*(\D*)$/s.exec(rest);
  if (!match) return null;
  const parsed = parseNumber(match[1]!, kind);
  const words = match[2]!.trim();
  if (!parsed || (words === "" && !approximate)) return null;
  return { ...parsed, why: approximate ? "approximate" : "unit", words };
}

/** Units that count in thousands or millions: `nghìn đồng`, `triệu đồng`, `1.000 đ`, `trđ`. */
import { foldAscii } from "./fold";

interface ScaledUnit {
  /** How many of the base one unit is. */
  readonly scale: number;
  /** What is counted, folded: `dong`. */
  readonly base: string;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:ty|ti)(?: |$)/, 1e9],
  [/^(?:trieu |tr |tr(?=d$))/, 1e6],
  [/^(?:nghin|ngan|ngin) /, 1e3],
  [/^(?:ngh?(?=d$)|1000 ?)/, 1e3],
  [/^(?:1000000 ?)/, 1e6],
];
const MONEY = new Set(["d", "dong", "vnd", "dong viet nam", "viet nam dong", ""]);

/** The unit as a multiple of what it counts. A unit without such words is its own base. */
function scaledUnit(unit: string): ScaledUnit {
  const folded = foldAscii(unit.replace(/(?<=\d)[.\s](?=\d{3})/g, ""));
  for (const [words, scale] of SCALES) {
    if (!words.test(folded)) continue;
    const base = folded.replace(words, "").trim();
    return { scale, base: MONEY.has(base) ? "dong" : base };
  }
  return { scale: 1, base: folded !== "" && MONEY.has(folded) ? "dong" : folded };
}

/** How many of `unit` one `other` is, where both count the same thing; null where they do not. */
export function unitsPer(other: string, unit: string): number | null {
  const [from, to] = [scaledUnit(other), scaledUnit(unit)];
  return from.base === to.base && from.base !== "" ? from.scale / to.scale : null;
}

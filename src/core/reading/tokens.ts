/** Words that stand in a figure's place: contract §5, “States”. The table is data and can be edited. */
import { cleanText, foldLabel } from "../text/fold";

interface TokenTable {
  readonly none: readonly string[];
  readonly missing: readonly string[];
  readonly notApplicable: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const TOKENS: TokenTable = {
  none: ["-", "KPS", "không phát sinh", "không có phát sinh"],
  missing: ["…", "...", "x", "không"],
  notApplicable: ["không áp dụng", "KAD", "N/A"],
  yes: ["có", "đã", "rồi", "đạt", "x", "✓", "1", "đã có", "đã thực hiện"],
  no: ["không", "chưa", "0", "chưa có", "chưa thực hiện", "không đạt", "chưa đạt", "không có"],
};

/** Tokens of punctuation alone fold to nothing, so they are kept as they stand, all dashes and dots as one. */
function tokenKey(text: string): string {
  const tidy = cleanText(text).replace(/[–—−‐‑]/g, "-").replace(/\.{2,}|…+/g, "…").replace(/-{2,}/g, "-").replace(/[✓✔☑√]/g, "✓");
  return foldLabel(tidy) || tidy;
}

export type FigureToken = "none" | "missing" | "notApplicable";

const figureTokens = new Map<string, FigureToken>(
  (["none", "missing", "notApplicable"] as const).flatMap((state) => TOKENS[state].map((token) => [tokenKey(token), state] as const)),
);
const yesNoTokens = new Map<string, boolean>([
  ...TOKENS.yes.map((token) => [tokenKey(token), true] as const),
  ...TOKENS.no.map((token) => [tokenKey(token), false] as const),
]);

/** The words themselves, each state's most usual first. */
export const FIGURE_WORDS: Readonly<Record<"none" | "notApplicable", readonly string[]>> = TOKENS;

/** The state that a word in a figure's cell means; null where it is no such word. */
export function figureToken(text: string): FigureToken | null {
  return figureTokens.get(tokenKey(text)) ?? null;
}

/** Yes or no, also where an explanation follows (`Có (2 đợt)`); null where the text says neither. */
export function yesNo(text: string): boolean | null {
  const whole = yesNoTokens.get(tokenKey(text));
  if (whole !== undefined) return whole;
  const leading = /^([^,;:.(–-]+)[,;:.(–-]/.exec(cleanText(text))?.[1];
  return leading === undefined ? null : yesNoTokens.get(tokenKey(leading)) ?? null;
}

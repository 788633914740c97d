/** What both languages put paragraphs together with. */
import type { Paragraph, Piece, Said, Section } from "../core/report/narrative/pieces";

/** A space at which no line ends. */
export const NO_BREAK = "\u00a0";

type Pieces = readonly (Piece | readonly Piece[])[];

const atDepth = (depth: Paragraph["depth"], section: Section, pieces: Pieces): Paragraph => ({ section, depth, pieces: joined(pieces.flat()) });
export const paragraph = (section: Section, ...pieces: Pieces): Paragraph => atDepth(0, section, pieces);
export const item = (section: Section, ...pieces: Pieces): Paragraph => atDepth(1, section, pieces);

/** How many things one line names before they become a list: longer ones are hard to read, and Excel shows no row above 409 points. */
const MOST_IN_A_LINE = 2;

/** `intro A; B.`, or of more `introMany:` with `A;` … `C.` as a list below. */
export function enumeration(depth: 0 | 1, section: Section, { intro, introMany }: { readonly intro: string; readonly introMany: string }, all: readonly (readonly Piece[])[]): readonly Paragraph[] {
  if (all.length <= MOST_IN_A_LINE) return [atDepth(depth, section, [intro, ...clauses("; ", all), "."])];
  return [atDepth(depth, section, [`${introMany}:`]), ...all.map((each, index) => atDepth(depth === 0 ? 1 : 2, section, [...each, index === all.length - 1 ? "." : ";"]))];
}

/** Words that stand beside each other become one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (typeof piece === "string" && typeof last === "string") out[out.length - 1] = last + piece;
    else if (piece !== "") out.push(piece);
  }
  return out;
}

/** Words that are said only while the count is not 0. */
export const whileSome = (count: Said, ...pieces: readonly Piece[]): Piece => ({ unless0: count, pieces });

/** Clauses with the separator between them; those that say nothing (null) are left out. */
export function clauses(separator: string, parts: readonly (readonly Piece[] | null)[]): readonly Piece[] {
  return parts.filter((part) => part !== null).flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

/** A figure with its unit on the same line: `4,5%`, `12 thủ tục`. */
export const measured = (said: Said, unit: string): readonly Piece[] => (unit === "%" ? [said, "%"] : [said, `${NO_BREAK}${unit}`]);

/** How many names a sentence bears before it says how many more there are. */
const MOST_NAMES = 12;

/** The first of the groups that together have no more names than a sentence bears, at least one, and how many groups are left. */
export function within<T>(groups: readonly T[], size: (group: T) => number): { readonly shown: readonly T[]; readonly rest: number } {
  let total = 0;
  const shown = groups.filter((group, index) => (total += size(group)) <= MOST_NAMES || index === 0);
  return { shown, rest: groups.length - shown.length };
}

/** As `listed`, of names with a figure beside each. */
export function listedPieces(all: readonly (readonly Piece[])[], words: { readonly and: string; rest(count: number): string }): readonly Piece[] {
  const shown = all.length > MOST_NAMES ? [...all.slice(0, MOST_NAMES), [words.rest(all.length - MOST_NAMES)]] : all;
  return shown.length < 2 ? shown.flat() : [...clauses(", ", shown.slice(0, -1)), ` ${words.and} `, ...shown.at(-1)!];
}

/** `A, B và C`; beyond twelve the rest as a number. */
export function listed(names: readonly string[], words: { readonly and: string; rest(count: number): string }): string {
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), words.rest(names.length - MOST_NAMES)] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${words.and} ${shown.at(-1)!}`;
}

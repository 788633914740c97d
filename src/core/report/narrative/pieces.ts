/** What paragraphs are made of: words, and figures that say where in the summary workbook they stand. */
import type { Risk, Status } from "../../compliance/types";
import type { IndexPart } from "../../filled/types";
import type { Against } from "../../history/compared";

/** Whether a figure came out better than the one it is compared with, by what its indicator holds for better. */
export type Judgement = "better" | "worse" | "same";

/** Where a figure stands in the summary workbook. */
export type Place =
  | { readonly kind: "agencies"; readonly of: "expected" | "received" | "late" | "missing" | "rejected" }
  /** How many of the province's targets have one of these statuses. */
  | { readonly kind: "targets"; readonly having: readonly Status[] }
  /** How many of them are at risk so. */
  | { readonly kind: "risk"; readonly risk: Risk }
  /** Those targets in per cent of all that are judged. */
  | { readonly kind: "share"; readonly having: readonly Status[] }
  | { readonly kind: "indicator"; readonly code: string; readonly part: "numerator" | "denominator" | "result" | "target" }
  /** Agencies whose figures an indicator still lacks. */
  | { readonly kind: "lacking"; readonly code: string }
  /**
   * Targets of which an agency's figures lack, by its position among the context's; less those `unlike` ones that the sheet calls so
   * for want of an earlier figure alone.
   */
  | { readonly kind: "incomplete"; readonly agency: number; readonly unlike: number }
  /** Result less target. */
  | { readonly kind: "gap"; readonly code: string }
  | { readonly kind: "change"; readonly code: string; readonly against: Against; readonly part: "now" | "then" | "change" }
  /** How many of the compared indicators came out so. */
  | { readonly kind: "compared"; readonly against: Against; readonly judgement: Judgement }
  | { readonly kind: "need"; readonly code: string; readonly part: "amount" | "assumed" }
  /** An external index as filled in on the leaders' sheet, and what it gained on the year before. */
  | { readonly kind: "index"; readonly code: string; readonly part: IndexPart }
  | { readonly kind: "indexChange"; readonly code: string; readonly part: "score" | "rank" };

/** A figure inside a sentence. */
export interface Said {
  readonly value: number;
  readonly place: Place;
  /** `count`: of agencies or targets, which officials write with two digits; `size`: a figure without its sign; `day`: a serial, said as its day. */
  readonly form: "count" | "figure" | "size" | "day";
  /** At most so many. */
  readonly decimals: number;
}

/** A count of agencies, targets or indicators. */
export function countSaid(place: Place, value: number): Said {
  return { value, place, form: "count", decimals: 0 };
}

/** Words that are said only while a count is not 0, also after figures of the workbook are edited. */
export interface Unless0 {
  readonly unless0: Said;
  readonly pieces: readonly Piece[];
}

export type Piece = string | Said | Unless0;

export const SECTIONS = ["coverage", "result", "comparison", "shortfalls", "proposals"] as const;
export type Section = (typeof SECTIONS)[number];

export interface Paragraph {
  readonly section: Section;
  /** 1: one of a list that a paragraph before it introduces; 2: one of a list inside that list. */
  readonly depth: 0 | 1 | 2;
  readonly pieces: readonly Piece[];
}

const MARKS = ["", "- ", "+ "] as const;

/** The paragraph as a line of its own: what is one of a list has its mark before it. */
export function lineOf({ pieces, depth }: Paragraph): readonly Piece[] {
  return depth === 0 ? pieces : [MARKS[depth], ...pieces];
}

/** What staff fill in on the summary's sheets, as data. */

/** The number that is filled in; text that stands there and is none, kept as it stands; null for nothing. */
export type FilledFigure = number | string | null;

/** An external index as published in one year. */
export interface FilledIndex {
  readonly code: string;
  /** In which it was published, not the one that it measures. */
  readonly year: number;
  /** In the index's unit. */
  readonly score: FilledFigure;
  readonly rank: FilledFigure;
  /** Of how many. */
  readonly of: FilledFigure;
}

export const INDEX_PARTS = ["score", "rank", "of"] as const satisfies readonly (keyof FilledIndex)[];
export type IndexPart = (typeof INDEX_PARTS)[number];

/** What is noted of a duty: the day on which it was done, the bare word that it is, or text that says neither (or that it is not), kept as it stands. */
export type FilledDone = { readonly kind: "day"; readonly day: string } | { readonly kind: "word" } | { readonly kind: "text"; readonly text: string };

export interface FilledDuty {
  readonly code: string;
  readonly agency: string | null;
  /** Which time of the duty: its due date, `YYYY-MM-DD`, or the year of a duty without one. */
  readonly instance: string;
  readonly done: FilledDone | null;
  readonly note: string | null;
}

/** The day on which duties are looked at, set for one period; `text` where it is no day. */
export interface ReviewDay {
  readonly period: string;
  readonly day: string | null;
  readonly text: string | null;
}

export type FilledPart = IndexPart | "done" | "note" | "reviewDay";
/** `number`: no number; `whole`: no whole number from 1; `range`: beyond the highest that there is, or below 0; `beyondCount`: a rank beyond the number of those ranked; `day`: neither a day nor a word that says done; `other`: filled in differently elsewhere. */
export type FilledProblem = "number" | "whole" | "range" | "beyondCount" | "day" | "other";

/** What is filled in and cannot be used. It stays where it stands. */
export interface FilledFault {
  readonly problem: FilledProblem;
  readonly part: FilledPart;
  /** Code of the index or duty; the period whose day of looking at duties it is. */
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
  /** As a person sees it, numbers as they are. */
  readonly found: string | number;
  /** The highest that may stand there; for `other` what stands elsewhere. */
  readonly limit: string | number | null;
}

export interface Filled {
  /** One for each index and year, the years falling. */
  readonly indices: readonly FilledIndex[];
  readonly duties: readonly FilledDuty[];
  readonly reviewDay: ReviewDay | null;
}

export const NOTHING_FILLED: Filled = { indices: [], duties: [], reviewDay: null };

export interface FilledRead {
  readonly filled: Filled;
  readonly faults: readonly FilledFault[];
}

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

export type FilledPart = IndexPart;
/** `number`: no number; `whole`: no whole number from 1; `range`: beyond the highest that there is, or below 0; `beyondCount`: a rank beyond the number of those ranked; `other`: filled in differently elsewhere. */
export type FilledProblem = "number" | "whole" | "range" | "beyondCount" | "other";

/** What is filled in and cannot be used. It stays where it stands. */
export interface FilledFault {
  readonly problem: FilledProblem;
  readonly part: FilledPart;
  /** Code of the index. */
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
}

export const NOTHING_FILLED: Filled = { indices: [] };

export interface FilledRead {
  readonly filled: Filled;
  readonly faults: readonly FilledFault[];
}

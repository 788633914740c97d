/** What the rows that staff fill in say, worded in `messages/`. */
import type { DutyState } from "../compliance/duties";

export interface IndexLabels {
  readonly title: string;
  /** Where scores are filled in, and that they stay. */
  readonly note: string;
  readonly name: string;
  /** Over the columns of one year's publication. */
  published(year: number): string;
  readonly score: string;
  readonly rank: string;
  readonly of: string;
  readonly scoreChange: string;
  readonly rankChange: string;
  /** Before the amount of a change of score, and of one of rank (less is better); whole texts where nothing changed. */
  readonly moves: { readonly up: string; readonly down: string; readonly same: string };
  readonly ranks: { readonly up: string; readonly down: string; readonly same: string; readonly one: string; readonly many: string };
  /** A score's `unit`, as it stands behind the index's name. */
  unit(unit: string): string;
  /** After the amount by which a score in `unit` changed. */
  points(unit: string): string;
  /** Around the two numbers of those ranked, where they differ and ranks cannot be compared. */
  readonly otherCount: { readonly before: string; readonly between: string; readonly after: string };
  /** What is said to an entry that cannot be. */
  readonly entries: { score(max: number | null): string; readonly rank: string };
  readonly prompt: { readonly title: string; readonly text: string };
  /** Over those of other years, which are kept. */
  readonly otherYears: string;
  readonly year: string;
}

export interface DutyLabels {
  readonly title: string;
  readonly note: string;
  readonly name: string;
  readonly from: string;
  /** Over the day on which it was done, and over the document's number. */
  readonly done: string;
  readonly doneNote: string;
  readonly agency: string;
  readonly states: Readonly<Record<DutyState, string>>;
  /** Before the day on which duties are looked at. */
  readonly reviewDay: string;
  /** Where that day was emptied. */
  readonly noReviewDay: string;
  /** What is said to an entry that is neither a day nor the word for done. */
  readonly entry: string;
  readonly prompt: { readonly title: string; readonly text: string };
  /** Over what was noted of duties that the table does not have. */
  readonly others: string;
  readonly othersNote: string;
  /** Between and after how many agencies still have to do it and how many have to at all. */
  readonly open: { readonly between: string; readonly after: string };
}

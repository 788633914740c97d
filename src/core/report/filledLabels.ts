/** What the rows that staff fill in say, worded in `messages/`. */
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
  /** After the amount by which a score in `unit` changed. */
  points(unit: string): string;
  /** Around the two numbers of those ranked, where they differ and ranks cannot be compared. */
  readonly otherCount: { readonly before: string; readonly between: string; readonly after: string };
  /** What is said to an entry that cannot be. */
  readonly entries: { score(max: number | null): string; readonly rank: string };
  readonly prompt: { readonly title: string; readonly text: string };
}

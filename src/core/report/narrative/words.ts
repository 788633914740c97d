import type { NarrativeFacts } from "./factTypes";
import type { Paragraph, Piece, Section } from "./pieces";
import type { NumberMarks } from "./spoken";

/** How a language tells the facts. */
export interface NarrativeWords {
  readonly marks: NumberMarks;
  readonly headings: Readonly<Record<Section, string>>;
  /** The whole in one sentence: targets met and not met, against last quarter, agencies in the figures. */
  verdict(facts: NarrativeFacts): readonly Piece[];
  /** Which agencies are not in the figures. */
  coverage(facts: NarrativeFacts): readonly Piece[];
  /** In the order of the sections. */
  paragraphs(facts: NarrativeFacts): readonly Paragraph[];
}

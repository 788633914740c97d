import type { NarrativeFacts } from "./factTypes";
import type { Paragraph, Section } from "./pieces";
import type { NumberMarks } from "./spoken";

/** How a language tells the facts. */
export interface NarrativeWords {
  readonly marks: NumberMarks;
  readonly headings: Readonly<Record<Section, string>>;
  /** In the order of the sections. */
  paragraphs(facts: NarrativeFacts): readonly Paragraph[];
}

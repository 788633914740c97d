/** What documents say, worded in `messages/`: core has no text of its own. */
import type { Comparator } from "../../catalogue/types";
import type { AgencyStatus, Counts, IndicatorChange } from "../../compile/types";
import type { Need } from "../../compliance/types";
import type { SheetLabels } from "../labels";

export interface DocumentLabels {
  /** Words that documents and sheets share: columns, statuses, header block. */
  readonly sheets: SheetLabels;
  /** A figure in the language's own marks. */
  number(value: number): string;
  /** With more decimals where it would else look like the one it is held `against`. */
  percent(value: number, against?: number): string;
  date(day: string): string;
  /** `so` agencies of `expected`, in a narrow cell. */
  share(count: number, expected: number): string;
  readonly report: {
    /** The kind of document, over its subject. */
    readonly kind: string;
    subject(period: string): string;
    opening(period: string, from: string, to: string): string;
    readonly coverage: {
      readonly title: string;
      sentence(counts: Counts): string;
      readonly allInside: string;
      outside(agencies: readonly string[]): string;
    };
    readonly results: {
      readonly title: string;
      verdict(tally: TargetTally): string;
      readonly tableTitle: string;
      /** Over the sentences on the targets that are not met. */
      readonly unmetTitle: string;
      unmet(fact: UnmetFact): string;
      met(indicators: readonly string[]): string;
    };
    readonly late: { readonly title: string; readonly none: string };
    readonly duties: { readonly title: string };
    readonly proposals: {
      /** After the duties, where there are any: `IV` or `V`. */
      title(number: string): string;
      lead(agency: string, indicators: readonly string[]): string;
      /** To everyone whose indicator has no lead. */
      everyone(indicators: readonly string[]): string;
      missing(agencies: readonly string[]): string;
      rejected(agencies: readonly string[]): string;
      late(agencies: readonly string[]): string;
      readonly none: string;
    };
    closing(period: string): string;
    readonly signer: string;
    readonly appendix: { readonly title: string; subject(period: string): string; readonly note: string; readonly agencies: string };
  };
  /** The letter to an agency that was late, sent nothing, or whose report has something to settle. */
  readonly letter: {
    readonly number: string;
    subject(period: string): string;
    to(agency: string): string;
    /** Sentences on what stands open, in their order. */
    body(facts: LetterFacts): readonly string[];
    readonly findings: string;
    /** How to give explanations in the workbook, and send it back. */
    explain(file: string): string;
    readonly duties: string;
    readonly closing: string;
    readonly recipients: readonly string[];
  };
}

/** What a letter to an agency is about. */
export interface LetterFacts {
  readonly agency: string;
  readonly status: AgencyStatus;
  /** Worded: `Quý III năm 2026`. */
  readonly period: string;
  readonly received: string | null;
  readonly errors: number;
  readonly warnings: number;
}

/** An indicator of the province that misses its target; figures in per cent or the unit. */
export interface UnmetFact {
  readonly name: string;
  readonly result: number;
  readonly unit: string;
  /** Null where it is judged on its numerator, which is then the result. */
  readonly parts: { readonly numerator: number; readonly denominator: number } | null;
  readonly target: { readonly comparator: Comparator; readonly value: number } | null;
  readonly change: IndicatorChange | null;
  readonly need: Need | null;
  readonly lead: string | null;
  /** Agencies that are not in the figure. */
  readonly lacking: number;
}

/** The province's targets by how they stand. */
export interface TargetTally {
  readonly judged: number;
  readonly met: number;
  readonly notMet: number;
  readonly notDue: number;
  /** No occurrence, no data or not applicable. */
  readonly unjudged: number;
}

/** What documents say, worded in `messages/`: core has no text of its own. */
import type { AgencyStatus } from "../../compile/types";
import type { Need } from "../../compliance/types";
import type { SheetLabels } from "../labels";

export interface DocumentLabels {
  /** Words that documents and sheets share: columns, statuses, header block. */
  readonly sheets: SheetLabels;
  /** A figure in the language's own marks. */
  number(value: number): string;
  date(day: string): string;
  /** What the next report must show, by when, under which assumption; `unit` null: agencies are counted. */
  need(need: Need, unit: string | null): string;
  /** A period inside a sentence. */
  period(id: string): string;
  /** `so` agencies of `expected`, in a narrow cell. */
  share(count: number, expected: number): string;
  readonly report: {
    /** The kind of document, over its subject. */
    readonly kind: string;
    subject(period: string): string;
    opening(period: string, from: string, to: string): string;
    /** Titles of the parts, to stand after their number. */
    readonly parts: Readonly<Record<"coverage" | "results" | "shortfalls" | "duties" | "proposals", string>>;
    /** Over the tables. */
    readonly lateTable: string;
    readonly complianceTable: string;
    /** Which duties are told, and of which day; not those that are done. */
    duties(day: string): string;
    closing(period: string): string;
    readonly signer: string;
    readonly appendix: {
      readonly title: string;
      subject(period: string): string;
      /** Titles of its parts, where there are two. */
      readonly quarters: string;
      readonly figures: string;
      /** Which agencies the quarter is compared with the last one on. */
      readonly moved: string;
      /** To which report it belongs, with the year; number and day are left blank. */
      attached(year: string): string;
      readonly note: string;
      readonly agencies: string;
    };
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
    /** The same where nothing may be explained. */
    mend(file: string): string;
    /** Before the agency's own targets that are not met. */
    readonly targets: string;
    /** Over what its next report must show. */
    readonly need: string;
    /** Before the agency's duties that are overdue or due soon; `day`: on which they were looked at. */
    duties(day: string): string;
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

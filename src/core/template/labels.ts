/** What a report template says, worded in `messages/`: core has no text of its own. */
import type { Agency } from "../agencies/types";
import type { Item, Target } from "../catalogue/types";

interface LetterheadLine {
  readonly text: string;
  readonly bold: boolean;
}

export interface TemplateLabels {
  /** Two lines: the superior body over the agency's own name, or the committee over its place. */
  letterhead(agency: Agency, province: string): readonly [LetterheadLine, LetterheadLine];
  readonly nation: string;
  readonly motto: string;
  /** With room for the number. */
  documentNumber(agency: Agency): string;
  /** With room for day and month. */
  placeAndDate(agency: Agency, province: string, year: number): string;
  readonly title: string;
  /** `2026-Q3` → “Quý III năm 2026”. */
  period(id: string): string;
  /** Dates are `YYYY-MM-DD`. */
  dataWindow(from: string, to: string): string;
  /** Names of columns: the words that readers know them by (contract §5). */
  readonly columns: {
    readonly number: string;
    readonly code: string;
    readonly item: string;
    readonly unit: string;
    readonly result: string;
    /** Over one column of results that are all counted from the year's beginning. */
    readonly resultToDate: string;
    readonly inPeriod: string;
    readonly yearToDate: string;
    /** Over the figures of the quarter before, which readers pass over; in brackets which quarter that is. */
    previous(id: string): string;
    readonly remark: string;
  };
  /** What stands for a figure that does not concern the agency; a reader takes it for not applicable. */
  readonly notApplicable: string;
  readonly yes: string;
  readonly no: string;
  /** Shown beside an item's cell: what to enter. */
  prompt(item: Item): string;
  /** Shown where something else is entered. */
  refusal(item: Item): string;
  readonly ratesHeading: string;
  /** What is aimed at; empty where that cannot be said in figures. */
  target(target: Target): string;
  readonly howTo: string;
  /** The first is the heading. */
  addressees(agency: Agency): readonly string[];
  /** Lines over the room for the signature. */
  signature(agency: Agency): readonly string[];
  readonly signatureNote: string;
}

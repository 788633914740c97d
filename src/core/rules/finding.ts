/** A finding (phát hiện): what a check says, as data. Sentences are made in `messages/`. */
import type { Operator } from "../catalogue/types";
import type { FilledFault } from "../filled/types";
import type { LegacyEncoding } from "../text/encodings";

/** What is wrong with a row of the store, named by what it concerns; `repeated`: a row above says the same period, agency and item; `columns`: the whole table, without columns that it needs. */
export type StoreProblem = "columns" | "period" | "agency" | "item" | "state" | "value" | "counted" | "repeated";

/** B: file or sheet unusable. E: must fix. W: fix or explain. I: information. */
export type Severity = "B" | "E" | "W" | "I";

/** What an item came to a quarter before. */
export interface PreviousReading {
  /** The quarter, such as `2026-Q2`. */
  readonly period: string;
  /** In the item's unit; 1 and 0 for yes and no. */
  readonly value: number;
}

/** A mend that is safe to apply as it stands. */
export interface Fix {
  readonly kind: "setValue";
  readonly value: string | number | boolean;
}

/**
 * What each rule has to tell beyond the common fields. A rule that needs no more has an empty record.
 * `REL-CHECK` stands for the catalogue's own checks, whose `rule` is the check's id.
 */
export interface FindingDetails {
  "FIL-001": { readonly reason: UnreadableReason };
  /** `what` names the limit: the file's own size, what it inflates to, its sheets or cells. */
  "FIL-002": { readonly what: string; readonly size: number; readonly limit: number };
  /** `names`: the agencies that the two sheets name, where these are different ones of which the counted one is closed. */
  "FIL-003": { readonly other: string; readonly decidedBy: "reportDate" | "savedAt" | "fileName"; readonly names?: readonly [own: string, counted: string] };
  "FIL-004": { readonly reason: "notCalculated" | "externalLink"; readonly cells: readonly string[] };
  "TPL-001": { readonly sheet: string; readonly sheets: readonly string[] };
  "TPL-002": { readonly has: CatalogueVersion; readonly inUse: CatalogueVersion; readonly age: "older" | "newer" | "other" };
  "TPL-003": { readonly period: string; readonly asked: string };
  "TPL-004": { readonly text: string | null; readonly candidates: readonly string[] };
  "TPL-005": { readonly what: "sheet" | "rows" | "columns"; readonly names: readonly string[] };
  /** No period written on the sheet. */
  "TPL-006": { readonly asked: string };
  "HDR-001": { readonly searchedRows: number };
  "HDR-002": { readonly role: string };
  "HDR-003": { readonly names: readonly string[] };
  "HDR-004": { readonly role: string; readonly cells: readonly string[] };
  "HDR-005": { readonly text: string };
  /** The header cells of the quarter's and the year's column; rows whose figures say so. */
  "HDR-006": { readonly columns: readonly string[]; readonly rows: number };
  "HDR-007": { readonly columns: readonly string[]; readonly rows: number };
  /** Every figure stands `offset` rows below its item (-1: above); `misplaced`: what of the table does not fit as it stands. */
  "HDR-008": { readonly offset: 1 | -1; readonly misplaced: number };
  "ROW-001": Record<string, never>;
  "ROW-002": { readonly cells: readonly string[] };
  "ROW-003": { readonly text: string; readonly candidates: readonly string[] };
  "ROW-004": { readonly number: string; readonly numberItem: string };
  /** Rows of fields with items across the columns, none of them the total. */
  "ROW-005": { readonly rows: number };
  "VAL-001": Record<string, never>;
  "VAL-002": Record<string, never>;
  "VAL-003": { readonly parsed: number | null; readonly reason: "text" | "unit" | "approximate" | "ratio" | "date" | "day" };
  "VAL-004": { readonly taken: number; readonly other: number };
  "VAL-005": { readonly error: string };
  "VAL-006": { readonly constraint: "negative" | "fraction" | "choice" | "minimum" | "maximum"; readonly limit: string | number | null; readonly suggestion: number | null };
  "VAL-007": { readonly value: number; readonly percent: number };
  "VAL-008": { readonly limit: number };
  "VAL-009": { readonly count: number };
  /** Text of another encoding; `found` is an example, `read` what it was read as. */
  "VAL-010": { readonly encoding: TextEncoding; readonly by: "font" | "evidence"; readonly count: number; readonly read: string };
  /** Figures stored as text. */
  "VAL-011": { readonly count: number };
  /** A date with day and month taken for each other, as it stands and the other way round. */
  "VAL-012": { readonly date: string; readonly swapped: string };
  /** A figure in another unit than the item's; `converted` is what it would be in the item's. */
  "VAL-013": { readonly unit: string; readonly itemUnit: string; readonly converted: number };
  "REL-003": { readonly indicator: string; readonly stated: number; readonly computed: number };
  "REL-004": { readonly indicator: string; readonly numerator: number };
  /** A year's figure below the quarter's on the same row. */
  "REL-008": { readonly inPeriod: number; readonly yearToDate: number };
  /** A percentage beside plan and result that is not the one of the other. */
  "REL-009": { readonly stated: number; readonly computed: number; readonly actual: number; readonly plan: number };
  "REL-CHECK": { readonly left: number | string | null; readonly operator: Operator; readonly right: number | string | null; readonly leftText: string; readonly rightText: string };
  /** `basis`: the agencies that reported the earlier figure, where they are not the agency itself; so in all of HIS. */
  "HIS-001": { readonly now: number; readonly previous: number; readonly periods: readonly string[]; readonly basis: readonly string[] };
  /**
   * `period`: of the earlier figure; `percent`: the change in per cent of it, null from 0 and where `points`. Where the cell holds more than the
   * quarter that is compared: `reported` what it holds, `quarter` which quarter `now` is of.
   */
  "HIS-002": {
    readonly now: number; readonly previous: number; readonly period: string; readonly points: boolean; readonly percent: number | null; readonly basis: readonly string[];
    readonly reported?: number; readonly quarter?: string;
  };
  "HIS-003": { readonly cells: readonly string[]; readonly period: string; readonly same: number; readonly compared: number };
  /** Median, least and greatest of so many (`sample`) earlier quarters, or agencies. */
  "HIS-004": { readonly now: number; readonly median: number; readonly low: number; readonly high: number; readonly sample: number; readonly against: "own" | "peers" };
  "HIS-005": { readonly now: number; readonly closing: string; readonly previous: number; readonly period: string; readonly basis: readonly string[] };
  /** Rows of the store of earlier periods that cannot be read, all for one cause. */
  "HIS-006": { readonly problem: StoreProblem; readonly cells: readonly string[] };
  /** A cell that staff filled in on the summary and that cannot be used; `code`: of the index or duty. */
  "HIS-007": Pick<FilledFault, "problem" | "part" | "code" | "limit">;
  "SUB-001": { readonly due: string | null };
  "SUB-002": { readonly due: string; readonly received: string };
  /** Stamped as clean by its sender, `at` `YYYY-MM-DDTHH:MM`: the content is that very one, or is not. */
  "SUB-004": { readonly at: string; readonly catalogue: CatalogueVersion };
  "SUB-005": { readonly at: string; readonly catalogue: CatalogueVersion };
  "SUB-003": { readonly filled: number; readonly required: number };
  /** With an item: agencies left out of its totals beyond those that sent nothing usable at all. */
  "AGG-002": { readonly agencies: readonly string[]; readonly reported: number; readonly expectedAgencies: number };
  "AGG-003": { readonly why: string };
}

/** What a text was in before it was read as composed Unicode: base letters with combining marks (NFD, Windows-1258), or `Ð` for `Đ`. */
export type TextEncoding = LegacyEncoding | "combining" | "lookAlike";

interface CatalogueVersion {
  readonly id: string;
  readonly version: string;
}

export type RuleId = keyof FindingDetails;

export type UnreadableReason =
  | "notSpreadsheet"
  | "empty"
  | "webPage"
  | "textTable"
  | "oldExcel"
  | "document"
  | "archive"
  | "truncated"
  | "password"
  | "noSheets"
  | "hostile"
  | "unsupported"
  | "noAccess"
  /** Reading it took longer than any file may, or cost the reader its life. */
  | "timedOut"
  | "crashed"
  | "unreadable";

interface FindingOf<R extends RuleId> {
  /** The id that JSON and people see: the rule's, or a catalogue check's own. */
  readonly rule: string;
  /** Which details it carries. */
  readonly kind: R;
  readonly severity: Severity;
  /** Base name of the file; null where the sheet stands in the open workbook, or the finding is of the compilation. */
  readonly file: string | null;
  /** The sheet's name. */
  readonly sheet: string | null;
  readonly agency: string | null;
  /** An address or a range on the sheet, such as `D12` or `B9:E49`; null where there is none. */
  readonly cell: string | null;
  /** The item concerned, and all that the finding leaves out of totals. */
  readonly item: string | null;
  readonly items: readonly string[];
  /** What stands there, as a person sees it. */
  readonly found: string | number | boolean | null;
  /** What should, in terms of the catalogue (`count >= 0`). */
  readonly expected: string | null;
  /** Found less expected, in the item's unit. */
  readonly difference: number | null;
  readonly fix: Fix | null;
  readonly details: FindingDetails[R];
  /** What the item came to a quarter before; absent where no earlier periods are given, or it is not known. */
  readonly previous?: PreviousReading;
  /** What follows from this one, which is their root: folded under it and counted nowhere else. */
  readonly consequences: readonly Finding[];
  /** Why it is right all the same, as the agency wrote it; a warning that has one is closed. */
  readonly explanation: string | null;
}

/** Every rule's finding: `kind` tells which details it has. */
export type Finding = { readonly [R in RuleId]: FindingOf<R> }[RuleId];
export type FindingFor<R extends RuleId> = FindingOf<R>;

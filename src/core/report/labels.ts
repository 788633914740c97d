/** What the summary's sheets say, worded in `messages/`: core has no text of its own. */
import type { RegistryWords } from "../agencies/columns";
import type { CatalogueWords } from "../catalogue/columns";
import type { Aggregate, Comparator, Tier } from "../catalogue/types";
import type { AgencyStatus, Trend } from "../compile/types";
import type { Risk, Status } from "../compliance/types";
import type { Against } from "../history/compared";
import type { Severity } from "../rules/finding";
import type { DutyLabels, IndexLabels } from "./filledLabels";
import type { Judgement } from "./narrative/pieces";
import type { NarrativeWords } from "./narrative/words";
import type { QuarterCourseLabels, QuarterTableLabels } from "./quarterLabels";
import type { ComparedOver } from "./narrative/factTypes";
import type { NeedSaid } from "./needWords";

export interface SheetLabels {
  readonly tiers: Readonly<Record<Tier, string>>;
  /** The scope that is the whole province. */
  readonly province: string;
  readonly statuses: Readonly<Record<Status, string>>;
  /** Follow a status after a comma. */
  readonly risks: Readonly<Record<Risk, string>>;
  readonly agencyStatuses: Readonly<Record<AgencyStatus, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** One sign each, none of them part of another. */
  readonly comparators: Readonly<Record<Comparator, string>>;
  readonly aggregates: Readonly<Record<Aggregate, string>>;
  /** Of days. */
  readonly dayAggregates: Readonly<Record<"max" | "min", string>>;
  readonly yes: string;
  readonly no: string;
  /** Joins names in a list. */
  readonly listSeparator: string;
  /** Around the number of agencies that are missing, after a status. */
  readonly lacking: { readonly before: string; readonly after: string };
  /** Stands where a target is held against the period before. */
  readonly previousPeriod: string;
  /** The status where a target is held against an earlier figure that is not known. */
  readonly noEarlierFigure: string;
  /** The sheet that takes the results of a protected one. */
  readonly apart: { readonly name: string; title(sheet: string, agency: string | null): string };
  /** `2026-Q3` → “Quý III năm 2026”. */
  period(id: string): string;
  /** Dates are `YYYY-MM-DD`. */
  dataWindow(from: string, to: string): string;
  readonly columns: {
    readonly number: string;
    readonly code: string;
    readonly agencyCode: string;
    readonly agency: string;
    readonly tier: string;
    readonly item: string;
    readonly indicator: string;
    readonly unit: string;
    readonly aggregate: string;
    readonly total: string;
    readonly reported: string;
    readonly expected: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly rate: string;
    readonly result: string;
    readonly status: string;
    readonly conclusion: string;
    readonly scope: string;
    readonly comparator: string;
    readonly target: string;
    readonly due: string;
    readonly lead: string;
    readonly source: string;
    readonly gap: string;
    readonly dataRows: string;
    readonly state: string;
    readonly received: string;
    readonly file: string;
    readonly sheet: string;
    readonly superseded: string;
    readonly errors: string;
    readonly warnings: string;
    readonly severity: string;
    readonly rule: string;
    readonly cell: string;
    readonly found: string;
    readonly message: string;
    readonly mend: string;
    readonly explanation: string;
  };
  readonly leaders: {
    readonly committee: (province: string) => string;
    readonly department: string;
    readonly nation: string;
    readonly motto: string;
    readonly documentNumber: string;
    readonly placeAndDate: (province: string, year: string) => string;
    readonly title: string;
    readonly indicators: string;
    /** Why a rate that prints as its target may still miss it. */
    readonly exactness: string;
    readonly byArea: string;
    readonly trend: string;
    readonly quarters: string;
    readonly ranking: string;
    readonly late: string;
    /** Over duties that are overdue or due soon. */
    readonly duties: string;
    readonly paragraphs: string;
    readonly recipients: readonly string[];
    readonly signature: string;
    readonly signatureNote: string;
  };
  readonly assessment: {
    readonly title: string;
    readonly note: string;
    readonly periodEnd: string;
    readonly comparisons: {
      readonly title: string;
      note(over: ComparedOver): string;
      readonly period: string;
      /** The earlier period, with the quarter that is compared alone where the report covers more, or as an end up to which figures came together. */
      compared(then: string, how: { readonly quarter: string | null; readonly isCumulated: boolean }): string;
      readonly against: string;
      readonly now: string;
      readonly then: string;
      readonly change: string;
      readonly judgement: string;
      readonly agencies: string;
      readonly points: string;
      readonly periods: Readonly<Record<Against, string>>;
      readonly judgements: Readonly<Record<Judgement, string>>;
      /** A change in a sign and words: “▲ tăng, tốt hơn”. */
      moved(trend: Trend, judgement: Judgement): string;
    };
    readonly quarters: QuarterTableLabels;
    readonly needs: {
      readonly title: string;
      readonly note: string;
      readonly period: string;
      readonly amount: string;
      readonly assumed: string;
      readonly soFar: string;
      readonly kind: string;
      readonly kinds: Readonly<Record<NeedSaid, string>>;
    };
    readonly duties: DutyLabels;
  };
  readonly externalIndices: IndexLabels;
  readonly narrative: NarrativeWords;
  readonly byArea: { readonly area: string; readonly targets: string; readonly chart: string };
  readonly trendChart: string;
  /** Above the table of changes: the quarter compared alone, how many rates it has at most, and how many more indicators `Đánh giá` compares; empty where there is nothing to say. */
  trendNote(facts: { readonly quarter: string | null; readonly most: number; readonly more: number }): string;
  readonly quarters: QuarterCourseLabels;
  readonly ranking: {
    readonly title: string;
    readonly met: string;
    readonly judged: string;
    readonly rate: string;
    readonly rank: string;
    readonly moved: string;
    /** How agencies are ranked. */
    readonly rule: string;
    best(shown: number, ranked: number): string;
    toPress(shown: number, ranked: number): string;
    chart(tier: string): string;
    /** Ranks gained; negative: lost. */
    movement(ranks: number): string;
  };
  readonly totals: { readonly title: string; readonly note: string };
  readonly byAgency: { readonly title: string; readonly note: string; readonly check: string; readonly inOrder: string; readonly outOfOrder: string };
  readonly submissions: {
    readonly title: string;
    readonly expected: string;
    readonly received: string;
    readonly late: string;
    readonly missing: string;
    readonly rejected: string;
  };
  /** Findings of one report, beside it. */
  readonly ownFindings: { readonly title: string; verdict(errors: number, warnings: number): string };
  readonly findings: { readonly title: string; readonly none: string; readonly count: string };
  readonly catalogue: CatalogueWords;
  readonly agencies: RegistryWords;
}

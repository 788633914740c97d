/** What the report's paragraphs say, as data. */
import type { Comparator } from "../../catalogue/types";
import type { AgencyStatus } from "../../compile/types";
import type { Risk } from "../../compliance/types";
import type { Against } from "../../history/compared";
import type { NeedSaid } from "../needWords";
import type { Said } from "./pieces";

/** How an indicator is called and counted. */
export interface Named {
  readonly name: string;
  /** Of its result; a rate's is `%`. */
  readonly unit: string;
  readonly isRate: boolean;
  /** Whether its result is a day, and a difference days. */
  readonly isDay: boolean;
}

export interface ChangeFacts extends Named {
  readonly up: boolean;
  readonly now: Said;
  readonly then: Said;
  readonly change: Said;
}

export interface ComparisonFacts {
  readonly against: Against;
  /** Null where no indicator can be compared. */
  readonly period: string | null;
  readonly better: Said;
  readonly worse: Said;
  readonly same: Said;
  /** The quarter whose figures alone are compared, where the report covers more than it and has such figures; null otherwise. */
  readonly quarterAlone: string | null;
  /** Whether figures since the year's beginning are among them: compared with what they came to by the end of the quarter before. */
  readonly hasCumulated: boolean;
  /** Rates that rose or fell most, by points. */
  readonly most: { readonly better: readonly ChangeFacts[]; readonly worse: readonly ChangeFacts[] };
}

/** Names of agencies. */
export interface ComparedOver {
  /** Whose earlier figures stand under whom, as they were merged or renamed. */
  readonly merged: readonly { readonly successor: string; readonly closed: readonly string[] }[];
  /** Those left out of the comparison of some indicator, as they have a figure on one side alone. */
  readonly leftOut: readonly string[];
}

export interface ShortfallFacts extends Named {
  readonly numerator: Said;
  /** Null where the indicator is judged on its numerator. */
  readonly denominator: Said | null;
  readonly result: Said;
  readonly comparator: Comparator;
  readonly target: Said;
  readonly gap: Said;
  /** Agencies whose figures are not inside. */
  readonly lacking: Said;
  readonly lead: string | null;
}

export interface NeedFacts {
  readonly kind: NeedSaid;
  readonly period: string;
  readonly amount: Said;
  /** Null where agencies are counted. */
  readonly unit: string | null;
  readonly assumed: Said | null;
}

export interface ProposalFacts {
  /** Null for targets without a lead agency. */
  readonly lead: string | null;
  readonly targets: readonly { readonly name: string; readonly need: NeedFacts | null }[];
}

/** An external index as it was published in the period's year; null for what is not filled in. */
export interface IndexFacts {
  readonly name: string;
  readonly unit: string;
  readonly year: number;
  readonly score: Said | null;
  readonly rank: Said | null;
  readonly of: Said | null;
  /** Against the year before; below 0 where the score fell. */
  readonly scoreChange: Said | null;
  /** Ranks gained; below 0 where they were lost. */
  readonly rankChange: Said | null;
}

/** Agencies gave no figures; all did, but they have no total over agencies; or what they would be held against is not known. */
export type WhyUnknown = "figures" | "noTotal" | "earlierFigure";

export interface NarrativeFacts {
  readonly period: string;
  readonly coverage: Readonly<Record<"expected" | "received" | "late" | "missing" | "rejected", Said>>;
  /** Names of agencies that were late, sent nothing, or nothing usable. */
  readonly agencies: Readonly<Record<Exclude<AgencyStatus, "received">, readonly string[]>>;
  /** `all` are those judged; those without occurrence are none of them. */
  readonly result: Readonly<Record<"met" | "all" | "share" | "notMet" | "nearTarget" | "notDue" | "behindPace" | "unknown" | "noOccurrence", Said>>;
  /** None where none is filled in. */
  readonly indices: readonly IndexFacts[];
  /** Null where no earlier period is given. */
  readonly comparisons: readonly ComparisonFacts[] | null;
  readonly comparedOver: ComparedOver;
  readonly shortfalls: readonly ShortfallFacts[];
  /** Targets at risk, those near their target first. */
  readonly atRisk: readonly { readonly name: string; readonly risk: Risk }[];
  /** Agencies in the figures that lack those of some targets, with of how many. */
  readonly incomplete: readonly { readonly name: string; readonly count: Said }[];
  /** Targets that cannot be judged for want of figures: how many, and their names by why. */
  readonly withoutData: { readonly count: Said } & Readonly<Record<WhyUnknown, readonly string[]>>;
  readonly proposals: readonly ProposalFacts[];
}

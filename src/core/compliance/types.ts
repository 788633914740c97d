/** Mức độ đạt: contract §6. */
import type { Decimal } from "../decimal";

export type Status = "met" | "exceeded" | "notMet" | "notDue" | "noOccurrence" | "noData" | "notApplicable";

/** A number from 0 up in hundredths of a whole: 4.5 is 4,5 %. */
export type Percent = number;

/** One indicator's figures, of one agency or of many. */
export interface Figure {
  readonly numerator: number | null;
  /** Null where the indicator has none: it is then judged on its numerator. */
  readonly denominator: number | null;
  readonly percent: Percent | null;
  /** Null where the indicator has no target. */
  readonly status: Status | null;
  /** The earlier figure that a relative target (`compareWith`) was held against, in per cent or the unit; absent for others. */
  readonly against?: number;
  /** Why there is no data although the figure is there: its target is relative, and no earlier figure is known. Absent otherwise. */
  readonly lacks?: "earlierFigure";
  /** What is to be known of an unmet target; absent where it is met, cannot be judged or does not exist. */
  readonly outlook?: Outlook;
}

/** A figure in its two parts, exact; no denominator where the indicator is judged on its numerator. */
export interface Ratio {
  readonly numerator: Decimal;
  readonly denominator: Decimal | null;
}

/** Unmet, but no further from the target than the catalogue's `atRisk`, or beyond it. */
export type Band = "atRisk" | "notMet";

/**
 * Why an unmet target is at risk and not yet failed: it lacks no more than the catalogue's `atRisk`, or it is not due yet and
 * less of it is reached than of its time has passed.
 */
export type Risk = "nearTarget" | "behindPace";

export interface Outlook {
  /** Figure less target, in points or the unit. */
  readonly gap: number;
  /** Null where the catalogue sets no band. */
  readonly band: Band | null;
  /** Null where it is not at risk: failed, or on its way. */
  readonly risk: Risk | null;
  readonly pace: Pace | null;
  readonly need: Need | null;
}

/** How far a target that is not due yet has come: the share of its time that has passed, and of its value that is reached. */
export interface Pace {
  readonly from: string;
  readonly due: string;
  /** 0 to 1, at the period's last calendar day. */
  readonly elapsed: number;
  /** 0 and up; null where less is better, or the target is zero. */
  readonly reached: number | null;
  /** Whether as great a share is reached as has passed. */
  readonly onTrack: boolean | null;
}

/**
 * What the next report must show for the target to be met in it. `deliver`: add at least so much to the numerator; `reduce`: bring
 * it down by so much; `atMost`: add no more than so much; `outOfReach`: no figure of the next quarter can do it, `amount` is what
 * lacks, or with `excess` what is there beyond the target.
 */
export interface Need {
  /** The next report, and its last calendar day. */
  readonly period: string;
  readonly by: string;
  readonly kind: "deliver" | "reduce" | "atMost" | "outOfReach";
  /** Of `outOfReach` alone: there is too much already, of what only adds up. Absent where something lacks. */
  readonly excess?: true;
  /** In the numerator's unit, rounded so that it truly meets the target. */
  readonly amount: number;
  /** Numerator and denominator so far of what the next report covers. */
  readonly numerator: number;
  readonly denominator: number | null;
  /** What is assumed of the denominator: it grows as in the last quarter, stays, or there is none. */
  readonly assumption: "asLastQuarter" | "stays" | "noDenominator";
  /** The denominator under that assumption. */
  readonly assumed: number | null;
  /** Agencies inside. */
  readonly agencies: number;
}

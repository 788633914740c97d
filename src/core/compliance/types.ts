/** Mức độ đạt: contract §6. */
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
}

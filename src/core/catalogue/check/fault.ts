/** What is wrong, or looks wrong, with a catalogue or registry that reads well: data, worded in `messages/`. */

/** `error`: figures come out wrong or cannot. `warning`: perhaps meant so. */
export type FaultSeverity = "error" | "warning";

export const FAULTS = {
  /** Items that are each other's ancestors, or agencies each other's successors. */
  cycle: "error",
  /** A code that expressions keep for themselves. */
  reservedCode: "error",
  /** A dot at an end of a code, or two side by side: reports' numbering loses it. */
  codeDots: "error",
  /** Codes that differ in capitals alone. */
  codesAlike: "warning",
  /** A name without a letter or figure, which no row can be found by. */
  nameUnreadable: "error",
  /** Two items or two agencies of one name, told apart by nothing. */
  sameName: "error",
  /** Two items of one name and no parents that differ, in different areas. */
  sameNameInAreas: "warning",
  /** Two indicators of one name. */
  sameIndicatorName: "warning",
  /** Another name that is another item's or agency's at the same time. */
  aliasTaken: "error",
  /** Another name that the item or agency has anyway. */
  aliasRepeated: "warning",
  /** The last day before the first. */
  datesReversed: "error",
  /** A day of each year that most years do not have. */
  leapDay: "warning",
  /** Minimum above maximum. */
  boundsReversed: "error",
  noChoices: "error",
  choiceRepeated: "warning",
  idleChoices: "warning",
  /** An aggregate that the item's kind does not have. */
  aggregateKind: "error",
  /** Percentages added up across agencies. */
  percentSummed: "warning",
  nobodyReports: "warning",
  noPeriods: "warning",
  unknownAgency: "warning",
  /** An indicator or a check that names no item. */
  noItems: "error",
  /** A kind that has no number, in a sum or comparison. */
  notNumeric: "error",
  percentsAdded: "warning",
  mixedFlows: "warning",
  unequalScopes: "warning",
  disjointScopes: "warning",
  disjointPeriods: "warning",
  impossibleTarget: "error",
  idleTarget: "warning",
  /** A target of less than 1 where per cent are meant. */
  ratioTarget: "warning",
  /** A target in figures, or an earlier figure, where the indicator is a day. */
  targetNotDay: "error",
  /** A day as the target of figures. */
  targetIsDay: "error",
  /** The comparator asks for what is said to be worse. */
  direction: "warning",
  tierOutside: "warning",
  tierWithoutTarget: "warning",
  checkId: "error",
  checkRepeated: "warning",
  negativeTolerance: "error",
  noLead: "warning",
  noDue: "warning",
  unknownDocument: "warning",
  /** More quarters asked for than are looked at: the rule never speaks. */
  idleThreshold: "warning",
  /** A successor of an agency that has not closed. */
  openWithSuccessor: "warning",
} as const satisfies Record<string, FaultSeverity>;

export type FaultCode = keyof typeof FAULTS;

export interface Fault {
  /** A JSON path such as `items[3].parent`. */
  readonly path: string;
  readonly code: FaultCode;
  readonly severity: FaultSeverity;
  /** What stands there. */
  readonly found: string;
  /** What it is held against: another's code, a limit, what is missing; empty where the code says it all. */
  readonly against: string;
}

export function fault(code: FaultCode, path: string, found: string, against = ""): Fault {
  return { path, code, severity: FAULTS[code], found, against };
}

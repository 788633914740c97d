import type { Status } from "../compliance/types";
import type { AssessmentLine } from "./assessmentLayout";

type IndicatorLine = Extract<AssessmentLine, { kind: "indicator" }>;

const RANKS: Readonly<Record<Status, number>> = { notMet: 0, noData: 1, notDue: 2, met: 3, exceeded: 4, noOccurrence: 5, notApplicable: 6 };

/** The province's lines, what calls for action first: unmet, without data, not yet due, met; the catalogue's order within each. */
export function leadersOrder(lines: readonly AssessmentLine[]): readonly IndicatorLine[] {
  const rank = ({ total }: IndicatorLine): number => (total.status === null ? 7 : RANKS[total.status]);
  return lines.filter((line): line is IndicatorLine => line.kind === "indicator" && line.scope === "province").sort((a, b) => rank(a) - rank(b));
}

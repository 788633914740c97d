import { urgency } from "../compliance/order";
import type { AssessmentLine } from "./assessmentLayout";

type IndicatorLine = Extract<AssessmentLine, { kind: "indicator" }>;

/** The province's lines, what calls for action first: unmet, at risk, without data, not due yet, and the rest; the catalogue's order within each. */
export function leadersOrder(lines: readonly AssessmentLine[]): readonly IndicatorLine[] {
  return lines
    .filter((line): line is IndicatorLine => line.kind === "indicator" && line.scope === "province")
    .sort((a, b) => urgency(a.total) - urgency(b.total));
}

import { attentionRank } from "../compliance/order";
import type { Figure } from "../compliance/types";
import type { AssessmentLine } from "./assessmentLayout";

type IndicatorLine = Extract<AssessmentLine, { kind: "indicator" }>;

/** The province's lines, what calls for action first: unmet, unmet by little, without data, behind its pace, and the rest; the catalogue's order within each. */
export function leadersOrder(lines: readonly AssessmentLine[]): readonly IndicatorLine[] {
  return lines
    .filter((line): line is IndicatorLine => line.kind === "indicator" && line.scope === "province")
    .sort((a, b) => urgency(a.total) - urgency(b.total));
}

/** What calls for action first has the lowest. */
export function urgency({ status, outlook }: Pick<Figure, "status" | "outlook">): number {
  const isLess = status === "notMet" ? outlook?.band === "atRisk" : status === "notDue" && outlook?.pace?.onTrack !== false;
  return attentionRank(status) + (isLess ? 0.5 : 0);
}

import { attentionRank } from "../compliance/order";
import type { AssessmentLine } from "./assessmentLayout";

type IndicatorLine = Extract<AssessmentLine, { kind: "indicator" }>;

/** The province's lines, what calls for action first; the catalogue's order within each. */
export function leadersOrder(lines: readonly AssessmentLine[]): readonly IndicatorLine[] {
  return lines
    .filter((line): line is IndicatorLine => line.kind === "indicator" && line.scope === "province")
    .sort((a, b) => attentionRank(a.total.status) - attentionRank(b.total.status));
}

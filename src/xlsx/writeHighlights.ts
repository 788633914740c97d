/** Colour rules of a plan as conditional formats. */
import type { ConditionalRule } from "hucre/xlsx";
import { areaAddress } from "../core/grid";
import type { PlanHighlight } from "../core/report/sheetPlan";

/** The first rule that holds decides, in the plan's order. */
export function conditionalRules(highlights: readonly PlanHighlight[]): ConditionalRule[] {
  return highlights.map(({ area, formula, color, fill, bold }, index) => ({
    type: "expression",
    priority: index + 1,
    stopIfTrue: true,
    formula: formula.slice(1),
    range: areaAddress(area),
    // A differential format's fill is its background colour.
    style: { font: { color: { rgb: color.slice(1) }, ...(bold ? { bold: true } : {}) }, fill: { type: "pattern", pattern: "solid", bgColor: { rgb: fill.slice(1) } } },
  }));
}

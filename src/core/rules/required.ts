import { itemAppliesTo, type Item } from "../catalogue/types";
import { expectedOf } from "../reading/expected";
import { finding } from "./raise";
import type { Rule, RuleContext } from "./context";

/** The items that the agency must report in the period. */
function requiredItems({ ruleset, agency, period }: Pick<RuleContext, "ruleset" | "agency" | "period">): readonly Item[] {
  return ruleset.catalogue.items.filter((item) => item.required && itemAppliesTo(item, agency) && item.periods.includes(period.kind));
}

/**
 * A required item that the sheet leaves out (ROW-001) or leaves blank (VAL-001). Zero is a reported value.
 * A sheet that reports nothing at all is SUB-003 alone.
 */
export const checkRequired: Rule = (context) => {
  const { submission, origin, faulty } = context;
  const required = requiredItems(context);
  const reported = [...submission.readings.values()].filter((reading) => reading.state !== "missing");
  if (reported.length === 0 && required.length > 0 && faulty.size === 0) {
    return [finding("SUB-003", origin, { found: 0, expected: String(required.length), details: { filled: 0, required: required.length } })];
  }
  return required.flatMap((item) => {
    const reading = submission.readings.get(item.code);
    if (faulty.has(item.code)) return [];
    if (!reading) return [finding("ROW-001", origin, { item: item.code, expected: item.name.vi, details: {} })];
    if (reading.state !== "missing") return [];
    return [finding("VAL-001", origin, { item: item.code, cell: reading.cell, found: reading.raw, expected: expectedOf(item), details: {} })];
  });
};

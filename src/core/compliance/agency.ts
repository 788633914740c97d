/** An indicator's parts and figure for one agency. */
import type { Agency } from "../agencies/types";
import { isJudgedOnDay, itemsOf } from "../catalogue/expression";
import { itemAppliesTo, type Catalogue, type Indicator } from "../catalogue/types";
import { isZero, ZERO } from "../decimal";
import type { Period } from "../periods/period";
import type { Ruleset } from "../ruleset";
import { evaluate, type OperandOf } from "./evaluate";
import { emptyFigure, figureOf, isYetToCome, targetFor, type TargetInForce } from "./judge";
import type { Figure, Ratio } from "./types";

/** The parts that an agency gives to an indicator, or why it gives none. */
export type Parts = Ratio | "noData" | "notApplicable";

/** Whether the agency has to do with the indicator at all in the period: each of its items is the agency's to report. */
export function concerns(indicator: Indicator, agency: Agency, period: Period, ruleset: Ruleset): boolean {
  return itemsOf(indicator.numerator, indicator.denominator).every((code) => {
    const item = ruleset.items.get(code);
    return item !== undefined && itemAppliesTo(item, agency) && item.periods.includes(period.kind);
  });
}

/** `operandOf` null stands for an agency that sent nothing. */
export function partsOf(indicator: Indicator, operandOf: OperandOf | null): Parts {
  if (operandOf === null) return "noData";
  const numerator = evaluate(indicator.numerator, operandOf, 1);
  const denominator = indicator.denominator && evaluate(indicator.denominator, operandOf, 1);
  if (numerator.notApplicable || denominator?.notApplicable) return "notApplicable";
  if (numerator.excluded || denominator?.anyMissing) return "noData";
  // Nothing to be counted, and nothing counted: no late dossiers, hence no apologies.
  if (denominator && isZero(denominator.value) && numerator.anyMissing) return { numerator: ZERO, denominator: denominator.value };
  if (numerator.anyMissing) return "noData";
  return { numerator: numerator.value, denominator: denominator && denominator.value };
}

/** The figure of whom there is none, by why. A day that is not there may be yet to come. */
export function absentFigure(why: "noData" | "notApplicable", indicator: Indicator, target: TargetInForce | null, period: Period, catalogue: Catalogue): Figure {
  const waits = why === "noData" && target !== null && isJudgedOnDay(indicator, catalogue) && isYetToCome(target, period);
  return emptyFigure(waits ? "notDue" : why, target);
}

/** The figure of an agency's parts against its target. */
export function agencyFigure(indicator: Indicator, agency: Agency, parts: Parts, period: Period, catalogue: Catalogue): Figure {
  const target = targetFor(indicator, agency, period);
  if (typeof parts === "string") return absentFigure(parts, indicator, target, period, catalogue);
  return figureOf(parts, target, period);
}

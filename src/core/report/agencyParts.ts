/** What one agency's rows of the store give to an indicator: the values that formulas over them must give. */
import type { Catalogue, Expression, Indicator } from "../catalogue/types";
import type { StoreRow } from "../compile/types";
import { evaluate, type Evaluation, type OperandOf } from "../compliance/evaluate";
import { storedFigure } from "../compliance/operands";
import { isZero, toNumber } from "../decimal";
import type { ReadingState } from "../reading/types";
import type { ReportAgency, ReportContext } from "./context";
import { NOT_APPLICABLE_MARK } from "./sheetNames";

/** The agency's rows of the period. */
export function rowsOf({ rows, period }: ReportContext, { block }: ReportAgency): readonly StoreRow[] {
  return block === null ? [] : rows.slice(block.first, block.last + 1).filter((row) => row.period === period.id);
}

/** Operands of the period's items, from the agency's rows. */
export function operandsOf(context: ReportContext, agency: ReportAgency): OperandOf {
  const rows = new Map(rowsOf(context, agency).map((row) => [row.item, row]));
  return (code) => {
    const row = rows.get(code);
    if (row === undefined) return "missing";
    if (row.state === "notApplicable") return "notApplicable";
    if (row.counted) return storedFigure(row.value);
    return leftOutStates([code], context.catalogue).includes(row.state) ? "excluded" : "missing";
  };
}

/**
 * States of a figure that is there but not counted because an error left it out. “Không phát sinh” is a figure, 0, where all
 * items are counts or money.
 */
export function leftOutStates(codes: readonly string[], { items }: Catalogue): readonly ReadingState[] {
  const zeroable = codes.every((code) => items.some((item) => item.code === code && (item.kind === "count" || item.kind === "money")));
  return zeroable ? ["value", "none"] : ["value"];
}

/** A cell's value: a number, the mark of what is not applicable, or nothing. */
export type PartValue = number | typeof NOT_APPLICABLE_MARK | "";

/** Numerator and denominator as the sheet shows them, each where all of its own items are counted. */
export function partValues({ numerator, denominator }: Indicator, operandOf: OperandOf): { readonly numerator: PartValue; readonly denominator: PartValue } {
  const parts = (expression: Expression): Evaluation => evaluate(expression, operandOf, 1);
  const [top, bottom] = [parts(numerator), denominator && parts(denominator)];
  if (top.notApplicable || bottom?.notApplicable) return { numerator: NOT_APPLICABLE_MARK, denominator: denominator === null ? "" : NOT_APPLICABLE_MARK };
  const below = bottom === null ? "" : valueOf(bottom);
  const nothing = bottom !== null && !bottom.anyMissing && isZero(bottom.value) && !top.excluded;
  return { numerator: nothing && top.anyMissing ? 0 : valueOf(top), denominator: below };
}

function valueOf(part: Evaluation): number | "" {
  return part.anyMissing ? "" : toNumber(part.value);
}

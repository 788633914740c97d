/** A plan's highlights and validations as the spreadsheet's rules. */
import { DataValidationErrorStyle, DataValidationOperator, DataValidationType, BooleanNumber, type ISheetDataValidationRule } from "@univerjs/core";
import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { PlanHighlight, PlanValidation } from "../core/report/sheetPlan";
import { areaOf, rangeOf } from "./planCells";

/** What the ids of rules that a plan brought begin with: a plan that is written anew replaces them, and no other. */
const OURS = "cchc-";

export const ourId = (at: number): string => `${OURS}${at}`;
export const isOurs = (id: string): boolean => id.startsWith(OURS);

export function highlightRule({ area, formula, color, fill, bold }: PlanHighlight, id: string): IConditionFormattingRule {
  return {
    cfId: id,
    ranges: [rangeOf(area)],
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: formula.startsWith("=") ? formula : `=${formula}`,
      style: { cl: { rgb: color }, bg: { rgb: fill }, ...(bold === true && { bl: BooleanNumber.TRUE }) },
    },
  };
}

export function validationRule(validation: PlanValidation, id: string): ISheetDataValidationRule {
  const { area, message, lenient, prompt } = validation;
  return {
    uid: id,
    ranges: [rangeOf(area)],
    ...criterion(validation),
    allowBlank: true,
    showErrorMessage: true,
    error: message,
    errorStyle: lenient ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text }),
  };
}

function criterion({ kind, values, formula, min, max }: PlanValidation): Pick<ISheetDataValidationRule, "type" | "operator" | "formula1" | "formula2"> {
  if (kind === "list") return { type: DataValidationType.LIST, formula1: formula ?? (values ?? []).join(",") };
  if (kind === "custom") return { type: DataValidationType.CUSTOM, formula1: formula ?? "=TRUE" };
  const type = kind === "whole" ? DataValidationType.WHOLE : DataValidationType.DECIMAL;
  if (min !== undefined && max !== undefined) return { type, operator: DataValidationOperator.BETWEEN, formula1: String(min), formula2: String(max) };
  if (max !== undefined) return { type, operator: DataValidationOperator.LESS_THAN_OR_EQUAL, formula1: String(max) };
  return { type, operator: DataValidationOperator.GREATER_THAN_OR_EQUAL, formula1: String(min ?? 0) };
}

/** The inverse: what a saved file is told of a validation; nothing where a plan has no word for it. */
export function planValidations({ ranges, type: kind, operator, formula1, formula2, error, errorStyle, prompt, promptTitle }: ISheetDataValidationRule): readonly PlanValidation[] {
  const bounds = boundsOf(operator, formula1, formula2);
  const type = kind as DataValidationType;
  return ranges.flatMap((range): readonly PlanValidation[] => {
    const common = {
      area: areaOf(range),
      message: error ?? "",
      ...(errorStyle !== undefined && errorStyle !== DataValidationErrorStyle.STOP && { lenient: true }),
      ...(prompt ? { prompt: { title: promptTitle ?? "", text: prompt } } : {}),
    };
    if (type === DataValidationType.LIST) return [{ ...common, kind: "list", ...(formula1?.startsWith("=") ? { formula: formula1 } : { values: (formula1 ?? "").split(",") }) }];
    if (type === DataValidationType.CUSTOM) return [{ ...common, kind: "custom", formula: formula1 ?? "=TRUE" }];
    if ((type === DataValidationType.WHOLE || type === DataValidationType.DECIMAL) && bounds) return [{ ...common, kind: type === DataValidationType.WHOLE ? "whole" : "decimal", ...bounds }];
    return [];
  });
}

function boundsOf(operator: DataValidationOperator | undefined, formula1: string | undefined, formula2: string | undefined): { readonly min?: number; readonly max?: number } | null {
  const [first, second] = [Number(formula1), Number(formula2)];
  if (!Number.isFinite(first)) return null;
  if (operator === DataValidationOperator.GREATER_THAN_OR_EQUAL) return { min: first };
  if (operator === DataValidationOperator.LESS_THAN_OR_EQUAL) return { max: first };
  return (operator === undefined || operator === DataValidationOperator.BETWEEN) && Number.isFinite(second) ? { min: first, max: second } : null;
}

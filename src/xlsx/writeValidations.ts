/** Validations of a plan as hucre's. */
import type { DataValidation } from "hucre/xlsx";
import { areaAddress } from "../core/grid";
import type { PlanValidation } from "../core/report/sheetPlan";

export function validationOf({ area, kind, values, formula, min, max, message, lenient, prompt }: PlanValidation): DataValidation {
  return {
    type: kind,
    range: areaAddress(area),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: lenient ? "warning" : "stop",
    errorMessage: message,
    ...(prompt === undefined ? {} : { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.text }),
    ...(values === undefined ? {} : { values: [...values] }),
    ...(formula === undefined ? bounds(min, max) : { formula1: formula.slice(1) }),
  };
}

function bounds(min: number | undefined, max: number | undefined): Pick<DataValidation, "operator" | "formula1" | "formula2"> {
  if (min !== undefined && max !== undefined) return { operator: "between", formula1: String(min), formula2: String(max) };
  if (min !== undefined) return { operator: "greaterThanOrEqual", formula1: String(min) };
  if (max !== undefined) return { operator: "lessThanOrEqual", formula1: String(max) };
  return {};
}

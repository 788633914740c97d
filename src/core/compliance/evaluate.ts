/** The value of an expression over one agency's readings. */
import type { Expression } from "../catalogue/types";
import { add, decimal, negate, ZERO, type Decimal } from "../decimal";

/** What one item gives to an expression: a figure, or the reason why it gives none. */
export type Operand = Decimal | "missing" | "excluded" | "notApplicable";

export type OperandOf = (item: string) => Operand;

export interface Evaluation {
  /** The value, items that give none counted as 0. */
  readonly value: Decimal;
  /** Whether any item, or every item, gives none. */
  readonly anyMissing: boolean;
  readonly allMissing: boolean;
  readonly excluded: boolean;
  readonly notApplicable: boolean;
}

export function isFigure(operand: Operand): operand is Decimal {
  return typeof operand === "object";
}

/** Evaluates exactly. `expected` is the number of agencies that are expected: 1 for one agency. */
export function evaluate(expression: Expression, operandOf: OperandOf, expected: number): Evaluation {
  let value = ZERO;
  let given = 0;
  let missing = 0;
  let excluded = false;
  let notApplicable = false;
  for (const term of expression.terms) {
    const operand = term.kind === "item" ? operandOf(term.code) : decimal(term.kind === "expected" ? expected : term.value);
    if (isFigure(operand)) {
      given += 1;
      value = add(value, term.sign < 0 ? negate(operand) : operand);
    } else {
      missing += 1;
      excluded ||= operand === "excluded";
      notApplicable ||= operand === "notApplicable";
    }
  }
  return { value, anyMissing: missing > 0, allMissing: missing > 0 && given === 0, excluded, notApplicable };
}

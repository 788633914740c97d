/** An indicator's parts over several agencies: Σ numerator and Σ denominator, never a mean of percentages. Contract §6. */
import type { Expression, Indicator } from "../catalogue/types";
import { isFigure, type OperandOf } from "../compliance/evaluate";
import type { Ratio } from "../compliance/types";
import { add, decimal, negate, ZERO, type Decimal } from "../decimal";
import type { Ruleset } from "../ruleset";
import { aggregate } from "./totals";

/** `inside`: operands of the agencies that give both parts; `expected`: how many agencies are expected. Null where an item has no total across agencies, or nobody is inside. */
export function totalRatio({ numerator, denominator }: Indicator, inside: readonly OperandOf[], expected: Decimal, ruleset: Ruleset): Ratio | null {
  if (inside.length === 0) return null;
  const top = totalExpression(numerator, inside, expected, ruleset);
  const bottom = denominator && totalExpression(denominator, inside, expected, ruleset);
  return top === null || (denominator && bottom === null) ? null : { numerator: top, denominator: bottom };
}

/** Items are added up over the agencies first; constants and `expected` count once. */
function totalExpression(expression: Expression, inside: readonly OperandOf[], expected: Decimal, ruleset: Ruleset): Decimal | null {
  let sum = ZERO;
  for (const term of expression.terms) {
    const value = term.kind === "item" ? totalItem(term.code, inside, ruleset) : term.kind === "expected" ? expected : decimal(term.value);
    if (value === null) return null;
    sum = add(sum, term.sign < 0 ? negate(value) : value);
  }
  return sum;
}

function totalItem(code: string, inside: readonly OperandOf[], ruleset: Ruleset): Decimal | null {
  const item = ruleset.items.get(code);
  const values = inside.map((operandOf) => operandOf(code)).filter(isFigure);
  // An agency inside without this figure is one with a denominator of 0: its numerator is 0.
  return item ? aggregate(item, values.length > 0 ? values : [ZERO]) : null;
}

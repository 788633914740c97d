import { isDate, itemsOf } from "../catalogue/expression";
import type { Check, Condition, Expression, Item, Operator } from "../catalogue/types";
import { compare, decimal, subtract, toNumber, type Decimal } from "../decimal";
import { evaluate, type Evaluation, type OperandOf } from "../compliance/evaluate";
import type { Reading } from "../reading/types";
import { dateOfSerial } from "../text/date";
import { finding } from "./raise";
import type { Rule } from "./context";

/** The catalogue's own checks (`REL-101` and up): left, operator, right, within the tolerance. */
export const checkRelations: Rule = (context) => {
  const { ruleset, submission, origin, faulty } = context;
  return ruleset.catalogue.checks.flatMap((check) => {
    const items = itemsOf(check.left, check.right);
    if (items.some((code) => faulty.has(code))) return [];
    const compared = brokenSides(check, { operandOf: context.operandOf, readings: submission.readings });
    if (!compared) return [];
    const first = itemsOf(check.left)[0] ?? items[0] ?? null;
    const [left, right] = (["left", "right"] as const).map((side) => told(check[side], toNumber(compared[side].value), ruleset.items)) as [number | string, number | string];
    return [
      finding("REL-CHECK", origin, {
        rule: check.id,
        severity: check.severity,
        item: first,
        items: check.items,
        cell: first === null ? null : submission.readings.get(first)?.cell ?? null,
        found: left,
        expected: `${check.left.text} ${check.operator} ${check.right.text}`,
        difference: isComparison(check.operator) ? toNumber(subtract(compared.left.value, compared.right.value)) : null,
        details: {
          left: compared.left.allMissing ? null : left,
          operator: check.operator,
          right: compared.right.allMissing ? null : right,
          leftText: check.left.text,
          rightText: check.right.text,
        },
      }),
    ];
  });
};

/** The side of a check that is one date: as a day. */
function told(expression: Expression, value: number, items: ReadonlyMap<string, Item>): number | string {
  return (isDate(expression, items) ? dateOfSerial(value) : null) ?? value;
}

/** What a check is held against: operands, and what is reported of whatever kind. */
export interface Reported {
  readonly operandOf: OperandOf;
  readonly readings: ReadonlyMap<string, Pick<Reading, "state">>;
}

/** Both sides of a check that does not hold; null where it does, or does not apply. */
export function brokenSides(check: Check, reported: Reported): Sides | null {
  if (check.when && !holds(check.when, sides(check.when, reported), 0)) return null;
  const compared = sides(check, reported);
  return isSkipped(check, compared) || holds(check, compared, check.tolerance) ? null : compared;
}

interface Side extends Evaluation {
  /** Whether anything is reported there, of whatever kind: a date or a text is given though it is no figure. */
  readonly given: boolean;
}

export interface Sides {
  readonly left: Side;
  readonly right: Side;
}

function sides({ left, right }: { readonly left: Expression; readonly right: Expression }, reported: Reported): Sides {
  return { left: side(left, reported), right: side(right, reported) };
}

function side(expression: Expression, { operandOf, readings }: Reported): Side {
  const items = itemsOf(expression);
  const isGiven = (code: string): boolean => ["value", "none"].includes(readings.get(code)?.state ?? "missing");
  return { ...evaluate(expression, operandOf, 1), given: items.length === 0 || items.some(isGiven) };
}

function isComparison(operator: Operator): boolean {
  return operator !== "both" && operator !== "either" && operator !== "notBoth";
}

function isSkipped(check: Check, { left, right }: Sides): boolean {
  if (!isComparison(check.operator) || check.missing === "asZero") return false;
  return check.missing === "skipIfAny" ? left.anyMissing || right.anyMissing : left.allMissing || right.allMissing;
}

function holds({ operator }: Pick<Condition, "operator">, { left, right }: Sides, tolerance: number): boolean {
  switch (operator) {
    case "both": return left.given === right.given;
    case "either": return left.given !== right.given;
    case "notBoth": return !(left.given && right.given);
    default: return compareWithin(operator, left.value, right.value, decimal(tolerance));
  }
}

function compareWithin(operator: "<=" | "<" | "=" | ">=" | ">", left: Decimal, right: Decimal, tolerance: Decimal): boolean {
  const difference = subtract(left, right);
  const above = compare(difference, tolerance);
  const below = compare(subtract(right, left), tolerance);
  switch (operator) {
    case "<=": return above <= 0;
    case "<": return compare(left, right) < 0 || (tolerance.units > 0n && above <= 0);
    case "=": return above <= 0 && below <= 0;
    case ">=": return below <= 0;
    case ">": return compare(left, right) > 0 || (tolerance.units > 0n && below <= 0);
  }
}

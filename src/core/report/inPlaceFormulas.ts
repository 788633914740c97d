/**
 * Rate and status of an indicator as formulas over an agency's own sheet (contract §8.1).
 *
 * A numeric cell is referred to as it stands. A figure stored as text (“1.870”), a yes or a “không phát sinh” is taken as it
 * was read until the cell holds a number: `IF(ISNUMBER(D12),D12,1870)`; no spreadsheet reads such texts alike in every
 * locale. A number that an error leaves out, or that is none (a fraction turned into a date), counts as missing until it is
 * changed: `D12<>46283`.
 */
import { isJudgedOnDay, itemsOf } from "../catalogue/expression";
import type { Comparator, Expression, Indicator, Target } from "../catalogue/types";
import { operandOfReading } from "../compliance/operands";
import { isFigure } from "../compliance/evaluate";
import type { Figure } from "../compliance/types";
import { compare, decimal, multiply, toNumber } from "../decimal";
import { cellAt, parseAddress, type Grid } from "../grid";
import { calendarEnd, dateInYear, type Period } from "../periods/period";
import { serialOf } from "../text/date";
import type { CheckedSubmission } from "../reading/types";
import { excludedItems } from "../rules/check";
import type { Ruleset } from "../ruleset";
import { MARK } from "./editedTargets";
import { isBlank, literal, signedSum } from "./formula";
import type { SheetLabels } from "./labels";
import { DATE } from "./styles";
import { targetNumberFormat } from "./targets";

/** An expression as conditions that must hold and the value it then has. */
interface Part {
  readonly value: string;
  /** Each true where a figure is there; none where it always is. */
  readonly given: readonly string[];
  /** Each true where the agency says that the item is not applicable. */
  readonly notApplicable: readonly string[];
  /** Whether an error leaves one of its figures out. */
  readonly excluded: boolean;
}

interface Operand {
  readonly value: string;
  readonly given: string | null;
  readonly notApplicable: string | null;
}

interface Source {
  readonly grid: Grid;
  readonly submission: CheckedSubmission;
  readonly ruleset: Ruleset;
  /** What stands before addresses: nothing on the sheet itself, `'Sheet'!` elsewhere. */
  readonly prefix: string;
}

function partOf(expression: Expression, source: Source): Part {
  const excluded = excludedItems(source.submission.findings);
  const operands = expression.terms.map((term) => ({
    sign: term.sign,
    operand: term.kind === "item" ? operandOf(term.code, excluded.has(term.code), source) : always(term.kind === "expected" ? 1 : term.value),
  }));
  return {
    value: signedSum(operands.map(({ sign, operand }) => ({ sign, formula: operand.value }))),
    given: [...new Set(operands.flatMap(({ operand }) => operand.given ?? []))],
    notApplicable: [...new Set(operands.flatMap(({ operand }) => operand.notApplicable ?? []))],
    excluded: itemsOf(expression).some((code) => excluded.has(code)),
  };
}

function always(value: number): Operand {
  return { value: String(value), given: null, notApplicable: null };
}

const NEVER: Operand = { value: "0", given: "FALSE", notApplicable: null };

function operandOf(code: string, excluded: boolean, { grid, submission, ruleset, prefix }: Source): Operand {
  const reading = submission.readings.get(code);
  const kind = ruleset.items.get(code)?.kind ?? "count";
  const place = reading?.cell == null ? null : parseAddress(reading.cell);
  if (!reading || reading.cell === null || place === null) return NEVER;
  const ref = prefix + reading.cell;
  const isNumber = `ISNUMBER(${ref})`;
  if (reading.state === "notApplicable") return { value: ref, given: isNumber, notApplicable: `NOT(${isNumber})` };
  const stored = cellAt(grid, place.row, place.column)?.value ?? null;
  const changed = typeof stored === "number" ? `AND(${isNumber},${ref}<>${stored})` : isNumber;
  const figure = operandOfReading(reading, kind);
  if (!isFigure(figure)) return { value: ref, given: changed, notApplicable: null };
  const value = toNumber(figure);
  const scale = typeof stored === "number" ? scaleOf(stored, value) : null;
  if (typeof stored === "number" && scale !== null) {
    return { value: scale === 1 ? ref : `${scale}*${ref}`, given: excluded ? changed : isNumber, notApplicable: null };
  }
  if (excluded) return { value: ref, given: changed, notApplicable: null };
  return { value: `IF(${isNumber},${ref},${value})`, given: null, notApplicable: null };
}

/** 1 where the cell holds the figure itself, 100 where it holds a percentage as a fraction of 1; null where it holds neither. */
function scaleOf(stored: number, figure: number): 1 | 100 | null {
  const held = decimal(stored);
  if (compare(held, decimal(figure)) === 0) return 1;
  return compare(multiply(held, decimal(100)), decimal(figure)) === 0 ? 100 : null;
}

function all(conditions: readonly string[]): string | null {
  if (conditions.length === 0) return null;
  return conditions.length === 1 ? conditions[0]! : `AND(${conditions.join(",")})`;
}

/** `IF(condition,then,otherwise)`, or `then` alone where nothing need hold. */
function given(conditions: readonly string[], then: string, otherwise: string): string {
  const condition = all(conditions);
  return condition === null ? then : `IF(${condition},${then},${otherwise})`;
}

export interface LineFormulas {
  /** Null where the indicator has no rate to show. */
  readonly rate: string | null;
  readonly status: string;
}

interface LineInput extends Source {
  readonly indicator: Indicator;
  readonly target: Target | null;
  readonly period: Period;
  /** Address of the target's cell. */
  readonly targetCell: string;
  /** Says in the status what was written into that cell. */
  readonly mark: string;
  readonly labels: SheetLabels;
}

/** The formulas of an indicator's line. The target is read from its cell, so that it can be edited; its comparator is fixed. */
export function lineFormulas(input: LineInput): LineFormulas {
  const { indicator } = input;
  const top = partOf(indicator.numerator, input);
  const bottom = indicator.denominator && partOf(indicator.denominator, input);
  return { rate: rateFormula(indicator, top, bottom), status: statusFormula(input, top, bottom) };
}

function rateFormula(indicator: Indicator, top: Part, bottom: Part | null): string | null {
  if (bottom === null) return indicator.unit === "%" ? `=${given(top.given, `${top.value}+${MARK}`, '""')}` : null;
  const rate = `IF(${grouped(bottom)}=0,"",100*${grouped(top)}/${grouped(bottom)}+${MARK})`;
  return `=${given([...new Set([...top.given, ...bottom.given])], rate, '""')}`;
}

function statusFormula(input: LineInput, top: Part, bottom: Part | null): string {
  const { target, period, targetCell, mark, labels } = input;
  const word = (status: keyof SheetLabels["statuses"]): string => literal(labels.statuses[status]);
  // Rounded to 6 decimals: binary traces are not differences (contract §6).
  const difference = `ROUND(${bottom === null ? `${grouped(top)}-${targetCell}` : `100*${grouped(top)}-${targetCell}*${grouped(bottom)}`},6)`;
  const notDue = target?.due != null && dateInYear(target.due, period.year) > calendarEnd(period);
  const comparator = target?.comparator ?? ">=";
  const met = comparator === ">=" ? `IF(${difference}>0,${word("exceeded")},${word("met")})` : word("met");
  const lacking = target?.compareWith == null ? word("noData") : literal(labels.noEarlierFigure);
  const judged = `IF(NOT(ISNUMBER(${targetCell})),${lacking},IF(${difference}${comparator}0,${met},${word(notDue ? "notDue" : "notMet")}))`;
  const figured = bottom === null ? given(top.given, judged, missing(input, word)) : ratioStatus(top, bottom, judged, word);
  const notApplicable = [...new Set([...top.notApplicable, ...(bottom?.notApplicable ?? [])])];
  const asked = notApplicable.length === 0 ? figured : `IF(OR(${notApplicable.join(",")}),${word("notApplicable")},${figured})`;
  return `=IF(OR(${isBlank(targetCell)},${mark}<>0),"",${asked})`;
}

/** The status without a figure: a day may be yet to come. */
function missing({ indicator, ruleset, target, targetCell, period }: LineInput, word: (status: keyof SheetLabels["statuses"]) => string): string {
  const comparator = target?.comparator;
  if (!isJudgedOnDay(indicator, ruleset.catalogue) || (comparator !== "<=" && comparator !== "<")) return word("noData");
  const last = serialOf(calendarEnd(period)) + (comparator === "<" ? 1 : 0);
  return `IF(AND(ISNUMBER(${targetCell}),${targetCell}>${last}),${word("notDue")},${word("noData")})`;
}

function ratioStatus(top: Part, bottom: Part, judged: string, word: (status: keyof SheetLabels["statuses"]) => string): string {
  const nothing = `IF(${grouped(top)}=0,${word("noOccurrence")},${word("noData")})`;
  // Nothing to be counted and nothing counted is no occurrence; a figure left out for an error is not nothing.
  const zero = given(top.given, nothing, word(top.excluded ? "noData" : "noOccurrence"));
  return given(bottom.given, `IF(${grouped(bottom)}=0,${zero},${given(top.given, judged, word("noData"))})`, word("noData"));
}

function grouped({ value }: Part): string {
  return /^[A-Z]+\d+$|^\d+(\.\d+)?$|^IF\(/.test(value) && !/\)[+*-]/.test(value) ? value : `(${value})`;
}

/** The status as the formula gives it; empty where there is none. */
export function statusWord(figure: Figure | undefined, labels: SheetLabels): string {
  if (figure?.status == null) return "";
  return figure.lacks ? labels.noEarlierFigure : labels.statuses[figure.status];
}

/** Number format that shows a target of that level with its sign and leaves the cell a number: `"≥ "General`, `"≤ "dd/mm/yyyy`. */
export function targetFormat(comparator: Comparator, level: string | number | null, isDay: boolean, labels: SheetLabels): string {
  const sign = `${labels.comparators[comparator]} `;
  return isDay ? `"${sign}"${DATE}` : targetNumberFormat(level, sign);
}


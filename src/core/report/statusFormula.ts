/** Mức độ đạt as a formula: contract §6, the same comparison as in code. */
import type { Comparator } from "../catalogue/types";
import type { Status } from "../compliance/types";
import { isBlank, literal } from "./formula";
import type { SheetLabels } from "./labels";
import { NOT_APPLICABLE_MARK } from "./sheetNames";

/** Addresses of the cells that a status depends on. */
export interface StatusCells {
  readonly numerator: string;
  /** Null where the indicator is judged on its numerator. */
  readonly denominator: string | null;
  readonly comparator: string;
  readonly target: string;
  readonly due: string;
  /** The last day of the period by the calendar. */
  readonly periodEnd: string;
  /** A condition under which a figure that is not there may be yet to come; absent where none may. */
  readonly waits?: string;
  /** How many agencies the figures should cover: none of them means not applicable. Absent for one agency's figures. */
  readonly expected?: string;
  /** A text's `N()`, which is 0, that says what was written into comparator and target. */
  readonly mark?: string;
}

/** Whether a day is yet to come: the same condition as in `compliance/judge.ts`. */
export function yetToCome({ comparator, target, periodEnd }: Pick<StatusCells, "comparator" | "target" | "periodEnd">, { comparators }: SheetLabels): string {
  const until = (sign: "<=" | "<", days: string): string => `AND(${comparator}=${literal(comparators[sign])},${target}>${periodEnd}${days})`;
  return `AND(ISNUMBER(${target}),OR(${until("<=", "")},${until("<", "+1")}))`;
}

/** Comparators that hold where the figure is below, at and above the target. */
const HOLDING: readonly (readonly Comparator[])[] = [
  ["<=", "<"],
  ["<=", "=", ">="],
  [">=", ">"],
];

/**
 * The status in words; empty without a target or comparator. A target in words (held against an earlier period) cannot be judged.
 * 100·n is held against target·d, never the rounded rate. Spreadsheets reckon in binary, so that 99,7 × 1.000 may leave a
 * trace of 1E-11: the difference is rounded to 6 decimals, more than reported figures and targets have between them.
 */
export function statusFormula(cells: StatusCells, labels: SheetLabels): string {
  const word = (status: keyof SheetLabels["statuses"]): string => literal(labels.statuses[status]);
  const { numerator, denominator, comparator, target, due, periodEnd } = cells;
  const difference = denominator === null ? `${numerator}-${target}` : `100*${numerator}-${target}*${denominator}`;
  const rounded = `ROUND(${difference},6)`;
  const holding = HOLDING.map((comparators) => literal(comparators.map((each) => labels.comparators[each]).join("")));
  const met = `ISNUMBER(FIND(${comparator},CHOOSE(2+SIGN(${rounded}),${holding.join(",")})))`;
  const exceeded = `AND(${comparator}=${literal(labels.comparators[">="])},${rounded}>0)`;
  const judged =
    `IF(NOT(ISNUMBER(${target})),${word("noData")},IF(${met},IF(${exceeded},${word("exceeded")},${word("met")}),` +
    `IF(${isBlank(due)},${word("notMet")},IF(${due}>${periodEnd},${word("notDue")},${word("notMet")}))))`;
  const figured =
    denominator === null
      ? `IF(${isBlank(numerator)},${cells.waits === undefined ? word("noData") : `IF(${cells.waits},${word("notDue")},${word("noData")})`},${judged})`
      : `IF(OR(${isBlank(numerator)},${isBlank(denominator)}),${word("noData")},IF(${denominator}=0,IF(${numerator}=0,${word("noOccurrence")},${word("noData")}),${judged}))`;
  const asked =
    cells.expected === undefined
      ? `IF(${numerator}=${literal(NOT_APPLICABLE_MARK)},${word("notApplicable")},${figured})`
      : `IF(${cells.expected}=0,${word("notApplicable")},${figured})`;
  const mark = cells.mark === undefined ? "" : `,${cells.mark}<>0`;
  return `=IF(OR(${isBlank(target)},${isBlank(comparator)}${mark}),"",${asked})`;
}

/** How many cells say one of the statuses, `counted` giving how many pass a criterion. */
export function countedStatuses(statuses: readonly Status[], words: Readonly<Record<Status, string>>, counted: (criterion: string) => string): string {
  const of = (status: Status): string => counted(literal(words[status]));
  const others = (Object.keys(words) as Status[]).filter((status) => !statuses.includes(status));
  return others.length < statuses.length ? [counted('"?*"'), ...others.map(of)].join("-") : statuses.map(of).join("+");
}

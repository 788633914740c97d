/** “Có nguy cơ” as a formula that follows the figures: the same conditions as in `compliance/outlook.ts`. */
import type { Indicator, Target } from "../catalogue/types";
import type { Risk } from "../compliance/types";
import { literal } from "./formula";
import type { SheetLabels } from "./labels";
import type { StatusCells } from "./statusFormula";

/** Addresses of the cells that a risk depends on: the status, and what it is judged by. */
export interface RiskCells extends Omit<StatusCells, "expected" | "mark" | "waits"> {
  readonly status: string;
  /** Whether the figure is a day, of which no share is reached. */
  readonly isDay: boolean;
}

/** `Chưa đạt, có nguy cơ (sát mục tiêu)`: how a conclusion begins that says a risk. */
export function riskWords(risk: Risk, { statuses, risks }: SheetLabels): string {
  return `${statuses[risk === "nearTarget" ? "notMet" : "notDue"]}, ${risks[risk]}`;
}

/** The status word, with the risk where there is one: an expression without its `=`. Rounded as the status is. */
export function statusWithRisk(cells: RiskCells, indicator: Indicator, target: Target | null, labels: SheetLabels): string {
  const { status } = cells;
  const cases = [near(cells, indicator), behind(cells, indicator, target, labels)].filter((each) => each !== null);
  return cases.reduceRight((otherwise, each) => `IF(${status}=${literal(labels.statuses[each.status])},IF(${each.condition},${literal(riskWords(each.risk, labels))},${status}),${otherwise})`, status);
}

interface Case {
  readonly risk: Risk;
  readonly status: "notMet" | "notDue";
  /** Holds in rows of that status alone: there are figures and a target then. */
  readonly condition: string;
}

function near({ numerator, denominator, target }: RiskCells, { atRisk }: Indicator): Case | null {
  if (atRisk === null) return null;
  const distance = denominator === null ? `ABS(${numerator}-${target})-${atRisk}` : `ABS(100*${numerator}-${target}*${denominator})-${atRisk}*${denominator}`;
  return { risk: "nearTarget", status: "notMet", condition: `ROUND(${distance},6)<=0` };
}

/** `2026-01-15`, or `--01-15` for every year. */
function beginning(text: string): readonly [year: number | null, month: number, day: number] {
  return [text.startsWith("--") ? null : Number(text.slice(0, 4)), Number(text.slice(-5, -3)), Number(text.slice(-2))];
}

/** A target without a beginning of its own runs from the year's first day. One held against an earlier figure has no pace. */
function behind({ numerator, denominator, comparator, target, due, periodEnd, isDay }: RiskCells, { better }: Indicator, own: Target | null, { comparators }: SheetLabels): Case | null {
  if (isDay || better !== "higher" || own?.value === null) return null;
  const [year, month, day] = beginning(own?.from ?? "--01-01");
  const from = `DATE(${year ?? `YEAR(${periodEnd})`},${month},${day})`;
  const reached = denominator === null ? numerator : `100*${numerator}`;
  const level = denominator === null ? target : `${target}*${denominator}`;
  const lacking = `ROUND((${reached})*(${due}-${from}+1)-${level}*MAX(0,${periodEnd}-${from}+1),6)<0`;
  const isUpper = `OR(${comparator}=${literal(comparators["<="])},${comparator}=${literal(comparators["<"])})`;
  return { risk: "behindPace", status: "notDue", condition: `AND(NOT(${isUpper}),${target}>0,${due}>=${from},${lacking})` };
}

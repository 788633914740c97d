/** The target that a scope is held against in the period. */
import type { Indicator, Source, Target } from "../catalogue/types";
import { targetFor, type TargetInForce } from "../compliance/judge";
import { dateInYear, parsePeriod } from "../periods/period";
import { serialOf } from "../text/date";
import type { Scope } from "./assessmentLayout";
import type { ReportContext } from "./context";
import type { SheetLabels } from "./labels";

/** The target in force for a scope in the report's period. */
export function targetOf({ period }: ReportContext, indicator: Indicator, scope: Scope): TargetInForce | null {
  return targetFor(indicator, scope === "province" ? null : scope, parsePeriod(period.id)!);
}

/** What stands in the target's cell: a number, for a target that is held against an earlier period the figure it had (`against`), or words where there is none. */
export function targetText(target: TargetInForce | null, labels: SheetLabels, against?: number): number | string | null {
  return target === null ? null : (target.value ?? against ?? labels.previousPeriod);
}

/**
 * The number format of a target's cell: thousands are parted, and no decimal is hidden that staff type in later. Formats cannot ask
 * whether a number is whole, so that a whole target has a condition of its own, and other numbers of a thousand and more have decimals.
 * `prefix`: what is shown before the number.
 */
export function targetNumberFormat(value: number | string | null, prefix = ""): string {
  const quoted = (text: string): string => (text === "" ? "" : `"${text}"`);
  const before = quoted(prefix);
  const large = `[>=1000]${before}#,##0.0########`;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1000) return `[=${value}]${before}#,##0;${large};${before}General`;
  // LibreOffice leaves out the sign of what no condition names; two conditions are all that a format may have.
  return `${large};[<0]${quoted(`${prefix}-`)}General;${before}General`;
}

/** When the target falls due, as a serial date; null where it has no date. */
export function dueSerial(context: ReportContext, target: Target | null): number | null {
  return target === null || target.due === null ? null : serialOf(dateInYear(target.due, yearOf(context.period.id)));
}

/** `1319/UBND-TH, 2.c` */
export function sourceText({ document, clause }: Source): string {
  return [document, clause].filter((part) => part !== "").join(", ");
}

function yearOf(periodId: string): number {
  return Number(periodId.slice(0, 4));
}

/** Figures as documents write them. */
import { isJudgedOnDay } from "../../catalogue/expression";
import type { Indicator } from "../../catalogue/types";
import type { TargetInForce } from "../../compliance/judge";
import { writtenSerial } from "../../text/date";
import type { ReportContext } from "../context";
import { decimalsShown, targetDecimals } from "../narrative/decimals";
import { percentText } from "../narrative/spoken";
import type { DocumentLabels } from "./labels";

interface IndicatorText {
  /** With as many decimals as tell it from the `level` it is held against; empty for no figure. */
  figure(value: number | null, level?: number): string;
  /** `≥ 80%` */
  target(target: TargetInForce, level: number): string;
}

/** How an indicator's figures and targets are written: rates in per cent, days as days, others as numbers. */
export function indicatorText({ catalogue }: Pick<ReportContext, "catalogue">, { number, sheets }: DocumentLabels, indicator: Indicator): IndicatorText {
  const isDay = isJudgedOnDay(indicator, catalogue);
  const shown = (value: number, decimals: number): string => (isDay ? writtenSerial(value) : indicator.denominator !== null ? percentText(value, decimals, sheets.narrative.marks) : number(value));
  return {
    figure: (value, level) => (value === null ? "" : shown(value, decimalsShown(value, level, 1))),
    target: ({ comparator }, level) => `${sheets.comparators[comparator]} ${shown(level, targetDecimals(level, 1))}`,
  };
}

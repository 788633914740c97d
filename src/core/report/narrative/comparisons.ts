/** What the report says of the indicators against the quarter before and against last year. */
import { inForce } from "../../agencies/registry";
import { isJudgedOnDay, itemsOf } from "../../catalogue/expression";
import type { Indicator } from "../../catalogue/types";
import type { IndicatorChange } from "../../compile/types";
import { comparedAs, type Against, type ComparedAs } from "../../history/compared";
import { parsePeriod } from "../../periods/period";
import { quarterAlone } from "../../periods/span";
import type { ReportContext, ReportIndicator } from "../context";
import { targetOf, targetText } from "../targets";
import type { ChangeFacts, ComparedOver, ComparisonFacts, Named } from "./factTypes";
import { judgementOf } from "./judgement";
import { countSaid, type Said } from "./pieces";
import { decimalsShown } from "./decimals";

export const AGAINST = ["lastQuarter", "lastYear"] as const satisfies readonly Against[];
/** How many indicators a comparison names each way. */
const NAMED = 2;

export interface ComparedIndicator {
  readonly at: ReportIndicator;
  readonly change: IndicatorChange;
}

export function named({ language, catalogue }: ReportContext, indicator: Indicator): Named {
  const { name, unit, denominator } = indicator;
  return { name: name[language], unit: denominator === null ? unit : "%", isRate: denominator !== null, isDay: isJudgedOnDay(indicator, catalogue) };
}

/** The indicators that can be compared, with what they are compared with. */
export function comparedIndicators({ indicators }: ReportContext, against: Against): readonly ComparedIndicator[] {
  return indicators.flatMap((at) => {
    const change = at.summary.total.change?.[against];
    return change ? [{ at, change }] : [];
  });
}

/** Null against last year, where the report's own figure is compared. */
export function comparedQuarterly({ catalogue }: ReportContext, against: Against, { numerator, denominator }: Indicator): ComparedAs | null {
  if (against === "lastYear") return null;
  const codes = itemsOf(numerator, denominator);
  return comparedAs(catalogue.items.filter(({ code }) => codes.includes(code)));
}

export function comparison(context: ReportContext, against: Against): ComparisonFacts {
  const all = comparedIndicators(context, against);
  const as = ({ at }: ComparedIndicator): ComparedAs | null => comparedQuarterly(context, against, at.indicator);
  const so = (judgement: ReturnType<typeof judgementOf>): Said => countSaid({ kind: "compared", against, judgement }, all.filter(({ change }) => judgementOf(change) === judgement).length);
  const most = (better: boolean): readonly ChangeFacts[] =>
    all
      // What only adds up over the year is no improvement on the quarter before.
      .filter((each) => each.at.indicator.denominator !== null && each.change.better === better && !(better && as(each) === "sinceYear"))
      .sort((a, b) => Math.abs(b.change.change) - Math.abs(a.change.change))
      .slice(0, NAMED)
      .map((each) => changeFacts(context, against, each));
  return {
    against, period: all[0]?.change.period ?? null, better: so("better"), worse: so("worse"), same: so("same"), most: { better: most(true), worse: most(false) },
    quarterAlone: all.some((each) => as(each) === "quarter") ? quarterAlone(parsePeriod(context.period.id)!) : null,
    hasCumulated: all.some((each) => as(each) === "sinceYear"),
  };
}

function changeFacts(context: ReportContext, against: Against, { at: { indicator, summary }, change: { now, then, change } }: ComparedIndicator): ChangeFacts {
  const value = (figure: IndicatorChange["now"]): number => figure.percent ?? figure.numerator;
  const level = targetText(targetOf(context, indicator, "province"), context.labels, summary.total.against);
  const said = (part: "now" | "then" | "change", figure: number, ...others: readonly unknown[]): Said => ({
    value: figure, place: { kind: "change", code: indicator.code, against, part }, form: part === "change" ? "size" : "figure",
    decimals: Math.max(...[undefined, ...others].map((other) => decimalsShown(figure, typeof other === "number" ? other : undefined, 1))),
  });
  return { ...named(context, indicator), up: change > 0, now: said("now", value(now), value(then), level), then: said("then", value(then), value(now), level), change: said("change", change) };
}

/** Over whom all comparisons are. */
export function comparedOver(context: ReportContext): ComparedOver {
  const changes = AGAINST.flatMap((against) => comparedIndicators(context, against).map(({ change }) => change));
  const mentioned = (codes: (change: IndicatorChange) => readonly string[]): ReadonlySet<string> => new Set(changes.flatMap(codes));
  const basis = mentioned(({ basis: of }) => of);
  const merged = new Map<string, string[]>();
  for (const agency of context.registry.agencies) {
    const heir = basis.has(agency.code) ? inForce(context.registry, agency, context.period.to) : null;
    if (heir) merged.set(heir.name, [...(merged.get(heir.name) ?? []), agency.name]);
  }
  const partly = mentioned(({ onlyNow, onlyThen }) => [...onlyNow, ...onlyThen]);
  return {
    merged: [...merged].map(([successor, closed]) => ({ successor, closed })),
    leftOut: context.agencies.flatMap(({ agency }) => (partly.has(agency.code) ? [agency.name] : [])),
  };
}

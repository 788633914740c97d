/** Gathers what the report's paragraphs say: result, comparison, shortfalls, proposals. The words are the messages'. */
import { isJudgedOnDay } from "../../catalogue/expression";
import type { Indicator } from "../../catalogue/types";
import type { AgencyStatus } from "../../compile/types";
import { isOneOf, JUDGED, MET } from "../../compliance/order";
import type { Need, Risk, Status } from "../../compliance/types";
import type { ReportContext, ReportIndicator } from "../context";
import { needUnit, saidOf } from "../needWords";
import { expressionStyle } from "../numberStyles";
import { targetOf, targetText } from "../targets";
import { AGAINST, comparedOver, comparison, named } from "./comparisons";
import type { NarrativeFacts, ProposalFacts, ShortfallFacts, WhyUnknown } from "./factTypes";
import { indexFacts } from "./indices";
import { countSaid, type Said } from "./pieces";
import { decimalsShown, targetDecimals } from "./decimals";

const RISKS: readonly Risk[] = ["nearTarget", "behindPace"];

export function narrativeFacts(context: ReportContext): NarrativeFacts {
  const { counts } = context.compilation.summary;
  const agencies = (of: keyof NarrativeFacts["coverage"]): Said => countSaid({ kind: "agencies", of }, counts[of]);
  const names = (status: AgencyStatus): readonly string[] => context.agencies.flatMap(({ agency, state }) => (state.status === status ? [agency.name] : []));
  const unmet = having(context, ["notMet"]);
  return {
    period: context.period.id,
    coverage: { expected: agencies("expected"), received: agencies("received"), late: agencies("late"), missing: agencies("missing"), rejected: agencies("rejected") },
    agencies: { late: names("late"), missing: names("missing"), rejected: names("rejected") },
    result: {
      met: targets(context, MET), all: targets(context, JUDGED), share: share(context),
      notMet: targets(context, ["notMet"]), nearTarget: riskCount(context, "nearTarget"),
      notDue: targets(context, ["notDue"]), behindPace: riskCount(context, "behindPace"), unknown: targets(context, ["noData"]),
      noOccurrence: targets(context, ["noOccurrence"]),
    },
    indices: indexFacts(context),
    comparisons: context.compilation.summary.previous === undefined ? null : AGAINST.map((against) => comparison(context, against)),
    comparedOver: comparedOver(context),
    shortfalls: unmet.flatMap((at) => shortfall(context, at) ?? []),
    atRisk: RISKS.flatMap((risk) => atRisk(context, risk).map(({ indicator }) => ({ name: indicator.name[context.language], risk }))),
    incomplete: incomplete(context),
    withoutData: withoutData(context),
    proposals: proposals(context, unmet),
  };
}

function having({ indicators }: ReportContext, statuses: readonly Status[]): readonly ReportIndicator[] {
  return indicators.filter(({ summary: { total } }) => isOneOf(total.status, statuses));
}

function targets(context: ReportContext, statuses: readonly Status[]): Said {
  return countSaid({ kind: "targets", having: statuses }, having(context, statuses).length);
}

function atRisk({ indicators }: ReportContext, risk: Risk): readonly ReportIndicator[] {
  return indicators.filter(({ summary: { total } }) => total.outlook?.risk === risk);
}

function riskCount(context: ReportContext, risk: Risk): Said {
  return countSaid({ kind: "risk", risk }, atRisk(context, risk).length);
}

/** Agencies in the figures that lack some, those that lack most first. */
function incomplete({ agencies, indicators }: ReportContext): NarrativeFacts["incomplete"] {
  const wanting = indicators.map(({ summary }) => new Map(summary.agencies.flatMap(({ agency, status, lacks }) => (status === "noData" ? [[agency, lacks === undefined] as const] : []))));
  return agencies
    .flatMap(({ agency, state }, index) => {
      const own = wanting.flatMap((of) => of.get(agency.code) ?? []);
      const lacking = own.filter(Boolean).length;
      if (lacking === 0 || (state.status !== "received" && state.status !== "late")) return [];
      return [{ name: agency.name, count: countSaid({ kind: "incomplete", agency: index, unlike: own.length - lacking }, lacking) }];
    })
    .sort((a, b) => b.count.value - a.count.value);
}

function withoutData(context: ReportContext): NarrativeFacts["withoutData"] {
  const unknown = having(context, ["noData"]);
  const whyOf = ({ summary: { total } }: ReportIndicator): WhyUnknown =>
    total.lacks === "earlierFigure" ? "earlierFigure" : total.reported > 0 && total.reported === total.expected && total.numerator === null ? "noTotal" : "figures";
  const names = (why: WhyUnknown): readonly string[] => unknown.flatMap((at) => (whyOf(at) === why ? [at.indicator.name[context.language]] : []));
  return { count: targets(context, ["noData"]), figures: names("figures"), noTotal: names("noTotal"), earlierFigure: names("earlierFigure") };
}

function share(context: ReportContext): Said {
  const all = having(context, JUDGED).length;
  return { value: all === 0 ? 0 : (100 * having(context, MET).length) / all, place: { kind: "share", having: MET }, form: "figure", decimals: 1 };
}

/** Null where the target has no level in figures. */
function shortfall(context: ReportContext, { indicator, summary: { total } }: ReportIndicator): ShortfallFacts | null {
  const target = targetOf(context, indicator, "province");
  const level = targetText(target, context.labels, total.against);
  const result = indicator.denominator === null ? total.numerator : total.percent;
  if (target === null || typeof level !== "number" || result === null || total.numerator === null) return null;
  const isDay = isJudgedOnDay(indicator, context.catalogue);
  const part = (of: "numerator" | "denominator" | "result" | "target", value: number, decimals: number): Said => ({ value, place: { kind: "indicator", code: indicator.code, part: of }, form: isDay ? "day" : "figure", decimals });
  const whole = (expression: Indicator["numerator"], value: number): number => (expressionStyle(expression, context.catalogue) === "decimal" ? decimalsShown(value, undefined, 1) : 0);
  const digits = indicator.denominator === null ? whole(indicator.numerator, result) : 1;
  return {
    ...named(context, indicator),
    numerator: part("numerator", total.numerator, whole(indicator.numerator, total.numerator)),
    denominator: indicator.denominator === null || total.denominator === null ? null : part("denominator", total.denominator, whole(indicator.denominator, total.denominator)),
    result: part("result", result, decimalsShown(result, level, digits)),
    comparator: target.comparator,
    target: part("target", level, targetDecimals(level, digits)),
    gap: { value: result - level, place: { kind: "gap", code: indicator.code }, form: "size", decimals: decimalsShown(result - level, undefined, digits) },
    lacking: countSaid({ kind: "lacking", code: indicator.code }, total.expected - total.reported),
    lead: indicator.lead === null ? null : context.nameOf(indicator.lead),
  };
}

/** Unmet targets by their lead agency, in the catalogue's order; those without one last. */
function proposals(context: ReportContext, unmet: readonly ReportIndicator[]): readonly ProposalFacts[] {
  const leads = [...new Set(unmet.map(({ indicator }) => indicator.lead))].sort((a, b) => Number(a === null) - Number(b === null));
  return leads.map((lead) => ({
    lead: lead === null ? null : context.nameOf(lead),
    targets: unmet.filter(({ indicator }) => indicator.lead === lead).map(({ indicator, summary }) => ({ name: indicator.name[context.language], need: needFacts(context, indicator, summary.total.outlook?.need ?? null) })),
  }));
}

function needFacts({ catalogue }: ReportContext, indicator: Indicator, need: Need | null): ProposalFacts["targets"][number]["need"] {
  // A need of nothing more is none.
  if (need === null || (need.kind === "deliver" && need.amount === 0)) return null;
  const said = (part: "amount" | "assumed", value: number): Said => ({ value, place: { kind: "need", code: indicator.code, part }, form: "figure", decimals: Number.isInteger(value) ? 0 : 2 });
  const assumed = need.assumption === "asLastQuarter" && need.assumed !== null ? said("assumed", need.assumed) : null;
  return { kind: saidOf(need), period: need.period, unit: needUnit(indicator, catalogue), amount: said("amount", need.amount), assumed };
}

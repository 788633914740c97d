/** The report's paragraphs in English. */
import type { Comparator } from "../../core/catalogue/types";
import type { Risk } from "../../core/compliance/types";
import type { ChangeFacts, ComparisonFacts, NarrativeFacts, ProposalFacts, ShortfallFacts } from "../../core/report/narrative/factTypes";
import type { Paragraph, Piece, Said } from "../../core/report/narrative/pieces";
import type { NarrativeWords } from "../../core/report/narrative/words";
import { NO_BREAK, clauses, enumeration, item, listedPieces, measured, paragraph, whileSome } from "../narrativeTools";
import { comparedOverEn, names } from "./compared";
import { indexParagraphEn } from "./filled";
import { enWords, inSentence } from "./words";

const quoted = (all: readonly string[]): string => names(all.map((name) => `“${name}”`));
const unless0 = (said: Said, ...pieces: readonly Piece[]): readonly Piece[] | null => (said.value === 0 ? null : pieces);
const plural = ({ value, form }: Said, one: string, many: string): string => ((form === "size" ? Math.abs(value) : value) === 1 ? one : many);
const difference = (said: Said, { isRate, unit }: { readonly isRate: boolean; readonly unit: string }): readonly Piece[] =>
  isRate || unit === "%" ? [said, `${NO_BREAK}${plural(said, "point", "points")}`] : measured(said, unit);

function coverage({ period, coverage: { expected, received, late, missing, rejected }, agencies, incomplete }: NarrativeFacts): Paragraph {
  if (expected.value === 0) return paragraph("coverage", `${enWords.period(period)}: no agency is to report.`);
  const sent: readonly Piece[] = received.value === 0
    ? ["none of the ", expected, plural(expected, " agency", " agencies"), " has sent a usable report"]
    : [received, " of ", expected, plural(expected, " agency", " agencies"), plural(received, " has reported", " have reported")];
  const outside = [...agencies.missing, ...agencies.rejected];
  return paragraph("coverage", `${enWords.period(period)}: `, clauses("; ", [
    clauses(", ", [sent, unless0(late, late, " of them late")]),
    unless0(missing, missing, plural(missing, " has sent nothing", " have sent nothing")),
    unless0(rejected, rejected, plural(rejected, " has sent an unusable report", " have sent unusable reports")),
  ]), ".", outside.length === 0 || received.value === 0 ? "" : ` Not in the figures: ${names(outside)}.`, lackingSome(incomplete));
}

/** ` Without figures for some indicators: Sở Y tế (2) and Sở Tài chính (1).` */
function lackingSome(incomplete: NarrativeFacts["incomplete"]): readonly Piece[] {
  if (incomplete.length === 0) return [];
  return [" Without figures for some indicators: ", ...listedPieces(incomplete.map(({ name, count }) => [`${name} (`, count, ")"]), { and: "and", rest: (count) => `${count} more` }), "."];
}

/** Some of those just counted. */
const among = (count: Said, risk: Risk): readonly Piece[] => [whileSome(count, ", ", count, ` of them ${enWords.risks[risk]}`)];

/** `The province meets 5 of 8 targets (62.5%); not met: 2, …; against last quarter: …; figures of 12 of 13 agencies.` Counts may change where figures are edited: nothing agrees with them in number. */
function verdict({ result: { met, all, share, notMet, nearTarget, notDue, behindPace, unknown, noOccurrence }, comparisons, coverage: { received, expected } }: NarrativeFacts): readonly Piece[] {
  const inside: readonly Piece[] = expected.value === 0 ? [] : ["; figures of ", received, " of ", expected, plural(expected, " agency", " agencies")];
  const apart = whileSome(noOccurrence, "; without occurrence: ", noOccurrence);
  if (all.value === 0) return ["There is no target to judge in this period", apart, ...inside, "."];
  const before = comparisons?.find(({ against }) => against === "lastQuarter");
  return [
    "The province meets ", met, " of ", all, plural(all, " target", " targets"), " (", share, "%)",
    whileSome(notMet, "; not met: ", notMet, ...among(nearTarget, "nearTarget")),
    whileSome(notDue, "; not yet due: ", notDue, ...among(behindPace, "behindPace")),
    whileSome(unknown, "; cannot be judged: ", unknown),
    apart,
    ...(before === undefined || before.period === null
      ? ["; no figures of the quarter before to compare with"]
      : [before.quarterAlone === null ? "; against the quarter before" : `; ${enWords.period(before.quarterAlone)} alone against the quarter before`, whileSome(before.better, ", ", before.better, " better"), whileSome(before.worse, ", ", before.worse, " worse"), whileSome(before.same, ", ", before.same, " the same")]),
    ...inside, ".",
  ];
}

/** Directly below the verdict, which has said how many agencies are in the figures. */
function outside({ coverage: { expected, late, missing, rejected }, agencies, incomplete }: NarrativeFacts): readonly Piece[] {
  if (expected.value === 0) return ["No agency is to report."];
  const lateToo: readonly Piece[] = late.value === 0 ? [] : [" Reported late: ", late, "."];
  const lacking = clauses("; ", [
    unless0(missing, missing, ` that sent nothing (${names(agencies.missing)})`),
    unless0(rejected, rejected, ` that sent an unusable report (${names(agencies.rejected)})`),
  ]);
  return lacking.length === 0 ? ["The figures cover every agency that must report.", ...lackingSome(incomplete), ...lateToo] : ["Not in the figures: ", ...lacking, ".", ...lackingSome(incomplete), ...lateToo];
}

function result({ result: { met, all, share, notMet, nearTarget, notDue, behindPace, unknown, noOccurrence } }: NarrativeFacts): Paragraph {
  const apart = unless0(noOccurrence, noOccurrence, plural(noOccurrence, " has no occurrence", " have no occurrence"));
  if (all.value === 0) return paragraph("result", clauses("; ", [["There is no target to judge in this period"], apart]), ".");
  const reached: readonly Piece[] = met.value === 0 ? ["meets none of ", all, plural(all, " target", " targets")] : ["meets ", met, " of ", all, plural(all, " target", " targets"), ", or ", share, "%"];
  return paragraph("result", "The province ", clauses("; ", [
    reached,
    unless0(notMet, notMet, plural(notMet, " is not met", " are not met"), ...among(nearTarget, "nearTarget")),
    unless0(notDue, notDue, plural(notDue, " is not yet due", " are not yet due"), ...among(behindPace, "behindPace")),
    unless0(unknown, unknown, " cannot be judged"),
    apart,
  ]), ".");
}

function changed({ name, up, now, then, change, ...unit }: ChangeFacts): readonly Piece[] {
  return [`“${name}” ${up ? "up" : "down"} `, ...difference(change, unit), " (from ", ...measured(then, unit.unit), " to ", ...measured(now, unit.unit), ")"];
}

const AGAINST = { lastQuarter: "the quarter before", lastYear: "the same period last year" } as const;

function comparison({ against, period, better, worse, same, most, quarterAlone, hasCumulated }: ComparisonFacts): readonly Paragraph[] {
  if (period === null) return [paragraph("comparison", `There are no figures of ${AGAINST[against]} to compare with.`)];
  const indicators = (said: Said): readonly Piece[] => [said, plural(said, " indicator", " indicators")];
  const counts = clauses(", ", [
    unless0(better, ...indicators(better), plural(better, " is better", " are better")),
    unless0(worse, ...indicators(worse), plural(worse, " is worse", " are worse")),
    unless0(same, ...indicators(same), plural(same, " is unchanged", " are unchanged")),
  ]);
  const told = (intro: string, all: readonly ChangeFacts[]): readonly Piece[] => (all.length === 0 ? [] : [intro, ...clauses("; ", all.map(changed)), "."]);
  const beside = quarterAlone === null ? "Against" : `${enWords.period(quarterAlone)} alone, against`;
  const cumulated = hasCumulated ? ` Cumulative indicators are held against what they had come to by the end of ${inSentence(period)}.` : "";
  return [paragraph("comparison", `${beside} ${AGAINST[against]} (${enWords.period(period)}), `, counts, ".", cumulated, told(" Most improved: ", most.better), told(" To be watched: ", most.worse))];
}

/** Over whom both comparisons are. */
function comparedOver({ comparedOver: over }: NarrativeFacts): readonly Paragraph[] {
  const words = comparedOverEn(over);
  return words === "" ? [] : [paragraph("comparison", words)];
}

const TARGETS: Readonly<Record<Comparator, string>> = { ">=": "target at least ", ">": "target above ", "=": "target ", "<=": "target at most ", "<": "target below " };
const DAYS: Readonly<Record<Comparator, string>> = { ">=": "target not before ", ">": "target after ", "=": "target on ", "<=": "target by ", "<": "target before " };

function against({ comparator, target, gap, ...unit }: Pick<ShortfallFacts, "comparator" | "target" | "gap" | "isRate" | "isDay" | "unit">): readonly Piece[] {
  if (unit.isDay) return [DAYS[comparator], target, ...(gap.value === 0 ? [] : [", ", gap, plural(gap, " day", " days"), gap.value < 0 ? " early" : " late"])];
  const short = gap.value === 0 ? [] : [", ", ...difference(gap, unit), gap.value < 0 ? " below it" : " above it"];
  return [TARGETS[comparator], ...measured(target, unit.unit), ...short];
}

function shortfall({ name, numerator, denominator, result: reached, lacking, lead, ...facts }: ShortfallFacts): Paragraph {
  const figure: readonly Piece[] = facts.isDay ? [reached] : denominator === null ? measured(reached, facts.unit) : [numerator, "/", denominator, ", or ", reached, "%"];
  return item("shortfalls", `${name}: `, figure, " (", against(facts), ")", unless0(lacking, ", without the figures of ", lacking, plural(lacking, " agency", " agencies")) ?? [], `; ${lead === null ? "no lead agency" : `lead agency: ${lead}`}.`);
}

const atRiskOf = ({ name, risk }: NarrativeFacts["atRisk"][number]): readonly Piece[] => [`“${name}” is ${enWords.risks[risk]}`];

const WHY = [["figures", "for want of figures"], ["noTotal", "judged by agency alone, without a total over the province"], ["earlierFigure", "no earlier figure to be held against"]] as const;

function shortfalls({ result: { notMet, all, unknown: unjudged }, shortfalls: unmet, atRisk, withoutData }: NarrativeFacts): readonly Paragraph[] {
  const none = unjudged.value === 0 ? "No target is unmet." : "Of the targets that can be judged, none is unmet.";
  const intro = notMet.value === 0 ? [none] : [notMet, " of ", all, plural(all, " target", " targets"), plural(notMet, " is not met:", " are not met:")];
  const unknown = withoutData.count.value === 0 ? [] : [paragraph("shortfalls", withoutData.count, plural(withoutData.count, " target", " targets"), " cannot be judged: ", clauses("; ", WHY.map(([why, words]) => (withoutData[why].length === 0 ? null : [`${quoted(withoutData[why])} (${words})`]))), ".")];
  return [...(all.value === unjudged.value ? [] : [paragraph("shortfalls", intro)]), ...unmet.map(shortfall), ...(atRisk.length === 0 ? [] : enumeration(0, "shortfalls", { intro: "To be watched: ", introMany: "To be watched" }, atRisk.map(atRiskOf))), ...unknown];
}

function need({ name, need: asked }: ProposalFacts["targets"][number]): readonly Piece[] {
  if (asked === null) return [`“${name}”`];
  const amount = measured(asked.amount, asked.unit ?? plural(asked.amount, "agency", "agencies"));
  const period = inSentence(asked.period);
  const grown: readonly Piece[] = asked.assumed === null ? [] : [", if the denominator grows as this quarter, to ", asked.assumed];
  switch (asked.kind) {
    case "deliver": return [`“${name}” (at least `, ...amount, ` more by the end of ${period}`, ...grown, ")"];
    case "reduce": return [`“${name}” (at least `, ...amount, ` fewer by the end of ${period}`, ...grown, ")"];
    case "atMost": return asked.amount.value === 0 ? [`“${name}” (no more at all in ${period})`] : [`“${name}” (no more than `, ...amount, ` by the end of ${period}`, ...grown, ")"];
    case "excess": return [`“${name}” (out of reach in ${period}, in excess by `, ...amount, ...grown, "; to explain why and what is planned)"];
    case "outOfReach": return [`“${name}” (out of reach in ${period}, still lacking `, ...amount, ...grown, "; to explain why and what is planned)"];
  }
}

function proposals({ result: { met }, proposals: all, agencies, withoutData }: NarrativeFacts): readonly Paragraph[] {
  const items = [
    ...all.flatMap(({ lead, targets }) => {
      const asked = lead === null ? "A lead agency to be named for" : `${lead} to take measures on`;
      return enumeration(1, "proposals", { intro: `${asked} `, introMany: asked }, targets.map(need));
    }),
    ...(agencies.missing.length === 0 ? [] : [item("proposals", `To report at once: ${names(agencies.missing)}.`)]),
    ...(agencies.rejected.length === 0 ? [] : [item("proposals", `To report again: ${names(agencies.rejected)}.`)]),
    ...(agencies.late.length === 0 ? [] : [item("proposals", `To report on time from now on: ${names(agencies.late)}.`)]),
    ...(withoutData.figures.length === 0 ? [] : [item("proposals", `Agencies to complete the figures of: ${quoted(withoutData.figures)}.`)]),
  ];
  if (items.length === 0) return [paragraph("proposals", met.value === 0 ? "There is nothing to propose in this period." : "Agencies are asked to keep up the results.")];
  return [paragraph("proposals", "The department proposes that the People’s Committee direct:"), ...items];
}

export const narrativeEn: NarrativeWords = {
  marks: { decimal: ".", thousands: ",", padsCounts: false },
  headings: { coverage: "Reports received", result: "Results", comparison: "Comparison", shortfalls: "Shortfalls", proposals: "Proposals" },
  verdict,
  coverage: outside,
  paragraphs: (facts) => [
    coverage(facts),
    result(facts),
    ...facts.indices.map(indexParagraphEn),
    ...(facts.comparisons === null ? [paragraph("comparison", "There are no earlier figures to compare with.")] : facts.comparisons.flatMap(comparison)),
    ...comparedOver(facts),
    ...shortfalls(facts),
    ...proposals(facts),
  ],
};

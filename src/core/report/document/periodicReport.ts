/** The draft of the department's periodic report: the narrative's sentences in the order in which offices report, with tables. */
import type { IndicatorTotal } from "../../compile/types";
import { urgency } from "../../compliance/order";
import { conclusionOf } from "../assessmentSheet";
import type { ReportContext, ReportIndicator } from "../context";
import { narrativeFacts } from "../narrative/facts";
import { lineOf, type Section } from "../narrative/pieces";
import { paragraphText } from "../narrative/spoken";
import { openDuties, reviewDay } from "../openDuties";
import { roman } from "../roman";
import { targetOf } from "../targets";
import { textWidth } from "../textWidths";
import { appendix } from "./appendix";
import { cells, paragraph, TABLE_MARGIN, TABLE_SIZE, TEXT_WIDTH, type DocumentBlock, type DocumentPlan, type DocumentRow, type DocumentTable } from "./documentPlan";
import { dutyCells } from "./dutyCells";
import { indicatorText } from "./figureText";
import type { DocumentLabels } from "./labels";
import { documentOf, letterhead, signatureBlock } from "./letterhead";

/** Figures are the compilation's own; what only the office knows (number, day, signature) is left blank. */
export function periodicReport(context: ReportContext, labels: DocumentLabels): DocumentPlan {
  const { report, sheets } = labels;
  const period = labels.period(context.period.id);
  const subject = report.subject(period);
  const { from, to } = context.period;
  const told = sentences(context);
  return documentOf(context, `${report.kind} ${subject}`, [
    {
      orientation: "portrait",
      blocks: [
        letterhead(context, labels),
        paragraph(report.kind, "kind"),
        paragraph(subject, "subject"),
        { kind: "rule", share: 0.3 },
        paragraph(report.opening(period, labels.date(from), labels.date(to)), "body"),
        ...numbered([
          [report.parts.coverage, [...told("coverage"), ...late(context, labels)]],
          [report.parts.results, [...told("result"), ...told("comparison"), ...compliance(context, labels)]],
          [report.parts.shortfalls, told("shortfalls")],
          [report.parts.duties, duties(context, labels)],
          [report.parts.proposals, told("proposals")],
        ]),
        paragraph(report.closing(period), "bound"),
        signatureBlock(sheets.leaders.recipients, sheets.leaders.signature, report.signer),
      ],
    },
    appendix(context, labels),
  ]);
}

type Part = readonly [title: string, blocks: readonly DocumentBlock[]];

/** The parts that say something, under their titles and numbers. */
function numbered(parts: readonly Part[]): readonly DocumentBlock[] {
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [paragraph(`${roman(index + 1)}. ${title}`, "heading"), ...blocks]);
}

/** The narrative's paragraphs, by section: those of the leaders' sheet. */
function sentences(context: ReportContext): (section: Section) => readonly DocumentBlock[] {
  const { paragraphs, marks } = context.labels.narrative;
  const all = paragraphs(narrativeFacts(context));
  return (section) => all.filter((each) => each.section === section).map((each, index, own) => paragraph(paragraphText(lineOf(each), marks), each.depth < (own[index + 1]?.depth ?? 0) ? "bound" : "body"));
}

/** Indicators with a target for the province, what calls for action first. */
function judged(context: ReportContext): readonly ReportIndicator[] {
  return context.indicators
    .filter(({ summary }) => summary.total.status !== null)
    .sort((a, b) => urgency(a.summary.total) - urgency(b.summary.total));
}

function compliance(context: ReportContext, labels: DocumentLabels): readonly DocumentBlock[] {
  const indicators = judged(context);
  return indicators.length === 0 ? [] : [paragraph(labels.report.complianceTable, "caption"), complianceTable(context, labels, indicators)];
}

/** What an indicator comes to: a rate, or its numerator where it has no denominator. */
const resultOf = ({ indicator }: ReportIndicator, { percent, numerator }: IndicatorTotal): number | null => (indicator.denominator === null ? numerator : percent);

/** The value that the target sets for the province, be it its own or an earlier period's figure; null where there is none. */
function levelOf(context: ReportContext, { indicator, summary }: ReportIndicator): number | null {
  return targetOf(context, indicator, "province")?.value ?? summary.total.against ?? null;
}

/** Unmet rows stand out in black and white too. */
const rowOf = (bold: boolean) => (...texts: readonly string[]): DocumentRow => ({ kind: "cells", cells: texts, ...(bold ? { bold } : {}) });

function complianceTable(context: ReportContext, labels: DocumentLabels, indicators: readonly ReportIndicator[]): DocumentTable {
  const { columns } = labels.sheets;
  const lines = indicators.map((at) => complianceLine(context, labels, at));
  const [goal, figure] = [fitting(lines.map((line) => line.goal), 19), fitting(lines.map((line) => line.figure), 19)];
  const over = Math.min(fitting(lines.map((line) => line.over), 28), Math.max(28, TEXT_WIDTH - NUMBER - goal - figure - LEAST_WORDS));
  const words = TEXT_WIDTH - NUMBER - goal - over - figure;
  const name = Math.round(0.6 * words);
  return {
    kind: "table",
    columns: [
      { width: NUMBER, align: "center" }, { width: name, align: "left" }, { width: goal, align: "center" }, { width: over, align: "right" }, { width: figure, align: "right" },
      { width: words - name, align: "center" },
    ],
    head: [[columns.number, columns.indicator, columns.target, `${columns.numerator}/${columns.denominator}`, columns.result, columns.conclusion].map((text) => ({ text }))],
    rows: lines.map((line, index) => rowOf(line.isUnmet)(String(index + 1), line.name, line.goal || line.otherGoal, line.over, line.figure, line.conclusion)),
  };
}

function complianceLine(context: ReportContext, labels: DocumentLabels, at: ReportIndicator) {
  const { indicator, summary: { total } } = at;
  const level = levelOf(context, at);
  const text = indicatorText(context, labels, indicator);
  const target = targetOf(context, indicator, "province");
  return {
    isUnmet: total.status === "notMet",
    name: indicator.name[context.language],
    goal: target === null || level === null ? "" : text.target(target, level),
    /** Where the target has no figure. */
    otherGoal: target === null ? "" : labels.sheets.previousPeriod,
    over: indicator.denominator !== null && total.numerator !== null && total.denominator !== null ? `${labels.number(total.numerator)}/${labels.number(total.denominator)}` : "",
    figure: text.figure(resultOf(at, total), level ?? undefined),
    conclusion: conclusionOf(total, labels.sheets),
  };
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Millimetres: the numbers' column, the most that a column of figures has, the least that is left to the indicator and the conclusion. */
const [NUMBER, WIDEST, LEAST_WORDS] = [11, 48, 56];

/** Millimetres of a column whose figures are on one line each, bold or not; `least` where they are short. */
function fitting(texts: readonly string[], least: number): number {
  const longest = Math.max(0, ...texts.map((text) => textWidth(text, { size: TABLE_SIZE, bold: true })));
  return Math.min(WIDEST, Math.max(least, Math.ceil(longest / POINTS_PER_MILLIMETRE + 2 * TABLE_MARGIN + 0.5)));
}

/** Agencies that were late, sent nothing or nothing usable. */
function late(context: ReportContext, labels: DocumentLabels): readonly DocumentBlock[] {
  const { columns, tiers, agencyStatuses } = labels.sheets;
  const agencies = context.agencies.filter(({ state }) => state.status !== "received");
  if (agencies.length === 0) return [];
  return [
    paragraph(labels.report.lateTable, "caption"),
    {
      kind: "table",
      columns: [{ width: 11, align: "center" }, { width: 70, align: "left" }, { width: 28, align: "left" }, { width: 32, align: "center" }, { width: TEXT_WIDTH - 141, align: "center" }],
      head: [[columns.number, columns.agency, columns.tier, columns.state, columns.received].map((text) => ({ text }))],
      rows: agencies.map(({ agency, state }, index) =>
        cells(String(index + 1), agency.name, tiers[state.tier], agencyStatuses[state.status], state.received === null ? "" : labels.date(state.received))),
    },
  ];
}

/** Duties that are overdue or due soon and that nobody has noted as done. */
function duties(context: ReportContext, labels: DocumentLabels): readonly DocumentBlock[] {
  const { duties: said } = labels.sheets.assessment;
  const { columns } = labels.sheets;
  const open = openDuties(context);
  if (open.length === 0) return [];
  return [
    paragraph(labels.report.duties(labels.date(reviewDay(context))), "note"),
    {
      kind: "table",
      columns: [{ width: 11, align: "center" }, { width: 68, align: "left" }, { width: 38, align: "left" }, { width: 24, align: "center" }, { width: TEXT_WIDTH - 141, align: "center" }],
      head: [[columns.number, said.name, said.agency, columns.due, columns.state].map((text) => ({ text }))],
      rows: open.map((duty, index) => {
        const { name, agencies, due, state } = dutyCells(context, labels, duty);
        return rowOf(duty.state === "overdue")(String(index + 1), name, agencies, due, state);
      }),
    },
  ];
}

/** The draft of the department's periodic report: what the summary says, in the order in which offices report it. */
import type { Duty } from "../../catalogue/types";
import { dutyState } from "../../compliance/duties";
import type { AgencyStatus, IndicatorTotal } from "../../compile/types";
import { urgency } from "../../compliance/order";
import type { Status } from "../../compliance/types";
import { dateInYear, parsePeriod } from "../../periods/period";
import { conclusionOf } from "../assessmentSheet";
import type { ReportContext, ReportIndicator } from "../context";
import { targetOf } from "../targets";
import { appendix } from "./appendix";
import { cells, paragraph, TEXT_WIDTH, type DocumentBlock, type DocumentPlan, type DocumentRow, type DocumentTable } from "./documentPlan";
import type { DocumentLabels, TargetTally, UnmetFact } from "./labels";
import { letterhead, signatureBlock } from "./letterhead";

/** Figures are the compilation's own; what only the office knows (number, day, signature) is left blank. */
export function periodicReport(context: ReportContext, labels: DocumentLabels): DocumentPlan {
  const { report, sheets } = labels;
  const period = sheets.period(context.period.id);
  const subject = report.subject(period);
  const { from, to } = context.period;
  return {
    title: `${report.kind} ${subject}`,
    creator: context.registry.province.name,
    language: context.language,
    sections: [
      {
        orientation: "portrait",
        blocks: [
          letterhead(context, labels),
          paragraph(report.kind, "kind"),
          paragraph(subject, "subject"),
          { kind: "rule", share: 0.3 },
          paragraph(report.opening(period, labels.date(from), labels.date(to)), "body"),
          ...coverage(context, labels),
          ...results(context, labels),
          ...late(context, labels),
          ...duties(context, labels),
          ...proposals(context, labels),
          paragraph(report.closing(period), "closing"),
          signatureBlock(sheets.leaders.recipients, sheets.leaders.signature, report.signer),
        ],
      },
      appendix(context, labels),
    ],
  };
}

const having = ({ agencies }: ReportContext, ...wanted: readonly AgencyStatus[]): readonly string[] =>
  agencies.filter(({ state }) => wanted.includes(state.status)).map(({ agency }) => agency.name);

function coverage(context: ReportContext, { report: { coverage: words } }: DocumentLabels): readonly DocumentBlock[] {
  const outside = having(context, "missing", "rejected");
  return [
    paragraph(words.title, "heading"),
    paragraph(words.sentence(context.compilation.summary.counts), "body"),
    paragraph(outside.length === 0 ? words.allInside : words.outside(outside), "body"),
  ];
}

/** Indicators with a target for the province, what calls for action first. */
function judged(context: ReportContext): readonly ReportIndicator[] {
  return context.indicators
    .filter(({ summary }) => summary.total.status !== null)
    .sort((a, b) => urgency(a.summary.total) - urgency(b.summary.total));
}

function tallyOf(indicators: readonly ReportIndicator[]): TargetTally {
  const count = (...statuses: readonly Status[]): number => indicators.filter(({ summary }) => statuses.includes(summary.total.status!)).length;
  return { judged: indicators.length, met: count("met", "exceeded"), notMet: count("notMet"), notDue: count("notDue"), unjudged: count("noOccurrence", "noData", "notApplicable") };
}

const nameOf = ({ language }: ReportContext, { indicator }: ReportIndicator): string => indicator.name[language];

function results(context: ReportContext, labels: DocumentLabels): readonly DocumentBlock[] {
  const { results: words } = labels.report;
  const indicators = judged(context);
  const unmet = indicators.filter(({ summary }) => summary.total.status === "notMet");
  const met = indicators.filter(({ summary: { total } }) => total.status === "met" || total.status === "exceeded");
  return [
    paragraph(words.title, "heading"),
    paragraph(words.verdict(tallyOf(indicators)), "body"),
    ...(unmet.length > 0 ? [paragraph(words.unmetTitle, "body"), ...unmet.map((each) => paragraph(words.unmet(unmetFact(context, each)), "body"))] : []),
    ...(met.length > 0 ? [paragraph(words.met(met.map((each) => nameOf(context, each))), "body")] : []),
    paragraph(words.tableTitle, "caption"),
    complianceTable(context, labels, indicators),
    paragraph(labels.sheets.leaders.exactness, "note"),
  ];
}

/** What an indicator comes to: a rate, or its numerator where it has no denominator. */
const resultOf = ({ indicator }: ReportIndicator, { percent, numerator }: IndicatorTotal): number | null => (indicator.denominator === null ? numerator : percent);

/** The value that the target sets for the province, be it its own or an earlier period's figure; null where there is none. */
function levelOf(context: ReportContext, { indicator, summary }: ReportIndicator): number | null {
  return targetOf(context, indicator, "province")?.value ?? summary.total.against ?? null;
}

function unmetFact(context: ReportContext, at: ReportIndicator): UnmetFact {
  const { indicator, summary: { total } } = at;
  const target = targetOf(context, indicator, "province");
  const level = levelOf(context, at);
  return {
    name: nameOf(context, at),
    result: resultOf(at, total) ?? 0,
    unit: indicator.unit,
    parts: indicator.denominator === null || total.numerator === null || total.denominator === null ? null : { numerator: total.numerator, denominator: total.denominator },
    target: target === null || level === null ? null : { comparator: target.comparator, value: level },
    change: total.change?.lastQuarter ?? null,
    need: total.outlook?.need ?? null,
    lead: indicator.lead === null ? null : context.nameOf(indicator.lead),
    lacking: total.expected - total.reported,
  };
}

/** Unmet rows stand out in black and white too. */
const rowOf = (bold: boolean) => (...texts: readonly string[]): DocumentRow => ({ kind: "cells", cells: texts, ...(bold ? { bold } : {}) });

function complianceTable(context: ReportContext, labels: DocumentLabels, indicators: readonly ReportIndicator[]): DocumentTable {
  const { columns, comparators } = labels.sheets;
  return {
    kind: "table",
    columns: [
      { width: 11, align: "center" }, { width: 52, align: "left" }, { width: 19, align: "center" }, { width: 30, align: "right" }, { width: 19, align: "right" }, { width: TEXT_WIDTH - 131, align: "center" },
    ],
    head: [[columns.number, columns.indicator, columns.target, `${columns.numerator}/${columns.denominator}`, columns.result, columns.conclusion].map((text) => ({ text }))],
    rows: indicators.map((at, index): DocumentRow => {
      const { indicator, summary: { total } } = at;
      const rate = indicator.denominator !== null;
      const level = levelOf(context, at);
      const shown = (value: number, against?: number): string => (rate ? labels.percent(value, against) : labels.number(value));
      const target = targetOf(context, indicator, "province");
      const result = resultOf(at, total);
      const parts = rate && total.numerator !== null && total.denominator !== null ? `${labels.number(total.numerator)}/${labels.number(total.denominator)}` : "";
      return rowOf(total.status === "notMet")(
        String(index + 1),
        nameOf(context, at),
        target === null ? "" : level === null ? labels.sheets.previousPeriod : `${comparators[target.comparator]} ${shown(level)}`,
        parts,
        result === null ? "" : shown(result, level ?? undefined),
        conclusionOf(total, labels.sheets),
      );
    }),
  };
}

function late(context: ReportContext, labels: DocumentLabels): readonly DocumentBlock[] {
  const { late: words } = labels.report;
  const { columns, tiers, agencyStatuses } = labels.sheets;
  const agencies = context.agencies.filter(({ state }) => state.status !== "received");
  if (agencies.length === 0) return [paragraph(words.title, "heading"), paragraph(words.none, "body")];
  return [
    paragraph(words.title, "heading"),
    {
      kind: "table",
      columns: [{ width: 11, align: "center" }, { width: 70, align: "left" }, { width: 28, align: "left" }, { width: 32, align: "center" }, { width: TEXT_WIDTH - 141, align: "center" }],
      head: [[columns.number, columns.agency, columns.tier, columns.state, columns.received].map((text) => ({ text }))],
      rows: agencies.map(({ agency, state }, index) =>
        cells(String(index + 1), agency.name, tiers[state.tier], agencyStatuses[state.status], state.received === null ? "" : labels.date(state.received))),
    },
  ];
}

const datedDuties = ({ catalogue }: ReportContext): readonly Duty[] => catalogue.duties.filter(({ due }) => due !== null);

/** Duties with a date; whether they are done, nobody reports, so the state speaks of the date alone. */
function duties(context: ReportContext, labels: DocumentLabels): readonly DocumentBlock[] {
  const { duties: words } = labels.report;
  const { duties: said } = labels.sheets.assessment;
  const { columns } = labels.sheets;
  const period = parsePeriod(context.period.id)!;
  const dated = datedDuties(context);
  if (dated.length === 0) return [];
  return [
    paragraph(words.title, "heading"),
    paragraph(said.note, "note"),
    {
      kind: "table",
      columns: [{ width: 11, align: "center" }, { width: 68, align: "left" }, { width: 38, align: "left" }, { width: 24, align: "center" }, { width: TEXT_WIDTH - 141, align: "center" }],
      head: [[columns.number, said.name, columns.lead, columns.due, columns.state].map((text) => ({ text }))],
      rows: dated.map((duty, index) =>
        cells(
          String(index + 1), duty.name[context.language], duty.lead === null ? "" : context.nameOf(duty.lead),
          labels.date(dateInYear(duty.due!, period.year)), said.states[dutyState(duty, period)!],
        )),
    },
  ];
}

function proposals(context: ReportContext, { report: { proposals: words } }: DocumentLabels): readonly DocumentBlock[] {
  const unmet = judged(context).filter(({ summary }) => summary.total.status === "notMet");
  const leads = [...new Set(unmet.map(({ indicator }) => indicator.lead))];
  const led = leads.map((lead) => {
    const names = unmet.filter(({ indicator }) => indicator.lead === lead).map((each) => nameOf(context, each));
    return lead === null ? words.everyone(names) : words.lead(context.nameOf(lead), names);
  });
  const told = (["missing", "rejected", "late"] as const).flatMap((status) => {
    const agencies = having(context, status);
    return agencies.length === 0 ? [] : [words[status](agencies)];
  });
  const all = [...led, ...told];
  const number = datedDuties(context).length > 0 ? "V" : "IV";
  return [paragraph(words.title(number), "heading"), ...(all.length > 0 ? all : [words.none]).map((text) => paragraph(text, "body"))];
}

/** An agency's own targets that are not met, or behind their pace, with what its next report must show. */
import { targetFor } from "../../compliance/judge";
import { parsePeriod } from "../../periods/period";
import type { ReportContext } from "../context";
import { needUnit } from "../needWords";
import { capitalised, cells, paragraph, TEXT_WIDTH, type DocumentBlock, type DocumentRow } from "./documentPlan";
import { indicatorText } from "./figureText";
import type { DocumentLabels } from "./labels";

const [NUMBER, RESULT, TARGET, NEED] = [11, 26, 26, 50];

/** Nothing where there are none. */
export function ownTargets(context: ReportContext, labels: DocumentLabels, agency: string): readonly DocumentBlock[] {
  const rows = context.indicators.flatMap((at) => rowOf(context, labels, agency, at));
  if (rows.length === 0) return [];
  const { columns } = labels.sheets;
  return [
    paragraph(labels.letter.targets, "body"),
    {
      kind: "table",
      columns: [
        { width: NUMBER, align: "center" }, { width: TEXT_WIDTH - NUMBER - RESULT - TARGET - NEED, align: "left" }, { width: RESULT, align: "right" }, { width: TARGET, align: "center" }, { width: NEED, align: "left" },
      ],
      head: [[columns.number, columns.indicator, columns.result, columns.target, labels.letter.need].map((text) => ({ text }))],
      rows: rows.map((texts, index): DocumentRow => cells(String(index + 1), ...texts)),
    },
  ];
}

function rowOf(context: ReportContext, labels: DocumentLabels, code: string, { indicator, summary }: ReportContext["indicators"][number]): readonly (readonly string[])[] {
  const figure = summary.agencies.find(({ agency }) => agency === code);
  const agency = context.agencies.find((each) => each.agency.code === code)?.agency;
  if (!figure?.outlook || !agency || (figure.status !== "notMet" && figure.outlook.risk === null)) return [];
  const target = targetFor(indicator, agency, parsePeriod(context.period.id)!);
  const level = target?.value ?? figure.against;
  const text = indicatorText(context, labels, indicator);
  const { need } = figure.outlook;
  return [[
    `${indicator.code} ${indicator.name[context.language]}`,
    text.figure(indicator.denominator === null ? figure.numerator : figure.percent, level),
    target === null ? "" : level === undefined ? `${labels.sheets.comparators[target.comparator]} ${labels.sheets.previousPeriod}` : text.target(target, level),
    need === null || (need.kind === "deliver" && need.amount === 0) ? "" : capitalised(labels.need(need, needUnit(indicator, context.catalogue))),
  ]];
}

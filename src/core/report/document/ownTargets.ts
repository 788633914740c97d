/** An agency's own targets that are not met, or behind their pace, with what its next report must show. */
import { isJudgedOnDay } from "../../catalogue/expression";
import { targetFor } from "../../compliance/judge";
import { parsePeriod } from "../../periods/period";
import { writtenSerial } from "../../text/date";
import type { ReportContext } from "../context";
import { decimalsShown, targetDecimals } from "../narrative/decimals";
import { percentText } from "../narrative/spoken";
import { needUnit } from "../needWords";
import { capitalised, cells, paragraph, TEXT_WIDTH, type DocumentBlock, type DocumentRow } from "./documentPlan";
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
  const { comparators, narrative: { marks }, previousPeriod } = labels.sheets;
  const target = targetFor(indicator, agency, parsePeriod(context.period.id)!);
  const level = target?.value ?? figure.against;
  const isRate = indicator.denominator !== null;
  const isDay = isJudgedOnDay(indicator, context.catalogue);
  const shown = (value: number, decimals: number): string => (isDay ? writtenSerial(value) : isRate ? percentText(value, decimals, marks) : labels.number(value));
  const result = isRate ? figure.percent : figure.numerator;
  const { need } = figure.outlook;
  return [[
    `${indicator.code} ${indicator.name[context.language]}`,
    result === null ? "" : shown(result, decimalsShown(result, level, 1)),
    target === null ? "" : `${comparators[target.comparator]} ${level === undefined ? previousPeriod : shown(level, targetDecimals(level, 1))}`,
    need === null || (need.kind === "deliver" && need.amount === 0) ? "" : capitalised(labels.need(need, needUnit(indicator, context.catalogue))),
  ]];
}

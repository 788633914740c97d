/** The sheet `Đánh giá`: every indicator against its target, for the province and each tier, by formulas over `Theo cơ quan`. */
import { isJudgedOnDay, itemsOf } from "../catalogue/expression";
import type { Expression, Indicator } from "../catalogue/types";
import type { IndicatorTotal } from "../compile/types";
import { address, columnName } from "../grid";
import { serialOf } from "../text/date";
import { ASSESSMENT_COLUMNS as AT, ASSESSMENT_HEADER_ROW, PERIOD_END_CELL, assessmentLayout, type AssessmentLayout, type AssessmentLine, type Scope } from "./assessmentLayout";
import { BY_AGENCY, byAgencyLayout, type ByAgencyLayout } from "./byAgencyLayout";
import type { ReportContext } from "./context";
import { dutyRows } from "./duties";
import { SheetDraft, landscape, type DraftStyle } from "./draft";
import { assessmentMark } from "./editedAssessment";
import { followRows } from "./followRows";
import { absolute, ANY_NUMBER, extreme, isBlank, literal } from "./formula";
import type { SheetLabels } from "./labels";
import { expressionStyle, rateStyle } from "./numberStyles";
import { otherYearRows } from "./otherYears";
import { NOT_APPLICABLE_MARK, SHEETS } from "./sheetNames";
import type { SheetPlan } from "./sheetPlan";
import { conclusionHighlights, coverageHighlights } from "./statusColors";
import { quarterRows } from "./quarterRows";
import { belowQuarters } from "./quartersLayout";
import { riskWords, statusWithRisk } from "./riskFormula";
import { statusFormula, yetToCome } from "./statusFormula";
import { dueSerial, sourceText, targetNumberFormat, targetOf, targetText } from "./targets";
import { totalsLayout } from "./totalsLayout";

const WIDTHS = [9, 32, 11, 6, 8, 12, 10, 10, 9, 9, 13, 9, 9, 19, 16, 16];
const LAST_COLUMN = AT.source;

type IndicatorLine = Extract<AssessmentLine, { kind: "indicator" }>;

export function assessmentSheet(context: ReportContext): SheetPlan {
  const draft = wholeSheet(context);
  return draft.done({
    freeze: { rows: ASSESSMENT_HEADER_ROW + 1, columns: AT.comparator },
    // Tables of different columns follow each other: the head of one would stand over the others.
    print: draft.pages(landscape({ top: 0, left: 0, bottom: draft.height - 1, right: LAST_COLUMN }, null)),
    tabColor: "#1E5B2E",
  });
}

function wholeSheet(context: ReportContext): SheetDraft {
  const draft = indicatorTable(context);
  followRows(draft, context);
  quarterRows(draft, context);
  otherYearRows(draft, context, dutyRows(draft, context, belowQuarters(context)) + 1);
  return draft;
}

/** The context with the lines that begin a page; every sheet that refers to `Đánh giá` is drawn from it. */
export function withPageLines(context: ReportContext): ReportContext {
  const once = { ...context, pageLines: [] };
  const header = { top: ASSESSMENT_HEADER_ROW, bottom: ASSESSMENT_HEADER_ROW };
  const { pages } = indicatorTable(once, wholeSheet(once).fittedWidths()).pages(landscape({ top: 0, left: 0, bottom: assessmentLayout(once).lastRow, right: LAST_COLUMN }, header));
  return { ...context, pageLines: pages!.rows.map((row) => row - ASSESSMENT_HEADER_ROW - 1) };
}

/** The sheet down to the last indicator. */
function indicatorTable(context: ReportContext, widths: readonly number[] = WIDTHS): SheetDraft {
  const { labels } = context;
  const layout = assessmentLayout(context);
  const draft = new SheetDraft(SHEETS.assessment, widths);
  draft.set(0, 0, labels.assessment.title, "title");
  draft.set(1, 0, `${labels.period(context.period.id)} · ${labels.dataWindow(context.period.from, context.period.to)}`, "subtitle");
  draft.set(PERIOD_END_CELL.row, 0, labels.assessment.periodEnd, "fact");
  draft.set(PERIOD_END_CELL.row, PERIOD_END_CELL.column, serialOf(context.period.end), "inputDate");
  draft.set(3, 0, labels.assessment.note, "subtitle");
  header(draft, labels, ASSESSMENT_HEADER_ROW);

  const byAgency = byAgencyLayout(context);
  // An indicator's tiers stand on the page of the province's line.
  let keptFrom = 0;
  for (const line of layout.lines) {
    if (line.kind === "head") {
      header(draft, labels, line.row);
      draft.beginPage(line.row);
    } else if (line.kind === "area") areaBand(draft, context, line.row, line.area);
    else {
      indicatorRow(draft, context, layout, byAgency, line);
      if (line.scope === "province") keptFrom = line.row;
      draft.keep({ top: keptFrom, bottom: line.row });
    }
  }
  const rows = { top: ASSESSMENT_HEADER_ROW + 1, bottom: layout.lastRow };
  const complete = `$${columnName(AT.reported)}${rows.top + 1}>=$${columnName(AT.expected)}${rows.top + 1}`;
  draft.highlight(coverageHighlights({ ...rows, left: AT.status, right: AT.status }, complete, labels));
  draft.highlight(conclusionHighlights({ ...rows, left: AT.conclusion, right: AT.conclusion }, labels));
  return draft;
}

function header(draft: SheetDraft, { columns }: SheetLabels, row: number): void {
  const titles = [
    columns.code, columns.indicator, columns.scope, columns.comparator, columns.target, columns.due, columns.numerator, columns.denominator,
    columns.result, columns.unit, columns.status, columns.reported, columns.expected, columns.conclusion, columns.lead, columns.source,
  ];
  draft.line(row, 0, titles, "head");
}

function areaBand(draft: SheetDraft, context: ReportContext, row: number, code: string): void {
  const area = context.catalogue.areas.find((each) => each.code === code);
  const name = area === undefined ? code : `${code}. ${area.name[context.language]}`;
  draft.span({ top: row, bottom: row, left: 0, right: LAST_COLUMN }, name, "band");
}

function indicatorRow(draft: SheetDraft, context: ReportContext, layout: AssessmentLayout, byAgency: ByAgencyLayout, line: IndicatorLine): void {
  const { row, scope, at } = line;
  const { indicator } = at;
  const bold = scope === "province";
  draft.set(row, AT.code, indicator.code, "code");
  draft.set(row, AT.indicator, indicator.name[context.language], bold ? "textBold" : "text");
  draft.set(row, AT.scope, bold ? context.labels.province : context.labels.tiers[scope], bold ? "textBold" : "text");
  targetCells(draft, context, layout, line);
  figureCells(draft, context, byAgency, line);
  draft.set(row, AT.unit, indicator.unit, "centre");
  statusCells(draft, context, line);
  draft.set(row, AT.lead, indicator.lead === null ? null : context.nameOf(indicator.lead), "text");
  draft.set(row, AT.source, sourceText(indicator.source), "text");
}

const targetStyles = (level: string | number | null): readonly [DraftStyle, DraftStyle] => {
  const numberFormat = targetNumberFormat(level);
  return [{ like: "inputNumber", numberFormat }, { like: "general", numberFormat }];
};

/** A tier without a target of its own follows the province's cells, so that one edit moves them all. */
function targetCells(draft: SheetDraft, context: ReportContext, layout: AssessmentLayout, { row, scope, at, total }: IndicatorLine): void {
  const { indicator } = at;
  const province = layout.rowOf(indicator.code, "province")!;
  const target = targetOf(context, indicator, scope);
  // Held against the period before, each scope has a figure of its own.
  const own = scope === "province" || indicator.targetByTier[scope] !== undefined || target?.value === null;
  const { comparators } = context.labels;
  const level = targetText(target, context.labels, total.against);
  const cells = [
    [AT.comparator, target === null ? null : comparators[target.comparator], "inputComparator", "centre"],
    [AT.target, level, ...(isJudgedOnDay(indicator, context.catalogue) ? (["inputDate", "date"] as const) : targetStyles(level))],
    [AT.due, dueSerial(context, target), "inputDate", "date"],
  ] as const satisfies readonly (readonly [number, string | number | null, DraftStyle, DraftStyle])[];
  for (const [column, value, input, followed] of cells) {
    const above = address(province, column);
    if (own) draft.set(row, column, value, input);
    else draft.formula(row, column, `=IF(${isBlank(above)},"",${above})`, value ?? "", followed);
  }
  if (!own) return;
  const values = Object.values(comparators);
  draft.validate({ area: { top: row, bottom: row, left: AT.comparator, right: AT.comparator }, kind: "list", values, message: values.join("  ") });
}

function figureCells(draft: SheetDraft, context: ReportContext, byAgency: ByAgencyLayout, line: IndicatorLine): void {
  const { row, scope, at, total } = line;
  const { indicator } = at;
  const columns = byAgency.columnsOf(indicator.code);
  const n = byAgency.range(columns.numerator);
  const d = columns.denominator === null ? null : byAgency.range(columns.denominator);
  const tiers = byAgency.range(BY_AGENCY.tier);
  const word = scope === "province" ? null : literal(context.labels.tiers[scope]);
  const inTier = word === null ? "" : `${tiers},${word},`;
  const both = [n, ...(d === null ? [] : [d])];
  draft.formula(row, AT.reported, `=COUNTIFS(${inTier}${both.map((range) => `${range},${ANY_NUMBER}`).join(",")})`, total.reported, "whole");
  draft.formula(row, AT.expected, `=COUNTIFS(${inTier}${n},${literal(`<>${NOT_APPLICABLE_MARK}`)})`, total.expected, "whole");

  const cells: TotalCells = {
    draft,
    context,
    scope,
    row,
    sum: (range) => `SUMIFS(${range},${inTier}${both.map((each) => `${each},${ANY_NUMBER}`).join(",")})`,
    inside: [...(word === null ? [] : [`(${tiers}=${word})`]), ...both.map((range) => `ISNUMBER(${range})`)].join("*"),
  };
  totalCell(cells, AT.numerator, n, indicator.numerator, indicator, total.numerator);
  const [top, bottom] = [address(row, AT.numerator), address(row, AT.denominator)];
  if (indicator.denominator === null || d === null) {
    draft.set(row, AT.denominator, null, "whole");
    draft.formula(row, AT.result, `=IF(${isBlank(top)},"",${top})`, total.numerator ?? "", expressionStyle(indicator.numerator, context.catalogue));
  } else {
    totalCell(cells, AT.denominator, d, indicator.denominator, indicator, total.denominator);
    draft.formula(row, AT.result, `=IF(OR(${isBlank(top)},${isBlank(bottom)}),"",IF(${bottom}=0,"",100*${top}/${bottom}))`, total.percent ?? "", rateStyle(total.percent, targetText(targetOf(context, indicator, scope), context.labels, total.against)));
  }
}

interface TotalCells {
  readonly draft: SheetDraft;
  readonly context: ReportContext;
  readonly scope: Scope;
  readonly row: number;
  /** Adds a column up over the agencies inside: those of the scope that have every part. */
  sum(range: string): string;
  /** Condition that an agency is inside, for array formulas. */
  readonly inside: string;
}

/** Numerator or denominator over the agencies inside; `range` holds each agency's. */
function totalCell({ draft, context, scope, row, sum, inside }: TotalCells, column: number, range: string, expression: Expression, indicator: Indicator, value: number | null): void {
  const style = expressionStyle(expression, context.catalogue);
  const reported = address(row, AT.reported);
  const unlessNone = (fold: string): string => `=IF(${reported}=0,"",${fold})`;
  switch (acrossAgencies(expression, context)) {
    case "sum": {
      const once = countedOnce(expression, reported, totalsLayout(context).expectedCell(itemsOf(indicator.numerator)[0] ?? "", scope));
      return draft.formula(row, column, unlessNone(`${sum(range)}${once}`), value ?? "", style);
    }
    case "max":
      return draft.arrayFormula(row, column, unlessNone(extreme("MAX", range, inside)), value ?? "", style);
    case "min":
      return draft.arrayFormula(row, column, unlessNone(extreme("MIN", range, inside)), value ?? "", style);
    case "none":
      return draft.set(row, column, value, style);
  }
}

/**
 * Constants and `expected` stand in every agency's figure, but count once for all: takes off what the sum has too much of
 * and adds the number of expected agencies, those that sent nothing included.
 */
function countedOnce(expression: Expression, reported: string, expected: string): string {
  return expression.terms
    .map((term) => {
      const sign = term.sign > 0 ? "+" : "-";
      if (term.kind === "constant") return `${sign}${term.value}*(1-${reported})`;
      return term.kind === "expected" ? `${sign}(${expected}-${reported})` : "";
    })
    .join("");
}

/** How agencies' figures come together; `none` where they have no total, or one that the agencies' figures alone do not give. */
function acrossAgencies(expression: Expression, { catalogue }: ReportContext): "sum" | "max" | "min" | "none" {
  const aggregates = new Set(itemsOf(expression).map((code) => catalogue.items.find((item) => item.code === code)?.aggregate ?? "none"));
  if ([...aggregates].every((aggregate) => aggregate === "sum" || aggregate === "countYes")) return "sum";
  const [only] = aggregates;
  return expression.terms.length === 1 && (only === "max" || only === "min") ? only : "none";
}

function statusCells(draft: SheetDraft, context: ReportContext, { row, scope, at, total }: IndicatorLine): void {
  const { labels } = context;
  const judgedBy = targetOf(context, at.indicator, scope);
  const shown = judgedBy === null ? { ...total, status: null } : total;
  const cells = {
    numerator: address(row, AT.numerator),
    denominator: at.indicator.denominator === null ? null : address(row, AT.denominator),
    comparator: address(row, AT.comparator),
    target: address(row, AT.target),
    due: address(row, AT.due),
    periodEnd: absolute(PERIOD_END_CELL.row, PERIOD_END_CELL.column),
  };
  const mark = assessmentMark(at.indicator.code, scope, judgedBy?.comparator ?? null, targetText(judgedBy, labels, total.against), isSet(context, at.indicator, scope));
  const isDay = isJudgedOnDay(at.indicator, context.catalogue);
  const waits = isDay ? { waits: `AND(${address(row, AT.reported)}=0,${yetToCome(cells, labels)})` } : {};
  const status = statusFormula({ ...cells, ...waits, expected: address(row, AT.expected), mark }, labels);
  draft.formula(row, AT.status, status, shown.status === null ? "" : labels.statuses[shown.status], "status");
  const [word, reported, expected] = [address(row, AT.status), address(row, AT.reported), address(row, AT.expected)];
  const told = statusWithRisk({ ...cells, status: word, isDay }, at.indicator, judgedBy, labels);
  const lacking = `${literal(labels.lacking.before)}&(${expected}-${reported})&${literal(labels.lacking.after)}`;
  const noData = literal(labels.statuses.noData);
  const formula = `=IF(${isBlank(word)},"",${told}&IF(OR(${word}=${noData},${reported}>=${expected}${isDay ? `,${reported}=0` : ""}),"",${lacking}))`;
  draft.formula(row, AT.conclusion, formula, conclusionOf(shown, labels), "status");
}

function isSet({ targets, catalogue }: ReportContext, { code }: Indicator, scope: Scope): boolean {
  return targets?.catalogue === catalogue.id && targets.overrides.some(({ indicator, targets: set }) => indicator === code && set[scope] !== undefined);
}

/** “Chưa đạt, có nguy cơ (sát mục tiêu), thiếu 2 cơ quan”: the status with its risk and what is missing from it; empty without a target. */
export function conclusionOf({ status, numerator, outlook, reported, expected }: Pick<IndicatorTotal, "status" | "numerator" | "outlook" | "reported" | "expected">, labels: SheetLabels): string {
  if (status === null) return "";
  const word = outlook?.risk ? riskWords(outlook.risk, labels) : labels.statuses[status];
  if (status === "noData" || (status === "notDue" && numerator === null) || reported >= expected) return word;
  return `${word}${labels.lacking.before}${expected - reported}${labels.lacking.after}`;
}

/** The sheet `Lãnh đạo`: one page for the chairman; its figures are references into `Đánh giá` and `Tình hình nộp`. */
import { address, type Area } from "../grid";
import { serialOf } from "../text/date";
import { assessmentCell, assessmentLayout, type ASSESSMENT_COLUMNS, type AssessmentLine } from "./assessmentLayout";
import { conclusionOf } from "./assessmentSheet";
import type { ReportContext } from "./context";
import { LANDSCAPE, SheetDraft, landscape } from "./draft";
import { isBlank } from "./formula";
import { LEADERS_COLUMNS as AT, LEADERS_LAST_COLUMN as LAST, LEADERS_WIDTHS } from "./leadersLayout";
import { hasOpenDuties, openDutyTable } from "./leadersDuties";
import { hasIndices, indexTable } from "./leadersIndices";
import { leadersParagraphs } from "./leadersParagraphs";
import { areaTable, hasTrend, trendTable } from "./leadersFigures";
import { hasQuarters, quarterTable } from "./leadersQuarters";
import { hasRanking, leadersRanking } from "./leadersRanking";
import { leadersOrder } from "./leadersOrder";
import { cellsOf } from "./narrative/cells";
import { narrativeFacts } from "./narrative/facts";
import type { Piece } from "./narrative/pieces";
import { paragraphFormula, paragraphText } from "./narrative/spoken";
import { boldStyle, expressionStyle, gapStyle, rateStyle } from "./numberStyles";
import { pagedTable } from "./pagedTable";
import { onePagePaper, paperFor, scalesFrom, type Paper } from "./pages";
import { roman } from "./roman";
import { SHEETS } from "./sheetNames";
import type { SheetPlan } from "./sheetPlan";
import { agencyStatusHighlights, conclusionHighlights } from "./statusColors";
import { targetNumberFormat, targetOf, targetText } from "./targets";
import { submissionsLayout } from "./submissionsLayout";

export function leadersSheet(context: ReportContext): SheetPlan {
  const onOnePage = (widths: readonly number[]) => drawn(context, widths, { ...paperFor(widths, LANDSCAPE), height: Infinity });
  const widths = onOnePage(LEADERS_WIDTHS).draft.fittedWidths();
  const paper = paperFor(widths, LANDSCAPE);
  const whole = onOnePage(widths);
  const onePage = onePagePaper(whole.draft.heightTo(whole.bottom), paper);
  const { draft, print } = onePage ? printed(whole, onePage) : fewestPages(scalesFrom(paper).map((each) => printed(drawn(context, widths, each), each)));
  return draft.done({ freeze: null, print, tabColor: "#9C1C1C" });
}

type Drawn = ReturnType<typeof drawn>;

function printed({ draft, bottom }: Drawn, paper: Paper) {
  // Tables of different columns follow each other: the head of one would stand over the others.
  return { draft, print: draft.pages(landscape({ top: 0, left: 0, bottom, right: LAST }, null), paper) };
}

/** The first, and so the largest, of those with fewest pages. */
function fewestPages(scales: readonly ReturnType<typeof printed>[]): ReturnType<typeof printed> {
  const pages = ({ print }: ReturnType<typeof printed>): number => print.pages?.rows.length ?? 0;
  return scales.reduce((best, each) => (pages(each) < pages(best) ? each : best));
}

/** The sheet as it is for pages of such paper, with its last row. */
function drawn(context: ReportContext, widths: readonly number[], paper: Paper): { readonly draft: SheetDraft; readonly bottom: number } {
  const draft = new SheetDraft(SHEETS.leaders, widths);
  const parts = numbered(draft);
  letterhead(draft, context);
  const table = sentences(draft, context, 8);
  parts(table - 1, context.labels.leaders.indicators);
  const afterTable = indicatorTable(draft, context, paper, table, leadersOrder(assessmentLayout(context).lines));
  parts(afterTable + 1, context.labels.leaders.byArea);
  let below = areaTable(draft, context, afterTable + 2);
  if (hasTrend(context)) {
    parts(below + 1, context.labels.leaders.trend);
    below = trendTable(draft, context, below + 2);
  }
  if (hasQuarters(context)) {
    parts(below + 1, context.labels.leaders.quarters);
    below = quarterTable(draft, context, below + 2);
  }
  if (hasRanking(context)) {
    parts(below + 1, context.labels.leaders.ranking);
    below = leadersRanking(draft, context, below + 2) - 1;
  }
  const afterLate = lateAgencies(draft, context, paper, below, parts);
  const afterDuties = duties(draft, context, paper, afterLate, parts);
  const indices = hasIndices(context) ? indexTable(draft, context, afterDuties + 2) : { below: afterDuties, rows: new Map<string, number>() };
  if (hasIndices(context)) parts(afterDuties + 1, context.labels.externalIndices.title);
  parts(indices.below + 1, context.labels.leaders.paragraphs);
  const afterParagraphs = leadersParagraphs(draft, context, indices.below + 2, indices.rows);
  const bottom = signature(draft, context, afterParagraphs + 1);
  // Whoever signs has something above the name on that page.
  draft.keep({ top: afterParagraphs - 1, bottom });
  return { draft, bottom };
}

function across(row: number, left: number = 0, right: number = LAST): Area {
  return { top: row, bottom: row, left, right };
}

type Parts = (row: number, title: string) => void;

/** Writes the titles of the sheet's parts, numbered as they come. */
function numbered(draft: SheetDraft): Parts {
  let part = 0;
  return (row, title) => draft.set(row, 0, `${roman(++part)}. ${title}`, "heading");
}

function letterhead(draft: SheetDraft, context: ReportContext): void {
  const { leaders, period, dataWindow } = context.labels;
  const { name } = context.registry.province;
  const left = { left: 0, right: AT.lead } as const;
  const right = { left: AT.comparator, right: LAST } as const;
  const pair = (row: number, leftText: string, leftStyle: "letterhead" | "letterheadBold", rightText: string, rightStyle: "letterheadBold" | "motto" | "dateline"): void => {
    draft.span(across(row, left.left, left.right), leftText, leftStyle);
    draft.span(across(row, right.left, right.right), rightText, rightStyle);
  };
  pair(0, leaders.committee(name), "letterhead", leaders.nation, "letterheadBold");
  pair(1, leaders.department, "letterheadBold", leaders.motto, "motto");
  pair(2, leaders.documentNumber, "letterhead", leaders.placeAndDate(name, context.period.end.slice(0, 4)), "dateline");
  draft.span(across(4), leaders.title, "titleCentre");
  draft.span(across(5), period(context.period.id), "subtitleCentre");
  draft.span(across(6), dataWindow(context.period.from, context.period.to), "subtitleCentre");
  draft.rowHeight(4, 24);
}

/** The whole in one sentence, then who is not in the figures; gives the row of the table's header. */
function sentences(draft: SheetDraft, context: ReportContext, top: number): number {
  const { narrative } = context.labels;
  const facts = narrativeFacts(context);
  const cellOf = cellsOf(context);
  const say = (row: number, pieces: readonly Piece[], style: "verdict" | "sentence"): void =>
    draft.span(across(row), paragraphText(pieces, narrative.marks), style, paragraphFormula(pieces, narrative.marks, cellOf));
  say(top, narrative.verdict(facts), "verdict");
  say(top + 1, narrative.coverage(facts), "sentence");
  return top + 4;
}

type IndicatorLine = Extract<AssessmentLine, { kind: "indicator" }>;

/** The table of indicators from `top` on; gives the first row below it. */
function indicatorTable(draft: SheetDraft, context: ReportContext, paper: Paper, top: number, lines: readonly IndicatorLine[]): number {
  const { columns, leaders } = context.labels;
  const head = (row: number): void => {
    draft.line(row, AT.number, [columns.number, columns.indicator, columns.lead], "head");
    draft.span(across(row, AT.comparator, AT.target), columns.target, "head");
    draft.line(row, AT.numerator, [columns.numerator, columns.denominator, columns.result, columns.unit, columns.gap, columns.conclusion], "head");
  };
  const note = (row: number): number => {
    draft.span(across(row), leaders.exactness, "note");
    return row + 1;
  };
  const below = pagedTable(draft, paper, top, {
    head,
    lines: lines.map((line, index) => (row) => {
      indicatorRow(draft, context, row, index + 1, line);
      return index < lines.length - 1 ? row + 1 : note(row + 1);
    }),
  });
  const end = lines.length === 0 ? note(below + 1) : below;
  draft.highlight(conclusionHighlights({ top: top + 1, bottom: end - 2, left: AT.conclusion, right: AT.conclusion }, context.labels));
  return end;
}

function indicatorRow(draft: SheetDraft, context: ReportContext, row: number, position: number, { row: at, at: { indicator }, total }: IndicatorLine): void {
  const { labels, catalogue } = context;
  const copy = (column: keyof typeof ASSESSMENT_COLUMNS): string => `=IF(${isBlank(assessmentCell(at, column))},"",${assessmentCell(at, column)})`;
  const target = targetOf(context, indicator, "province");
  const level = targetText(target, labels, total.against);
  const ratio = indicator.denominator !== null;
  const figureStyle = expressionStyle(indicator.numerator, catalogue);
  const result = ratio ? total.percent : total.numerator;

  draft.set(row, AT.number, position, "centre");
  draft.set(row, AT.indicator, `${indicator.code}. ${indicator.name[context.language]}`, "text");
  draft.set(row, AT.lead, indicator.lead === null ? null : context.nameOf(indicator.lead), "text");
  draft.formula(row, AT.comparator, copy("comparator"), target === null ? "" : labels.comparators[target.comparator], "centre");
  draft.formula(row, AT.target, copy("target"), level ?? "", figureStyle === "date" ? "date" : { like: "general", numberFormat: targetNumberFormat(level) });
  if (ratio) {
    draft.formula(row, AT.numerator, copy("numerator"), total.numerator ?? "", figureStyle);
    draft.formula(row, AT.denominator, copy("denominator"), total.denominator ?? "", expressionStyle(indicator.denominator, catalogue));
  } else draft.line(row, AT.numerator, [null, null], "whole");
  draft.formula(row, AT.result, copy("result"), result ?? "", ratio ? rateStyle(result, level, true) : boldStyle(figureStyle));
  draft.set(row, AT.unit, indicator.unit, "centre");
  const [figure, goal] = [address(row, AT.result), address(row, AT.target)];
  const gap = result === null || typeof level !== "number" ? "" : result - level;
  draft.formula(row, AT.gap, `=IF(OR(${isBlank(figure)},NOT(ISNUMBER(${goal}))),"",${figure}-${goal})`, gap, gapStyle(gap === "" ? 0 : gap, ratio ? "rate" : figureStyle));
  draft.formula(row, AT.conclusion, copy("conclusion"), conclusionOf(target === null ? { ...total, status: null } : total, labels), "status");
}

/** Agencies that were late, sent nothing or sent nothing usable; gives the first row below. */
function lateAgencies(draft: SheetDraft, context: ReportContext, paper: Paper, top: number, parts: Parts): number {
  const { labels } = context;
  const { cell } = submissionsLayout(context);
  const late = context.agencies.flatMap((at, index) => (at.state.status === "received" ? [] : [{ ...at, index }]));
  if (late.length === 0) return top;
  parts(top + 1, labels.leaders.late);
  const head = (row: number): void => {
    draft.line(row, AT.number, [labels.columns.number, labels.columns.agency, labels.columns.tier], "head");
    draft.span(across(row, AT.comparator, AT.numerator), labels.columns.state, "head");
    draft.set(row, AT.denominator, labels.columns.received, "head");
  };
  const line = ({ agency, state, index }: (typeof late)[number], position: number, row: number): number => {
    draft.set(row, AT.number, position + 1, "centre");
    draft.set(row, AT.indicator, agency.name, "text");
    draft.set(row, AT.lead, labels.tiers[state.tier], "text");
    draft.span(across(row, AT.comparator, AT.numerator), labels.agencyStatuses[state.status], "status", `=${cell(index, "state")}`);
    const received = cell(index, "received");
    draft.formula(row, AT.denominator, `=IF(${isBlank(received)},"",${received})`, serialOf(state.received) ?? "", "date");
    return row + 1;
  };
  const below = pagedTable(draft, paper, top + 2, { head, lines: late.map((each, position) => (row) => line(each, position, row)) });
  draft.highlight(agencyStatusHighlights({ top: top + 3, bottom: below - 1, left: AT.comparator, right: AT.comparator }, labels));
  return below;
}

/** Duties that call for action, where there are any; gives the first row below. */
function duties(draft: SheetDraft, context: ReportContext, paper: Paper, top: number, parts: Parts): number {
  if (!hasOpenDuties(context)) return top;
  parts(top + 1, context.labels.leaders.duties);
  return openDutyTable(draft, context, paper, top + 2);
}

function signature(draft: SheetDraft, context: ReportContext, top: number): number {
  const { leaders } = context.labels;
  leaders.recipients.forEach((text, index) => draft.set(top + index, 0, text, index === 0 ? "recipients" : "recipient"));
  draft.span(across(top, AT.result, LAST), leaders.signature, "signature");
  draft.span(across(top + 1, AT.result, LAST), leaders.signatureNote, "dateline");
  return top + Math.max(leaders.recipients.length, 5);
}

/** The sheet `Theo cơ quan`: numerator, denominator, rate and status of every agency and indicator, by formulas over `Dữ liệu`. */
import { isJudgedOnDay, itemsOf } from "../catalogue/expression";
import type { Indicator, Item } from "../catalogue/types";
import { itemAppliesTo } from "../catalogue/types";
import type { AgencyFigure } from "../compile/types";
import type { OperandOf } from "../compliance/evaluate";
import { address, columnName } from "../grid";
import { parsePeriod } from "../periods/period";
import { targetFor, type TargetInForce } from "../compliance/judge";
import type { Figure } from "../compliance/types";
import { assessmentCell, assessmentLayout, PERIOD_END, type AssessmentLayout } from "./assessmentLayout";
import { dueSerial, targetText } from "./targets";
import { BY_AGENCY, BY_AGENCY_HEADER, BY_AGENCY_PERIOD, byAgencyLayout, type ByAgencyLayout, type IndicatorColumns } from "./byAgencyLayout";
import type { ReportAgency, ReportContext } from "./context";
import { SheetDraft, landscape } from "./draft";
import { agencyValue, countLeftOut, unlessNotApplicable, type RowKeys } from "./expressionFormula";
import { absolute, isBlank, literal } from "./formula";
import { operandsOf, partValues, rowsOf } from "./agencyParts";
import { expressionStyle } from "./numberStyles";
import { NOT_APPLICABLE_MARK, SHEETS } from "./sheetNames";
import type { SheetPlan } from "./sheetPlan";
import { RANKING_WIDTHS, rankingColumns } from "./rankingColumns";
import { statusHighlights, warnUnless } from "./statusColors";
import { statusFormula, yetToCome, type StatusCells } from "./statusFormula";
import { storeRanges, wholeStore, type StoreRanges } from "./storeSheet";

/**
 * Cells × rows up to which every formula runs over the whole table, so that sorting it changes nothing. Beyond, each agency's
 * formulas run over its own rows alone: 300 agencies × 100 items would otherwise mean hours of comparisons. The column
 * of data rows then tells when the table was sorted another way.
 */
const WHOLE_TABLE_LIMIT = 4_000_000;
/** Characters of indicators that a printed page takes beside the agencies' names, at its scale. */
const PAGE_WIDTH = 136;
const PAGE_PERCENT = 64;

export function byAgencySheet(context: ReportContext): SheetPlan {
  const { labels } = context;
  const layout = byAgencyLayout(context);
  const widths = [5, 11, 30, 11, 9];
  for (const { indicator } of context.indicators) widths.push(...(indicator.denominator === null ? [12, 14] : [11, 11, 8, 14]));
  widths.push(...RANKING_WIDTHS);
  const draft = new SheetDraft(SHEETS.byAgency, widths);

  draft.set(0, 0, labels.byAgency.title, "title");
  draft.set(BY_AGENCY_PERIOD.row, 0, labels.period(context.period.id), "subtitle");
  draft.set(BY_AGENCY_PERIOD.row, BY_AGENCY_PERIOD.column, context.period.id, "strong");
  draft.set(2, 0, labels.byAgency.note, "subtitle");
  header(draft, context, layout);
  control(draft, context, layout);
  const figures = figuresByIndicator(context);
  const assessment = assessmentLayout(context);
  context.agencies.forEach((at, index) => {
    const row = layout.firstRow + index;
    const place = { row, at, store: storeRanges(rowsFor(context, layout, at)), keys: keysAt(row), assessment, operandOf: operandsOf(context, at) };
    agencyCells(draft, context, place, index + 1);
    for (const each of figures) indicatorCells(draft, context, layout.columnsOf(each.indicator.code), place, each);
  });

  for (const { indicator } of context.indicators) {
    const { status } = layout.columnsOf(indicator.code);
    draft.highlight(statusHighlights({ top: layout.firstRow, bottom: layout.lastRow, left: status, right: status }, labels));
  }
  rankingColumns(draft, context, layout);
  const area = { top: 0, left: 0, bottom: layout.lastRow, right: widths.length - 1 };
  const titleRows = { top: BY_AGENCY_HEADER.top, bottom: BY_AGENCY_HEADER.bottom };
  return draft.done({
    freeze: { rows: layout.firstRow, columns: BY_AGENCY.tier },
    print: { ...landscape(area, titleRows), titleColumns: { left: 0, right: BY_AGENCY.name }, pages: { percent: PAGE_PERCENT, rows: [], columns: pageBreaks(context, layout, draft.fittedWidths()) } },
    tabColor: "#44688F",
  });
}

/** Columns that begin a page: no indicator is torn apart. */
function pageBreaks(context: ReportContext, layout: ByAgencyLayout, widths: readonly number[]): readonly number[] {
  const breaks: number[] = [];
  let used = widths[BY_AGENCY.tier]! + widths[BY_AGENCY.dataRows]!;
  for (const { indicator } of context.indicators) {
    const { numerator, status } = layout.columnsOf(indicator.code);
    const width = widths.slice(numerator, status + 1).reduce((sum, each) => sum + each, 0);
    if (used + width > PAGE_WIDTH) {
      breaks.push(numerator);
      used = 0;
    }
    used += width;
  }
  if (used + RANKING_WIDTHS.reduce((sum, each) => sum + each, 0) > PAGE_WIDTH) breaks.push(layout.width);
  return breaks;
}

function header(draft: SheetDraft, context: ReportContext, layout: ByAgencyLayout): void {
  const { columns } = context.labels;
  const { top, expression, bottom } = BY_AGENCY_HEADER;
  [columns.number, columns.agencyCode, columns.agency, columns.tier, columns.dataRows].forEach((text, column) =>
    draft.span({ top, bottom, left: column, right: column }, text, "head"),
  );
  for (const { indicator } of context.indicators) {
    const at = layout.columnsOf(indicator.code);
    draft.span({ top, bottom: top, left: at.numerator, right: at.status }, `${indicator.code}. ${indicator.name[context.language]}`, "head");
    draft.span({ top: expression, bottom: expression, left: at.numerator, right: at.status }, formulaOf(indicator), "headSmall");
    if (at.denominator === null || at.rate === null) draft.set(bottom, at.numerator, columns.result, "head");
    else draft.line(bottom, at.numerator, [columns.numerator, columns.denominator, columns.rate], "head");
    draft.set(bottom, at.status, columns.status, "head");
  }
  draft.rowHeight(top, 48);
}

function formulaOf({ numerator, denominator, unit }: Indicator): string {
  return denominator === null ? `${numerator.text}${unit === "" ? "" : ` (${unit})`}` : `(${numerator.text}) ÷ (${denominator.text})`;
}

/** Says whether every row of the period is in its agency's place. */
function control(draft: SheetDraft, context: ReportContext, layout: ByAgencyLayout): void {
  const { check, inOrder, outOfOrder } = context.labels.byAgency;
  const store = storeRanges(wholeStore(context));
  const counted = `${absolute(layout.firstRow, BY_AGENCY.dataRows)}:${absolute(layout.lastRow, BY_AGENCY.dataRows)}`;
  const period = absolute(BY_AGENCY_PERIOD.row, BY_AGENCY_PERIOD.column);
  draft.set(3, 0, check, "fact");
  draft.formula(3, BY_AGENCY.name, `=IF(SUM(${counted})=COUNTIF(${store.period},${period}),${literal(inOrder)},${literal(outOfOrder)})`, inOrder, "strong");
  draft.highlight(warnUnless({ top: 3, bottom: 3, left: BY_AGENCY.name, right: BY_AGENCY.name }, inOrder));
}

function keysAt(row: number): RowKeys {
  return { period: absolute(BY_AGENCY_PERIOD.row, BY_AGENCY_PERIOD.column), agency: `$${columnName(BY_AGENCY.code)}${row + 1}` };
}

interface Place {
  readonly row: number;
  readonly at: ReportAgency;
  readonly store: StoreRanges;
  readonly keys: RowKeys;
  readonly assessment: AssessmentLayout;
  readonly operandOf: OperandOf;
}

/** An indicator with what is needed of it for every agency. */
interface AgencyFigures {
  readonly indicator: Indicator;
  readonly codes: readonly string[];
  readonly items: readonly (Item | undefined)[];
  readonly byAgency: ReadonlyMap<string, AgencyFigure>;
}

function figuresByIndicator(context: ReportContext): readonly AgencyFigures[] {
  const items = new Map(context.catalogue.items.map((item) => [item.code, item]));
  return context.indicators.map(({ indicator, summary }) => {
    const codes = itemsOf(indicator.numerator, indicator.denominator);
    return { indicator, codes, items: codes.map((code) => items.get(code)), byAgency: new Map(summary.agencies.map((figure) => [figure.agency, figure])) };
  });
}

function agencyCells(draft: SheetDraft, context: ReportContext, { row, at, store, keys }: Place, position: number): void {
  draft.set(row, BY_AGENCY.number, position, "centre");
  draft.set(row, BY_AGENCY.code, at.agency.code, "code");
  draft.set(row, BY_AGENCY.name, at.agency.name, "text");
  draft.set(row, BY_AGENCY.tier, context.labels.tiers[at.state.tier], "centre");
  const own = rowsOf(context, at).length;
  draft.formula(row, BY_AGENCY.dataRows, `=SUMPRODUCT((${store.period}=${keys.period})*(${store.agency}=${keys.agency}))`, own, "whole");
}

function rowsFor(context: ReportContext, layout: ByAgencyLayout, at: ReportAgency): { readonly first: number; readonly last: number } {
  const cells = context.agencies.length * (layout.width - BY_AGENCY.firstIndicator);
  return cells * context.rows.length <= WHOLE_TABLE_LIMIT ? wholeStore(context) : (at.block ?? { first: 0, last: 0 });
}

const NO_FIGURE = { numerator: null, denominator: null, percent: null, status: null } as const;

/**
 * The numerator stands where all its items are counted, the denominator likewise, each on its own: who traces a figure sees
 * which half is wanting. Rate, status and sums take both or neither.
 */
function indicatorCells(draft: SheetDraft, context: ReportContext, columns: IndicatorColumns, place: Place, each: AgencyFigures): void {
  const { row, store, keys, at } = place;
  const { indicator, codes } = each;
  const { numerator, denominator } = indicator;
  const figure = each.byAgency.get(at.agency.code) ?? NO_FIGURE;
  const n = address(row, columns.numerator);
  if (!each.items.every((item) => isAsked(context, item, at))) {
    draft.set(row, columns.numerator, NOT_APPLICABLE_MARK, "centre");
    if (columns.denominator !== null && columns.rate !== null) draft.line(row, columns.denominator, [null, null], "centre");
  } else if (denominator === null || columns.denominator === null || columns.rate === null) {
    const formula = `=${unlessNotApplicable(store, keys, codes, agencyValue(store, keys, numerator, '""'))}`;
    draft.formula(row, columns.numerator, formula, partValues(indicator, place.operandOf).numerator, expressionStyle(numerator, context.catalogue));
  } else {
    const d = address(row, columns.denominator);
    const values = partValues(indicator, place.operandOf);
    const mark = literal(NOT_APPLICABLE_MARK);
    const leftOut = itemsOf(numerator).length === 0 ? "0" : countLeftOut(store, keys, numerator, context.catalogue);
    // Nothing to be counted and nothing counted: no late dossiers, hence no apologies (contract §6, noOccurrence).
    const without = `IF(${d}&""="0",IF(${leftOut}=0,0,""),"")`;
    const top = `=IF(${d}=${mark},${mark},${agencyValue(store, keys, numerator, without)})`;
    const bottom = `=${unlessNotApplicable(store, keys, codes, agencyValue(store, keys, denominator, '""'))}`;
    draft.formula(row, columns.numerator, top, values.numerator, expressionStyle(numerator, context.catalogue));
    draft.formula(row, columns.denominator, bottom, values.denominator, expressionStyle(denominator, context.catalogue));
    const rate = `=IF(OR(${isBlank(n)},${isBlank(d)},${d}=${mark}),"",IF(${d}=0,"",100*${n}/${d}))`;
    draft.formula(row, columns.rate, rate, figure.percent ?? "", "rate");
  }
  statusCell(draft, context, columns, place, indicator, figure);
}

/** Whether the item is the agency's to report in the period. */
function isAsked({ period }: ReportContext, item: Item | undefined, { agency }: ReportAgency): boolean {
  const kind = parsePeriod(period.id)?.kind;
  return item !== undefined && itemAppliesTo(item, agency) && kind !== undefined && item.periods.includes(kind);
}

type TargetCells = Pick<StatusCells, "comparator" | "target" | "due">;

/** The tier's cells on `Đánh giá`, or the province's where it has none. */
function sharedTarget(indicator: Indicator, { at, assessment }: Place): TargetCells {
  const row = assessment.rowOf(indicator.code, at.state.tier) ?? assessment.rowOf(indicator.code, "province")!;
  return { comparator: assessmentCell(row, "comparator"), target: assessmentCell(row, "target"), due: assessmentCell(row, "due") };
}

/** A target that no cell of `Đánh giá` has: the agency's own, or its own earlier figure. */
function ownTarget(context: ReportContext, target: TargetInForce | null, against: number | undefined): TargetCells {
  const value = targetText(target, context.labels, against);
  return {
    comparator: literal(target === null ? "" : context.labels.comparators[target.comparator]),
    target: typeof value === "number" ? String(value) : literal(value ?? ""),
    due: String(dueSerial(context, target) ?? literal("")),
  };
}

function statusCell(draft: SheetDraft, context: ReportContext, columns: IndicatorColumns, place: Place, indicator: Indicator, { status, against }: Figure): void {
  const { row, at } = place;
  const target = targetFor(indicator, at.agency, parsePeriod(context.period.id)!);
  const isOwn = Object.hasOwn(indicator.targetByAgency, at.agency.code) || target?.value === null;
  const word = status === null || target === null ? "" : context.labels.statuses[status];
  const held = { ...(isOwn ? ownTarget(context, target, against) : sharedTarget(indicator, place)), periodEnd: PERIOD_END };
  const formula = statusFormula(
    {
      numerator: address(row, columns.numerator),
      denominator: columns.denominator === null ? null : address(row, columns.denominator),
      ...held,
      ...(isJudgedOnDay(indicator, context.catalogue) ? { waits: yetToCome(held, context.labels) } : {}),
    },
    context.labels,
  );
  draft.formula(row, columns.status, formula, word, "statusSmall");
}

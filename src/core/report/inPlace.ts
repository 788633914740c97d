/** Compliance in place: rate, target and status beside the figures of an agency's own report sheet. Contract §8.1. */
import { isJudgedOnDay, itemsOf } from "../catalogue/expression";
import type { Agency } from "../agencies/types";
import type { Indicator } from "../catalogue/types";
import { concerns } from "../compliance/agency";
import { targetFor } from "../compliance/judge";
import { address, type Grid } from "../grid";
import type { Period } from "../periods/period";
import type { CheckedSubmission, TableLayout } from "../reading/types";
import type { Ruleset } from "../ruleset";
import { editedLines, targetMark, targetOnSheet, type EditedTarget, type EditedTargets } from "./editedTargets";
import { ownCells, placeOf, RESULT_ROLES, RESULT_TITLES, resultColumns, type ResultColumn, type ResultRole } from "./inPlaceColumns";
import { lineFormulas, statusWord, targetFormat } from "./inPlaceFormulas";
import type { SheetLabels } from "./labels";
import { rateStyle } from "./numberStyles";
import { numberText } from "./numberText";
import { STYLES } from "./styles";
import { targetText } from "./targets";
import type { CellFormat } from "./sheetPlan";

export interface InPlaceInput {
  readonly grid: Grid;
  /** Judged by the targets as they stand on the sheet. */
  readonly submission: CheckedSubmission;
  readonly layout: TableLayout;
  readonly ruleset: Ruleset;
  /** Targets edited since a former run, by indicator: they stay. */
  readonly edited: EditedTargets;
  readonly agency: Agency;
  readonly period: Period;
  readonly labels: SheetLabels;
}

/** A cell to set, as the workbook's writers take it. */
export interface InPlaceEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly formula?: string;
  /** A cell of the table whose look this one takes on before `format` is applied. */
  readonly like?: { readonly row: number; readonly column: number };
  readonly format?: CellFormat;
}

export interface InPlaceEdits {
  readonly sheet: string;
  readonly edits: readonly InPlaceEdit[];
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Where each indicator's rate is written: code → address. */
  readonly cells: ReadonlyMap<string, string>;
  /** Indicators that have no line: the sheet has no row of theirs that is not taken. */
  readonly unplaced: readonly string[];
}

const WIDTHS: Readonly<Record<ResultRole, number>> = { rate: 11, target: 11, status: 18 };
const HEADER: CellFormat = { bold: true, horizontal: "center", vertical: "middle", wrap: true, border: true };
const BODY: Readonly<Record<ResultRole, CellFormat>> = {
  rate: { horizontal: "right", vertical: "middle", border: true },
  target: { horizontal: "right", vertical: "middle", border: true, unlocked: true },
  status: { horizontal: "center", vertical: "middle", wrap: true, border: true },
};

/**
 * What to write for every indicator that concerns the agency; null where the sheet has no place for it: no row that is an
 * indicator's, as with items across the columns, or no column left before the sheet's last.
 * Nothing but empty cells and cells of a former run is written to; the former run's are emptied where they are not needed.
 */
export function assessmentEdits(input: InPlaceInput): InPlaceEdits | null {
  const { grid, layout } = input;
  const own = ownCells(grid);
  const columns = resultColumns(grid, layout, own);
  const { lines, unplaced } = placeLines(input);
  if (columns === null || (lines.size === 0 && unplaced.length > 0)) return null;

  const edits = new Map<string, InPlaceEdit>();
  const put = (edit: InPlaceEdit): unknown => edits.set(address(edit.row, edit.column), edit);
  const stays = staying(input, lines, columns.target.column);
  for (const cell of own) if (!stays.has(cell)) put({ ...placeOf(cell), value: null });
  for (const role of RESULT_ROLES) if (columns[role].added) newColumn(role, columns[role].column, layout).forEach(put);
  for (const [row, indicator] of lines) lineEdits(input, indicator, row, columns).forEach(put);
  const widthOf = (role: ResultRole): number => Math.max(WIDTHS[role], ...[...edits.values()].flatMap(({ column, value, format }) => (column === columns[role].column && typeof value === "number" ? [numberText(value, format?.numberFormat ?? "General").length + 3] : [])));
  return {
    sheet: grid.name,
    edits: [...edits.values()],
    columnWidths: new Map(RESULT_ROLES.filter((role) => columns[role].added).map((role) => [columns[role].column, widthOf(role)])),
    cells: new Map([...lines].map(([row, { code }]) => [code, address(row, columns.rate.column)])),
    unplaced,
  };
}

/** Edited target cells that are not touched: their line is where it was, or there is none of theirs any more. */
function staying({ grid, edited }: InPlaceInput, lines: ReadonlyMap<number, Indicator>, column: number): ReadonlySet<string> {
  const at = ({ row, column: own }: EditedTarget): string => address(row, own);
  const moved = [...lines].flatMap(([row, { code }]) => {
    const cell = edited.get(code);
    return cell && at(cell) !== address(row, column) ? [at(cell)] : [];
  });
  return new Set([...editedLines(grid).values()].map(at).filter((cell) => !moved.includes(cell)));
}

/** Title and bordered cells of a column that the sheet does not have yet. */
function newColumn(role: ResultRole, column: number, { headerTop, headerBottom, lastRow, lastColumn }: TableLayout): readonly InPlaceEdit[] {
  const edits: InPlaceEdit[] = [];
  const like = (row: number): { row: number; column: number } => ({ row, column: lastColumn });
  for (let row = headerTop; row <= headerBottom; row++) edits.push({ row, column, value: row === headerBottom ? RESULT_TITLES[role] : null, like: like(row), format: HEADER });
  for (let row = headerBottom + 1; row <= lastRow; row++) edits.push({ row, column, value: null, like: like(row), format: BODY[role] });
  return edits;
}

/**
 * The row of each indicator: that which bears its name; else the first row of its numerator's items, then of its
 * denominator's, that no other indicator has. Rows with an indicator's name are given out first.
 */
function placeLines(input: InPlaceInput): { readonly lines: ReadonlyMap<number, Indicator>; readonly unplaced: readonly string[] } {
  const { submission, ruleset, agency, period } = input;
  const named = new Map(submission.statedRates.map(({ indicator, row }) => [indicator, row]));
  const wanted = ruleset.catalogue.indicators.filter((indicator) => concerns(indicator, agency, period, ruleset));
  const lines = new Map<number, Indicator>();
  for (const indicator of wanted) {
    const row = named.get(indicator.code);
    if (row !== undefined && !lines.has(row)) lines.set(row, indicator);
  }
  const unplaced: string[] = [];
  for (const indicator of wanted) {
    if ([...lines.values()].includes(indicator)) continue;
    const rows = itemsOf(indicator.numerator, indicator.denominator).flatMap((code) => submission.itemRows.get(code) ?? []);
    const free = rows.find((row) => !lines.has(row));
    if (free === undefined) unplaced.push(indicator.code);
    else lines.set(free, indicator);
  }
  return { lines, unplaced };
}

function lineEdits(input: InPlaceInput, indicator: Indicator, row: number, columns: Readonly<Record<ResultRole, ResultColumn>>): readonly InPlaceEdit[] {
  const { submission, layout, labels, agency, period } = input;
  const own = targetFor(indicator, agency, period);
  const target = targetOnSheet(indicator, agency, period, input.edited);
  const figure = submission.indicators.get(indicator.code);
  const mark = targetMark(indicator.code, agency.code, own, figure?.against);
  const { rate, status } = lineFormulas({ ...input, indicator, target, mark, prefix: "", targetCell: address(row, columns.target.column) });
  const level = targetText(target, labels, figure?.against);
  const shownRate = indicator.denominator === null ? figure?.numerator : figure?.percent;
  const word = target === null ? "" : statusWord(figure, labels);
  const like = { row, column: layout.lastColumn };
  const look = (role: ResultRole, numberFormat?: string): Pick<InPlaceEdit, "like" | "format"> => ({
    ...(columns[role].added ? { like } : {}),
    format: { ...(columns[role].added ? BODY[role] : {}), ...(numberFormat === undefined ? {} : { numberFormat }) },
  });
  return [
    rate === null
      ? { row, column: columns.rate.column, value: null, ...look("rate") }
      : { row, column: columns.rate.column, value: shownRate ?? "", formula: rate, ...look("rate", STYLES[rateStyle(figure?.percent, level)].numberFormat) },
    ...targetEdits(input.edited.get(indicator.code), {
      row,
      column: columns.target.column,
      value: level,
      ...look("target", target === null ? undefined : targetFormat(target.comparator, level, isJudgedOnDay(indicator, input.ruleset.catalogue), labels)),
    }),
    { row, column: columns.status.column, value: word, formula: status, ...look("status") },
  ];
}

/** An edited target stays as it stands, or goes where the line now is. */
function targetEdits(edited: EditedTarget | undefined, target: InPlaceEdit): readonly InPlaceEdit[] {
  if (!edited) return [target];
  const { row, column, value, formula } = edited;
  if (row === target.row && column === target.column) return [];
  return [{ ...target, value, ...(formula === null ? {} : { formula }) }];
}

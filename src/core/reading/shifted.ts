/** A column of figures pasted one row too low or too high: one finding, with what follows from it folded under it (HDR-008). */
import { itemsOf } from "../catalogue/expression";
import type { Check } from "../catalogue/types";
import type { OperandOf } from "../compliance/evaluate";
import { operandOfReading } from "../compliance/operands";
import { cellIn, parseAddress, rowAt, type Grid } from "../grid";
import { foldUnder } from "../rules/causes";
import type { Finding } from "../rules/finding";
import { finding, SEVERITIES, type Origin } from "../rules/raise";
import { brokenSides } from "../rules/relations";
import { readFigure, type Figure } from "./figures";
import type { RowMatch } from "./matching";
import type { PlacedFigure } from "./placedFigure";
import { looksLikeFigure } from "./rows";

/** Items below which a column says too little, and things out of place from which on it is no chance. */
const FEWEST_ITEMS = 5;
const LEAST_MISPLACED = 3;

interface Column {
  readonly grid: Grid;
  readonly index: number;
  readonly placed: readonly PlacedFigure[];
  /** Rows of items and indicators. */
  readonly known: ReadonlySet<number>;
  readonly checks: readonly Check[];
}

/** What does not fit when the figure of each item is looked for `offset` rows below it. */
interface Misfit {
  /** Required items without a figure. */
  readonly blank: number;
  readonly wrong: number;
  /** Rows with a figure that is nobody's. */
  readonly strangers: readonly number[];
  readonly broken: number;
}

/** The findings of the sheet, those that follow from a shifted column under its finding. */
export function withShiftedColumns(findings: readonly Finding[], placed: readonly PlacedFigure[], matches: readonly RowMatch[], grid: Grid, checks: readonly Check[], origin: Origin): readonly Finding[] {
  const known = new Set(matches.flatMap((match) => (match.kind === "unknown" ? [] : [match.row.index])));
  const columns = new Map<number, PlacedFigure[]>();
  for (const each of placed) {
    const index = parseAddress(each.cell)!.column;
    columns.set(index, [...(columns.get(index) ?? []), each]);
  }
  return [...columns].reduce((all, [index, own]) => foldShift(all, { grid, index, placed: own, known, checks }, origin), findings);
}

function foldShift(findings: readonly Finding[], column: Column, origin: Origin): readonly Finding[] {
  if (column.placed.length < FEWEST_ITEMS || !column.placed.some(({ figure }) => isBlank(figure) || isWrong(figure))) return findings;
  const now = misfit(column, 0);
  if (total(now) < LEAST_MISPLACED) return findings;
  const fitting = ([1, -1] as const).filter((offset) => total(misfit(column, offset)) === 0);
  const [offset] = fitting;
  if (offset === undefined || fitting.length > 1) return findings;
  const items = column.placed.map(({ item }) => item.code);
  const rows = new Set(now.strangers);
  const follows = ({ rule, item, cell }: Finding): boolean => (item !== null && items.includes(item) && /^(?:VAL|REL)/.test(rule)) || (rule === "ROW-003" && rows.has(parseAddress(cell ?? "")?.row ?? -1));
  const root = finding("HDR-008", origin, { cell: column.placed[0]!.cell, items, details: { offset, misplaced: total(now) } });
  return [foldUnder(root, findings.filter(follows)), ...findings.filter((each) => !follows(each))];
}

function isBlank({ state }: Figure): boolean {
  return state === "missing";
}

function isWrong({ problems }: Figure): boolean {
  return problems.some(({ rule }) => SEVERITIES[rule] === "E");
}

function total({ blank, wrong, strangers, broken }: Misfit): number {
  return blank + wrong + strangers.length + broken;
}

function misfit({ grid, index, placed, known, checks }: Column, offset: number): Misfit {
  const figures = placed.map(({ item, row }) => ({ item, figure: readFigure(cellIn(rowAt(grid, row.index + offset), index), item) }));
  const readings = new Map(figures.map(({ item, figure: { state, value, parts, raw } }) => [item.code, { kind: item.kind, reading: { item: item.code, state, value, parts, raw, cell: null } }]));
  const rows = placed.map(({ row }) => row.index);
  const strangers: number[] = [];
  for (let row = Math.min(...rows) - 1; row <= Math.max(...rows) + 1; row += 1) {
    if (!known.has(row - offset) && looksLikeFigure(cellIn(rowAt(grid, row), index))) strangers.push(row);
  }
  const operandOf: OperandOf = (code) => {
    const known = readings.get(code);
    return known ? operandOfReading(known.reading, known.kind) : "missing";
  };
  const reported = { operandOf, readings: new Map([...readings].map(([code, { reading }]) => [code, reading])) };
  const within = checks.filter(({ left, right, when }) => itemsOf(left, right, when?.left ?? null, when?.right ?? null).every((code) => readings.has(code)));
  return {
    blank: figures.filter(({ item, figure }) => item.required && isBlank(figure)).length,
    wrong: figures.filter(({ figure }) => isWrong(figure)).length,
    strangers,
    broken: within.filter((check) => brokenSides(check, reported) !== null).length,
  };
}

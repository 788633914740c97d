/** Marks of findings on a sheet's cells: what is remembered of them in the workbook, and the steps that lay them and take them off. */
import type { CellMark } from "../app/ports";
import type { Area } from "../core/grid";
import type { CellsBefore } from "./backup";
import { paintFills } from "./blocks";
import { addNote, deleteNote, hasNotes, type NoteBefore } from "./notes";
import type { Operation } from "./operations";
import { rectangles } from "./rectangles";

export const MARKS_KEY = "cchc.marks";

/** A mark as it was laid. */
interface LaidMark extends CellMark {
  /** The cell's own fill; null for none. */
  readonly own: string | null;
}

type Marks = Readonly<Record<string, readonly LaidMark[]>>;

type Stored = readonly [row: number, column: number, fill: string, own: string | null, note: string | null];

/** By sheet; nothing where the setting is missing or not ours. */
export function parseMarks(text: string | null): Marks {
  try {
    const record = JSON.parse(text ?? "{}") as Readonly<Record<string, readonly Stored[]>>;
    return Object.fromEntries(Object.entries(record).map(([sheet, marks]) => [sheet, marks.map(([row, column, fill, own, note]) => ({ row, column, fill, own, note }))]));
  } catch {
    return {};
  }
}

export function formatMarks(marks: Marks): string {
  const stored = (list: readonly LaidMark[]) => list.map(({ row, column, fill, own, note }): Stored => [row, column, fill, own, note]);
  return JSON.stringify(Object.fromEntries(Object.entries(marks).flatMap(([sheet, list]) => (list.length === 0 ? [] : [[sheet, stored(list)]]))));
}

/** The cells whose fills laying `wanted` may change. */
export function markedAreas(sheet: string, marks: Marks, wanted: readonly CellMark[]): readonly Area[] {
  const cells = inOrder([...(marks[sheet] ?? []), ...wanted]);
  return rectangles(cells.map(({ row, column }) => ({ row, column, key: "" }))).get("") ?? [];
}

/** One of each cell, the last, ascending by row and column. */
function inOrder<T extends { readonly row: number; readonly column: number }>(cells: readonly T[]): readonly T[] {
  return [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }) => `${row} ${column}`;

/** What the sheet's marks are to be: `wanted`, each with the fill that its cell has of its own. `fills`: as they stand now. */
export function laidMarks(sheet: string, marks: Marks, wanted: readonly CellMark[], fills: readonly CellsBefore[]): readonly LaidMark[] {
  const now = fillsOf(fills);
  const own = new Map((marks[sheet] ?? []).map((mark) => [keyOf(mark), isAsLaid(mark, now) ? mark.own : (now.get(keyOf(mark)) ?? null)]));
  return inOrder(wanted).map((mark) => ({ ...mark, own: own.has(keyOf(mark)) ? own.get(keyOf(mark))! : (now.get(keyOf(mark)) ?? null) }));
}

const isAsLaid = (mark: LaidMark, now: ReadonlyMap<string, string | null>) => now.get(keyOf(mark))?.toUpperCase() === mark.fill.toUpperCase();

function fillsOf(fills: readonly CellsBefore[]): ReadonlyMap<string, string | null> {
  return new Map(fills.flatMap(({ area, formats }) => formats.flatMap((line, row) => line.map((record, column) => [keyOf({ row: area.top + row, column: area.left + column }), record.fill] as const))));
}

interface Marking {
  readonly sheet: string;
  readonly old: readonly LaidMark[];
  readonly laid: readonly LaidMark[];
  readonly fills: readonly CellsBefore[];
  /** Notes that hang on the sheet now. */
  readonly notes: readonly NoteBefore[];
}

/** Takes the old marks off and lays the new ones. */
export function layMarks({ sheet, old, laid, fills, notes }: Marking): readonly Operation[] {
  const found = fillsOf(fills);
  const off = old.filter((mark) => isAsLaid(mark, found)).map(({ row, column, own }) => ({ row, column, key: own ?? "" }));
  const on = laid.map(({ row, column, fill }) => ({ row, column, key: fill }));
  return [...paintFills(sheet, inOrder([...off, ...on])), ...hangNotes(sheet, old, laid, notes)];
}

/** Takes off the notes of `from` that are still as they were written, and hangs those of `to` where there is none. */
export function hangNotes(sheet: string, from: readonly CellMark[], to: readonly CellMark[], now: readonly NoteBefore[]): readonly Operation[] {
  if (!hasNotes()) return [];
  const texts = new Map(now.map((note) => [keyOf(note), note.text]));
  const noted = (marks: readonly CellMark[]) => marks.flatMap(({ row, column, note }): NoteBefore[] => (note === null ? [] : [{ row, column, text: note }]));
  const off = noted(from).filter((note) => texts.get(keyOf(note)) === note.text);
  const gone = new Set(off.map(keyOf));
  const on = noted(to).filter((note) => !texts.has(keyOf(note)) || gone.has(keyOf(note)));
  return [...off.map((note) => deleteNote(sheet, note)), ...on.map((note) => addNote(sheet, note))];
}

/** A step's record as text: what was there before, and the change itself where it is kept. Formats come once, cells by their number. */
import type { WorkbookChange } from "../app/ports";
import type { CellsBefore } from "./backup";
import type { FormatRecord } from "./formats";
import type { Before } from "./undo";

export interface StepRecord {
  readonly before: Before;
  /** Null where it was too large to keep: the step can then only be taken back. */
  readonly change: WorkbookChange | null;
}

/** Longer changes are not kept: writing the summary again is as easy as finishing it. */
const CHANGE_LENGTH = 1_500_000;

/** Runs of one number: number, how often, number, … */
type Runs = readonly number[];

interface StoredCells extends Omit<CellsBefore, "numberFormats" | "formats"> {
  readonly numberFormats: readonly Runs[];
  readonly formats: readonly Runs[];
}

interface StoredRecord {
  readonly before: Omit<Before, "cells"> & { readonly cells: readonly StoredCells[] };
  readonly numberFormats: readonly string[];
  readonly formats: readonly FormatRecord[];
  readonly change: WorkbookChange | null;
}

export function formatRecord(before: Before, change: WorkbookChange): { readonly text: string; readonly hasChange: boolean } {
  const numberFormats = new Palette<string>();
  const formats = new Palette<FormatRecord>();
  const cells = before.cells.map((each): StoredCells => ({ ...each, numberFormats: each.numberFormats.map((line) => numberFormats.runs(line)), formats: each.formats.map((line) => formats.runs(line)) }));
  const hasChange = JSON.stringify(change, mapsAsLists).length <= CHANGE_LENGTH;
  const stored: StoredRecord = { before: { ...before, cells }, numberFormats: numberFormats.list, formats: formats.list, change: hasChange ? change : null };
  return { text: JSON.stringify(stored, mapsAsLists), hasChange };
}

/** Null where the text is no record of ours. */
export function parseRecord(text: string): StepRecord | null {
  try {
    const { before, numberFormats, formats, change } = JSON.parse(text, listsAsMaps) as StoredRecord;
    const cells = before.cells.map((each): CellsBefore => ({ ...each, numberFormats: each.numberFormats.map((runs) => spread(runs, numberFormats)), formats: each.formats.map((runs) => spread(runs, formats)) }));
    return { before: { ...before, cells }, change };
  } catch {
    return null;
  }
}

class Palette<T> {
  readonly list: T[] = [];
  private readonly numbers = new Map<string, number>();

  runs(line: readonly T[]): Runs {
    const runs: number[] = [];
    for (const value of line) {
      const number = this.numberOf(value);
      if (runs.at(-2) === number) runs[runs.length - 1]! += 1;
      else runs.push(number, 1);
    }
    return runs;
  }

  private numberOf(value: T): number {
    const key = JSON.stringify(value);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.list.push(value) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}

function spread<T>(runs: Runs, palette: readonly T[]): readonly T[] {
  const line: T[] = [];
  for (let at = 0; at < runs.length; at += 2) for (let count = runs[at + 1]!; count > 0; count -= 1) line.push(palette[runs[at]!]!);
  return line;
}

const MAP = "$map";

const mapsAsLists = (_: string, value: unknown): unknown => (value instanceof Map ? { [MAP]: [...value] } : value);

function listsAsMaps(_: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || !(MAP in value)) return value;
  return new Map(value[MAP] as readonly (readonly [unknown, unknown])[]);
}

/** Cells shown as those that findings are about: a fill and a note each, which go again without a trace. */
import type { Worksheet } from "@univerjs/core";
import type { CellMark } from "../app/ports";
import { sheetMemory, type KeptMark } from "./memory";
import type { OpenBook } from "./openBook";
import type { Matrix } from "./planCells";
import type { SheetChanges } from "./sheetChanges";
import { hexColour } from "./styles";

/** Marks from before go first; a cell that somebody has given another fill since keeps that one. */
export function changeMarks(book: OpenBook, changes: SheetChanges, sheet: Worksheet, marks: readonly CellMark[]): void {
  const fillOf = (row: number, column: number): string | null => {
    const fill = book.workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column))?.bg?.rgb;
    return fill ? hexColour(fill) : null;
  };
  const memory = sheetMemory(sheet);
  const old = memory.marks ?? [];
  for (const { row, column, noted } of old) if (noted) changes.removeNote(row, column);
  const own = old.filter(({ row, column, fill }) => fillOf(row, column) === fill);
  changes.cells(fills(own.map(({ row, column, before }) => ({ row, column, fill: before }))));
  const kept: KeptMark[] = marks.map(({ row, column, fill, note }) => ({
    row, column, fill: fill.toUpperCase(), before: fillOf(row, column), noted: note !== null && changes.note(row, column, note),
  }));
  changes.cells(fills(kept));
  changes.remember({ ...memory, marks: kept });
}

function fills(cells: readonly { readonly row: number; readonly column: number; readonly fill: string | null }[]): Matrix {
  const matrix: Matrix = {};
  for (const { row, column, fill } of cells) (matrix[row] ??= {})[column] = { s: { bg: fill === null ? null : { rgb: fill } } };
  return matrix;
}

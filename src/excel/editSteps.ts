/** Edits of single cells as steps: neighbours together, formats after values. */
import type { CellEdit, SheetEdits } from "../app/ports";
import type { Area } from "../core/grid";
import type { CellFormat } from "../core/report/sheetPlan";
import { assignBlock, formatCells, numberFormats } from "./blocks";
import { assigned } from "./literal";
import type { Operation } from "./operations";
import { rectangles, type KeyedCell } from "./rectangles";
import { columnWidths, pointsOfCharacters } from "./sheetParts";

/** The last edit of each cell, ascending by row and column. */
function inOrder(edits: readonly CellEdit[]): readonly CellEdit[] {
  const last = new Map(edits.map((edit) => [`${edit.row} ${edit.column}`, edit]));
  return [...last.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The rectangles that the edits touch. */
export function areasOf(edits: readonly CellEdit[]): readonly Area[] {
  return rectangles(inOrder(edits).map(({ row, column }) => ({ row, column, key: "" }))).get("") ?? [];
}

/** `textCells`: cells formatted as text, by `row column`: there Excel would make text of numbers and formulas. */
export function applyEdits({ sheet, edits, columnWidths: widths }: SheetEdits, textCells: ReadonlySet<string>): readonly Operation[] {
  const ordered = inOrder(edits);
  const byPlace = new Map(ordered.map((edit) => [`${edit.row} ${edit.column}`, edit]));
  const freed = ordered.filter((edit) => textCells.has(`${edit.row} ${edit.column}`) && (edit.formula !== undefined || typeof edit.value !== "string"));
  const formats = new Map(ordered.flatMap(({ format }): [string, CellFormat][] => (format ? [[JSON.stringify(format), format]] : [])));
  return [
    ...numberFormats(sheet, freed.map(({ row, column }) => ({ row, column, key: "General" }))),
    ...areasOf(ordered).flatMap((area) => {
      const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
        Array.from({ length: area.right - area.left + 1 }, (__, column) => {
          const edit = byPlace.get(`${area.top + row} ${area.left + column}`)!;
          return edit.formula ?? assigned(edit.value);
        }),
      );
      return assignBlock(sheet, area.top, area.left, rows);
    }),
    ...numberFormats(sheet, keyed(ordered, (edit) => edit.format?.numberFormat)),
    ...formatCells(sheet, keyed(ordered, (edit) => edit.format && JSON.stringify(edit.format)), formats),
    ...columnWidths(sheet, [...(widths ?? [])].map(([column, characters]) => [column, pointsOfCharacters(characters)] as const)),
  ];
}

function* keyed(edits: readonly CellEdit[], keyOf: (edit: CellEdit) => string | undefined): Generator<KeyedCell> {
  for (const edit of edits) {
    const key = keyOf(edit);
    if (key !== undefined) yield { row: edit.row, column: edit.column, key };
  }
}

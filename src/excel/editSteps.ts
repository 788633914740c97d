/** Edits of single cells as steps: neighbours together, formats after values. */
import type { CellEdit, SheetEdits } from "../app/ports";
import type { Area } from "../core/grid";
import type { CellFormat } from "../core/report/sheetPlan";
import { assignBlock, formatCells, numberFormats, restoreFormats } from "./blocks";
import type { FormatRecord } from "./formats";
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

/** The cells whose look others take on. */
export const patternsOf = (edits: readonly CellEdit[]): readonly Area[] =>
  rectangles([...new Map(edits.flatMap(({ like }) => (like ? [[`${like.row} ${like.column}`, { ...like, key: "" }] as const] : []))).values()].sort((a, b) => a.row - b.row || a.column - b.column)).get("") ?? [];

/** How a cell looked before anything was written. */
export type LookAt = (row: number, column: number) => { readonly numberFormat: string; readonly record: FormatRecord } | undefined;

export function applyEdits({ sheet, edits, columnWidths: widths }: SheetEdits, lookAt: LookAt): readonly Operation[] {
  const ordered = inOrder(edits);
  const byPlace = new Map(ordered.map((edit) => [`${edit.row} ${edit.column}`, edit]));
  // There Excel would make text of numbers and formulas.
  const freed = ordered.filter((edit) => lookAt(edit.row, edit.column)?.numberFormat === "@" && (edit.formula !== undefined || typeof edit.value !== "string"));
  const patterned = ordered.flatMap(({ row, column, like }) => {
    const look = like && lookAt(like.row, like.column);
    return look ? [{ row, column, ...look }] : [];
  });
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
    ...numberFormats(sheet, patterned.map(({ row, column, numberFormat }) => ({ row, column, key: numberFormat }))),
    ...restoreFormats(sheet, patterned),
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

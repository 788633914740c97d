/**
 * Notes on cells: notes proper from ExcelApi 1.18, else threaded comments from 1.10, else none. Excel 2021 and later tell which.
 * A cell that bears one already is left to whoever wrote it.
 */
import { address } from "../core/grid";
import { bytesOf, OBJECT_BYTES } from "./bytes";
import { step, type Operation } from "./operations";

export interface NoteBefore {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

type Kind = "notes" | "comments" | null;

function kind(): Kind {
  const { requirements } = Office.context;
  if (requirements.isSetSupported("ExcelApi", "1.18")) return "notes";
  return requirements.isSetSupported("ExcelApi", "1.10") ? "comments" : null;
}

export const hasNotes = (): boolean => kind() !== null;

/** Asks for a sheet's notes; the answer, called after a sync, asks where they are and answers that after another. */
export function askNotes(sheet: Excel.Worksheet): (() => readonly (() => NoteBefore)[]) | null {
  const which = kind();
  if (which === null) return null;
  const notes = which === "notes" ? sheet.notes.load("items/content") : sheet.comments.load("items/content");
  return () =>
    notes.items.map((note) => {
      const place = note.getLocation().load("rowIndex,columnIndex");
      return () => ({ row: place.rowIndex, column: place.columnIndex, text: note.content });
    });
}

export function addNote(sheet: string, { row, column, text }: NoteBefore): Operation {
  const queue = (context: Excel.RequestContext) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const cell = worksheet.getCell(row, column);
    if (kind() === "notes") worksheet.notes.add(cell, text);
    else worksheet.comments.add(cell, text);
  };
  return step(2 * OBJECT_BYTES + bytesOf(text), queue, false);
}

export function deleteNote(sheet: string, { row, column }: { readonly row: number; readonly column: number }): Operation {
  const queue = (context: Excel.RequestContext) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    if (kind() === "notes") worksheet.notes.getItem(address(row, column)).delete();
    else context.workbook.comments.getItemByCell(worksheet.getCell(row, column)).delete();
  };
  return step(2 * OBJECT_BYTES, queue, false);
}

import { columnName } from "../core/grid";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** Part of a formula: text that stays, or a reference whose relative halves move. */
export type FormulaPiece = string | ReferencePiece;

interface ReferencePiece {
  /** Null for whole rows (`3:3`). */
  readonly column: number | null;
  readonly columnFixed: boolean;
  /** Null for whole columns (`B:B`). */
  readonly row: number | null;
  readonly rowFixed: boolean;
}

/**
 * What a formula is made of, as far as moving it matters: quoted text and sheet names, bracketed names of
 * tables and books, words (functions, names, sheets), numbers, references.
 */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!])|(?:\$?\d{1,7}:\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])|[\p{L}_\\$][\p{L}\p{N}_.\\?$]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[^]/gu;

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

/** Cuts a formula (with its `=`) into pieces for `shiftFormula`. */
export function splitFormula(formula: string): readonly FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let text = "";
  const addText = (more: string): void => {
    text += more;
  };
  const addReference = (piece: ReferencePiece): void => {
    pieces.push(text, piece);
    text = "";
  };
  for (const [token] of formula.matchAll(TOKEN)) {
    const cell = CELL.exec(token);
    if (cell) {
      const column = columnNumber(cell[2]!);
      const row = Number(cell[4]) - 1;
      if (column < MAX_COLUMNS && row >= 0 && row < MAX_ROWS) addReference({ column, columnFixed: cell[1] === "$", row, rowFixed: cell[3] === "$" });
      else addText(token);
      continue;
    }
    const columns = COLUMNS.exec(token);
    const rows = columns ? null : ROWS.exec(token);
    if (columns) {
      addReference({ column: columnNumber(columns[2]!), columnFixed: columns[1] === "$", row: null, rowFixed: false });
      addText(":");
      addReference({ column: columnNumber(columns[4]!), columnFixed: columns[3] === "$", row: null, rowFixed: false });
    } else if (rows) {
      addReference({ column: null, columnFixed: false, row: Number(rows[2]) - 1, rowFixed: rows[1] === "$" });
      addText(":");
      addReference({ column: null, columnFixed: false, row: Number(rows[4]) - 1, rowFixed: rows[3] === "$" });
    } else {
      addText(token);
    }
  }
  if (text !== "") pieces.push(text);
  return pieces;
}

/** The formula as it reads `rows` further down and `columns` further right. What leaves the sheet becomes `#REF!`. */
export function shiftFormula(pieces: readonly FormulaPiece[], rows: number, columns: number): string {
  let formula = "";
  for (const piece of pieces) formula += typeof piece === "string" ? piece : shiftReference(piece, rows, columns);
  return formula;
}

function shiftReference(piece: ReferencePiece, rows: number, columns: number): string {
  let text = "";
  if (piece.column !== null) {
    const column = piece.columnFixed ? piece.column : piece.column + columns;
    if (column < 0 || column >= MAX_COLUMNS) return "#REF!";
    text += (piece.columnFixed ? "$" : "") + columnName(column);
  }
  if (piece.row !== null) {
    const row = piece.rowFixed ? piece.row : piece.row + rows;
    if (row < 0 || row >= MAX_ROWS) return "#REF!";
    text += `${piece.rowFixed ? "$" : ""}${row + 1}`;
  }
  return text;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}

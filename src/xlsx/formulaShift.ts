import { columnName, MAX_COLUMNS, MAX_ROWS } from "../core/grid";

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
 * tables and books, references, words (functions, names, sheets), numbers. A word with a `(` or `!` behind it is
 * no reference, whatever it looks like.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_.(!])|(?<range>\$?\d{1,7}:\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])|[\p{L}_\\$][\p{L}\p{N}_.\\?$]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[^]/gu;

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/** Cuts a formula (with its `=`) into pieces for `shiftFormula`. */
export function splitFormula(formula: string): readonly FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let text = "";
  for (const { 0: token, groups } of formula.matchAll(TOKEN)) {
    const found = groups?.["cell"] !== undefined ? cellPieces(token) : groups?.["range"] !== undefined ? rangePieces(token) : null;
    if (found === null) {
      text += token;
      continue;
    }
    pieces.push(text, ...found);
    text = "";
  }
  return [...pieces, text].filter((piece) => piece !== "");
}

/** Null where the address is outside any sheet, and so a name. */
function cellPieces(token: string): readonly FormulaPiece[] | null {
  const [, columnMark, letters, rowMark, digits] = CELL.exec(token)!;
  const column = columnNumber(letters!);
  const row = Number(digits) - 1;
  return column < MAX_COLUMNS && row >= 0 && row < MAX_ROWS ? [{ column, columnFixed: columnMark === "$", row, rowFixed: rowMark === "$" }] : null;
}

/** Whole columns (`A:$C`) or rows (`2:3`). */
function rangePieces(token: string): readonly FormulaPiece[] {
  const [first, last] = token.split(":").map((half): ReferencePiece => {
    const fixed = half.startsWith("$");
    const name = fixed ? half.slice(1) : half;
    return /^\d/.test(name)
      ? { column: null, columnFixed: false, row: Number(name) - 1, rowFixed: fixed }
      : { column: columnNumber(name), columnFixed: fixed, row: null, rowFixed: false };
  });
  return [first!, ":", last!];
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

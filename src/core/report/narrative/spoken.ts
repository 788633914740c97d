/** Figures in sentences, the same to the letter as a text and as a formula, whatever the locale of the machine that recalculates. */
import { add, decimal, multiply, toNumber } from "../../decimal";
import { writtenSerial } from "../../text/date";
import { literal } from "../formula";
import type { Piece, Said } from "./pieces";

/** How a language writes numbers. */
export interface NumberMarks {
  readonly decimal: "," | ".";
  readonly thousands: "," | ".";
  /** Whether counts below ten have a zero before them: 09/18 cơ quan. */
  readonly padsCounts: boolean;
}

/** Half away from zero, as spreadsheets round. */
function rounded(value: number, decimals: number): number {
  const exact = decimal(Math.abs(value));
  if (exact.scale <= decimals) return value;
  const { units, scale } = add(exact, multiply(decimal(5), { units: 1n, scale: decimals + 1 }));
  return Math.sign(value) * toNumber({ units: units / 10n ** BigInt(scale - decimals), scale: decimals });
}

/** `1.870`, `4,5`. Fractions have no thousands' marks. */
function spokenNumber(value: number, decimals: number, marks: NumberMarks): string {
  if (decimals > 0) return String(rounded(value, decimals)).replace(".", marks.decimal);
  return String(rounded(value, 0)).replace(/\B(?=(\d{3})+$)/g, marks.thousands);
}

/** `4,5%`: as directives write it. */
export function percentText(value: number, decimals: number, marks: NumberMarks): string {
  return `${spokenNumber(value, decimals, marks)}%`;
}

const twoDigits = (number: string): string => `RIGHT("0"&${number},2)`;

/** The figure of a sentence; of counts `09`. */
export function spokenText({ value, form, decimals }: Said, marks: NumberMarks): string {
  if (form === "day") return writtenSerial(value);
  const shown = form === "size" ? Math.abs(value) : value;
  const grouped = spokenNumber(shown, decimals, marks);
  return form === "count" && marks.padsCounts && shown > 0 && shown < 10 ? `0${grouped}` : grouped;
}

/**
 * The same over a cell (or an expression in brackets). `FIXED` and joining write the marks of the machine's locale: whichever
 * they are, they are made into the language's own. Never `TEXT`, whose codes are themselves the locale's.
 */
function spokenFormula(cell: string, { form, decimals }: Said, marks: NumberMarks): string {
  if (form === "day") return `${twoDigits(`DAY(${cell})`)}&"/"&${twoDigits(`MONTH(${cell})`)}&"/"&YEAR(${cell})`;
  const shown = form === "size" ? `ABS(${cell})` : cell;
  if (decimals > 0) return `SUBSTITUTE(ROUND(${shown},${decimals})&"",${literal(marks.thousands)},${literal(marks.decimal)})`;
  const grouped = `SUBSTITUTE(FIXED(${shown},0),${literal(marks.decimal)},${literal(marks.thousands)})`;
  return form === "count" && marks.padsCounts ? `IF(AND(${cell}>0,${cell}<10),"0","")&${grouped}` : grouped;
}

/** The paragraph as it reads. */
export function paragraphText(pieces: readonly Piece[], marks: NumberMarks): string {
  return pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if ("unless0" in piece) return piece.unless0.value === 0 ? "" : paragraphText(piece.pieces, marks);
    return spokenText(piece, marks);
  }).join("");
}

/** Excel takes texts of up to 255 characters inside a formula. */
const LONGEST_LITERAL = 240;

/** The paragraph as a formula, `cellOf` giving the cell or bracketed expression of each figure; undefined where it has no figures. */
export function paragraphFormula(pieces: readonly Piece[], marks: NumberMarks, cellOf: (said: Said) => string): string | undefined {
  if (pieces.every((piece) => typeof piece === "string")) return undefined;
  return `=${joined(pieces, marks, cellOf)}`;
}

function joined(pieces: readonly Piece[], marks: NumberMarks, cellOf: (said: Said) => string): string {
  return pieces.flatMap((piece) => {
    if (typeof piece === "string") return literals(piece);
    if ("unless0" in piece) return [`IF(${cellOf(piece.unless0)}=0,"",${joined(piece.pieces, marks, cellOf)})`];
    return [spokenFormula(cellOf(piece), piece, marks)];
  }).join("&");
}

function literals(text: string): readonly string[] {
  const letters = Array.from(text);
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += LONGEST_LITERAL) parts.push(literal(letters.slice(at, at + LONGEST_LITERAL).join("")));
  return parts;
}

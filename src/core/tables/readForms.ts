import { isCellError, type Cell } from "../grid";
import { cellText, unicodeText } from "../reading/cellText";
import { cleanText, foldLabel } from "../text/fold";
import { isDateFormat, isPercentFormat } from "../text/numberFormat";
import { parseNumber } from "../text/number";
import { readDay } from "./days";
import { constantIn, DATED_NAME, NONE_LISTED } from "./writeForms";
import type { Form, TableWords } from "./types";

export interface ReadingContext {
  /** Every language that may stand in the sheet. */
  readonly words: readonly TableWords[];
  /** Codes of items, which an expression may name. */
  readonly codes: ReadonlySet<string>;
}

/**
 * What a cell says, as the document's JSON has it: undefined where it is blank. What cannot be understood is given as it
 * stands, for the document's own reader to refuse.
 */
export function readForm(form: Form, cell: Cell | undefined, context: ReadingContext): unknown {
  const text = cellText(cell);
  if (form.kind === "text") return text;
  if (form.kind === "lines") return linesOf(cell);
  if (form.kind === "datedNames") return linesOf(cell).map(datedName);
  if (!cell || text === "" || isCellError(cell.value)) return text === "" ? undefined : text;
  switch (form.kind) {
    case "number":
      return numberOf(cell, text);
    case "numberOrDay":
      return numberOrDay(cell, text);
    case "yesNo":
      return truthOf(cell, text, context.words);
    case "choice":
      return codeOf(form.codes, form.words, text, context.words);
    case "list":
      return text === NONE_LISTED ? [] : unicodeText(String(cell.value), cell.style.font).split(/[,;\n]/).map(cleanText).filter((each) => each !== "");
    case "expression":
      return expressionOf(cell, text, context.codes);
    case "date":
      return dayOf(cell, text, form.yearly);
  }
}

function linesOf(cell: Cell | undefined): readonly string[] {
  if (typeof cell?.value !== "string") return [cellText(cell)].filter((line) => line !== "");
  return unicodeText(cell.value, cell.style.font).split(/\r\n?|\n/).map(cleanText).filter((line) => line !== "");
}

function datedName(line: string): unknown {
  const [, name, from, to] = DATED_NAME.exec(line) ?? [];
  if (name === undefined) return line;
  if (from === "" && to === "") return name;
  const day = (text: string | undefined): string | null => (text === undefined || cleanText(text) === "" ? null : (readDay(cleanText(text)) ?? text));
  return { name, from: day(from), to: day(to) };
}

/** Numbers that leave no doubt: `4,5` and `80%` are, `1.870` in a cell of text is not. */
function numberOf(cell: Cell, text: string): unknown {
  if (typeof cell.value === "number") return isPercentFormat(cell.style.format) ? Number((100 * cell.value).toPrecision(15)) : cell.value;
  const parsed = parseNumber(text, "number");
  return parsed && parsed.other === null ? parsed.value : text;
}

/** `15.12` is a number: a day is written with strokes. */
function numberOrDay(cell: Cell, text: string): unknown {
  const number = isDateFormat(cell.style.format) ? text : numberOf(cell, text);
  return typeof number === "number" ? number : dayOf(cell, text, true);
}

/** A spreadsheet makes a date of this year of `31/12`, and shows it without the year. */
function dayOf(cell: Cell, text: string, yearly: boolean): string {
  const { format } = cell.style;
  if (typeof cell.value !== "number" || !isDateFormat(format)) return readDay(text) ?? text;
  const day = readDay(cell.value);
  return day === null ? text : yearly && !/y/i.test(format) ? `-${day.slice(4)}` : day;
}

function truthOf(cell: Cell, text: string, words: readonly TableWords[]): unknown {
  if (typeof cell.value === "boolean") return cell.value;
  const says = (word: string): boolean => foldLabel(word) === foldLabel(text);
  if (words.some(({ yes }) => says(yes)) || says("true") || text === "1") return true;
  return words.some(({ no }) => says(no)) || says("false") || text === "0" ? false : text;
}

/** The code that the text is, or the one whose word it is in any of the languages. */
function codeOf(codes: readonly string[], name: string | null, text: string, words: readonly TableWords[]): string {
  const exact = codes.find((code) => code === text) ?? codes.find((code) => wordsFor(code, name, words).includes(text));
  const folded = foldLabel(text);
  if (exact !== undefined || folded === "") return exact ?? text;
  return codes.find((code) => [code, ...wordsFor(code, name, words)].some((word) => foldLabel(word) === folded)) ?? text;
}

function wordsFor(code: string, name: string | null, words: readonly TableWords[]): readonly string[] {
  return name === null ? [] : words.flatMap(({ choices }) => choices[name]?.[code] ?? []);
}

/**
 * A number where the cell is for text was written as a constant; elsewhere it is what the spreadsheet made of a code that
 * somebody typed, if there is such a code.
 */
function expressionOf(cell: Cell, text: string, codes: ReadonlySet<string>): string | number {
  if (typeof cell.value === "number") return cell.style.format !== "@" && codes.has(text) ? text : cell.value;
  return constantIn(text, codes) ?? text;
}

import { MAX_COLUMNS, type Cell, type CellError, type CellStyle, type CellValue } from "../core/grid";
import { holdTo, unreadable } from "./failure";
import { decimalNumber, parseNumber } from "./numbers";
import { isoToSerial, SERIALS_1904 } from "./serials";
import { SharedFormulas } from "./sharedFormulas";
import { readString } from "./sharedStrings";
import { CLOSE, shortName, type XmlScanner } from "./xmlScanner";
import { unescapeString } from "./xmlText";

/** What the cells of all sheets of a workbook have in common. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  /** By style: whether its numbers are dates to be moved from the 1904 system; null where the workbook has the 1900 system. */
  readonly dates1904: readonly boolean[] | null;
  /** Counts over all sheets. */
  readonly used: { cells: number; formulaCharacters: number };
}

const V = shortName("v");
const F = shortName("f");
const IS = shortName("is");
const NONE = 0;
const STRING = shortName("s");
const BOOLEAN = shortName("b");
const ERROR = shortName("e");
const DATE = shortName("d");
const FORMULA_STRING = shortName("str");
/** `inlineStr` is too long for a short name: its last four letters. */
const INLINE = shortName("eStr");

/** Reads the cells of one sheet, one `c` element a call. */
export class CellReader {
  private row = 0;
  private column = -1;
  private type = NONE;
  private styleIndex = 0;
  private readonly formulas: SharedFormulas;
  private readonly errors = new Map<string, CellError>();

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: CellContext,
  ) {
    this.formulas = new SharedFormulas(context.used);
  }

  startRow(row: number): void {
    this.row = row;
    this.column = -1;
  }

  /** The current `c` element; null where it holds nothing. Ends past its end tag. */
  read(): Cell | null {
    const { scanner } = this;
    this.readAttributes();
    if (scanner.empty) return null;
    const outside = scanner.depth - 1;
    const type = this.type;
    let value: CellValue = null;
    let formula: string | null = null;
    let sharedChild = -1;
    while (scanner.depth > outside) {
      if (scanner.next() === CLOSE) continue;
      if (scanner.name === V) {
        value = this.readValue(type);
      } else if (scanner.name === F) {
        const shared = scanner.attributeCount > 0 ? this.sharedIndex() : -1;
        const text = scanner.text();
        if (text !== "") formula = `=${text}`;
        if (shared >= 0) {
          if (formula === null) sharedChild = shared;
          else this.formulas.define(shared, this.row, this.column, formula);
        }
      } else if (scanner.name === IS && type === INLINE) {
        value = readString(scanner);
      } else {
        scanner.skip();
      }
    }
    if (formula === null && sharedChild < 0 && (value === null || value === "")) return null;
    holdTo("cells", ++this.context.used.cells);
    const style = this.context.styles[this.styleIndex];
    if (style === undefined) throw unreadable("unreadable");
    const cell = { column: this.column, value, formula, style };
    if (sharedChild >= 0) this.formulas.use(sharedChild, this.row, cell);
    return cell;
  }

  /** Makes out the formulas of cells that share one. To be called when the sheet is through. */
  finish(): void {
    this.formulas.finish();
  }

  private readAttributes(): void {
    const { scanner } = this;
    const { bytes } = scanner;
    this.type = NONE;
    this.styleIndex = 0;
    let column = -1;
    for (let index = 0; index < scanner.attributeCount; index += 1) {
      const nameStart = scanner.attributeNameStart(index);
      if (scanner.attributeNameEnd(index) - nameStart !== 1) continue;
      const name = bytes[nameStart];
      const start = scanner.attributeStart(index);
      const end = scanner.attributeEnd(index);
      if (name === 114) column = columnOf(bytes, start, end);
      else if (name === 115) this.styleIndex = digits(bytes, start, end);
      else if (name === 116) this.type = typeCode(bytes, start, end);
    }
    this.column = column < 0 ? this.column + 1 : column;
    if (this.column >= MAX_COLUMNS) throw unreadable("unreadable");
  }

  private readValue(type: number): CellValue {
    const { scanner } = this;
    scanner.readText();
    if (type === FORMULA_STRING || type === INLINE) return unescapeString(scanner.decodedText());
    const { bytes, textStart, textEnd } = scanner;
    if (scanner.textPieces === null) {
      if (textStart === textEnd) return null;
      if (type === STRING) return this.sharedString(digits(bytes, textStart, textEnd));
      if (type === NONE) {
        const number = parseNumber(bytes, textStart, textEnd);
        if (number === number) return this.in1900(number);
      }
    }
    return this.readUncommonValue(type, scanner.decodedText());
  }

  private readUncommonValue(type: number, text: string): CellValue {
    const trimmed = text.trim();
    if (trimmed === "") return null;
    if (type === BOOLEAN) return trimmed === "1" || trimmed.toLowerCase() === "true";
    if (type === ERROR) return this.error(trimmed);
    if (type === DATE) return isoToSerial(trimmed) ?? trimmed;
    if (type === STRING) {
      if (!/^\d+$/.test(trimmed)) throw unreadable("unreadable");
      return this.sharedString(Number(trimmed));
    }
    const number = decimalNumber(trimmed);
    return Number.isFinite(number) ? this.in1900(number) : text;
  }

  private sharedString(index: number): string {
    const text = this.context.strings[index];
    if (text === undefined) throw unreadable("unreadable");
    return text;
  }

  private in1900(number: number): number {
    const { dates1904 } = this.context;
    return dates1904 !== null && dates1904[this.styleIndex] === true ? number + SERIALS_1904 : number;
  }

  private error(name: string): CellError {
    let error = this.errors.get(name);
    if (error === undefined) this.errors.set(name, (error = { error: name }));
    return error;
  }

  /** The `si` of a shared formula; -1 for any other formula. */
  private sharedIndex(): number {
    if (this.scanner.attribute("t") !== "shared") return -1;
    const index = Number(this.scanner.attribute("si") ?? Number.NaN);
    return Number.isInteger(index) ? index : -1;
  }
}

/** The letters of an address as a column; -1 where there are none. */
function columnOf(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  let at = start;
  for (; at < end; at += 1) {
    const letter = bytes[at]! | 32;
    if (letter < 97 || letter > 122) break;
    column = column * 26 + (letter - 96);
  }
  if (at - start > 3) throw unreadable("unreadable");
  return column - 1;
}

function digits(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) throw unreadable("unreadable");
    number = number * 10 + digit;
  }
  return number;
}

function typeCode(bytes: Uint8Array, start: number, end: number): number {
  let code = 0;
  for (let at = start; at < end; at += 1) code = (code << 8) | bytes[at]!;
  return code === NUMBER ? NONE : code;
}
const NUMBER = shortName("n");

/** The functions that formulas of ours use; any other is left to the workbook's cached value. */
import { isCellError, type CellValue } from "../../../src/core/grid";
import { compare, criterion, fault, flat, isMatrix, matrixOf, numberOf, scalar, textOf, truthOf, type Matrix, type Operand } from "./values";

type Call = (...args: readonly Operand[]) => Operand;

/** Numbers of areas as they are; a text inside an area is passed over, as Excel does. */
function numbersIn(args: readonly Operand[]): readonly number[] {
  return args.flatMap((arg) => {
    if (!isMatrix(arg)) return [numberOf(arg)];
    return arg.flat().flatMap((value) => {
      if (isCellError(value)) return [numberOf(value)];
      return typeof value === "number" ? [value] : [];
    });
  });
}

function positionsWhere(pairs: readonly Operand[]): readonly number[] {
  const length = flat(pairs[0] ?? null).length;
  let positions = Array.from({ length }, (_, index) => index);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const values = flat(pairs[at]!);
    const holds = criterion(pairs[at + 1]!);
    positions = positions.filter((index) => holds(values[index] ?? null));
  }
  return positions;
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

function sumWhere(values: Operand, pairs: readonly Operand[]): readonly number[] {
  const all = flat(values);
  return positionsWhere(pairs).flatMap((index) => {
    const value = all[index] ?? null;
    return typeof value === "number" ? [value] : [];
  });
}

function rounded(value: number, digits: number, round: (value: number) => number): number {
  const factor = 10 ** digits;
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * round(scaled)) / factor;
}

/** With the marks of the host's locale, English. */
function fixed(value: number, digits: number): string {
  const shown = rounded(value, digits, Math.round);
  return new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(shown);
}

/** Day 0 of the 1900 date system, and what a day has of milliseconds. */
const [EPOCH, DAY] = [Date.UTC(1899, 11, 30), 86_400_000];

function match(wanted: Operand, area: Operand, kind: number): number {
  const values = flat(area);
  const target = scalar(wanted);
  if (kind === 0) {
    const holds = typeof target === "string" ? criterion(target) : (value: CellValue) => value === target;
    const found = values.findIndex((value) => !isCellError(value) && holds(value));
    if (found < 0) throw fault("#N/A");
    return found;
  }
  let last = -1;
  values.forEach((value, index) => {
    if (value !== null && !isCellError(value) && typeof value === typeof target && compare(value, target) * kind <= 0) last = index;
  });
  if (last < 0) throw fault("#N/A");
  return last;
}

function index(area: Operand, row: Operand, column: Operand = null): Operand {
  const matrix = matrixOf(area);
  let [r, c] = [numberOf(row), numberOf(column)];
  if (matrix.length === 1 && column === null) [r, c] = [1, r];
  const value = matrix[Math.max(r, 1) - 1]?.[Math.max(c, 1) - 1];
  if (value === undefined) throw fault("#REF!");
  return value;
}

function products(args: readonly Operand[]): number {
  const lists = args.map(flat);
  return total((lists[0] ?? []).map((_, at) => lists.reduce((product, list) => product * (typeof list[at] === "number" ? list[at] : 0), 1)));
}

function rank(value: Operand, area: Operand, order: Operand = 0): number {
  const number = numberOf(value);
  const ascending = truthOf(order);
  return 1 + flat(area).filter((other) => typeof other === "number" && (ascending ? other < number : other > number)).length;
}

export const FUNCTIONS: Readonly<Record<string, Call>> = {
  SUM: (...args) => total(numbersIn(args)),
  MIN: (...args) => Math.min(...numbersIn(args), ...(numbersIn(args).length === 0 ? [0] : [])),
  MAX: (...args) => Math.max(...numbersIn(args), ...(numbersIn(args).length === 0 ? [0] : [])),
  AVERAGE: (...args) => {
    const numbers = numbersIn(args);
    if (numbers.length === 0) throw fault("#DIV/0!");
    return total(numbers) / numbers.length;
  },
  COUNT: (...args) => args.flatMap(flat).filter((value) => typeof value === "number").length,
  COUNTA: (...args) => args.flatMap(flat).filter((value) => value !== null).length,
  COUNTBLANK: (area = null) => flat(area).filter((value) => value === null || value === "").length,
  COUNTIF: (...pairs) => positionsWhere(pairs).length,
  COUNTIFS: (...pairs) => positionsWhere(pairs).length,
  SUMIF: (area = null, condition = null, values = area) => total(sumWhere(values, [area, condition])),
  SUMIFS: (values = null, ...pairs) => total(sumWhere(values, pairs)),
  SUMPRODUCT: (...args) => products(args),
  ABS: (value = 0) => Math.abs(numberOf(value)),
  SIGN: (value = 0) => Math.sign(numberOf(value)),
  ROUND: (value = 0, digits = 0) => rounded(numberOf(value), numberOf(digits), Math.round),
  ROUNDUP: (value = 0, digits = 0) => rounded(numberOf(value), numberOf(digits), Math.ceil),
  ROUNDDOWN: (value = 0, digits = 0) => rounded(numberOf(value), numberOf(digits), Math.floor),
  INT: (value = 0) => Math.floor(numberOf(value)),
  FIXED: (value = 0, digits = 2) => fixed(numberOf(value), numberOf(digits)),
  DATE: (year = 0, month = 1, day = 1) => (Date.UTC(numberOf(year), numberOf(month) - 1, numberOf(day)) - EPOCH) / DAY,
  YEAR: (serial = 0) => new Date(EPOCH + numberOf(serial) * DAY).getUTCFullYear(),
  RANK: rank,
  AND: (...args) => args.flatMap(flat).every((value) => value === null || truthOf(value)),
  OR: (...args) => args.flatMap(flat).some((value) => value !== null && truthOf(value)),
  NOT: (value = false) => !truthOf(value),
  TRUE: () => true,
  FALSE: () => false,
  N: (value = null) => (typeof first(value) === "number" ? first(value) : Number(first(value) === true)),
  NA: () => ({ error: "#N/A" }),
  ISNUMBER: (value = null) => typeof first(value) === "number",
  ISTEXT: (value = null) => typeof first(value) === "string",
  ISBLANK: (value = null) => first(value) === null,
  ISERROR: (value = null) => isCellError(first(value)),
  LEN: (value = null) => textOf(value).length,
  LEFT: (value = null, count = 1) => textOf(value).slice(0, numberOf(count)),
  FIND: (wanted = null, text = null) => {
    const at = textOf(text).indexOf(textOf(wanted));
    return at < 0 ? { error: "#VALUE!" } : at + 1;
  },
  SUBSTITUTE: (text = null, wanted = null, other = null) => (textOf(wanted) === "" ? textOf(text) : textOf(text).replaceAll(textOf(wanted), () => textOf(other))),
  TRIM: (value = null) => textOf(value).trim().replace(/ +/g, " "),
  CONCATENATE: (...args) => args.map(textOf).join(""),
  CONCAT: (...args) => args.flatMap(flat).map(textOf).join(""),
  HYPERLINK: (target = null, shown = target) => scalar(shown),
  CHOOSE: (which = 1, ...options) => {
    const option = options[Math.trunc(numberOf(which)) - 1];
    if (option === undefined) throw fault("#VALUE!");
    return option;
  },
  MATCH: (wanted = null, area = null, kind = 1) => match(wanted, area, numberOf(kind)) + 1,
  INDEX: (area = null, row = 0, column = null) => index(area, row, column),
  VLOOKUP: (wanted = null, area = null, column = 1, sorted = true) => {
    const matrix: Matrix = matrixOf(area);
    const row = match(wanted, matrix.map((cells) => [cells[0] ?? null]), truthOf(sorted) ? 1 : 0);
    return matrix[row]![numberOf(column) - 1] ?? null;
  },
};

function first(operand: Operand): CellValue {
  return isMatrix(operand) ? (operand[0]?.[0] ?? null) : operand;
}

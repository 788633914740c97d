/**
 * Gives written formulas their values: lazily, all at once after a change. A formula that the engine
 * cannot work out (a name, a function it lacks) keeps the value it had, or shows `#NAME?`.
 */
import { isCellError, type Area, type CellValue } from "../../../src/core/grid";
import type { Book } from "../model/book";
import { intersection, type Sheet, type SheetCell } from "../model/sheet";
import { FUNCTIONS } from "./functions";
import { FormulaSyntaxError, parseFormula, type Formula } from "./parse";
import { compare, fault, flat, FormulaFault, isMatrix, numberOf, textOf, truthOf, type Matrix, type Operand } from "./values";

class Unknown extends Error {}

/** A formula reads the same in every workbook. */
const TREES = new Map<string, Formula | null>();

export class Calculator {
  private dirty = false;
  private readonly done = new Set<SheetCell>();
  /** How far each sheet is filled: working formulas out fills no more of it. */
  private readonly filled = new Map<Sheet, Area | null>();
  private readonly open = new Set<SheetCell>();
  /** Formulas that could not be worked out, for tests to look at. */
  readonly unknown = new Set<string>();

  constructor(private readonly book: Book) {}

  /** Says that a value or formula changed. */
  changed(): void {
    this.dirty = true;
  }

  /** Brings every formula's value up to date. */
  settle(): void {
    if (!this.dirty) return;
    this.dirty = false;
    this.done.clear();
    this.filled.clear();
    for (const sheet of this.book.sheets) {
      for (const cells of sheet.rows.values()) for (const cell of cells.values()) this.valueOf(sheet, cell);
    }
  }

  private valueOf(sheet: Sheet, cell: SheetCell): CellValue {
    if (cell.formula === null || this.done.has(cell)) return cell.value;
    if (this.open.has(cell)) return 0;
    this.open.add(cell);
    try {
      const result = this.evaluate(this.tree(cell.formula), sheet);
      cell.value = (isMatrix(result) ? (result[0]?.[0] ?? null) : result) ?? 0;
    } catch (error) {
      if (error instanceof FormulaFault) cell.value = error.error;
      else if (error instanceof Unknown) {
        this.unknown.add(cell.formula);
        cell.value ??= { error: "#NAME?" };
      } else throw error;
    } finally {
      this.open.delete(cell);
      this.done.add(cell);
    }
    return cell.value;
  }

  private tree(formula: string): Formula {
    let tree = TREES.get(formula);
    if (tree === undefined) {
      try {
        tree = parseFormula(formula);
      } catch (error) {
        if (!(error instanceof FormulaSyntaxError)) throw error;
        tree = null;
      }
      TREES.set(formula, tree);
    }
    if (!tree) throw new Unknown(formula);
    return tree;
  }

  private evaluate(tree: Formula, sheet: Sheet): Operand {
    switch (tree.kind) {
      case "constant":
        return tree.value;
      case "error":
        return { error: tree.error };
      case "area":
        return this.area(tree, sheet);
      case "unary": {
        const operand = numberOf(this.evaluate(tree.operand, sheet));
        return tree.operator === "-" ? -operand : tree.operator === "%" ? operand / 100 : operand;
      }
      case "binary":
        return broadcast(tree.operator, this.evaluate(tree.left, sheet), this.evaluate(tree.right, sheet));
      case "call":
        return this.call(tree, sheet);
    }
  }

  private area(tree: Extract<Formula, { kind: "area" }>, sheet: Sheet): Operand {
    const target = tree.sheet === null ? sheet : this.book.sheetNamed(tree.sheet);
    if (!target) throw fault("#REF!");
    const { top, left, bottom, right } = tree.area;
    if (top === bottom && left === right) return this.at(target, top, left);
    const used = this.filledArea(target);
    const within = used && intersection(tree.area, { top: 0, left: 0, bottom: Math.max(used.bottom, top), right: Math.max(used.right, left) });
    if (!within) return [[null]];
    const matrix: CellValue[][] = [];
    for (let row = top; row <= within.bottom; row += 1) {
      const line: CellValue[] = [];
      for (let column = left; column <= within.right; column += 1) line.push(this.at(target, row, column));
      matrix.push(line);
    }
    return matrix;
  }

  private filledArea(sheet: Sheet): Area | null {
    let area = this.filled.get(sheet);
    if (area === undefined) this.filled.set(sheet, (area = sheet.usedArea(true)));
    return area;
  }

  private at(sheet: Sheet, row: number, column: number): CellValue {
    const cell = sheet.cell(row, column);
    return cell ? this.valueOf(sheet, cell) : null;
  }

  private call(tree: Extract<Formula, { kind: "call" }>, sheet: Sheet): Operand {
    const value = (at: number): Operand => (tree.args[at] ? this.evaluate(tree.args[at], sheet) : null);
    if (tree.name === "IF") return truthOf(value(0)) ? value(1) : tree.args.length > 2 ? value(2) : false;
    if (tree.name === "IFERROR") {
      try {
        const result = value(0);
        return flat(result).some(isCellError) ? value(1) : result;
      } catch (error) {
        if (error instanceof FormulaFault) return value(1);
        throw error;
      }
    }
    if (tree.name === "ROW" || tree.name === "COLUMN") return this.position(tree, sheet);
    const operation = FUNCTIONS[tree.name];
    if (!operation) throw new Unknown(tree.name);
    const args = tree.args.map((arg) => {
      try {
        return this.evaluate(arg, sheet);
      } catch (error) {
        // An error is a value that functions such as ISERROR take.
        if (error instanceof FormulaFault) return error.error;
        throw error;
      }
    });
    return operation(...args);
  }

  private position(tree: Extract<Formula, { kind: "call" }>, sheet: Sheet): Operand {
    const [arg] = tree.args;
    if (arg?.kind !== "area") throw new Unknown(`${tree.name} on ${sheet.name}`);
    return tree.name === "ROW" ? arg.area.top + 1 : arg.area.left + 1;
  }
}

function broadcast(operator: string, left: Operand, right: Operand): Operand {
  if (!isMatrix(left) && !isMatrix(right)) return binary(operator, left, right);
  const [a, b]: [Matrix, Matrix] = [isMatrix(left) ? left : [[left]], isMatrix(right) ? right : [[right]]];
  const rows = Math.max(a.length, b.length);
  const columns = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  const pick = (matrix: Matrix, row: number, column: number) => matrix[matrix.length === 1 ? 0 : row]?.[(matrix[0]?.length ?? 0) === 1 ? 0 : column] ?? null;
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => binary(operator, pick(a, row, column), pick(b, row, column))));
}

function binary(operator: string, left: Operand, right: Operand): CellValue {
  switch (operator) {
    case "+":
      return numberOf(left) + numberOf(right);
    case "-":
      return numberOf(left) - numberOf(right);
    case "*":
      return numberOf(left) * numberOf(right);
    case "/": {
      const divisor = numberOf(right);
      if (divisor === 0) throw fault("#DIV/0!");
      return numberOf(left) / divisor;
    }
    case "^":
      return numberOf(left) ** numberOf(right);
    case "&":
      return textOf(left) + textOf(right);
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    default:
      return compare(left, right) >= 0;
  }
}

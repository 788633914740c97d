import type { Cell } from "../core/grid";
import { holdTo } from "./failure";
import { splitFormula, shiftFormula, type FormulaPiece } from "./formulaShift";

interface Master {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly FormulaPiece[];
}

type OpenCell = { -readonly [Key in keyof Cell]: Cell[Key] };

/**
 * Formulas that several cells share (`t="shared"`): the first cell spells it, the others only name its index.
 * The others are made out at the end, since nothing in the format makes the first one come first.
 */
export class SharedFormulas {
  private readonly masters = new Map<number, Master>();
  private readonly users: { readonly index: number; readonly row: number; readonly cell: OpenCell }[] = [];

  constructor(private readonly used: { formulaCharacters: number }) {}

  define(index: number, row: number, column: number, formula: string): void {
    this.masters.set(index, { row, column, pieces: splitFormula(formula) });
  }

  use(index: number, row: number, cell: OpenCell): void {
    this.users.push({ index, row, cell });
  }

  finish(): void {
    for (const { index, row, cell } of this.users) {
      const master = this.masters.get(index);
      // A cell that names a formula nobody spells still is no typed-in figure.
      cell.formula = master === undefined ? "=" : shiftFormula(master.pieces, row - master.row, cell.column - master.column);
      this.used.formulaCharacters += cell.formula.length;
      holdTo("formulaCharacters", this.used.formulaCharacters);
    }
  }
}

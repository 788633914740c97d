import type { Cell } from "../core/grid";
import { holdTo } from "./failure";
import { splitFormula, shiftFormula, type FormulaPiece } from "./formulaShift";

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Made out when the first cell uses it. */
  pieces: readonly FormulaPiece[] | null;
}

/** Pieces take many times the memory of their text. */
const PIECES_WEIGHT = 4;

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
    this.masters.set(index, { row, column, formula, pieces: null });
  }

  use(index: number, row: number, cell: OpenCell): void {
    this.users.push({ index, row, cell });
  }

  finish(): void {
    for (const { index, row, cell } of this.users) {
      const master = this.masters.get(index);
      // A cell that names a formula nobody spells still is no typed-in figure.
      if (master === undefined) cell.formula = "=";
      else cell.formula = shiftFormula(this.piecesOf(master), row - master.row, cell.column - master.column);
      this.count(cell.formula.length);
    }
  }

  private piecesOf(master: Master): readonly FormulaPiece[] {
    if (master.pieces === null) {
      this.count(PIECES_WEIGHT * master.formula.length);
      master.pieces = splitFormula(master.formula);
    }
    return master.pieces;
  }

  private count(characters: number): void {
    this.used.formulaCharacters += characters;
    holdTo("formulaCharacters", this.used.formulaCharacters);
  }
}

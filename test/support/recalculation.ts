/** Compares the values that a workbook carries beside its formulas with what LibreOffice makes of them. */
import { address, isCellError, type CellValue, type Workbook } from "../../src/core/grid";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { recalculated } from "./libreoffice";

export interface Disagreement {
  /** `'Sheet'!A1` */
  readonly cell: string;
  readonly formula: string;
  readonly cached: string;
  readonly recalculated: string;
}

export interface Recalculation {
  readonly formulas: number;
  readonly disagreements: readonly Disagreement[];
}

/** Numbers may differ by 1e-9 of their size, which is all that the order of floating additions can do; text not at all. */
export function recalculation(bytes: Uint8Array): Recalculation {
  const after = valuesOf(opened(recalculated(bytes)));
  let formulas = 0;
  const disagreements: Disagreement[] = [];
  for (const grid of opened(bytes).grids) {
    for (const row of grid.rows) {
      for (const cell of row.cells) {
        if (cell.formula === null) continue;
        formulas += 1;
        const place = `'${grid.name}'!${address(row.index, cell.column)}`;
        const again = after.get(place) ?? null;
        if (!agree(cell.value, again)) disagreements.push({ cell: place, formula: cell.formula, cached: shown(cell.value), recalculated: shown(again) });
      }
    }
  }
  return { formulas, disagreements };
}

function opened(bytes: Uint8Array): Workbook {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(`the workbook cannot be read: ${JSON.stringify(result.failure)}`);
  return result.workbook;
}

function valuesOf(workbook: Workbook): ReadonlyMap<string, CellValue> {
  return new Map(
    workbook.grids.flatMap((grid) => grid.rows.flatMap((row) => row.cells.map((cell) => [`'${grid.name}'!${address(row.index, cell.column)}`, cell.value] as const))),
  );
}

function agree(cached: CellValue, again: CellValue): boolean {
  if (typeof cached === "number" && typeof again === "number") return Math.abs(cached - again) <= 1e-9 * Math.max(1, Math.abs(cached), Math.abs(again));
  return shown(cached) === shown(again);
}

/** An empty text and nothing are the same to whoever reads the sheet. */
function shown(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { address, areaAddress, type CellValue, type Grid, type Workbook } from "../../../src/core/grid";

export const FIXTURES = join(__dirname, "../../fixtures/xlsx");
export const SAMPLE = join(__dirname, "../../../assets/sample");

/** One sheet in the form in which `scripts/fixtures/truth.py` writes what openpyxl read. */
export interface TrueGrid {
  readonly name: string;
  readonly visibility: string;
  readonly styles: readonly (readonly [format: string, font: string | null])[];
  readonly cells: Readonly<Record<string, readonly [value: CellValue, formula: string | null, style: number]>>;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly protected: boolean;
}

export interface Truth {
  readonly savedAt: string | null;
  readonly grids: readonly TrueGrid[];
}

export function readTruth(name: string): Truth {
  return JSON.parse(readFileSync(join(FIXTURES, "truth", `${name}.json`), "utf8")) as Truth;
}

/** What openpyxl says of a sheet, cell by cell. */
export function expectedGrid(truth: TrueGrid): unknown {
  const cells = Object.entries(truth.cells).map(([place, [value, formula, style]]) => [place, plainCell(value, formula, truth.styles[style]![0], truth.styles[style]![1])]);
  return { ...truth, styles: undefined, cells: Object.fromEntries(cells) };
}

/** What our reader says of a sheet, in the same form. */
export function actualGrid(grid: Grid): unknown {
  const cells = grid.rows.flatMap((row) =>
    row.cells.map((cell) => [address(row.index, cell.column), plainCell(cell.value, cell.formula, cell.style.format, cell.style.font)]),
  );
  return {
    name: grid.name,
    visibility: grid.visibility,
    styles: undefined,
    cells: Object.fromEntries(cells),
    merges: grid.merges.map(areaAddress).sort(),
    hiddenRows: [...grid.hiddenRows].sort((first, second) => first - second),
    hiddenColumns: [...grid.hiddenColumns].sort((first, second) => first - second),
    protected: grid.protected,
  };
}

export function expectTruth(workbook: Workbook, truth: Truth): void {
  expect({ savedAt: workbook.savedAt, grids: workbook.grids.map(actualGrid) }).toEqual({ savedAt: truth.savedAt, grids: truth.grids.map(expectedGrid) });
}

/** Openpyxl knows dates to the microsecond and formulas' empty text as nothing. */
function plainCell(value: CellValue, formula: string | null, format: string, font: string | null): unknown {
  const rounded = typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value;
  return { value: formula !== null && rounded === "" ? null : rounded, formula, format, font };
}

/** Sheets of the summary as staff fill them in. */
import { parseAddress, type Cell, type Grid } from "../../src/core/grid";

/** The grid with these cells as somebody entered them; null empties one. */
export function entered(grid: Grid, entries: Readonly<Record<string, string | number | null | { readonly value: number; readonly format: string }>>): Grid {
  const rows = new Map(grid.rows.map(({ index, cells }) => [index, new Map(cells.map((cell) => [cell.column, cell]))]));
  for (const [at, entry] of Object.entries(entries)) {
    const { row, column } = parseAddress(at)!;
    const cells = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, cells);
    const [value, format] = typeof entry === "object" && entry !== null ? [entry.value, entry.format] : [entry, cells.get(column)?.style.format ?? "General"];
    cells.set(column, { column, value, formula: null, style: { format, font: null } });
  }
  const byIndex = [...rows].sort(([a], [b]) => a - b);
  return { ...grid, rows: byIndex.map(([index, cells]) => ({ index, cells: [...cells.values()].sort((a, b) => a.column - b.column) })) };
}

/** Addresses of the cells that a row of ours names, by what stands in its mark, such as `index 2026 PCI`. */
export function cellsOfMark(grid: Grid, mark: string): readonly string[] {
  for (const { cells } of grid.rows) {
    for (const { formula } of cells) {
      const [, references] = (formula?.includes(`"CCHC ${mark}"`) && /LEN\(([^)]+)\)/.exec(formula)) || [];
      if (references !== undefined) return references.split("&");
    }
  }
  throw new Error(`no row is marked ${mark} on ${grid.name}`);
}

/** Values side by side in the row of an address, from its column on to another's. */
export function valuesBeside(grid: Grid, from: string, to: string): readonly unknown[] {
  const [{ row, column }, { column: last }] = [parseAddress(from)!, parseAddress(to)!];
  const cells = grid.rows.find(({ index }) => index === row)?.cells ?? [];
  return Array.from({ length: last - column + 1 }, (_, at) => cells.find((cell) => cell.column === column + at)?.value ?? null);
}

import type { Cell, GridRow } from "../core/grid";
import { holdTo } from "./failure";
import { inOrder } from "./rowOrder";

/** Gathers the cells of one sheet in whatever order they come. `used` counts over all sheets of the workbook. */
export class GridRows {
  private readonly cells = new Map<number, Cell[]>();

  constructor(private readonly used: { cells: number }) {}

  add(row: number, cell: Cell): void {
    holdTo("cells", ++this.used.cells);
    const own = this.cells.get(row);
    if (own === undefined) this.cells.set(row, [cell]);
    else own.push(cell);
  }

  has(row: number): boolean {
    return this.cells.has(row);
  }

  rows(): readonly GridRow[] {
    return inOrder([...this.cells].map(([index, cells]) => ({ index, cells })));
  }
}

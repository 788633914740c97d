/** A sheet plan as the grid that reading it back would give, without a file between. */
import type { Cell, Grid } from "../../src/core/grid";
import type { SheetPlan } from "../../src/core/report/sheetPlan";

export function gridOfPlan({ name, rows, styles, merges }: SheetPlan): Grid {
  return {
    name,
    visibility: "visible",
    rows: rows.flatMap((cells, index) => {
      const held = cells.flatMap((cell, column): readonly Cell[] => {
        if (cell === null || cell.value === null || (cell.value === "" && cell.formula === undefined)) return [];
        const format = (cell.style === undefined ? undefined : styles[cell.style]?.numberFormat) ?? "General";
        return [{ column, value: cell.value, formula: cell.formula ?? null, style: { format, font: null } }];
      });
      return held.length === 0 ? [] : [{ index, cells: held }];
    }),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
  };
}

/** Workbooks of the core put on a host, and a host's sheets taken out as the core knows them. */
import type { Cell, Grid, GridRow, Workbook } from "../../src/core/grid";
import { ExcelHost, type HostOverrides } from "./host";
import { Book } from "./model/book";
import type { Sheet } from "./model/sheet";
import { styled, styleText } from "./model/styles";

/** A host that has the workbook open, its first visible sheet in front. Excel knows no workbook without sheets: a new one has a blank `Sheet1`. */
export function hostWith(grids: readonly Grid[], options: HostOverrides = {}): ExcelHost {
  const book = new Book();
  for (const grid of grids) addGrid(book, grid);
  if (grids.length === 0) book.addSheet("Sheet1");
  const front = book.sheets.find((sheet) => sheet.visibility === "visible");
  if (front) book.activate(front);
  return new ExcelHost(options, book);
}

export const hostOf = (workbook: Workbook, options: HostOverrides = {}): ExcelHost => hostWith(workbook.grids, options);

/** The grid as one more sheet of the book. Formulas keep the values they came with until something changes. */
export function addGrid(book: Book, grid: Grid): Sheet {
  const sheet = book.addSheet(grid.name);
  for (const { index, cells } of grid.rows) {
    for (const { column, value, formula, style } of cells) {
      const cell = sheet.touch(index, column);
      cell.value = value;
      cell.formula = formula;
      if (style.format !== "General") cell.style = styled(cell.style, "numberFormat", style.format);
      if (style.font !== null) cell.style = styled(cell.style, "font.name", style.font);
    }
  }
  sheet.merges = [...grid.merges];
  for (const row of grid.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column);
  sheet.visibility = grid.visibility;
  sheet.protected = grid.protected;
  return sheet;
}

export function gridsOf(host: ExcelHost): readonly Grid[] {
  return host.book.sheets.map((sheet) => gridOf(host, sheet));
}

/** A sheet as a grid, its formulas calculated. */
export function gridOf(host: ExcelHost, sheet: Sheet): Grid {
  host.book.calculator.settle();
  const rows = [...sheet.rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, columns]): readonly GridRow[] => {
      const cells = [...columns]
        .sort(([a], [b]) => a - b)
        .filter(([, cell]) => cell.value !== null || cell.formula !== null)
        .map(([column, { value, formula, style }]): Cell => ({ column, value, formula, style: { format: styleText(style, "numberFormat"), font: styleText(style, "font.name") } }));
      return cells.length === 0 ? [] : [{ index, cells }];
    });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rows,
    merges: [...sheet.merges],
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    protected: sheet.protected,
  };
}

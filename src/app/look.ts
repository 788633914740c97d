/** How a sheet of a file looks: what the page's spreadsheet shows beside the values of a Grid. */
import type { CellFormat, PlanHighlight, PlanValidation } from "../core/report/sheetPlan";

/** A line at one side of a cell. */
export interface LookSide {
  /** As SpreadsheetML names it: `thin`, `mediumDashed`, … */
  readonly style: string;
  /** `#RRGGBB`. */
  readonly color: string;
}

export interface CellLook {
  readonly format: CellFormat;
  readonly strikethrough: boolean;
  /** Lines at top, right, bottom and left; null for none. */
  readonly sides: readonly [LookSide | null, LookSide | null, LookSide | null, LookSide | null];
}

export interface SheetLook {
  readonly name: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly look: CellLook }[];
  /** Characters by column, points by row. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly tabColor: string | null;
  readonly highlights: readonly PlanHighlight[];
  readonly validations: readonly PlanValidation[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Conditional formats that are kept in the file but not shown. */
  readonly hiddenRules: number;
}

/** A worksheet in memory: sparse cells, and what hangs on rows, columns and ranges. */
import type { Area, CellValue, Visibility } from "../../../src/core/grid";
import type { Json } from "../json";

/** Format properties by path under `format`, such as `font.bold`; `numberFormat` beside them. Absent: Excel's own. */
export type Style = Readonly<Record<string, Json>>;

export interface SheetCell {
  value: CellValue;
  formula: string | null;
  style: Style;
  hyperlink: Json;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly kind: string;
  readonly area: Area;
  readonly state: Map<string, Json>;
}

export interface Validation {
  readonly area: Area;
  readonly state: Map<string, Json>;
}

export interface SheetTable {
  readonly id: string;
  name: string;
  area: Area;
  readonly state: Map<string, Json>;
}

export interface SheetComment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  content: string;
}

export interface ChartSeries {
  name: string;
  /** Addresses with their sheets. */
  values: string;
  categories: string;
  readonly state: Map<string, Json>;
}

export interface SheetChart {
  readonly id: string;
  name: string;
  readonly kind: string;
  readonly series: ChartSeries[];
  /** Addresses of the first and the last cell that it lies over. */
  position: readonly [string, string];
  readonly state: Map<string, Json>;
}

export const MAX_ROW = 1_048_575;
export const MAX_COLUMN = 16_383;
export const NO_STYLE: Style = Object.freeze({});
/** Points: 64 pixels, and 20. */
export const DEFAULT_WIDTH = 48;
export const DEFAULT_HEIGHT = 15;

export class Sheet {
  visibility: Visibility = "visible";
  protected = false;
  tabColor = "";
  showGridlines = true;
  freeze: Area | null = null;
  readonly rows = new Map<number, Map<number, SheetCell>>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  merges: Area[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  tables: SheetTable[] = [];
  comments: SheetComment[] = [];
  charts: SheetChart[] = [];
  /** Columns and rows that begin a page when printed. */
  columnBreaks: number[] = [];
  rowBreaks: number[] = [];
  /** Whatever is set on the sheet and has no behaviour here, by path: `pageLayout.orientation`. */
  readonly state = new Map<string, Json>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): SheetCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell there, made where there is none. */
  touch(row: number, column: number): SheetCell {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { value: null, formula: null, style: NO_STYLE, hyperlink: null }));
    return cell;
  }

  /** The cells of an area that there are. */
  *cellsIn(area: Area): Generator<{ readonly row: number; readonly column: number; readonly cell: SheetCell }> {
    for (const [row, cells] of this.rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const [column, cell] of cells) if (column >= area.left && column <= area.right) yield { row, column, cell };
    }
  }

  /** The smallest area with every cell that holds something; formats count unless `valuesOnly`. */
  usedArea(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        const holds = cell.value !== null || cell.formula !== null || (!valuesOnly && cell.style !== NO_STYLE);
        if (!holds) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }
}

export function intersects(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function intersection(a: Area, b: Area): Area | null {
  if (!intersects(a, b)) return null;
  return { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
}

export function bounding(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

export const sameArea = (a: Area, b: Area): boolean => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

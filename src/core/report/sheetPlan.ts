/** A sheet as data, drawn by three small renderers: Excel, a file, the page. Rows and columns count from 0. */
import type { Area, Visibility } from "../grid";

export interface PlanCell {
  /** What the cell shows; beside a formula, the value the formula must give. */
  readonly value: string | number | boolean | null;
  /** With its leading `=`, in Excel's English notation with `,` between arguments. */
  readonly formula?: string;
  /** Whether conditions inside the formula run over whole ranges (Ctrl+Shift+Enter in older Excel). */
  readonly array?: boolean;
  /** Name in the style table. */
  readonly style?: string;
  /** Address inside the workbook (`'Sheet'!A1`) that the cell leads to. */
  readonly link?: string;
}

export interface CellFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Name of the font; the renderer's own where none is given. */
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  /** `#RRGGBB`. */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: boolean;
  /** Excel number format code. */
  readonly numberFormat?: string;
  /** On a protected sheet, whether it may be edited. */
  readonly unlocked?: boolean;
}

/** What cells of a plan are written in where their style says no other: NĐ 30/2020/NĐ-CP, Phụ lục I. */
export const PLAN_FONT = { font: "Times New Roman", size: 12 } as const;

/** Colours a range by a formula relative to its first cell: words carry the meaning, colour repeats it. */
export interface PlanHighlight {
  readonly area: Area;
  readonly formula: string;
  readonly color: string;
  readonly fill: string;
  readonly bold?: boolean;
}

export interface PlanValidation {
  readonly area: Area;
  readonly kind: "list" | "whole" | "decimal" | "custom";
  /** For lists: the values themselves, none with a comma in it. */
  readonly values?: readonly string[];
  /** With its leading `=`. For `custom`: true for what may stand in the area's first cell; for lists: the range that holds the values. */
  readonly formula?: string;
  readonly min?: number;
  readonly max?: number;
  /** Shown where something else is entered: up to 225 characters. */
  readonly message: string;
  /** Whether something else may be entered all the same, once the message has been read. */
  readonly lenient?: boolean;
  /** Shown beside the cell while it is selected: title up to 32, text up to 255 characters. */
  readonly prompt?: { readonly title: string; readonly text: string };
}

export interface PlanTable {
  readonly name: string;
  /** With its header row. */
  readonly area: Area;
}

/** What stands centred in the top margin from the second page on, in Excel's codes: NĐ 30/2020/NĐ-CP, Phụ lục I. */
export const PAGE_NUMBER = `&"${PLAN_FONT.font},Regular"&13&P`;
/** Millimetres from the sheet's upper edge to it. */
export const PAGE_NUMBER_FROM_TOP = 10;

export interface PlanPrint {
  readonly orientation: "portrait" | "landscape";
  readonly fitToWidth: number;
  /** 0: as many as needed. */
  readonly fitToHeight: number;
  readonly area: Area | null;
  /** Rows repeated on every page. */
  readonly titleRows: { readonly top: number; readonly bottom: number } | null;
  /** Columns repeated on every page to the right. */
  readonly titleColumns?: { readonly left: number; readonly right: number };
  /** In place of fitting to a width, under which Excel passes over page breaks (ADR 11): a fixed scale, and the rows and columns that begin a page. */
  readonly pages?: { readonly percent: number; readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** Millimetres: NĐ 30/2020/NĐ-CP, Phụ lục I. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

/** Cells of a sheet of the same workbook. */
export interface PlanRange {
  readonly sheet: string;
  readonly area: Area;
}

/** A chart over cells of the workbook, so that it follows them. */
export interface PlanChart {
  readonly kind: "column" | "bar" | "line" | "pie";
  readonly title: string;
  /** The cells that it lies over, from the top left of the first to the bottom right of the last. */
  readonly anchor: Area;
  /** One row or column of cells that name what is compared. */
  readonly categories: PlanRange;
  /** Each one row or column, as long as the categories. */
  readonly series: readonly { readonly name: string; readonly values: PlanRange; readonly color?: string }[];
  /** What the axes say; a pie has none. `numberFormat`: Excel's code for the figures along the axis. */
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  readonly numberFormat?: string;
  /** Where the axis of figures begins and ends; where Excel finds it good, if not given. */
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly (readonly (PlanCell | null)[])[];
  readonly merges: readonly Area[];
  /** Widths in characters of the default font; columns past the end keep Excel's own. */
  readonly columnWidths: readonly number[];
  /** Heights in points by row, where they differ from Excel's own. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Rows and columns that stay in view; null for none. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly tables: readonly PlanTable[];
  readonly highlights: readonly PlanHighlight[];
  readonly validations: readonly PlanValidation[];
  readonly charts?: readonly PlanChart[];
  readonly print: PlanPrint | null;
  /** Whether only unlocked cells may be changed, without a password; in files alone. */
  readonly protected?: boolean;
  /** `#RRGGBB` of the sheet's tab. */
  readonly tabColor?: string;
  /** What is not shown; in files alone. */
  readonly hidden?: { readonly sheet: Visibility; readonly rows: readonly number[]; readonly columns: readonly number[] };
  readonly styles: Readonly<Record<string, CellFormat>>;
}

/** All that the plan's cells and merges cover; null for an empty plan. */
export function areaOfPlan({ rows, merges }: SheetPlan): Area | null {
  const right = Math.max(0, ...rows.map((row) => row.length), ...merges.map((merge) => merge.right + 1)) - 1;
  const bottom = Math.max(rows.length, ...merges.map((merge) => merge.bottom + 1)) - 1;
  return right < 0 || bottom < 0 ? null : { top: 0, left: 0, bottom, right };
}

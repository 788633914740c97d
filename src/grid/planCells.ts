/** A plan's cells as the spreadsheet's. */
import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType, type IRange, type IStyleData } from "@univerjs/core";
import type { Area } from "../core/grid";
import { PLAN_FONT, type PlanCell, type SheetPlan } from "../core/report/sheetPlan";
import { styleOfFormat } from "./styles";

export type Matrix = IObjectMatrixPrimitiveType<ICellData | null>;

type Content = Pick<ICellData, "v" | "t" | "f" | "si" | "p">;

/** What stands in a cell and nothing of its look: what stood there before goes. Text stays text, whatever it looks like. */
export function contentOf(value: string | number | boolean | null, formula?: string): Content {
  const rest = { f: formula ?? null, si: null, p: null };
  if (value === null) return { v: null, t: null, ...rest };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...rest };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING, ...rest };
}

/** `array` formulas need no mark here: every formula runs over whole ranges. */
export function planCells({ rows, styles }: SheetPlan): Matrix {
  const looks = new Map([["", {}] as const, ...Object.entries(styles)].map(([name, format]) => [name, styleOfFormat({ ...PLAN_FONT, ...format })] as const));
  const matrix: Matrix = {};
  rows.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell) (matrix[row] ??= {})[column] = planCell(cell, looks);
    });
  });
  return matrix;
}

function planCell({ value, formula, style, link }: PlanCell, looks: ReadonlyMap<string, IStyleData>): ICellData {
  const look = looks.get(style ?? "") ?? looks.get("");
  return { ...contentOf(value, formula), ...(look && { s: look }), ...(link !== undefined && { custom: { link } }) };
}

export const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right });
export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({ top: startRow, left: startColumn, bottom: endRow, right: endColumn });

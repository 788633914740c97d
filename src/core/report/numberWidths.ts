/** How wide a number's column must be: Excel shows `####` where a number does not fit, and breaks none over lines. */
import { columnWidthPoints } from "./columnWidths";
import { numberText } from "./numberText";
import { roomFor } from "./rowHeights";
import { PLAN_FONT, type CellFormat } from "./sheetPlan";
import { textWidth } from "./textWidths";

/** Characters of a column in which a number of that look stands, with room for one digit more. */
export function numberWidth(value: number, { numberFormat = "General", size = PLAN_FONT.size, bold = false }: CellFormat): number {
  return Math.ceil(roomFor(textWidth(numberText(value, numberFormat), { size, bold })) / columnWidthPoints(1)) + 1;
}

import { PLAN_FONT } from "./sheetPlan";

/** Points of a column that is `characters` wide: so many digits of the plan's font, which are half as wide as it is tall. */
export function columnWidthPoints(characters: number): number {
  return (characters * PLAN_FONT.size) / 2;
}

/** One planned cell as hucre writes it. */
import type { Cell, CellStyle } from "hucre/xlsx";
import type { PlanCell } from "../core/report/sheetPlan";
import { storedFormula } from "./storedFormula";
import { plainText } from "./writeText";

/** What hucre takes for a cell error when it stands as a text. */
const ERROR_LIKE = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** Text stays text whatever it begins with: it is stored as a string, never as a formula or an error. */
export function cellOf(cell: PlanCell, address: string, styles: ReadonlyMap<string, CellStyle>): Partial<Cell> {
  const style = cell.style === undefined ? undefined : styles.get(cell.style);
  return {
    ...(style === undefined ? {} : { style }),
    ...(cell.link === undefined ? {} : { hyperlink: { target: "", location: cell.link } }),
    ...contentOf(cell, address),
  };
}

function contentOf({ value, formula, array }: PlanCell, address: string): Partial<Cell> {
  const text = typeof value === "string" ? plainText(value) : value;
  if (formula !== undefined) {
    return { value: null, formula: storedFormula(formula), formulaResult: text, ...(array ? { formulaType: "array" as const, formulaRef: address } : {}) };
  }
  if (typeof text === "string" && ERROR_LIKE.test(text)) return { value: null, richText: [{ text }] };
  if (text === "") return { value: null };
  return { value: text };
}

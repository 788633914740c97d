import { address } from "../core/grid";
import { escapeCellText, escapeXml } from "./splice";
import { storedFormula } from "./storedFormula";

/** What a written cell holds. */
export interface CellContent {
  readonly value: string | number | boolean | null;
  /** With its leading `=`. */
  readonly formula?: string;
  /** Whether the formula reckons with arrays inside, as Ctrl+Shift+Enter would enter it. */
  readonly array?: boolean;
}

/** A `c` element. `prefix` is the part's own for SpreadsheetML, with its colon. Text stays text, whatever it begins with. */
export function cellXml(prefix: string, row: number, column: number, style: number, content: CellContent): string {
  const open = `<${prefix}c r="${address(row, column)}"${style > 0 ? ` s="${style}"` : ""}`;
  const { value, formula } = content;
  const element = (name: string, text: string): string => `<${prefix}${name}>${text}</${prefix}${name}>`;
  const calculation = formula === undefined ? "" : formulaXml(prefix, address(row, column), formula, content.array === true);
  if (typeof value === "number" && !Number.isFinite(value)) return `${open} t="e">${calculation}${element("v", "#NUM!")}</${prefix}c>`;
  if (typeof value === "number") return `${open}>${calculation}${element("v", String(value))}</${prefix}c>`;
  if (typeof value === "boolean") return `${open} t="b">${calculation}${element("v", value ? "1" : "0")}</${prefix}c>`;
  if (value !== null && formula !== undefined) return `${open} t="str">${calculation}${element("v", escapeCellText(value))}</${prefix}c>`;
  if (value !== null) {
    const text = `<${prefix}t xml:space="preserve">${escapeCellText(value)}</${prefix}t>`;
    return `${open} t="inlineStr">${element("is", text)}</${prefix}c>`;
  }
  return calculation === "" ? `${open}/>` : `${open}>${calculation}</${prefix}c>`;
}

function formulaXml(prefix: string, place: string, formula: string, array: boolean): string {
  const mark = array ? ` t="array" ref="${place}"` : "";
  return `<${prefix}f${mark}>${escapeXml(storedFormula(formula))}</${prefix}f>`;
}

/** Whether Excel would take the text for a formula if someone confirmed the cell anew. */
export function looksLikeFormula(value: CellContent["value"]): boolean {
  return typeof value === "string" && /^[=+\-@]/.test(value);
}

import type { Language } from "../app/pane";
import { enSpreadsheet } from "./en/spreadsheet";
import { viSpreadsheet } from "./vi/spreadsheet";

/** Texts of the spreadsheet component by its own keys, where the component has none or a wrong one. */
export interface SpreadsheetTexts {
  readonly [key: string]: string | SpreadsheetTexts;
}

export function spreadsheetTexts(language: Language): SpreadsheetTexts {
  return language === "vi" ? viSpreadsheet : enSpreadsheet;
}

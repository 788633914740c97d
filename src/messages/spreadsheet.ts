import type { Language } from "../app/pane";
import { enSpreadsheet } from "./en/spreadsheet";
import type { SpreadsheetTexts } from "./spreadsheetTexts";
import { viSpreadsheet } from "./vi/spreadsheet";

export function spreadsheetTexts(language: Language): SpreadsheetTexts {
  return language === "vi" ? viSpreadsheet : enSpreadsheet;
}

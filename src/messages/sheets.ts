import type { SheetLabels } from "../core/report/labels";
import { sheetLabelsEn } from "./en/sheets";
import { sheetLabelsVi } from "./vi/sheets";
import type { Language } from "./words";

/** The words of the summary workbook's sheets. */
export function sheetLabels(language: Language): SheetLabels {
  return language === "en" ? sheetLabelsEn : sheetLabelsVi;
}

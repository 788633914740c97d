/** The spreadsheet component's texts: its own, with what it lacks. */
import { mergeLocales, type ILanguagePack } from "@univerjs/core";
import conditionalFormattingEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingVi from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreVi from "@univerjs/preset-sheets-core/locales/vi-VN";
import dataValidationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import dataValidationVi from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import noteEn from "@univerjs/preset-sheets-note/locales/en-US";
import noteVi from "@univerjs/preset-sheets-note/locales/vi-VN";
import type { Language } from "../app/pane";
import { spreadsheetTexts } from "../messages/spreadsheet";
import type { SpreadsheetTexts } from "../messages/spreadsheetTexts";

const OWN: Readonly<Record<Language, ILanguagePack>> = {
  vi: mergeLocales(coreVi, conditionalFormattingVi, dataValidationVi, noteVi),
  en: mergeLocales(coreEn, conditionalFormattingEn, dataValidationEn, noteEn),
};

export function spreadsheetLocale(language: Language): ILanguagePack {
  return withTexts(OWN[language], spreadsheetTexts(language));
}

function withTexts(pack: ILanguagePack, texts: SpreadsheetTexts): ILanguagePack {
  const whole: ILanguagePack = { ...pack };
  for (const [key, text] of Object.entries(texts)) whole[key] = typeof text === "string" ? text : withTexts((pack[key] ?? {}) as ILanguagePack, text);
  return whole;
}

import type { RegistryWords } from "../core/agencies/columns";
import type { CatalogueWords } from "../core/catalogue/columns";
import { catalogueWordsEn, registryWordsEn } from "./en/catalogueSheet";
import { catalogueWordsVi, registryWordsVi } from "./vi/catalogueSheet";
import type { Language } from "./words";

/** The words of the catalogue's sheet in every language, one's own first: sheets are written in it and read in any. */
export function catalogueSheetWords(language: Language): readonly [CatalogueWords, CatalogueWords] {
  return language === "en" ? [catalogueWordsEn, catalogueWordsVi] : [catalogueWordsVi, catalogueWordsEn];
}

/** The same of the agencies' sheet. */
export function registrySheetWords(language: Language): readonly [RegistryWords, RegistryWords] {
  return language === "en" ? [registryWordsEn, registryWordsVi] : [registryWordsVi, registryWordsEn];
}

/** A catalogue or a registry as a file has it: JSON, or a workbook with its sheet. */
import { basename } from "node:path";
import { sheetNamed } from "../app/rulesetSheets";
import { parseRegistry } from "../core/agencies/parse";
import { readRegistrySheet } from "../core/agencies/sheet";
import type { Registry } from "../core/agencies/types";
import { parseCatalogue } from "../core/catalogue/parse";
import { readCatalogueSheet } from "../core/catalogue/sheet";
import type { Catalogue } from "../core/catalogue/types";
import type { Grid } from "../core/grid";
import type { Result } from "../core/json";
import { SHEETS } from "../core/report/sheetNames";
import type { SheetRead } from "../core/tables/document";
import { catalogueSheetWords, registrySheetWords } from "../messages/catalogueSheet";
import type { Language } from "../messages/words";
import { isWorkbook } from "../xlsx/isWorkbook";
import { readWorkbook } from "../xlsx/readWorkbook";

export interface Document<T> {
  /** Its name beside the reports. */
  readonly file: string;
  readonly sheet: string;
  parse(text: string): Result<T>;
  read(grid: Grid, language: Language): SheetRead<T>;
}

export const CATALOGUE: Document<Catalogue> = {
  file: "catalogue.json",
  sheet: SHEETS.catalogue,
  parse: parseCatalogue,
  read: (grid, language) => readCatalogueSheet(grid, catalogueSheetWords(language)),
};

export const REGISTRY: Document<Registry> = {
  file: "agencies.json",
  sheet: SHEETS.agencies,
  parse: parseRegistry,
  read: (grid, language) => readRegistrySheet(grid, registrySheetWords(language)),
};

export interface FileRead<T> extends SheetRead<T> {
  /** The sheets of the workbook that it is; none for JSON. */
  readonly grids: readonly Grid[];
}

/** Reads a document from a file's bytes. A workbook's problems and places name cells, JSON's their paths. Null for a workbook that cannot be opened. */
export async function readDocumentFile<T>(path: string, bytes: Uint8Array, document: Document<T>, language: Language): Promise<FileRead<T> | null> {
  if (!isWorkbook(bytes)) return { result: document.parse(new TextDecoder().decode(bytes)), placeOf: (at) => at, grids: [] };
  const read = await readWorkbook(basename(path), bytes);
  if (!read.ok) return null;
  const { grids } = read.workbook;
  const grid = sheetNamed(grids, document.sheet);
  if (grid) return { ...document.read(grid, language), grids };
  return { result: { ok: false, problems: [{ path: "", code: "sheet", found: null, expected: document.sheet }] }, placeOf: (at) => at, grids };
}

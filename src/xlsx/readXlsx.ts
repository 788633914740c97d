import type { Workbook } from "../core/grid";
import type { CellContext } from "./cells";
import { readCustomProperties, readSavedAt } from "./documentProperties";
import { guarded, unreadable, type ReadResult } from "./failure";
import { showsDate } from "./numberFormats";
import type { Package } from "./package";
import { recognise } from "./recognise";
import { readRelationships, type Relationship } from "./relationships";
import { readSharedStrings } from "./sharedStrings";
import { readStyles } from "./styles";
import { readWorkbookPart, type SheetEntry } from "./workbookPart";
import { readWorksheet } from "./worksheet";

/**
 * Reads an `.xlsx` or `.xlsm`. Only the parts that carry cells are inflated. Whatever the bytes are, the answer
 * is a workbook or a failure (other formats: `unsupported`, see `readWorkbook`); nothing is thrown.
 */
export function readXlsx(bytes: Uint8Array): ReadResult {
  const result = guarded(() => {
    const recognised = recognise(bytes);
    if (recognised.format === "encrypted") throw unreadable("password");
    if (recognised.format !== "xlsx") throw unreadable("unsupported");
    return readPackage(recognised.source);
  });
  return result.ok ? { ok: true, workbook: result.value } : result;
}

/** The workbook in an opened package. Throws a ReadFault where there is none. */
export function readPackage(source: Package): Workbook {
  const roots = readRelationships(source, "");
  const main = roots.find((root) => root.type === "officeDocument")?.target ?? "xl/workbook.xml";
  const mainPart = source.indexPart(main);
  if (mainPart === null) throw unreadable("notSpreadsheet");
  const workbook = readWorkbookPart(mainPart);
  const links = readRelationships(source, main);
  const linksById = new Map(links.map((link) => [link.id, link]));
  const sheets = workbook.sheets.flatMap((sheet) => worksheetOf(sheet, linksById));
  if (sheets.length === 0) throw unreadable("noSheets");
  const styles = targetOf(links, "styles");
  const strings = targetOf(links, "sharedStrings");
  source.holdSizes([styles, strings, ...sheets.map((sheet) => sheet.part)].filter((name) => name !== ""));
  const context = makeContext(source, styles, strings, workbook.date1904);
  return {
    grids: sheets.map(({ sheet, part }) => {
      const bytes = source.part(part);
      if (bytes === null) throw unreadable("unreadable");
      return readWorksheet(sheet.name, sheet.visibility, bytes, context);
    }),
    savedAt: readSavedAt(propertiesPart(source, roots, "core-properties")),
    properties: readCustomProperties(propertiesPart(source, roots, "custom-properties", "customProperties")),
    hasExternalLinks: workbook.hasExternalReferences || links.some((link) => link.type === "externalLink"),
  };
}

function makeContext(source: Package, styles: string, strings: string, date1904: boolean): CellContext {
  const cellStyles = readStyles(optionalPart(source, styles));
  return {
    styles: cellStyles,
    strings: readSharedStrings(optionalPart(source, strings)),
    dates1904: date1904 ? cellStyles.map((style) => showsDate(style.format)) : null,
    used: { cells: 0, formulaCharacters: 0 },
  };
}

/** Chart sheets, dialogs and macro sheets have no cells to read. */
function worksheetOf(sheet: SheetEntry, links: ReadonlyMap<string, Relationship>): readonly { readonly sheet: SheetEntry; readonly part: string }[] {
  const link = links.get(sheet.relationship);
  if (link === undefined) throw unreadable("unreadable");
  return link.type === "worksheet" && !link.external ? [{ sheet, part: link.target }] : [];
}

function targetOf(links: readonly Relationship[], type: string): string {
  return links.find((link) => link.type === type && !link.external)?.target ?? "";
}

/** Properties have one type of relationship in transitional files and may have another in strict ones. */
function propertiesPart(source: Package, roots: readonly Relationship[], ...types: readonly string[]): Uint8Array | null {
  const name = types.map((type) => targetOf(roots, type)).find((target) => target !== "");
  return name === undefined ? null : source.indexPart(name);
}

function optionalPart(source: Package, name: string): Uint8Array | null {
  return name === "" ? null : source.part(name);
}

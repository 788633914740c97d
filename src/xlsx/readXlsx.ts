import type { CellStyle, Grid, Workbook } from "../core/grid";
import { SELF_CHECK_NAMESPACE } from "../core/selfCheck/document";
import type { CellContext } from "./cells";
import { readCustomXml } from "./customXml";
import { readCustomProperties, readSavedAt } from "./documentProperties";
import { guarded, unreadable, type ReadResult } from "./failure";
import { showsDate } from "./numberFormats";
import type { Package } from "./package";
import { mainPart, recognise } from "./recognise";
import { readRelationships, type Relationship } from "./relationships";
import { readSharedStrings } from "./sharedStrings";
import { readStyles } from "./styles";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbookPart";
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

/** How the parts of a package are written: `.xlsx` and `.xlsb` have the same parts in two languages. */
export interface PartReaders {
  readonly workbook: (part: Uint8Array) => WorkbookPart;
  readonly styles: (part: Uint8Array | null) => readonly CellStyle[];
  readonly strings: (part: Uint8Array | null) => readonly string[];
  readonly worksheet: (sheet: SheetEntry, part: Uint8Array, context: CellContext) => Grid;
}

const XML_PARTS: PartReaders = {
  workbook: readWorkbookPart,
  styles: readStyles,
  strings: readSharedStrings,
  worksheet: (sheet, part, context) => readWorksheet(sheet.name, sheet.visibility, part, context),
};

/** The workbook in an opened package. Throws a ReadFault where there is none. */
export function readPackage(source: Package, readers: PartReaders = XML_PARTS): Workbook {
  const roots = readRelationships(source, "");
  const main = mainPart(source);
  const bytes = source.indexPart(main);
  if (bytes === null) throw unreadable("notSpreadsheet");
  const workbook = readers.workbook(bytes);
  const links = readRelationships(source, main);
  const linksById = new Map(links.map((link) => [link.id, link]));
  const sheets = workbook.sheets.flatMap((sheet) => worksheetOf(sheet, linksById));
  if (sheets.length === 0) throw unreadable("noSheets");
  const styles = targetOf(links, "styles");
  const strings = targetOf(links, "sharedStrings");
  source.holdSizes([styles, strings, ...sheets.map((sheet) => sheet.part)].filter((name) => name !== ""));
  const context = makeContext(readers, source, styles, strings, workbook.date1904);
  return {
    grids: sheets.map(({ sheet, part }) => {
      const content = source.part(part);
      if (content === null) throw unreadable("unreadable");
      return readers.worksheet(sheet, content, context);
    }),
    savedAt: readSavedAt(propertiesPart(source, roots, "core-properties")),
    properties: readCustomProperties(propertiesPart(source, roots, "custom-properties", "customProperties")),
    xml: readCustomXml(source, links, [SELF_CHECK_NAMESPACE]),
    hasExternalLinks: workbook.hasExternalReferences || links.some((link) => link.type === "externalLink"),
  };
}

function makeContext(readers: PartReaders, source: Package, styles: string, strings: string, date1904: boolean): CellContext {
  const cellStyles = readers.styles(optionalPart(source, styles));
  return {
    styles: cellStyles,
    strings: readers.strings(optionalPart(source, strings)),
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

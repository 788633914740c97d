import { columnName } from "../core/grid";
import type { PlanPrint } from "../core/report/sheetPlan";
import { unreadable } from "./failure";
import { SPREADSHEET } from "./namespaces";
import { attributesOf, editable, rootPrefix } from "./partTools";
import { escapeXml, splice, type Splice } from "./splice";
import { CLOSE, END, XmlScanner } from "./xmlScanner";

/** A sheet to be entered in `workbook.xml`. */
export interface AddedSheet {
  readonly name: string;
  readonly relationship: string;
  readonly print: PlanPrint | null;
}

const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

interface Places {
  /** Offset of the end tag of `sheets`. */
  readonly sheetsClose: number;
  readonly sheetCount: number;
  readonly lastSheetId: number;
  /** Prefix of the attribute that names the relationship. */
  readonly linkPrefix: string;
  /** Offset of the end tag of `definedNames`; null where there are none. */
  readonly namesClose: number | null;
  /** Where `definedNames` would have to stand, or stand without any name in them. */
  readonly namesPlace: { readonly start: number; readonly end: number };
  readonly isStrict: boolean;
}

/** Enters sheets at the end of the workbook's tabs, with the names that their printing needs. */
export function addSheets(part: Uint8Array, sheets: readonly AddedSheet[]): Uint8Array {
  const bytes = editable(part);
  const prefix = rootPrefix(bytes);
  const places = findPlaces(bytes);
  const entries = sheets.map(
    (sheet, index) =>
      // Declared here, as some writers declare it on each sheet and not on the root.
      `<${prefix}sheet xmlns:${places.linkPrefix}="${places.isStrict ? STRICT_LINKS : LINKS}" name="${escapeXml(sheet.name)}" sheetId="${places.lastSheetId + index + 1}" ${places.linkPrefix}:id="${sheet.relationship}"/>`,
  );
  const names = sheets.flatMap((sheet, index) => printNames(prefix, sheet, places.sheetCount + index)).join("");
  const splices: Splice[] = [{ start: places.sheetsClose, end: places.sheetsClose, text: entries.join("") }];
  if (names !== "" && places.namesClose !== null) splices.push({ start: places.namesClose, end: places.namesClose, text: names });
  if (names !== "" && places.namesClose === null) {
    splices.push({ ...places.namesPlace, text: `<${prefix}definedNames>${names}</${prefix}definedNames>` });
  }
  return splice(bytes, splices);
}

function findPlaces(bytes: Uint8Array): Places {
  const scanner = new XmlScanner(bytes, SPREADSHEET);
  let sheetsClose = -1;
  let sheetCount = 0;
  let lastSheetId = 0;
  let linkPrefix = "r";
  let namesClose: number | null = null;
  let namesPlace = { start: -1, end: -1 };
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE) continue;
    if (scanner.is("sheets")) {
      while (scanner.next() !== CLOSE || scanner.depth > 1) {
        if (!scanner.is("sheet")) continue;
        sheetCount += 1;
        const attributes = attributesOf(scanner);
        lastSheetId = Math.max(lastSheetId, Number(attributes.get("sheetId")));
        linkPrefix = [...attributes.keys()].find((name) => name.endsWith(":id"))?.slice(0, -3) ?? linkPrefix;
      }
      sheetsClose = scanner.tagStart;
      namesPlace = { start: scanner.position, end: scanner.position };
    } else if (scanner.is("functionGroups") || scanner.is("externalReferences")) {
      scanner.skip();
      namesPlace = { start: scanner.position, end: scanner.position };
    } else if (scanner.is("definedNames") && scanner.empty) {
      namesPlace = { start: scanner.tagStart, end: scanner.position };
    } else if (scanner.is("definedNames")) {
      scanner.skip();
      namesClose = scanner.tagStart;
    }
  }
  if (sheetsClose < 0) throw unreadable("unreadable");
  const isStrict = new TextDecoder().decode(bytes.subarray(0, 2000)).includes("http://purl.oclc.org/ooxml/spreadsheetml/main");
  return { sheetsClose, sheetCount, lastSheetId, linkPrefix, namesClose, namesPlace, isStrict };
}

function printNames(prefix: string, { name, print }: AddedSheet, index: number): readonly string[] {
  if (print === null) return [];
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const define = (id: string, range: string): string => `<${prefix}definedName name="_xlnm.${id}" localSheetId="${index}">${escapeXml(`${sheet}!${range}`)}</${prefix}definedName>`;
  const { area, titleRows, titleColumns } = print;
  const printed = area && define("Print_Area", `$${columnName(area.left)}$${area.top + 1}:$${columnName(area.right)}$${area.bottom + 1}`);
  const repeated = [
    ...(titleColumns === undefined ? [] : [`$${columnName(titleColumns.left)}:$${columnName(titleColumns.right)}`]),
    ...(titleRows === null ? [] : [`$${titleRows.top + 1}:$${titleRows.bottom + 1}`]),
  ];
  const titles = repeated.length > 0 ? define("Print_Titles", repeated.join(`,${sheet}!`)) : null;
  return [printed, titles].filter((text) => text !== null);
}

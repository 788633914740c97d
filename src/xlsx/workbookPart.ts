import type { Visibility } from "../core/grid";
import { holdTo, unreadable } from "./failure";
import { SPREADSHEET } from "./namespaces";
import { toUtf8 } from "./xmlText";
import { END, OPEN, XmlScanner } from "./xmlScanner";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  readonly relationship: string;
}

export interface WorkbookPart {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly hasExternalReferences: boolean;
}

/** Reads `workbook.xml`. Throws `notSpreadsheet` where the package's main part is no workbook. */
export function readWorkbookPart(part: Uint8Array): WorkbookPart {
  const scanner = new XmlScanner(toUtf8(part), SPREADSHEET);
  if (scanner.next() !== OPEN || !scanner.is("workbook")) throw unreadable("notSpreadsheet");
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let hasExternalReferences = false;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.is("workbookPr")) date1904 = isTrue(scanner.attribute("date1904"));
    else if (scanner.is("externalReference")) hasExternalReferences = true;
    else if (scanner.is("sheet")) {
      holdTo("sheets", sheets.length + 1);
      const state = scanner.attribute("state");
      sheets.push({
        name: scanner.attribute("name") ?? "",
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        relationship: scanner.prefixedAttribute("id") ?? "",
      });
    }
  }
  return { sheets, date1904, hasExternalReferences };
}

/** An XML Schema boolean; false where it is absent. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

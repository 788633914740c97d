import { isCompoundFile, openCompoundFile, type CompoundFile } from "./compoundFile";
import { holdTo, unreadable } from "./failure";
import { openPackage, type Package } from "./package";
import { readRelationships } from "./relationships";

/** What the bytes are, by what they hold; a file's extension says nothing. */
export type Recognised =
  | { readonly format: "xlsx"; readonly source: Package }
  | { readonly format: "ods"; readonly source: Package }
  | { readonly format: "xlsb"; readonly source: Package }
  | { readonly format: "xls"; readonly file: CompoundFile }
  | { readonly format: "encrypted" };

/** Tells the formats apart. Throws a ReadFault with the reason where the bytes are no workbook. */
export function recognise(bytes: Uint8Array): Recognised {
  holdTo("fileBytes", bytes.length);
  if (bytes.length === 0) throw unreadable("truncated");
  if (isCompoundFile(bytes)) return recogniseCompound(openCompoundFile(bytes));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return recogniseZip(openPackage(bytes));
  throw unreadable(isOtherSheet(bytes) ? "unsupported" : "notSpreadsheet");
}

function recogniseCompound(file: CompoundFile): Recognised {
  const has = (name: string): boolean => file.names.some((candidate) => candidate.toLowerCase() === name);
  if (has("encryptedpackage")) return { format: "encrypted" };
  if (has("workbook")) return { format: "xls", file };
  // Excel 5 and 95 keep their sheets in a stream of another name and in another way.
  throw unreadable(has("book") ? "unsupported" : "notSpreadsheet");
}

function recogniseZip(source: Package): Recognised {
  if (source.has("mimetype")) {
    const type = new TextDecoder().decode(source.indexPart("mimetype") ?? new Uint8Array()).trim();
    if (type === "application/vnd.oasis.opendocument.spreadsheet") return { format: "ods", source };
    throw unreadable("notSpreadsheet");
  }
  const main = mainPart(source);
  if (main.toLowerCase().endsWith(".bin")) return { format: "xlsb", source };
  return { format: "xlsx", source };
}

/** Name of the part that the package is about. */
export function mainPart(source: Package): string {
  return readRelationships(source, "").find((root) => root.type === "officeDocument")?.target ?? "xl/workbook.xml";
}

/** Tables that are called `.xls` and are none: web pages and “XML Spreadsheet 2003”, and Excel 2 to 4. */
function isOtherSheet(bytes: Uint8Array): boolean {
  const biff = bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1]!) && bytes[3] === 0;
  const opening = new TextDecoder().decode(bytes.subarray(0, 2048)).toLowerCase();
  return biff || opening.includes("urn:schemas-microsoft-com:office:spreadsheet") || /<(html|table)[\s>]/.test(opening);
}

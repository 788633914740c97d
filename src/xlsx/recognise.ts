import { isCompoundFile, openCompoundFile, type CompoundFile } from "./compoundFile";
import { holdTo, unreadable } from "./failure";
import { whatElse, whatZip } from "./otherFiles";
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
  if (isCompoundFile(bytes)) return recogniseCompound(openCompoundFile(bytes));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return recogniseZip(openPackage(bytes));
  throw unreadable(whatElse(bytes));
}

function recogniseCompound(file: CompoundFile): Recognised {
  const has = (name: string): boolean => file.names.some((candidate) => candidate.toLowerCase() === name);
  if (has("encryptedpackage")) return { format: "encrypted" };
  if (has("workbook")) return { format: "xls", file };
  // Excel 5 and 95 keep their sheets in a stream of another name and in another way.
  if (has("book")) throw unreadable("oldExcel");
  throw unreadable(has("worddocument") || has("powerpoint document") ? "document" : "notSpreadsheet");
}

function recogniseZip(source: Package): Recognised {
  if (source.has("mimetype")) {
    const type = new TextDecoder().decode(source.indexPart("mimetype") ?? new Uint8Array()).trim();
    if (type === "application/vnd.oasis.opendocument.spreadsheet") return { format: "ods", source };
    throw unreadable(type.startsWith("application/vnd.oasis.opendocument.") ? "document" : "archive");
  }
  const main = mainPart(source);
  if (!source.has(main) || /^(word|ppt)\//.test(main)) throw unreadable(whatZip(source, main));
  if (main.toLowerCase().endsWith(".bin")) return { format: "xlsb", source };
  return { format: "xlsx", source };
}

/** Name of the part that the package is about. */
export function mainPart(source: Package): string {
  return readRelationships(source, "").find((root) => root.type === "officeDocument")?.target ?? "xl/workbook.xml";
}

import type { UnreadableReason } from "../core/rules/finding";
import type { Package } from "./package";

/** How files begin that people send in place of a workbook. */
const OPENINGS: readonly (readonly [opening: string, reason: UnreadableReason])[] = [
  ["%PDF", "document"], ["{\\rtf", "document"], ["\x89PNG", "document"], ["\xff\xd8\xff", "document"], ["GIF8", "document"],
  ["Rar!", "archive"], ["7z\xbc\xaf", "archive"], ["\x1f\x8b", "archive"],
];

/** What bytes are that are neither a zip nor a compound file, so that the message can say how to mend it. */
export function whatElse(bytes: Uint8Array): UnreadableReason {
  if (bytes.length === 0) return "empty";
  const raw = String.fromCharCode(...bytes.subarray(0, 8));
  const opening = OPENINGS.find(([text]) => raw.startsWith(text));
  if (opening) return opening[1];
  // Excel 2 to 5 without a compound file around.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1]!) && bytes[3] === 0) return "oldExcel";
  const text = openingText(bytes);
  if (isMarkup(text)) return "webPage";
  return !/[\0-\x08\x0e-\x1f]/.test(text) && /[\t,;]/.test(text) ? "textTable" : "notSpreadsheet";
}

/** What a zip is that holds no workbook. */
export function whatZip(source: Package, main: string): UnreadableReason {
  return /^(word|ppt)\//.test(main) || source.has("word/document.xml") || source.has("ppt/presentation.xml") ? "document" : "archive";
}

function openingText(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(bytes.subarray(0, 2048)).toLowerCase();
}

/** Web pages, mails that hold one (“Single File Web Page”), and “XML Spreadsheet 2003”. */
function isMarkup(text: string): boolean {
  return text.includes("urn:schemas-microsoft-com:office:spreadsheet") || text.startsWith("mime-version:") || /<(!doctype html|html|table)[\s>]/.test(text);
}

import { holdTo } from "../failure";
import { CLOSE, OPEN, type XmlScanner } from "../xmlScanner";

/**
 * The text of the current paragraph, with what its inner elements stand for. Ends past its end tag. `used` counts the
 * spaces of all cells that are written by their number: a few bytes that may stand for a megabyte.
 */
export function readParagraph(scanner: XmlScanner, used: { spaces: number }): string {
  if (scanner.empty) return "";
  const outside = scanner.depth - 1;
  let text = "";
  while (scanner.depth > outside) {
    const event = scanner.nextInText();
    text += scanner.textPieces ?? "";
    holdTo("textBytes", text.length);
    if (event === CLOSE) continue;
    if (event === OPEN && scanner.is("s")) text += " ".repeat(spaces(scanner, used));
    else if (scanner.is("tab")) text += "\t";
    else if (scanner.is("line-break")) text += "\n";
    else if (scanner.is("annotation")) scanner.skip();
  }
  return text;
}

function spaces(scanner: XmlScanner, used: { spaces: number }): number {
  const count = Number(scanner.attribute("text:c") ?? 1);
  if (!(count >= 0)) return 0;
  holdTo("textBytes", (used.spaces += count));
  return count;
}

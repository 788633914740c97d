import { holdTo } from "../failure";
import { CLOSE, OPEN, type XmlScanner } from "../xmlScanner";

/** The text of the current paragraph, with what its inner elements stand for. Ends past its end tag. */
export function readParagraph(scanner: XmlScanner): string {
  if (scanner.empty) return "";
  const outside = scanner.depth - 1;
  let text = "";
  while (scanner.depth > outside) {
    const event = scanner.nextInText();
    text += scanner.textPieces ?? "";
    holdTo("textBytes", text.length);
    if (event === CLOSE) continue;
    if (event === OPEN && scanner.is("s")) text += " ".repeat(spaces(scanner));
    else if (scanner.is("tab")) text += "\t";
    else if (scanner.is("line-break")) text += "\n";
    else if (scanner.is("annotation")) scanner.skip();
  }
  return text;
}

function spaces(scanner: XmlScanner): number {
  const count = Number(scanner.attribute("text:c") ?? 1);
  holdTo("textBytes", count);
  return count >= 0 ? count : 0;
}

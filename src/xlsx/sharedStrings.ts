import { holdTo } from "./failure";
import { SPREADSHEET } from "./namespaces";
import { toUtf8, unescapeString } from "./xmlText";
import { CLOSE, END, shortName, XmlScanner } from "./xmlScanner";

const SI = shortName("si");
const T = shortName("t");
const R = shortName("r");

/** The strings that cells name by index. */
export function readSharedStrings(part: Uint8Array | null): readonly string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  const scanner = new XmlScanner(toUtf8(part), SPREADSHEET);
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE || scanner.name !== SI) continue;
    holdTo("sharedStrings", strings.length + 1);
    strings.push(readString(scanner));
  }
  return strings;
}

/** The text of the current `si` or `is`: its own and that of its rich runs, without phonetic guides. Ends past its end tag. */
export function readString(scanner: XmlScanner): string {
  if (scanner.empty) return "";
  const outside = scanner.depth - 1;
  let text = "";
  while (scanner.depth > outside) {
    if (scanner.next() === CLOSE || scanner.empty) continue;
    if (scanner.name === T) text += scanner.text();
    else if (scanner.name !== R) scanner.skip();
    holdTo("textBytes", text.length);
  }
  return unescapeString(text);
}

import { toUtf8 } from "./xmlText";
import { CLOSE, END, OPEN, XmlScanner } from "./xmlScanner";

/** When the document says it was last saved (`dcterms:modified`), ISO 8601; null where it does not say or not so. */
export function readSavedAt(part: Uint8Array | null): string | null {
  if (part === null) return null;
  const scanner = new XmlScanner(toUtf8(part), null);
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE || !scanner.is("modified")) continue;
    return momentOrNull(scanner.text());
  }
  return null;
}

/** A date or a moment in ISO 8601 as a file writes it; null where the text is none. */
export function momentOrNull(text: string): string | null {
  const moment = text.trim();
  return /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(moment) && !Number.isNaN(Date.parse(moment)) ? moment : null;
}

/** The document's custom properties as text, whatever type they have. */
export function readCustomProperties(part: Uint8Array | null): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  if (part === null) return properties;
  const scanner = new XmlScanner(toUtf8(part), null);
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE || !scanner.is("property") || scanner.empty) continue;
    const name = scanner.attribute("name");
    if (scanner.next() !== OPEN || name === null) continue;
    properties.set(name, scanner.text());
  }
  return properties;
}

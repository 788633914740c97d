import { OPEN, XmlScanner } from "./xmlScanner";
import { decodeUtf8, toUtf8 } from "./xmlText";

/** A part's bytes as UTF-8, its XML declaration saying so too. */
export function editable(bytes: Uint8Array): Uint8Array {
  const utf8 = toUtf8(bytes);
  if (utf8 === bytes || utf8.buffer === bytes.buffer) return utf8;
  const text = new TextDecoder().decode(utf8).replace(/^(<\?xml[^>]*encoding=)(["'])[^"']*\2/, "$1$2UTF-8$2");
  return new TextEncoder().encode(text);
}

/** The prefix, with its colon, that the part's root element bears: ours must bear it too. */
export function rootPrefix(bytes: Uint8Array): string {
  const scanner = new XmlScanner(bytes, null);
  if (scanner.next() !== OPEN) return "";
  const tag = decodeUtf8(bytes.subarray(scanner.tagStart + 1, scanner.position));
  return /^([^\s>/:]+:)/.exec(tag)?.[1] ?? "";
}

/** The attributes of the current tag, prefixes included, in their order. */
export function attributesOf(scanner: XmlScanner): Map<string, string> {
  return new Map(scanner.allAttributes());
}

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

/** The current tag as it is written. */
export function tagText(scanner: XmlScanner): string {
  return decodeUtf8(scanner.bytes.subarray(scanner.tagStart, scanner.position));
}

/** The attributes of the current tag, prefixes included, in their order. */
export function attributesOf(scanner: XmlScanner): Map<string, string> {
  const attributes = new Map<string, string>();
  for (let index = 0; index < scanner.attributeCount; index += 1) {
    const name = decodeUtf8(scanner.bytes.subarray(scanner.attributeNameStart(index), scanner.attributeNameEnd(index)));
    attributes.set(name, scanner.attributeText(index));
  }
  return attributes;
}

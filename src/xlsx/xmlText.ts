import { holdTo, unreadable } from "./failure";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Text found while scanning: what it takes to decode it. */
export const PLAIN = 0;
export const HAS_REFERENCE = 1;
export const HAS_RETURN = 2;
export const HAS_WIDE = 4;

/** Up to this length a string is put together faster by hand than by a decoder. */
const SHORT = 12;

/** The bytes from `start` to `end` as text, with references resolved and line ends made `\n` (XML 1.0 §2.11). */
export function decodeText(bytes: Uint8Array, start: number, end: number, traits: number): string {
  if (traits === PLAIN && end - start <= SHORT) {
    let text = "";
    for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at]!);
    return text;
  }
  let text = decodeUtf8(bytes.subarray(start, end));
  if (traits & HAS_RETURN) text = text.replace(/\r\n?/g, "\n");
  return traits & HAS_REFERENCE ? resolveReferences(text) : text;
}

/** An attribute's value: its white space counts as spaces (XML 1.0 §3.3.3). */
export function decodeAttribute(bytes: Uint8Array, start: number, end: number): string {
  const text = decodeUtf8(bytes.subarray(start, end)).replace(/\r\n|[\t\n\r]/g, " ");
  return text.includes("&") ? resolveReferences(text) : text;
}

/** Text in a part; throws a ReadFault where it is too long or no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  holdTo("textBytes", bytes.length);
  try {
    return utf8.decode(bytes);
  } catch {
    throw unreadable("unreadable");
  }
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The five entities that XML itself knows and numeric references; any other has no meaning without a DOCTYPE. */
function resolveReferences(text: string): string {
  return text.replace(/&([^;&]*)(;?)/g, (_, name: string, close: string) => {
    const named = NAMED.get(name);
    if (named !== undefined && close) return named;
    const numeric = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(name);
    if (!numeric || !close) throw unreadable("unreadable");
    const code = numeric[1] === undefined ? Number.parseInt(numeric[2]!, 10) : Number.parseInt(numeric[1], 16);
    if (!isXmlCharacter(code)) throw unreadable("unreadable");
    return String.fromCodePoint(code);
  });
}

function isXmlCharacter(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** Spreadsheet strings write characters that XML cannot hold as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function unescapeString(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

/** Part bytes as UTF-8 without a byte order mark; UTF-16 parts are converted. */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : first === 0x3c && second === 0 ? "utf-16le" : first === 0 && second === 0x3c ? "utf-16be" : null;
  if (wide === null) return bytes;
  holdTo("wideBytes", bytes.length);
  try {
    return new TextEncoder().encode(new TextDecoder(wide, { fatal: true }).decode(bytes));
  } catch {
    throw unreadable("unreadable");
  }
}

/** How large a value is in a request: JSON in UTF-8. An estimate from above. */

/** A request holds at most this much of ours; the limit on the web is 5 MB, and the client adds its own paths. */
export const REQUEST_BYTES = 2_000_000;

/** Every object that a request names costs its path and the client's keeping of it. */
export const OBJECT_BYTES = 600;

export function bytesOf(value: unknown): number {
  if (typeof value === "string") return textBytes(value);
  if (value === null || typeof value !== "object") return String(value).length + 1;
  if (Array.isArray(value)) return value.reduce((sum: number, inner) => sum + bytesOf(inner), 2);
  return Object.entries(value).reduce((sum, [key, inner]) => sum + key.length + 4 + bytesOf(inner), 2);
}

function textBytes(text: string): number {
  let bytes = 3;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Quotation marks, backslashes and control characters are escaped.
    bytes += code < 0x20 ? 6 : code === 0x22 || code === 0x5c ? 2 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}

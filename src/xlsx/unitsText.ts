/** Units turned into text in one go; `fromCharCode` takes no more arguments than the stack bears. */
const CHUNK = 4096;
const units = new Uint16Array(CHUNK);

/**
 * `length` UTF-16 units as text, `wide` ones of two bytes or their lower bytes alone. Put together in chunks: a text
 * joined letter by letter takes thirty times its own memory until somebody looks at it.
 */
export function unitsText(bytes: Uint8Array, start: number, length: number, wide: boolean): string {
  let text = "";
  for (let done = 0; done < length; done += CHUNK) {
    const count = Math.min(CHUNK, length - done);
    for (let index = 0; index < count; index += 1) {
      const at = start + (done + index) * (wide ? 2 : 1);
      units[index] = wide ? bytes[at]! | (bytes[at + 1]! << 8) : bytes[at]!;
    }
    text += String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  }
  return text;
}

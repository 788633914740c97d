/** Some bytes changed, whatever they mean. */

export type Random = (count: number) => number;

export function oneOf<T>(random: Random, choices: readonly T[]): T {
  return choices[random(choices.length)]!;
}

const NASTY = ["<", ">", "&", '"', "<!DOCTYPE", "<![CDATA[", "]]>", "-1", "99999999999", "e", "/", "</row>", "<c>", "\0", "XFD1048577", "=", "\ufffd"];

/** One to six places with bytes changed, cut out, doubled or put in. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let result = Buffer.from(bytes);
  for (let left = 1 + random(6); left > 0; left -= 1) {
    const at = random(result.length + 1);
    const kind = random(6);
    if (kind === 0 && at < result.length) result[at] = random(256);
    else if (kind === 1) result = Buffer.concat([result.subarray(0, at), result.subarray(at + random(60))]);
    else if (kind === 2) result = Buffer.concat([result.subarray(0, at), result.subarray(Math.max(0, at - random(200)))]);
    else if (kind === 3) result = Buffer.concat([result.subarray(0, at), Buffer.from(oneOf(random, NASTY)), result.subarray(at)]);
    else if (kind === 4 && at < result.length) result[at]! ^= 1 << random(8);
    else if (at + 4 <= result.length) result.writeUInt32LE(random(2) === 0 ? 0xffffffff : random(1 << 20), at);
  }
  return new Uint8Array(result);
}

/** The first part of the bytes, as a broken transfer leaves it. */
export function truncate(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random(bytes.length));
}

import { Inflate, inflateSync } from "fflate";
import { ReadFault, unreadable } from "./failure";

/** Deflate makes at most 1,032 bytes of one, so that a lie about the size costs 16 MB of work at most. */
const ONE_GO = 16 * 1024;

/**
 * Inflates raw deflate data that must come to exactly `size` bytes. Throws a ReadFault where it does not, without
 * ever holding much more than that.
 */
export function inflateRaw(data: Uint8Array, size: number): Uint8Array {
  try {
    return data.length <= ONE_GO ? inflateAtOnce(data, size) : inflateInSteps(data, size);
  } catch (error) {
    // fflate's own errors say that the data is no deflate data, or ends too soon.
    throw error instanceof ReadFault ? error : unreadable("truncated");
  }
}

function inflateAtOnce(data: Uint8Array, size: number): Uint8Array {
  // One byte more than declared: if it gets filled, the declaration was a lie.
  const out = inflateSync(data, { out: new Uint8Array(size + 1) });
  if (out.length !== size) throw unreadable("hostile");
  return out;
}

/** fflate cannot be told to stop, so it is fed in steps that can each make 16 MB at most. */
function inflateInSteps(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw unreadable("hostile");
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < data.length; at += ONE_GO) {
    inflater.push(data.subarray(at, at + ONE_GO), at + ONE_GO >= data.length);
  }
  if (filled !== size) throw unreadable("hostile");
  return out;
}

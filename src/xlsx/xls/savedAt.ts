import type { CompoundFile } from "../compoundFile";
import { guarded } from "../failure";

const LAST_SAVED = 0x0d;
const FILE_TIME = 0x40;
/** 1 January 1601 to 1 January 1970, in milliseconds. */
const EPOCH = 11_644_473_600_000;

/** When the file says it was last saved, ISO 8601 (MS-OLEPS, summary information); null where it does not say. */
export function readXlsSavedAt(file: CompoundFile): string | null {
  const result = guarded(() => savedAt(file.stream("\u0005SummaryInformation")));
  return result.ok ? result.value : null;
}

function savedAt(bytes: Uint8Array | null): string | null {
  if (bytes === null) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const section = view.getUint32(44, true);
  const count = Math.min(view.getUint32(section + 4, true), 100);
  for (let index = 0; index < count; index += 1) {
    const entry = section + 8 + 8 * index;
    if (view.getUint32(entry, true) !== LAST_SAVED) continue;
    const value = section + view.getUint32(entry + 4, true);
    if (view.getUint32(value, true) !== FILE_TIME) return null;
    const ticks = view.getUint32(value + 4, true) + view.getUint32(value + 8, true) * 0x1_0000_0000;
    const time = ticks / 10_000 - EPOCH;
    return time > 0 ? new Date(time).toISOString() : null;
  }
  return null;
}

/** Who an agency was before: agencies merged, renamed or closed, whose figures go on under their successor. */
import { inForce } from "./registry";
import type { Agency, Registry } from "./types";

/**
 * By the code of every agency that is active on the day: itself and all that it took over, directly or through others, in the
 * registry's order. An agency that closed without an active successor is in no family.
 */
export function familiesOn(registry: Registry, day: string): ReadonlyMap<string, readonly Agency[]> {
  const families = new Map<string, Agency[]>();
  for (const agency of registry.agencies) {
    const heir = inForce(registry, agency, day);
    if (!heir) continue;
    const family = families.get(heir.code);
    if (family) family.push(agency);
    else families.set(heir.code, [agency]);
  }
  return families;
}

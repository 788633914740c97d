import type { Agency, Registry } from "./types";
import { foldAscii, foldLabel } from "../text/fold";

/** Agencies that exist on a day (`YYYY-MM-DD`), in the registry's order. */
export function activeOn(registry: Registry, day: string): readonly Agency[] {
  return registry.agencies.filter((agency) => isActive(agency, day));
}

function isActive(agency: Agency, day: string): boolean {
  return (agency.from === null || agency.from <= day) && (agency.to === null || day <= agency.to);
}

/** The agency itself where it is active on the day, else the successor that is; null where there is none. */
export function inForce(registry: Registry, agency: Agency, day: string): Agency | null {
  const seen = new Set<string>();
  let current: Agency | undefined = agency;
  while (current && !seen.has(current.code)) {
    if (isActive(current, day)) return current;
    seen.add(current.code);
    const { successor }: Agency = current;
    current = registry.agencies.find((other) => other.code === successor);
  }
  return null;
}

/** How a text names an agency: as a whole, or as the longest whole name among its words. */
export interface NameMatch {
  readonly agencies: readonly Agency[];
  /** Folded length of the name that matched. */
  readonly length: number;
}

const COMMITTEE = foldLabel("Ủy ban nhân dân");
const AND = foldLabel("và");
/** What a commune's name begins with, and a sheet's name often leaves out. */
const KINDS = ["xã", "phường", "đặc khu", "thị trấn"].map(foldLabel);

/** `UBND` is written out, `và` and `&` dropped: both are written either way. */
function foldName(text: string): string {
  return foldLabel(text)
    .split(" ")
    .map((word) => (word === "ubnd" ? COMMITTEE : word))
    .filter((word) => word !== AND)
    .join(" ");
}

/** Names of agencies, ready to be looked for in letterheads, sheet names and file names. Made once per registry. */
export class AgencyNames {
  private readonly byName = new Map<string, Agency[]>();
  private readonly byAscii = new Map<string, Agency[]>();
  private readonly byShortName = new Map<string, Agency[]>();
  private readonly byCode = new Map<string, Agency>();

  constructor(registry: Registry) {
    for (const agency of registry.agencies) {
      this.byCode.set(agency.code.toLowerCase(), agency);
      for (const name of [agency.name, ...agency.aliases]) this.learn(name, agency);
    }
  }

  private learn(name: string, agency: Agency): void {
    const folded = foldName(name);
    const bare = folded.startsWith(`${COMMITTEE} `) ? folded.slice(COMMITTEE.length + 1) : folded;
    for (const variant of new Set([folded, bare])) {
      put(this.byName, variant, agency);
      put(this.byAscii, foldAscii(variant), agency);
    }
    const kind = KINDS.find((word) => bare.startsWith(`${word} `));
    put(this.byShortName, kind ? bare.slice(kind.length + 1) : bare, agency);
  }

  /** The agencies that the whole text names. */
  exactly(text: string): readonly Agency[] {
    return this.byName.get(foldName(text)) ?? [];
  }

  /** The agencies that a short whole text names: full name, code, or the name without its kind (`Tân Hưng`). */
  shortly(text: string): readonly Agency[] {
    const code = this.byCode.get(text.trim().toLowerCase());
    if (code) return [code];
    const exact = this.exactly(text);
    return exact.length > 0 ? exact : this.byShortName.get(foldName(text)) ?? [];
  }

  /** The longest whole name among the text's words; null where there is none. */
  within(text: string): NameMatch | null {
    return longest(foldName(text).split(" "), this.byName);
  }

  /** As `within`, for file names: without diacritics, and by code where no name is found. */
  withinFileName(name: string): NameMatch | null {
    const words = foldAscii(name.replace(/\.[^.]*$/, "").replace(/([a-z])(\d)/gi, "$1 $2")).replace(/\bubnd\b/g, foldAscii(COMMITTEE)).split(" ");
    const named = longest(words.filter((word) => word !== "va"), this.byAscii);
    if (named) return named;
    const codes = new Set(words.flatMap((word) => this.byCode.get(word) ?? []));
    return codes.size > 0 ? { agencies: [...codes], length: 0 } : null;
  }
}

function put(map: Map<string, Agency[]>, key: string, agency: Agency): void {
  const known = map.get(key);
  if (!known) map.set(key, [agency]);
  else if (!known.includes(agency)) known.push(agency);
}

/** Agencies' names have at most this many words (“Ban Quản lý các khu công nghiệp, khu kinh tế …”). */
const LONGEST_NAME = 20;

function longest(words: readonly string[], names: ReadonlyMap<string, readonly Agency[]>): NameMatch | null {
  for (let count = Math.min(words.length, LONGEST_NAME); count > 0; count -= 1) {
    const found = new Set<Agency>();
    let length = 0;
    for (let start = 0; start + count <= words.length; start += 1) {
      const name = words.slice(start, start + count).join(" ");
      const agencies = names.get(name);
      if (agencies) {
        length = Math.max(length, name.length);
        for (const agency of agencies) found.add(agency);
      }
    }
    if (found.size > 0) return { agencies: [...found], length };
  }
  return null;
}

/** The catalogues that come with the program: five directives, the form on dossiers of TT 01/2020/TT-VPCP, and a draft of the periodic statistics form. */
import { parseCatalogue } from "../core/catalogue/parse";
import type { Catalogue, Tier } from "../core/catalogue/types";

/** Each is fetched when it is asked for: none weighs on the pane's first load. */
const SOURCES = {
  "dong-nai-2015": () => import("./catalogues/dong-nai-2015.json"),
  "an-giang-2016": () => import("./catalogues/an-giang-2016.json"),
  "binh-thuan-2017": () => import("./catalogues/binh-thuan-2017.json"),
  "quang-nam-2020": () => import("./catalogues/quang-nam-2020.json"),
  "bu-gia-map-2020": () => import("./catalogues/bu-gia-map-2020.json"),
  "ii-06a-vpcp": () => import("./catalogues/ii-06a-vpcp.json"),
  "thong-ke-cchc": () => import("./catalogues/thong-ke-cchc.json"),
} as const satisfies Record<string, () => Promise<{ readonly default: object }>>;

export type PresetId = keyof typeof SOURCES;

/** The directives by year, the forms last. */
export const PRESET_IDS = Object.keys(SOURCES) as readonly PresetId[];

export function isPresetId(text: string): text is PresetId {
  return Object.hasOwn(SOURCES, text);
}

export interface Preset {
  readonly catalogue: Catalogue;
  /** The same as JSON, `cchc/catalogue@1`, as it may be kept, edited and given back. */
  readonly text: string;
}

/** Reads a preset as any catalogue is read. Throws only if the program was built with a broken one. */
export async function loadPreset(id: PresetId): Promise<Preset> {
  const source = await SOURCES[id]();
  const text = JSON.stringify(source.default, null, 2);
  const parsed = parseCatalogue(text);
  if (!parsed.ok) throw new Error(`Preset ${id}: ${parsed.problems.map(({ path, code }) => `${path} ${code}`).join("; ")}`);
  return { catalogue: parsed.value, text };
}

export interface NamedAgency {
  readonly code: string;
  readonly name: string;
  readonly tier: Tier;
}

/** The agencies that the directives name, with the codes by which the presets call them: leads, and the scope of single items. */
export async function namedAgencies(): Promise<readonly NamedAgency[]> {
  const { default: agencies } = await import("./agencies.json");
  return agencies as readonly NamedAgency[];
}

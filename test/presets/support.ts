/** The presets' own data, as the tests hold it against the directives. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "../../src/core/catalogue/types";
import { loadPreset, PRESET_IDS } from "../../src/presets/presets";

const FOLDER = join(__dirname, "../../src/presets");

export interface Requirement {
  readonly id: string;
  readonly preset: string;
  readonly kind: string;
  /** Where in the directive, several parted by `; `. */
  readonly clause: string;
  readonly comparator: string;
  readonly target: string;
}

/** A row's fields; quoted ones may hold commas and doubled quotes. */
function fields(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replace(/""/g, '"') ?? plain ?? "");
}

/** Every requirement found in the five directives, one a row. */
export function requirements(): readonly Requirement[] {
  const [head, ...rows] = readFileSync(join(FOLDER, "directives", "requirements.csv"), "utf8").trimEnd().split("\n").map(fields);
  return rows.map((row) => Object.fromEntries(head!.map((name, index) => [name, row[index] ?? ""])) as unknown as Requirement);
}

export interface PlaceInPreset {
  readonly kind: "item" | "indicator" | "check" | "duty";
  readonly code: string;
  readonly tier?: string;
}

/** What became of a requirement: its places in the preset, or the reason why it has none. */
export interface Outcome {
  readonly wording: string;
  readonly places?: readonly PlaceInPreset[];
  readonly reason?: string;
  readonly note?: string;
}

export function coverage(preset: string): Readonly<Record<string, Outcome>> {
  return (JSON.parse(readFileSync(join(FOLDER, "directives", `${preset}.json`), "utf8")) as { readonly requirements: Readonly<Record<string, Outcome>> }).requirements;
}

export async function catalogues(): Promise<readonly Catalogue[]> {
  return Promise.all(PRESET_IDS.map(async (id) => (await loadPreset(id)).catalogue));
}

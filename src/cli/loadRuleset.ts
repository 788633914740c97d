import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseRegistry } from "../core/agencies/parse";
import { parseCatalogue } from "../core/catalogue/parse";
import type { Catalogue } from "../core/catalogue/types";
import type { Result } from "../core/json";
import { makeRuleset, type Ruleset } from "../core/ruleset";
import type { CliMessages } from "../messages/cliMessages";
import type { Words } from "../messages/words";
import { isPresetId, loadPreset } from "../presets/presets";
import { presetLines } from "./presets";

export type LoadedRuleset = { readonly ok: true; readonly ruleset: Ruleset } | { readonly ok: false; readonly why: readonly string[] };

export interface RulesetPaths {
  /** A preset's id, or a file. */
  readonly catalogue: string | null;
  readonly agencies: string | null;
  /** Where `catalogue.json` and `agencies.json` are looked for by default. */
  readonly folder: string;
}

/** Catalogue and registry as given, else from beside the files; what is wrong with them in words. Without any catalogue, the presets to choose from. */
export async function loadRuleset(paths: RulesetPaths, texts: CliMessages, words: Words): Promise<LoadedRuleset> {
  const catalogue = await loadCatalogue(paths, texts, words);
  const registry = await load(paths.agencies, "agencies.json", paths.folder, parseRegistry, texts, words);
  if (catalogue.ok && registry.ok) return { ok: true, ruleset: makeRuleset(catalogue.value, registry.value) };
  return { ok: false, why: [...(catalogue.ok ? [] : catalogue.why), ...(registry.ok ? [] : registry.why)] };
}

type Loaded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly found: boolean; readonly why: readonly string[] };

async function loadCatalogue({ catalogue, folder }: RulesetPaths, texts: CliMessages, words: Words): Promise<Loaded<Catalogue>> {
  if (catalogue !== null && isPresetId(catalogue)) return { ok: true, value: (await loadPreset(catalogue)).catalogue };
  const loaded = await load(catalogue, "catalogue.json", folder, parseCatalogue, texts, words);
  return loaded.ok || loaded.found ? loaded : { ...loaded, why: [...loaded.why, texts.presets.choose, ...(await presetLines(words))] };
}

async function load<T>(path: string | null, name: string, folder: string, parse: (text: string) => Result<T>, texts: CliMessages, words: Words): Promise<Loaded<T>> {
  const from = path ?? join(folder, name);
  let text: string;
  try {
    text = await readFile(from, "utf8");
  } catch {
    return { ok: false, found: false, why: [path === null ? texts.errors.noRuleset(name, folder) : texts.errors.notFound(path)] };
  }
  const parsed = parse(text);
  if (parsed.ok) return parsed;
  return { ok: false, found: true, why: [texts.errors.badRuleset(from), ...parsed.problems.map((problem) => `  ${words.problem(problem)}`)] };
}

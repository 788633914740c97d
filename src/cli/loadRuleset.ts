import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileSource } from "../app/ports";
import { parseRegistry } from "../core/agencies/parse";
import { parseCatalogue } from "../core/catalogue/parse";
import type { Catalogue } from "../core/catalogue/types";
import type { Result } from "../core/json";
import { makeRuleset, type Ruleset } from "../core/ruleset";
import type { CliMessages } from "../messages/cliMessages";
import type { Words } from "../messages/words";
import { isPresetId, loadPreset } from "../presets/presets";
import { presetLines } from "./presets";
import { catalogueOfTemplates, identitiesOf, registryOfTemplates } from "./templateRuleset";

/** `notice`: what whoever reads the results should know of the ruleset; null where there is nothing to say. */
export type LoadedRuleset = { readonly ok: true; readonly ruleset: Ruleset; readonly notice: string | null } | { readonly ok: false; readonly why: readonly string[] };

export interface RulesetPaths {
  /** A preset's id, or a file. */
  readonly catalogue: string | null;
  readonly agencies: string | null;
  /** Where `catalogue.json` and `agencies.json` are looked for by default. */
  readonly folder: string;
  /** The files to be read: templates of ours say themselves what they were made from. */
  readonly files?: readonly FileSource[];
}

/** Catalogue and registry as given, else from beside the files, else by the templates' own identity; what is wrong with them in words. Without any catalogue, the presets to choose from. */
export async function loadRuleset(paths: RulesetPaths, texts: CliMessages, words: Words): Promise<LoadedRuleset> {
  const given = await loadCatalogue(paths, texts, words);
  const listed = await load(paths.agencies, "agencies.json", paths.folder, parseRegistry, texts, words);
  const asksCatalogue = paths.catalogue === null && !given.ok && !given.found;
  const asksRegistry = paths.agencies === null && !listed.ok && !listed.found;
  const identities = asksCatalogue || asksRegistry ? await identitiesOf(paths.files ?? []) : [];
  const catalogue = orElse(given, asksCatalogue ? await catalogueOfTemplates(identities, paths.folder) : null);
  const registry = orElse(listed, asksRegistry ? registryOfTemplates(identities) : null);
  const notice = registry === listed ? null : texts.templates.agenciesUnknown;
  if (catalogue.ok && registry.ok) return { ok: true, ruleset: makeRuleset(catalogue.value, registry.value), notice };
  return { ok: false, why: [...(catalogue.ok ? [] : catalogue.why), ...(registry.ok ? [] : registry.why)] };
}

type Loaded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly found: boolean; readonly why: readonly string[] };

function orElse<T>(loaded: Loaded<T>, other: T | null): Loaded<T> {
  return other === null ? loaded : { ok: true, value: other };
}

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

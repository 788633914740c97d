import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileSource } from "../app/ports";
import { checkRegistry } from "../core/agencies/check";
import { checkCatalogue } from "../core/catalogue/check/check";
import type { Fault } from "../core/catalogue/check/fault";
import type { Registry } from "../core/agencies/types";
import type { Catalogue } from "../core/catalogue/types";
import { makeRuleset, type Ruleset } from "../core/ruleset";
import { wordFault } from "../messages/catalogue";
import type { CliMessages } from "../messages/cliMessages";
import type { Words } from "../messages/words";
import { isPresetId, loadPreset } from "../presets/presets";
import { isWorkbook } from "../xlsx/isWorkbook";
import type { NamedGrids } from "./filledIn";
import { presetLines } from "./presets";
import { withTargetsOf } from "./editedTargets";
import { CATALOGUE, readDocumentFile, REGISTRY, type Document, type FileRead } from "./rulesetFile";
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
  const listed = await loadAgencies(paths, texts, words);
  const asksCatalogue = paths.catalogue === null && !given.ok && !given.found;
  const asksRegistry = paths.agencies === null && !listed.ok && !listed.found;
  const identities = asksCatalogue || asksRegistry ? await identitiesOf(paths.files ?? []) : [];
  const catalogue = orElse(given, asksCatalogue ? await catalogueOfTemplates(identities, paths.folder) : null);
  const registry = orElse(listed, asksRegistry ? registryOfTemplates(identities) : null);
  if (catalogue.ok && registry.ok) {
    const faults = [
      ...errorLines(checkCatalogue(catalogue.value, registry.value), catalogue, words),
      ...errorLines(checkRegistry(registry.value), registry, words),
    ];
    const made = makeRuleset(catalogue.value, registry.value);
    // The workbook's `Bộ chỉ tiêu` has what had been set before.
    const { ruleset, told } = catalogue.book ? withTargetsOf(made, catalogue.book, "edited", texts) : { ruleset: made, told: [] };
    const notice = [...(registry === listed ? [] : [texts.templates.agenciesUnknown]), ...(faults.length > 0 ? [texts.errors.faultyRuleset, ...faults] : []), ...told];
    return { ok: true, ruleset, notice: notice.length > 0 ? notice.join("\n") : null };
  }
  return { ok: false, why: [...(catalogue.ok ? [] : catalogue.why), ...(registry.ok ? [] : registry.why)] };
}

/** What makes figures come out wrong; what only looks odd is told where the catalogue is worked on. */
function errorLines(faults: readonly Fault[], { placeOf }: { placeOf?(path: string): string }, words: Words): readonly string[] {
  return faults.filter(({ severity }) => severity === "error").map((fault) => `  ${wordFault(fault, placeOf?.(fault.path) ?? fault.path, words.language)}`);
}

type Loaded<T> = { readonly ok: true; readonly value: T; readonly book?: NamedGrids; placeOf?(path: string): string } | { readonly ok: false; readonly found: boolean; readonly why: readonly string[] };

function orElse<T>(loaded: Loaded<T>, other: T | null): Loaded<T> {
  return other === null ? loaded : { ok: true, value: other };
}

async function loadCatalogue({ catalogue, folder }: RulesetPaths, texts: CliMessages, words: Words): Promise<Loaded<Catalogue>> {
  if (catalogue !== null && isPresetId(catalogue)) return { ok: true, value: (await loadPreset(catalogue)).catalogue };
  const loaded = await load(catalogue, folder, CATALOGUE, texts, words);
  return loaded.ok || loaded.found ? loaded : { ...loaded, why: [...loaded.why, texts.presets.choose, ...(await presetLines(words))] };
}

/** As given, else from beside the files, else from the sheet that the catalogue's workbook may have. */
async function loadAgencies({ catalogue, agencies, folder }: RulesetPaths, texts: CliMessages, words: Words): Promise<Loaded<Registry>> {
  const listed = await load(agencies, folder, REGISTRY, texts, words);
  if (agencies !== null || listed.ok || listed.found || catalogue === null || isPresetId(catalogue)) return listed;
  const bytes = await readFile(catalogue).catch(() => null);
  const read = bytes !== null && isWorkbook(bytes) ? await readDocumentFile(catalogue, bytes, REGISTRY, words.language) : null;
  const hasSheet = read !== null && (read.result.ok || read.result.problems.every(({ code }) => code !== "sheet"));
  return hasSheet ? loadedFrom(catalogue, read, texts, words) : listed;
}

async function load<T>(path: string | null, folder: string, document: Document<T>, texts: CliMessages, words: Words): Promise<Loaded<T>> {
  const from = path ?? join(folder, document.file);
  const bytes = await readFile(from).catch(() => null);
  if (bytes === null) return { ok: false, found: false, why: [path === null ? texts.errors.noRuleset(document.file, folder) : texts.errors.notFound(path)] };
  return loadedFrom(from, await readDocumentFile(from, bytes, document, words.language), texts, words);
}

function loadedFrom<T>(path: string, read: FileRead<T> | null, texts: CliMessages, words: Words): Loaded<T> {
  if (read?.result.ok) return { ok: true, value: read.result.value, book: { path, grids: read.grids }, placeOf: read.placeOf };
  const why = read?.result.ok === false ? read.result.problems.map((problem) => words.problem(problem)) : [texts.errors.unreadableWorkbook];
  return { ok: false, found: true, why: [texts.errors.badRuleset(path), ...why.map((line) => `  ${line}`)] };
}

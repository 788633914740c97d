/** The ruleset that a workbook remembers: the two documents' own text, or that it is the sample's. */
import type { RulesetImport, RulesetInUse, RulesetProblem } from "../app/pane";
import type { FileSource, SettingsStore } from "../app/ports";
import type { Registry } from "../core/agencies/types";
import type { Catalogue } from "../core/catalogue/types";
import type { Result } from "../core/json";

const ORIGIN = "cchc.origin";
const CATALOGUE = "cchc.catalogue";
const AGENCIES = "cchc.agencies";

interface Documents {
  readonly catalogue: string;
  readonly agencies: string;
}

/** Fetched when first needed: parsing is no part of the pane's first load. */
async function parsers() {
  const [{ parseCatalogue, CATALOGUE_SCHEMA }, { parseRegistry, AGENCIES_SCHEMA }, { makeRuleset }] = await Promise.all([
    import("../core/catalogue/parse"),
    import("../core/agencies/parse"),
    import("../core/ruleset"),
  ]);
  return { parseCatalogue, CATALOGUE_SCHEMA, parseRegistry, AGENCIES_SCHEMA, makeRuleset };
}

async function sampleDocuments(): Promise<Documents> {
  const [catalogue, agencies] = await Promise.all([import("../../assets/sample/catalogue.json"), import("../../assets/sample/agencies.json")]);
  return { catalogue: JSON.stringify(catalogue.default), agencies: JSON.stringify(agencies.default) };
}

async function parsed(documents: Documents, origin: RulesetInUse["origin"]): Promise<RulesetInUse | null> {
  const { parseCatalogue, parseRegistry, makeRuleset } = await parsers();
  const catalogue = parseCatalogue(documents.catalogue);
  const registry = parseRegistry(documents.agencies);
  return catalogue.ok && registry.ok ? { ...makeRuleset(catalogue.value, registry.value), origin } : null;
}

/** What the workbook remembers; null where it remembers nothing that can still be read. */
export async function rememberedRuleset(settings: SettingsStore): Promise<RulesetInUse | null> {
  const origin = await settings.get(ORIGIN);
  if (origin === "sample") return parsed(await sampleDocuments(), "sample");
  const [catalogue, agencies] = [await settings.get(CATALOGUE), await settings.get(AGENCIES)];
  return catalogue === null || agencies === null ? null : parsed({ catalogue, agencies }, "files");
}

export async function useSampleRuleset(settings: SettingsStore): Promise<RulesetInUse> {
  const sample = await parsed(await sampleDocuments(), "sample");
  if (!sample) throw new Error("The sample province's documents cannot be read");
  await settings.set(ORIGIN, "sample");
  return sample;
}

function schemaOf(text: string): unknown {
  try {
    return (JSON.parse(text.replace(/^\ufeff/, "")) as { readonly schema?: unknown } | null)?.schema;
  } catch {
    return undefined;
  }
}

interface Taken<T> {
  readonly text: string;
  readonly value: T;
}

/** Sorts the files into catalogue and registry by their schema, and says what is wrong with each that is neither or not right. */
async function sorted(files: readonly FileSource[]) {
  const { parseCatalogue, CATALOGUE_SCHEMA, parseRegistry, AGENCIES_SCHEMA } = await parsers();
  const invalid: RulesetProblem[] = [];
  let catalogue: Taken<Catalogue> | null = null;
  let registry: Taken<Registry> | null = null;
  const take = <T>(file: string, text: string, result: Result<T>): Taken<T> | null => {
    if (result.ok) return { text, value: result.value };
    invalid.push({ file, problems: result.problems });
    return null;
  };
  for (const file of files) {
    const text = new TextDecoder().decode(await file.bytes());
    const schema = schemaOf(text);
    if (schema === CATALOGUE_SCHEMA) catalogue = take(file.name, text, parseCatalogue(text));
    else if (schema === AGENCIES_SCHEMA) registry = take(file.name, text, parseRegistry(text));
    else invalid.push({ file: file.name, problems: [] });
  }
  return { catalogue, registry, invalid };
}

/** Takes a catalogue, a registry or both; the one not given is what `current` has. Nothing is remembered unless all is right. */
export async function importRuleset(settings: SettingsStore, files: readonly FileSource[], current: RulesetInUse | null): Promise<RulesetImport> {
  const { catalogue, registry, invalid } = await sorted(files);
  if (invalid.length > 0) return { ok: false, kind: "invalid", files: invalid };
  // The sample's own half never completes a province's.
  const known = current?.origin === "files" ? current : null;
  const inUse = { catalogue: catalogue?.value ?? known?.catalogue, registry: registry?.value ?? known?.registry };
  if (!inUse.catalogue) return { ok: false, kind: "incomplete", missing: "catalogue" };
  if (!inUse.registry) return { ok: false, kind: "incomplete", missing: "registry" };
  if (catalogue) await settings.set(CATALOGUE, catalogue.text);
  if (registry) await settings.set(AGENCIES, registry.text);
  await settings.set(ORIGIN, "files");
  const { makeRuleset } = await parsers();
  return { ok: true, ruleset: { ...makeRuleset(inUse.catalogue, inUse.registry), origin: "files" } };
}

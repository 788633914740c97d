/** The ruleset that a workbook remembers: the two documents' own text, or that it is the sample's. */
import type { RulesetImport, RulesetInUse, RulesetProblem } from "../app/pane";
import type { FileSource, SettingsStore } from "../app/ports";
import type { RulesetSheets } from "../app/rulesetSheets";
import type { Registry } from "../core/agencies/types";
import type { Catalogue } from "../core/catalogue/types";
import type { Result } from "../core/json";
import { isWorkbook } from "../xlsx/isWorkbook";
import { rememberedSynonyms } from "./synonymStore";
import { rememberedTargets } from "./targetStore";

const ORIGIN = "cchc.origin";
const CATALOGUE = "cchc.catalogue";
const AGENCIES = "cchc.agencies";

interface Documents {
  readonly catalogue: string;
  readonly agencies: string;
}

async function serialisers() {
  const [{ serialiseCatalogue }, { serialiseRegistry }] = await Promise.all([import("../core/catalogue/serialise"), import("../core/agencies/serialise")]);
  return { serialiseCatalogue, serialiseRegistry };
}

async function sampleDocuments(): Promise<Documents> {
  const [catalogue, agencies] = await Promise.all([import("../../assets/sample/catalogue.json"), import("../../assets/sample/agencies.json")]);
  return { catalogue: JSON.stringify(catalogue.default), agencies: JSON.stringify(agencies.default) };
}

/** With all that the workbook remembers beside the two. */
async function assembled(settings: SettingsStore, own: Catalogue, registry: Registry, origin: RulesetInUse["origin"]): Promise<RulesetInUse> {
  const { makeRuleset, withTargets } = await import("./rulesetCode");
  const [synonyms, targets] = [await rememberedSynonyms(settings), await rememberedTargets(settings, own)];
  return { ...makeRuleset(withTargets(own, targets), registry, synonyms), origin, own, targets };
}

async function parsed(settings: SettingsStore, documents: Documents, origin: RulesetInUse["origin"]): Promise<RulesetInUse | null> {
  const { parseCatalogue, parseRegistry } = await import("./rulesetCode");
  const catalogue = parseCatalogue(documents.catalogue);
  const registry = parseRegistry(documents.agencies);
  return catalogue.ok && registry.ok ? assembled(settings, catalogue.value, registry.value, origin) : null;
}

/** What the workbook remembers; null where it remembers nothing that can still be read. */
export async function rememberedRuleset(settings: SettingsStore): Promise<RulesetInUse | null> {
  const origin = await settings.get(ORIGIN);
  if (origin === "sample") return parsed(settings, await sampleDocuments(), "sample");
  const [catalogue, agencies] = [await settings.get(CATALOGUE), await settings.get(AGENCIES)];
  return catalogue === null || agencies === null ? null : parsed(settings, { catalogue, agencies }, "files");
}

export async function useSampleRuleset(settings: SettingsStore): Promise<RulesetInUse> {
  const sample = await parsed(settings, await sampleDocuments(), "sample");
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

/** What a workbook's sheets hold of the two; null where it cannot be opened. */
export type OpenWorkbook = (name: string, bytes: Uint8Array) => Promise<RulesetSheets | null>;

/** Sorts the files into catalogue and registry by their schema, and says what is wrong with each that is neither or not right. */
async function sorted(files: readonly FileSource[], open: OpenWorkbook) {
  const { parseCatalogue, CATALOGUE_SCHEMA, parseRegistry, AGENCIES_SCHEMA } = await import("./rulesetCode");
  const invalid: RulesetProblem[] = [];
  let catalogue: Taken<Catalogue> | null = null;
  let registry: Taken<Registry> | null = null;
  const taken = <T>(file: string, result: Result<T>, textOf: (value: T) => string): Taken<T> | null => {
    if (result.ok) return { text: textOf(result.value), value: result.value };
    invalid.push({ file, problems: result.problems });
    return null;
  };
  for (const file of files) {
    const bytes = await file.bytes();
    if (isWorkbook(bytes)) {
      const sheets = await open(file.name, bytes);
      const { serialiseCatalogue, serialiseRegistry } = await serialisers();
      if (sheets?.catalogue) catalogue = taken(file.name, sheets.catalogue.result, serialiseCatalogue);
      if (sheets?.registry) registry = taken(file.name, sheets.registry.result, serialiseRegistry);
      if (!sheets?.catalogue && !sheets?.registry) invalid.push({ file: file.name, problems: [] });
      continue;
    }
    const text = new TextDecoder().decode(bytes);
    const schema = schemaOf(text);
    if (schema === CATALOGUE_SCHEMA) catalogue = taken(file.name, parseCatalogue(text), () => text);
    else if (schema === AGENCIES_SCHEMA) registry = taken(file.name, parseRegistry(text), () => text);
    else invalid.push({ file: file.name, problems: [] });
  }
  return { catalogue, registry, invalid };
}

/** Takes a catalogue, a registry or both; the one not given is what `current` has. Nothing is remembered unless all is right. */
export async function importRuleset(settings: SettingsStore, files: readonly FileSource[], current: RulesetInUse | null, open: OpenWorkbook): Promise<RulesetImport> {
  const { catalogue, registry, invalid } = await sorted(files, open);
  if (invalid.length > 0) return { ok: false, kind: "invalid", files: invalid };
  return takeIntoUse(settings, { catalogue, registry }, current);
}

/** Uses and remembers what is given; null stands for what `current` has. */
async function takeIntoUse(settings: SettingsStore, given: { readonly catalogue: Taken<Catalogue> | null; readonly registry: Taken<Registry> | null }, current: RulesetInUse | null): Promise<RulesetImport> {
  const known = ownRuleset(current);
  const catalogue = given.catalogue?.value ?? known?.own;
  const registry = given.registry?.value ?? known?.registry;
  if (!catalogue) return { ok: false, kind: "incomplete", missing: "catalogue" };
  if (!registry) return { ok: false, kind: "incomplete", missing: "registry" };
  if (given.catalogue) await settings.set(CATALOGUE, given.catalogue.text);
  if (given.registry) await settings.set(AGENCIES, given.registry.text);
  await settings.set(ORIGIN, "files");
  return { ok: true, ruleset: await assembled(settings, catalogue, registry, "files") };
}

/** Null for the sample's: its half never completes a province's. */
export function ownRuleset(current: RulesetInUse | null): RulesetInUse | null {
  return current?.origin === "files" ? current : null;
}

/** Uses and remembers a catalogue, a registry or both; the one not given is what `current` has. */
export async function adoptRuleset(settings: SettingsStore, { catalogue, registry }: { readonly catalogue: Catalogue; readonly registry: Registry | null }, current: RulesetInUse | null): Promise<RulesetImport> {
  const { serialiseCatalogue, serialiseRegistry } = await serialisers();
  return takeIntoUse(
    settings,
    { catalogue: { text: serialiseCatalogue(catalogue), value: catalogue }, registry: registry && { text: serialiseRegistry(registry), value: registry } },
    current,
  );
}

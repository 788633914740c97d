/** What filled-in templates say themselves of the catalogue and the agencies that they were made from: contract §7. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileSource } from "../app/ports";
import type { Registry } from "../core/agencies/types";
import { parseCatalogue } from "../core/catalogue/parse";
import type { Catalogue } from "../core/catalogue/types";
import { identityOfSheet, identityOfWorkbook, type TemplateIdentity } from "../core/template/identity";
import { isPresetId, loadPreset } from "../presets/presets";
import { readWorkbook } from "../xlsx/readWorkbook";

/** The identity of each file that is a template of ours. Files that cannot be read have none: they are told of later. */
export async function identitiesOf(files: readonly FileSource[]): Promise<readonly TemplateIdentity[]> {
  const identities: TemplateIdentity[] = [];
  for (const file of files) {
    const bytes = await file.bytes().catch(() => null);
    const read = bytes && (await readWorkbook(file.name, bytes));
    if (!read?.ok) continue;
    const { workbook } = read;
    const marked = workbook.grids.map((grid) => identityOfSheet(grid)?.identity).find((identity) => identity !== undefined);
    const identity = identityOfWorkbook(workbook) ?? marked;
    if (identity) identities.push(identity);
  }
  return identities;
}

/** The one catalogue that the templates name: a preset, or one that lies in the folder under whatever name. Null where there is none, or several. */
export async function catalogueOfTemplates(identities: readonly TemplateIdentity[], folder: string): Promise<Catalogue | null> {
  const [id, ...others] = new Set(identities.map(({ catalogue }) => catalogue));
  if (id === undefined || others.length > 0) return null;
  if (isPresetId(id)) return (await loadPreset(id)).catalogue;
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.toLowerCase().endsWith(".json")) continue;
    const parsed = parseCatalogue(await readFile(join(folder, name), "utf8").catch(() => ""));
    if (parsed.ok && parsed.value.id === id) return parsed.value;
  }
  return null;
}

/** The agencies whose templates these are; nobody knows of others. Null where there are none. */
export function registryOfTemplates(identities: readonly TemplateIdentity[]): Registry | null {
  const [first] = identities;
  if (!first) return null;
  const byCode = new Map(identities.map((identity) => [identity.agency, identity]));
  return {
    province: { code: first.province, name: first.provinceName },
    agencies: [...byCode.values()].map(({ agency, agencyName, tier }) => ({ code: agency, name: agencyName, aliases: [], tier, from: null, to: null, successor: null })),
  };
}

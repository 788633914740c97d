/** Targets set in place of the catalogue's own, remembered with the workbook. */
import type { RulesetInUse } from "../app/pane";
import type { SettingsStore } from "../app/ports";
import type { TargetOverride, TargetOverrides } from "../core/catalogue/overrides";
import type { Catalogue } from "../core/catalogue/types";

const TARGETS = "cchc.targets";
/** As they stood when the catalogue was last written onto its sheet. */
const WRITTEN = "cchc.targetsWritten";

async function read(settings: SettingsStore, key: string, own: Catalogue): Promise<TargetOverrides> {
  const none: TargetOverrides = { catalogue: own.id, overrides: [] };
  const text = await settings.get(key);
  if (text === null) return none;
  const { parseTargets } = await import("../core/catalogue/overrides");
  const targets = parseTargets(text);
  return targets.ok && targets.value.catalogue === own.id ? targets.value : none;
}

/** None where nothing is remembered for this catalogue that can still be read. */
export function rememberedTargets(settings: SettingsStore, own: Catalogue): Promise<TargetOverrides> {
  return read(settings, TARGETS, own);
}

export async function rememberTarget(settings: SettingsStore, ruleset: RulesetInUse, override: TargetOverride): Promise<RulesetInUse> {
  const [{ serialiseTargets, withOverriding, withTargets }, { makeRuleset }] = await Promise.all([import("../core/catalogue/overrides"), import("../core/ruleset")]);
  const targets = withOverriding(ruleset.targets, override);
  await settings.set(TARGETS, serialiseTargets(targets));
  return { ...ruleset, ...makeRuleset(withTargets(ruleset.own, targets), ruleset.registry, ruleset.synonyms), targets };
}

/** What was set goes: the catalogue that comes into use has it inside. */
export async function forgetTargets(settings: SettingsStore): Promise<void> {
  if ((await settings.get(TARGETS)) !== null) await settings.set(TARGETS, "");
}

/** The catalogue as it was last written onto its sheet. */
export async function writtenCatalogue(settings: SettingsStore, { own }: RulesetInUse): Promise<Catalogue> {
  const { withTargets } = await import("../core/catalogue/overrides");
  return withTargets(own, await read(settings, WRITTEN, own));
}

export async function noteWritten(settings: SettingsStore, { targets }: RulesetInUse): Promise<void> {
  const { serialiseTargets } = await import("../core/catalogue/overrides");
  const text = serialiseTargets(targets);
  const known = await settings.get(WRITTEN);
  if (known !== text && (known !== null || targets.overrides.length > 0)) await settings.set(WRITTEN, text);
}

/** Targets set in place of the catalogue's own, remembered with the workbook. */
import type { EditedTargetsTaken, RulesetInUse } from "../app/pane";
import type { SettingsStore, WorkbookReader } from "../app/ports";
import type { TargetOverride, TargetOverrides } from "../core/catalogue/overrides";
import type { Catalogue } from "../core/catalogue/types";

const TARGETS = "cchc.targets";
/** As they stood when the catalogue was last written onto its sheet. */
const WRITTEN = "cchc.targetsWritten";

async function read(settings: SettingsStore, key: string, own: Catalogue): Promise<TargetOverrides> {
  const none: TargetOverrides = { catalogue: own.id, overrides: [] };
  const text = await settings.get(key);
  if (text === null) return none;
  const { parseTargets } = await import("./rulesetCode");
  const targets = parseTargets(text);
  return targets.ok && targets.value.catalogue === own.id ? targets.value : none;
}

/** None where nothing is remembered for this catalogue that can still be read. */
export function rememberedTargets(settings: SettingsStore, own: Catalogue): Promise<TargetOverrides> {
  return read(settings, TARGETS, own);
}

export async function rememberTarget(settings: SettingsStore, ruleset: RulesetInUse, override: TargetOverride): Promise<RulesetInUse> {
  const { withOverriding } = await import("./rulesetCode");
  return rememberTargets(settings, ruleset, withOverriding(ruleset.targets, override));
}

async function rememberTargets(settings: SettingsStore, ruleset: RulesetInUse, targets: TargetOverrides): Promise<RulesetInUse> {
  const { makeRuleset, serialiseTargets, withTargets } = await import("./rulesetCode");
  await settings.set(TARGETS, serialiseTargets(targets));
  return { ...ruleset, ...makeRuleset(withTargets(ruleset.own, targets), ruleset.registry, ruleset.synonyms), targets };
}

/** The targets edited on the workbook's `Đánh giá` are remembered as set. */
export async function takeEditedTargets(reader: Pick<WorkbookReader, "readSheets">, settings: SettingsStore, ruleset: RulesetInUse): Promise<EditedTargetsTaken> {
  const none: EditedTargetsTaken = { ruleset, indicators: [] };
  const [{ SHEETS }, { withEditedAssessment }, { sheetLabels }, known] = await Promise.all([
    import("../core/report/sheetNames"), import("../core/report/editedAssessment"), import("../messages/sheets"), settings.get(TARGETS),
  ]);
  const [grid] = await reader.readSheets([SHEETS.assessment]);
  // Signs are alike in both languages. A workbook that remembers nothing may be the command's, which has only the sheet to remember by.
  const targets = grid ? withEditedAssessment(ruleset.targets, grid, sheetLabels("vi"), ruleset.catalogue, known === null ? "all" : "edited") : ruleset.targets;
  const edited = targets.overrides.filter((override) => ruleset.indicators.has(override.indicator) && !ruleset.targets.overrides.includes(override));
  if (edited.length === 0) return none;
  return { ruleset: await rememberTargets(settings, ruleset, targets), indicators: edited.map(({ indicator }) => indicator) };
}

/** What was set goes: the catalogue that comes into use has it inside. */
export async function forgetTargets(settings: SettingsStore): Promise<void> {
  if ((await settings.get(TARGETS)) !== null) await settings.set(TARGETS, "");
}

/** The catalogue as it was last written onto its sheet. */
export async function writtenCatalogue(settings: SettingsStore, { own }: RulesetInUse): Promise<Catalogue> {
  const { withTargets } = await import("./rulesetCode");
  return withTargets(own, await read(settings, WRITTEN, own));
}

export async function noteWritten(settings: SettingsStore, { targets }: RulesetInUse): Promise<void> {
  const { serialiseTargets } = await import("./rulesetCode");
  const text = serialiseTargets(targets);
  const known = await settings.get(WRITTEN);
  if (known !== text && (known !== null || targets.overrides.length > 0)) await settings.set(WRITTEN, text);
}

/** The view `Bộ chỉ tiêu`: presets, and catalogue and agencies on this workbook's sheets. */
import type { CatalogueServices, Language, RulesetInUse } from "../app/pane";
import type { FileReader, SettingsStore, WorkbookReader, WorkbookWriter } from "../app/ports";
import { readRulesetSheets, rulesetIssues, rulesetPlans, type RulesetSheets, type RulesetWords } from "../app/rulesetSheets";
import { serialiseRegistry } from "../core/agencies/serialise";
import { serialiseCatalogue } from "../core/catalogue/serialise";
import type { Catalogue } from "../core/catalogue/types";
import { SHEETS } from "../core/report/sheetNames";
import { catalogueSheetWords, registrySheetWords } from "../messages/catalogueSheet";
import { isPresetId, loadPreset, PRESET_IDS } from "../presets/presets";
import { adoptRuleset, ownRuleset } from "./rulesetStore";
import { forgetTargets, noteWritten } from "./targetStore";

export interface CatalogueSurroundings {
  readonly reader: WorkbookReader;
  readonly writer: WorkbookWriter;
  readonly settings: SettingsStore;
  current(): Promise<RulesetInUse | null>;
  /** Called with what is in use from then on. */
  use(ruleset: RulesetInUse): void;
}

const wordsOf = (language: Language): RulesetWords => ({ catalogue: catalogueSheetWords(language), registry: registrySheetWords(language) });

export function catalogueServices({ reader, writer, settings, current, use }: CatalogueSurroundings): CatalogueServices {
  const preset = async (id: string) => {
    if (!isPresetId(id)) throw new Error(`No preset: ${id}`);
    return (await loadPreset(id)).catalogue;
  };
  const read = (language: Language): Promise<RulesetSheets> => sheetsOfWorkbook(reader, language);
  return {
    presets: () => Promise.all(PRESET_IDS.map(async (id) => ({ id, title: (await preset(id)).title }))),
    async usePreset(id) {
      const result = await adoptRuleset(settings, { catalogue: await preset(id), registry: null }, await current());
      if (result.ok) use(result.ruleset);
      return result;
    },
    async write(id, language) {
      const inUse = await current();
      const catalogue = id === null ? inUse?.catalogue : await preset(id);
      if (!catalogue) throw new Error("Asked for before there is a catalogue");
      // What the sample has goes with the sample alone.
      const registry = id === null ? inUse?.registry : ownRuleset(inUse)?.registry;
      const plans = rulesetPlans(catalogue, registry ?? null, wordsOf(language));
      await writer.apply({ label: "catalogue", plans, edits: [], activate: SHEETS.catalogue });
      if (id === null && inUse) await noteWritten(settings, inUse);
      return { sheets: plans.map(({ name }) => name) };
    },
    check: async (language) => rulesetIssues(await read(language), ownRuleset(await current())),
    async adopt(language) {
      const inUse = await current();
      const sheets = await read(language);
      const issues = rulesetIssues(sheets, ownRuleset(inUse));
      const { catalogue, registry } = sheets;
      if (!catalogue?.result.ok || registry?.result.ok === false) return { ruleset: null, issues };
      // The sheet has the targets that were set: it is what counts from now on.
      await forgetTargets(settings);
      const result = await adoptRuleset(settings, { catalogue: catalogue.result.value, registry: registry?.result.ok ? registry.result.value : null }, inUse);
      if (!result.ok) return { ruleset: null, issues };
      use(result.ruleset);
      return { ruleset: result.ruleset, issues };
    },
  };
}

async function sheetsOfWorkbook(reader: WorkbookReader, language: Language): Promise<RulesetSheets> {
  const names = (await reader.sheetNames()).filter((name) => [SHEETS.catalogue, SHEETS.agencies].some((known) => known === name.trim()));
  return readRulesetSheets(names.length === 0 ? [] : await reader.readSheets(names), wordsOf(language));
}

/** Sheets of catalogue and agencies in this workbook that say otherwise than what is in use, or was when they were `written`: edited, and not adopted yet. */
export async function editedSheets(reader: WorkbookReader, inUse: RulesetInUse, language: Language, written: Catalogue = inUse.catalogue): Promise<readonly string[]> {
  const { catalogue, registry } = await sheetsOfWorkbook(reader, language);
  // A target that was set since is no edit of the sheet.
  const known = [inUse.catalogue, inUse.own, written].map(serialiseCatalogue);
  const isSame = catalogue === null || (catalogue.result.ok && known.includes(serialiseCatalogue(catalogue.result.value)));
  const isSameRegistry = registry === null || (registry.result.ok && serialiseRegistry(registry.result.value) === serialiseRegistry(inUse.registry));
  return [...(isSame ? [] : [SHEETS.catalogue]), ...(isSameRegistry ? [] : [SHEETS.agencies])];
}

/** What a workbook that was chosen as a file holds of catalogue and agencies; null where it cannot be opened. */
export async function sheetsOfFile(readFile: FileReader, name: string, bytes: Uint8Array, language: Language): Promise<RulesetSheets | null> {
  const read = await readFile(name, bytes);
  return read.ok ? readRulesetSheets(read.workbook.grids, wordsOf(language)) : null;
}

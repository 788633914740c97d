import type { Language, Marked } from "../app/pane";
import type { Clock, SettingsStore, WorkbookReader, WorkbookWriter } from "../app/ports";
import { noMemory } from "./past";
import { rememberedRuleset } from "./rulesetStore";
import { selfCheckServices } from "./selfCheck";

interface Surroundings {
  readonly reader: WorkbookReader;
  readonly writer: WorkbookWriter;
  readonly settings: SettingsStore;
  readonly clock: Clock;
}

/**
 * The ribbon's `Kiểm tra`: checks the sheet in front, marks its cells, writes the list of findings and shows it, as one
 * step. Null where the workbook has no catalogue in use yet: nothing is written then. May reject with a HostError.
 */
export async function writeFindings({ reader, writer, settings, clock }: Surroundings, language: Language): Promise<Marked | null> {
  const known = await rememberedRuleset(settings);
  if (!known) return null;
  const ruleset = (): Promise<typeof known> => Promise.resolve(known);
  return selfCheckServices({ reader, writer, clock, ruleset, exactName: (name) => Promise.resolve(name), memory: noMemory() }).mark(null, null, language, true);
}

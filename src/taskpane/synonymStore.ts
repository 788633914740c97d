/** What was settled once, remembered with the workbook. */
import type { RulesetInUse } from "../app/pane";
import type { SettingsStore } from "../app/ports";
import type { Answer } from "../core/synonyms/settle";
import { NO_SYNONYMS, type Synonyms } from "../core/synonyms/types";

const SYNONYMS = "cchc.synonyms";

/** None where nothing is remembered that can still be read. */
export async function rememberedSynonyms(settings: SettingsStore): Promise<Synonyms> {
  const text = await settings.get(SYNONYMS);
  if (text === null) return NO_SYNONYMS;
  const { parseSynonyms } = await import("../core/synonyms/document");
  const synonyms = parseSynonyms(text);
  return synonyms.ok ? synonyms.value : NO_SYNONYMS;
}

/** The ruleset with the answers (or without them, where not `settled`), remembered. */
export async function rememberAnswers(settings: SettingsStore, ruleset: RulesetInUse, answers: readonly Answer[], settled: boolean): Promise<RulesetInUse> {
  const [{ serialiseSynonyms }, { withAnswer, withoutAnswer }, { makeRuleset }] = await Promise.all([
    import("../core/synonyms/document"),
    import("../core/synonyms/settle"),
    import("./rulesetCode"),
  ]);
  const synonyms = answers.reduce((known, answer) => (settled ? withAnswer(known, answer) : withoutAnswer(known, answer)), ruleset.synonyms);
  await settings.set(SYNONYMS, serialiseSynonyms(synonyms));
  return { ...ruleset, ...makeRuleset(ruleset.catalogue, ruleset.registry, synonyms) };
}

import { AgencyNames } from "./agencies/registry";
import type { Registry } from "./agencies/types";
import type { TargetOverrides } from "./catalogue/overrides";
import type { Catalogue, Indicator, Item } from "./catalogue/types";
import { labelsByDay, type LabelIndex } from "./reading/labels";
import { ignoredLabels, settledAgencies, withAgencySynonyms, withLabelSynonyms, type SettledAgency } from "./synonyms/settle";
import { NO_SYNONYMS, type Synonyms } from "./synonyms/types";

/** What a ruleset is made of: plain data, which can be sent to a worker. */
export interface RulesetParts {
  readonly catalogue: Catalogue;
  readonly registry: Registry;
  /** What a person has settled beyond the two. */
  readonly synonyms: Synonyms;
}

/** A catalogue and a registry with what is looked up in them, made once and used for every sheet. */
export interface Ruleset extends RulesetParts {
  /** What was set in place of the catalogue's own targets: `catalogue` has it. Absent for nothing. */
  readonly targets?: TargetOverrides;
  readonly items: ReadonlyMap<string, Item>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly agencyNames: AgencyNames;
  /** Where no name of the registry is found: the agency that a person said the text names. */
  readonly settledAgency: SettledAgency;
  /** Labels of rows that are no item's, folded. */
  readonly ignoredLabels: ReadonlySet<string>;
  /** All names and aliases, whenever they held. */
  readonly labels: LabelIndex;
  /** The labels that hold on a day (`YYYY-MM-DD`); all of them for null. */
  readonly labelsOn: (day: string | null) => LabelIndex;
}

/** The same ruleset with other targets of the same indicators: names and labels stay as they are. */
export function withIndicators(ruleset: Ruleset, indicators: readonly Indicator[]): Ruleset {
  return { ...ruleset, catalogue: { ...ruleset.catalogue, indicators }, indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])) };
}

export function makeRuleset(catalogue: Catalogue, registry: Registry, synonyms: Synonyms = NO_SYNONYMS): Ruleset {
  // Labels are looked up by the synonyms too; catalogue and registry stay what they are, to be written and compared.
  const named = withLabelSynonyms(catalogue, synonyms);
  const labelsOn = labelsByDay(named);
  return {
    catalogue,
    registry,
    synonyms,
    items: new Map(named.items.map((item) => [item.code, item])),
    indicators: new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator])),
    agencyNames: new AgencyNames(withAgencySynonyms(registry, synonyms)),
    settledAgency: settledAgencies(synonyms),
    ignoredLabels: ignoredLabels(synonyms),
    labels: labelsOn(null),
    labelsOn,
  };
}

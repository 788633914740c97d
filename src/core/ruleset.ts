import { AgencyNames } from "./agencies/registry";
import type { Registry } from "./agencies/types";
import type { Catalogue, Indicator, Item } from "./catalogue/types";
import { labelsByDay, type LabelIndex } from "./reading/labels";

/** What a ruleset is made of: plain data, which can be sent to a worker. */
export interface RulesetParts {
  readonly catalogue: Catalogue;
  readonly registry: Registry;
}

/** A catalogue and a registry with what is looked up in them, made once and used for every sheet. */
export interface Ruleset extends RulesetParts {
  readonly items: ReadonlyMap<string, Item>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly agencyNames: AgencyNames;
  /** All names and aliases, whenever they held. */
  readonly labels: LabelIndex;
  /** The labels that hold on a day (`YYYY-MM-DD`); all of them for null. */
  readonly labelsOn: (day: string | null) => LabelIndex;
}

export function makeRuleset(catalogue: Catalogue, registry: Registry): Ruleset {
  const labelsOn = labelsByDay(catalogue);
  return {
    catalogue,
    registry,
    items: new Map(catalogue.items.map((item) => [item.code, item])),
    indicators: new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator])),
    agencyNames: new AgencyNames(registry),
    labels: labelsOn(null),
    labelsOn,
  };
}

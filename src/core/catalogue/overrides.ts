/** Targets that a province sets in place of the catalogue's own: an overlay that travels with the workbook, `cchc/targets@1`. */
import { readJson, type Place, type Result } from "../json";
import { targetValue } from "./parse";
import { COMPARATORS, TIERS, type Catalogue, type Comparator, type Indicator, type Target, type Tier } from "./types";

/** What an overlay sets of a target: its dates stay the catalogue's. */
export interface TargetValue {
  readonly comparator: Comparator;
  /** In the indicator's unit (80 is 80 %), or its day: as the catalogue has it. */
  readonly value: number | string;
}

/** Which agencies a target is for: the province, with every tier that has none of its own, or one tier. */
export type OverrideScope = "province" | Tier;

export interface TargetOverride {
  readonly indicator: string;
  /** False: the indicator is shown but not judged. */
  readonly judged: boolean;
  /** Scopes that are not named keep the catalogue's own. */
  readonly targets: Readonly<Partial<Record<OverrideScope, TargetValue>>>;
}

/** One override an indicator; those of another catalogue hold nothing. */
export interface TargetOverrides {
  /** Id of the catalogue that they are for. */
  readonly catalogue: string;
  readonly overrides: readonly TargetOverride[];
}

const TARGETS_SCHEMA = "cchc/targets@1";
const SCOPES: readonly OverrideScope[] = ["province", ...TIERS];

/** The catalogue with the targets set in place of its own. */
export function withTargets(catalogue: Catalogue, { catalogue: id, overrides }: TargetOverrides): Catalogue {
  if (id !== catalogue.id || overrides.length === 0) return catalogue;
  const byIndicator = new Map(overrides.map((override) => [override.indicator, override]));
  return { ...catalogue, indicators: catalogue.indicators.map((indicator) => withOverride(indicator, byIndicator.get(indicator.code))) };
}

function withOverride(indicator: Indicator, override: TargetOverride | undefined): Indicator {
  if (!override) return indicator;
  if (!override.judged) return { ...indicator, target: null, targetByTier: {}, targetByAgency: {} };
  const { province } = override.targets;
  const tiers = TIERS.flatMap((tier): readonly [Tier, Target | null][] => {
    const value = override.targets[tier];
    const own = indicator.targetByTier[tier];
    if (value) return [[tier, targetOf(value, own ?? indicator.target)]];
    return own === undefined ? [] : [[tier, own]];
  });
  return { ...indicator, target: province ? targetOf(province, indicator.target) : indicator.target, targetByTier: Object.fromEntries(tiers) };
}

function targetOf({ comparator, value }: TargetValue, own: Target | null): Target {
  return { from: own?.from ?? null, due: own?.due ?? null, comparator, value, compareWith: null };
}

/** The overlay with an override in place of an earlier one of that indicator; one that changes nothing is left out. */
export function withOverriding(overlay: TargetOverrides, override: TargetOverride): TargetOverrides {
  const others = overlay.overrides.filter(({ indicator }) => indicator !== override.indicator);
  const says = !override.judged || Object.keys(override.targets).length > 0;
  return { ...overlay, overrides: says ? [...others, override] : others };
}

/** Reads an overlay. Every problem is reported with its JSON path. */
export function parseTargets(text: string): Result<TargetOverrides> {
  return readJson(text, TARGETS_SCHEMA, (root) => ({ catalogue: root.at("catalogue").name(), overrides: root.at("overrides").list({ optional: true }).map(overrideOf) }));
}

function overrideOf(place: Place): TargetOverride {
  const targets = place.at("targets");
  const set = SCOPES.flatMap((scope): readonly [OverrideScope, TargetValue][] => {
    const target = targets.at(scope);
    if (!target.present) return [];
    const value = targetValue(target.at("value"));
    return [[scope, { comparator: target.at("comparator").choice(COMPARATORS), value: value ?? 0 }]];
  });
  return { indicator: place.at("indicator").name(), judged: place.at("judged").boolean(true), targets: Object.fromEntries(set) };
}

export function serialiseTargets({ catalogue, overrides }: TargetOverrides): string {
  return JSON.stringify({ schema: TARGETS_SCHEMA, catalogue, overrides });
}

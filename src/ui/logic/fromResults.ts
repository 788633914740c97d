import type { AssessedAgency, Assessment, RulesetInUse } from "../../app/pane";
import { isJudgedOnDay } from "../../core/catalogue/expression";
import type { Compilation } from "../../core/compile/types";
import { targetFor } from "../../core/compliance/judge";
import { parsePeriod, type Period } from "../../core/periods/period";
import type { Standing } from "./standing";

/** The province's standings of a compilation, in the catalogue's order. */
export function provinceStandings(compilation: Compilation, ruleset: RulesetInUse): readonly Standing[] {
  const period = parsePeriod(compilation.summary.period)!;
  return ruleset.catalogue.indicators.flatMap((indicator) => {
    const total = compilation.summary.indicators.find(({ code }) => code === indicator.code)?.total;
    if (!total) return [];
    const { numerator, denominator, percent, status, lacks, outlook, reported, expected, complete } = total;
    return [{ indicator, isDay: isJudgedOnDay(indicator, ruleset.catalogue), target: targetFor(indicator, null, period), numerator, denominator, percent, status, ...(lacks ? { lacks } : {}), ...(outlook ? { outlook } : {}), cell: null, coverage: { reported, expected, complete } }];
  });
}

/** One agency's standings, in the catalogue's order. */
export function agencyStandings(assessed: AssessedAgency, period: Period, ruleset: RulesetInUse, keptTargets: Assessment["keptTargets"]): readonly Standing[] {
  const agency = ruleset.registry.agencies.find(({ code }) => code === assessed.agency) ?? null;
  return ruleset.catalogue.indicators.flatMap((indicator) => {
    const own = assessed.indicators.find(({ code }) => code === indicator.code);
    if (!own) return [];
    const { numerator, denominator, percent, status, lacks, cell } = own;
    const kept = keptTargets.find((each) => each.agency === assessed.agency && each.indicator === indicator.code);
    return [{ indicator, isDay: isJudgedOnDay(indicator, ruleset.catalogue), target: kept?.target ?? targetFor(indicator, agency, period), numerator, denominator, percent, status, ...(lacks ? { lacks } : {}), cell, coverage: null }];
  });
}

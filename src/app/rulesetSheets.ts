/** Catalogue and agencies on a workbook's own sheets: written there, edited by staff, checked, read back. */
import { checkRegistry } from "../core/agencies/check";
import type { RegistryWords } from "../core/agencies/columns";
import { readRegistrySheet, registrySheet } from "../core/agencies/sheet";
import type { Registry } from "../core/agencies/types";
import { checkCatalogue } from "../core/catalogue/check/check";
import type { Fault } from "../core/catalogue/check/fault";
import type { CatalogueWords } from "../core/catalogue/columns";
import { catalogueSheet, readCatalogueSheet } from "../core/catalogue/sheet";
import type { Catalogue } from "../core/catalogue/types";
import type { Grid } from "../core/grid";
import type { Problem } from "../core/json";
import { SHEETS } from "../core/report/sheetNames";
import type { SheetPlan } from "../core/report/sheetPlan";
import type { SheetRead } from "../core/tables/document";
import { foldLabel } from "../core/text/fold";

/** Words of every language that the sheets may be in, one's own first. */
export interface RulesetWords {
  readonly catalogue: readonly [CatalogueWords, ...CatalogueWords[]];
  readonly registry: readonly [RegistryWords, ...RegistryWords[]];
}

/** One thing that is wrong, or looks so, at a place such as `Bộ chỉ tiêu!D12`; the cell is null where a sheet or table is missing. */
export type RulesetIssue = {
  readonly place: string;
  readonly sheet: string | null;
  readonly cell: string | null;
} & ({ readonly kind: "problem"; readonly problem: Problem } | { readonly kind: "fault"; readonly fault: Fault });

/** What the sheets hold; null for a sheet that is not there. */
export interface RulesetSheets {
  readonly catalogue: SheetRead<Catalogue> | null;
  readonly registry: SheetRead<Registry> | null;
}

/** The sheet of that name, however its letters, spaces and marks are typed. */
export function sheetNamed(grids: readonly Grid[], name: string): Grid | undefined {
  return grids.find((grid) => foldLabel(grid.name) === foldLabel(name));
}

export function readRulesetSheets(grids: readonly Grid[], words: RulesetWords): RulesetSheets {
  const catalogue = sheetNamed(grids, SHEETS.catalogue);
  const registry = sheetNamed(grids, SHEETS.agencies);
  return {
    catalogue: catalogue ? readCatalogueSheet(catalogue, words.catalogue) : null,
    registry: registry ? readRegistrySheet(registry, words.registry) : null,
  };
}

/** Both sheets as plans. Without a registry there is an empty one to be filled in. */
export function rulesetPlans(catalogue: Catalogue, registry: Registry | null, words: RulesetWords): readonly SheetPlan[] {
  return [catalogueSheet(catalogue, words.catalogue[0]), registrySheet(registry ?? { province: { code: "", name: "" }, agencies: [] }, words.registry[0])];
}

/** The catalogue and the agencies that are in use already; null where there are none but the sample's. */
export type KnownRuleset = { readonly catalogue: Catalogue; readonly registry: Registry } | null;

/** What is wrong with the sheets: all that cannot be read; where everything can, what does not make sense. `known` stands in for agencies without a sheet. */
export function rulesetIssues({ catalogue, registry }: RulesetSheets, known: KnownRuleset): readonly RulesetIssue[] {
  const missing = [...(catalogue ? [] : [SHEETS.catalogue]), ...(registry || known ? [] : [SHEETS.agencies])];
  const unread = [...problemsOf(catalogue), ...problemsOf(registry)];
  if (missing.length > 0 || unread.length > 0) {
    const absent = missing.map((name): RulesetIssue => ({ kind: "problem", place: "", sheet: null, cell: null, problem: { path: "", code: "sheet", found: null, expected: name } }));
    return [...absent, ...unread.map((problem): RulesetIssue => ({ kind: "problem", problem, ...placeParts(problem.path) }))];
  }
  const agencies = registry?.result.ok ? registry.result.value : (known?.registry ?? null);
  return [
    ...(catalogue?.result.ok ? checkCatalogue(catalogue.result.value, agencies).map(faultAt(catalogue)) : []),
    ...(registry?.result.ok ? checkRegistry(registry.result.value).map(faultAt(registry)) : []),
  ];
}

function problemsOf(read: SheetRead<unknown> | null): readonly Problem[] {
  return read && !read.result.ok ? read.result.problems : [];
}

const faultAt =
  ({ placeOf }: SheetRead<unknown>) =>
  (fault: Fault): RulesetIssue => ({ kind: "fault", fault, ...placeParts(placeOf(fault.path)) });

function placeParts(place: string): Pick<RulesetIssue, "place" | "sheet" | "cell"> {
  const at = place.lastIndexOf("!");
  return at < 0 ? { place, sheet: place === "" ? null : place, cell: null } : { place, sheet: place.slice(0, at), cell: place.slice(at + 1) };
}

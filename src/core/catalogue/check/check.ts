/** What can be wrong with a catalogue that reads well. Unknown and repeated codes are found in reading (`parse.ts`). */
import type { Registry } from "../../agencies/types";
import type { Catalogue } from "../types";
import { checkDuties } from "./duties";
import type { Fault } from "./fault";
import { checkItems } from "./items";
import { checkNames } from "./names";
import { checkRelations } from "./relations";
import { Scopes } from "./scopes";
import { checkTargets } from "./targets";
import { checkThresholds } from "./thresholds";

/** Errors first, each in the order of the catalogue. `registry`: whose agencies report; null where it is not known. */
export function checkCatalogue(catalogue: Catalogue, registry: Registry | null): readonly Fault[] {
  const items = new Map(catalogue.items.map((item) => [item.code, item]));
  const scopes = new Scopes(registry);
  const faults = [
    ...checkItems(catalogue, registry, scopes),
    ...checkNames(catalogue),
    ...checkTargets(catalogue, items, registry),
    ...checkRelations(catalogue, items, scopes),
    ...checkDuties(catalogue, registry),
    ...checkThresholds(catalogue),
  ];
  return [...faults.filter(({ severity }) => severity === "error"), ...faults.filter(({ severity }) => severity === "warning")];
}

/** What makes a ruleset of its documents, fetched as one piece once the pane is up: each part alone would bring what they share again. */
export { AGENCIES_SCHEMA, parseRegistry } from "../core/agencies/parse";
export { parseTargets, serialiseTargets, withOverriding, withTargets } from "../core/catalogue/overrides";
export { CATALOGUE_SCHEMA, parseCatalogue } from "../core/catalogue/parse";
export { makeRuleset } from "../core/ruleset";

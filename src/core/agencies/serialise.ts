/** Registry → the JSON of contract §3, from which `parseRegistry` reads the identical data. */
import type { JsonObject } from "../catalogue/serialise";
import { AGENCIES_SCHEMA } from "./parse";
import type { Registry } from "./types";

/** JSON text, indented by two; equal registries give equal text. */
export function serialiseRegistry(registry: Registry): string {
  return `${JSON.stringify(registryDocument(registry), null, 2)}\n`;
}

/** The registry as plain data with the members of its JSON. */
export function registryDocument({ province, agencies }: Registry): JsonObject {
  return {
    schema: AGENCIES_SCHEMA,
    province: { code: province.code, name: province.name },
    agencies: agencies.map(({ code, name, aliases, tier, from, to, successor }) => ({ code, name, aliases, tier, from, to, successor })),
  };
}

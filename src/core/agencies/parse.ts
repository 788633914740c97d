import { TIERS } from "../catalogue/types";
import { readDocument, readJson, type Place, type Result } from "../json";
import { isIsoDate } from "../text/date";
import type { Agency, Registry } from "./types";

export const AGENCIES_SCHEMA = "cchc/agencies@1";

/** Reads a registry's JSON (contract §3). Every problem is reported with its JSON path. */
export function parseRegistry(text: string): Result<Registry> {
  return readJson(text, AGENCIES_SCHEMA, registryOf);
}

/** Reads a registry that stands as plain data with the members of its JSON. */
export function readRegistry(document: unknown): Result<Registry> {
  return readDocument(document, AGENCIES_SCHEMA, registryOf);
}

function registryOf(root: Place): Registry {
  const places = root.at("agencies").list();
  const agencies = places.map(agency);
  const codes = new Set<string>();
  agencies.forEach(({ code }, index) => {
    if (codes.has(code)) places[index]!.at("code").report("repeated", "code");
    codes.add(code);
  });
  agencies.forEach(({ successor }, index) => {
    if (successor !== null && !codes.has(successor)) places[index]!.at("successor").report("unknownCode", successor);
  });
  return { province: { code: root.at("province").at("code").text(""), name: root.at("province").at("name").name() }, agencies };
}

function agency(place: Place): Agency {
  return {
    code: place.at("code").name(),
    name: place.at("name").name(),
    aliases: place.at("aliases").list({ optional: true }).map((alias) => alias.name()),
    tier: place.at("tier").choice(TIERS),
    from: day(place.at("from")),
    to: day(place.at("to")),
    successor: place.at("successor").textOrNull(),
  };
}

function day(place: Place): string | null {
  const text = place.textOrNull();
  if (text === null || isIsoDate(text)) return text;
  place.report("date", "YYYY-MM-DD");
  return null;
}

/** Synonyms as the JSON that travels with the workbook, `cchc/synonyms@1`. */
import { readJson, type Place, type Result } from "../json";
import type { Synonyms } from "./types";

const SYNONYMS_SCHEMA = "cchc/synonyms@1";
/** As many of each as are read; a label's length as far as a cell is a label. Settings of a workbook may come from anywhere. */
const MOST = 2000;
const LONGEST = 500;

/** Reads synonyms. Every problem is reported with its JSON path. */
export function parseSynonyms(text: string): Result<Synonyms> {
  return readJson(text, SYNONYMS_SCHEMA, (root) => ({
    agencies: bounded(root.at("agencies")).map((place) => ({ text: textOf(place), agency: place.at("agency").name() })),
    labels: bounded(root.at("labels")).map((place) => ({ text: textOf(place), item: place.at("item").textOrNull() })),
  }));
}

function bounded(list: Place): readonly Place[] {
  return list.list({ optional: true }).slice(0, MOST);
}

function textOf(place: Place): string {
  return place.at("text").name().slice(0, LONGEST);
}

export function serialiseSynonyms({ agencies, labels }: Synonyms): string {
  return JSON.stringify({ schema: SYNONYMS_SCHEMA, agencies, labels });
}

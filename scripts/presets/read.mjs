/** What docs/presets.md is made from: the presets, what became of each requirement, and the requirements themselves. */
import fs from "node:fs";
import path from "node:path";

const FOLDER = path.join(import.meta.dirname, "../../src/presets");
const json = (...names) => JSON.parse(fs.readFileSync(path.join(FOLDER, ...names), "utf8"));

/** Rows of a CSV file as objects; quoted fields may hold commas and doubled quotes. */
function csv(text) {
  const fields = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replace(/""/g, '"') ?? plain);
  const [head, ...rows] = text.trimEnd().split("\n").map(fields);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
}

/** `directives`: a preset each, with its requirements and what became of them; `dossiers` and `form`: the forms on dossiers and of statistics; `agencies`: names by code. */
export function readPresets() {
  const requirements = csv(fs.readFileSync(path.join(FOLDER, "directives", "requirements.csv"), "utf8"));
  const directives = [...new Set(requirements.map(({ preset }) => preset))].map((id) => {
    const { traps, requirements: outcomes } = json("directives", `${id}.json`);
    const rows = requirements.filter(({ preset }) => preset === id).map((row) => ({ ...row, note: "", ...outcomes[row.id] }));
    return { catalogue: json("catalogues", `${id}.json`), traps, rows };
  });
  return { directives, dossiers: json("catalogues", "ii-06a-vpcp.json"), form: json("catalogues", "thong-ke-cchc.json"), agencies: json("agencies.json") };
}

/** The catalogue as the tables of the sheet `Bộ chỉ tiêu`, and back: what is read is what was written. */
import type { Grid } from "../grid";
import type { Problem } from "../json";
import { SHEETS } from "../report/sheetNames";
import type { SheetPlan } from "../report/sheetPlan";
import { missingParts, Places, type SheetRead } from "../tables/document";
import { findTables, place, readRows, type ReadRow } from "../tables/read";
import type { TableRecord } from "../tables/types";
import { tablesPlan } from "../tables/write";
import { CATALOGUE_TABLES, type CatalogueTables, type CatalogueWords } from "./columns";
import { CATALOGUE_SCHEMA, readCatalogue } from "./parse";
import { catalogueDocument } from "./serialise";
import { standardOf, thresholdNamed, THRESHOLDS } from "./thresholds";
import type { Catalogue } from "./types";

type Key = keyof CatalogueTables;

/** A plan of the sheet: every field has a column, every list of choices its validation. */
export function catalogueSheet(catalogue: Catalogue, words: CatalogueWords): SheetPlan {
  const document = catalogueDocument(catalogue);
  const list = (name: string): readonly TableRecord[] => document[name] as readonly TableRecord[];
  return tablesPlan({
    sheet: SHEETS.catalogue,
    tables: CATALOGUE_TABLES,
    words,
    codes: codesOf(catalogue.items),
    records: {
      identity: [document],
      basis: list("basis"),
      areas: list("areas"),
      items: list("items"),
      indicators: list("indicators"),
      tierTargets: ownTargets(list("indicators"), "tier"),
      agencyTargets: ownTargets(list("indicators"), "agency"),
      checks: list("checks"),
      duties: list("duties"),
      externalIndices: list("externalIndices"),
      thresholds: THRESHOLDS.map((name) => ({ threshold: name, value: catalogue.thresholds[name], standard: standardOf(name), meaning: words.choices["threshold"]![name] })),
    },
    pages: ["items", "indicators", "tierTargets", "checks", "duties", "thresholds"],
  });
}

/** Whose targets of their own indicators may have: the member that holds them, and the table in which they stand. */
const OWNERS = {
  tier: { member: "targetByTier", table: "tierTargets" },
  agency: { member: "targetByAgency", table: "agencyTargets" },
} as const;
type Owner = keyof typeof OWNERS;

function ownTargets(indicators: readonly TableRecord[], owner: Owner): readonly TableRecord[] {
  return indicators.flatMap((indicator) => Object.entries((indicator[OWNERS[owner].member] ?? {}) as TableRecord).map(([name, target]) => ({ indicator: indicator["code"], [owner]: name, target })));
}

const codesOf = (items: readonly { readonly code?: unknown }[]): ReadonlySet<string> => new Set(items.map(({ code }) => String(code)));

/**
 * Reads the catalogue from a sheet that somebody may have edited: columns in any order, blank rows and columns of their own
 * are passed over. `words`: every language the sheet may be in, that of the problems first.
 */
export function readCatalogueSheet(grid: Grid, words: readonly [CatalogueWords, ...CatalogueWords[]]): SheetRead<Catalogue> {
  const found = findTables(grid, CATALOGUE_TABLES, words);
  const problems: Problem[] = [...missingParts(grid, CATALOGUE_TABLES, found, words[0])];
  const identityAt = found.get("identity");
  const places = new Places(identityAt ? place(grid, identityAt.header + 1, identityAt.left) : grid.name, words[0]);
  const rowsOf = (key: Key, codes: ReadonlySet<string>): readonly ReadRow[] => {
    const at = found.get(key);
    return at ? readRows(CATALOGUE_TABLES[key], at, { grid, words, codes, problems }) : [];
  };
  if (problems.length > 0) return { result: { ok: false, problems }, placeOf: places.placeOf };

  const items = rowsOf("items", new Set());
  const codes = codesOf(items.map(({ record }) => record));
  const listed = (key: Exclude<Key, "identity" | "tierTargets" | "agencyTargets" | "thresholds">): readonly TableRecord[] => {
    const rows = key === "items" ? items : rowsOf(key, codes);
    rows.forEach((row, index) => places.add(`${key}[${index}]`, row, CATALOGUE_TABLES[key]));
    return rows.map(({ record }) => record);
  };
  const [identity, ...more] = rowsOf("identity", codes);
  if (identity) places.add("", identity, CATALOGUE_TABLES.identity);
  problems.push(...more.map(({ cells }): Problem => ({ path: cells.get("")!, code: "repeated", found: null, expected: "id" })));
  const indicators = listed("indicators").map((record) => ({ ...record, target: filled(record["target"]), tier: new Map<string, unknown>(), agency: new Map<string, unknown>() }));
  for (const owner of ["tier", "agency"] as const) {
    for (const row of rowsOf(OWNERS[owner].table, codes)) takeOwnTarget(row, owner, indicators, places, problems, words[0]);
  }
  const document = {
    ...identity?.record,
    schema: CATALOGUE_SCHEMA,
    basis: listed("basis"),
    areas: listed("areas"),
    items: listed("items"),
    indicators: indicators.map(({ tier, agency, ...record }) => ({ ...record, targetByTier: Object.fromEntries(tier), targetByAgency: Object.fromEntries(agency) })),
    checks: listed("checks").map((record) => ({ ...record, when: filled(record["when"]) })),
    duties: listed("duties"),
    // A sheet written before there were such indices says nothing of them.
    ...(found.has("externalIndices") ? { externalIndices: listed("externalIndices") } : {}),
    thresholds: thresholdsIn(rowsOf("thresholds", codes), places, problems, words[0]),
  };
  const result = readCatalogue(document);
  if (result.ok && problems.length === 0) return { result, placeOf: places.placeOf };
  return { result: { ok: false, problems: [...problems, ...(result.ok ? [] : result.problems.map(places.placed))] }, placeOf: places.placeOf };
}

/** What the rows set: one without a value leaves the standard. */
function thresholdsIn(rows: readonly ReadRow[], places: Places, problems: Problem[], words: CatalogueWords): TableRecord {
  const set = new Map<string, unknown>();
  for (const { record, cells } of rows) {
    const { threshold, value } = record;
    if (value === undefined) continue;
    const name = typeof threshold === "string" ? threshold : "";
    const path = `thresholds.${name}`;
    if (name === "" || set.has(name)) problems.push({ path: cells.get("threshold")!, code: name === "" ? "missing" : "repeated", found: name === "" ? null : JSON.stringify(name), expected: words.tables.thresholds.columns.threshold.name });
    places.set(path, cells.get(thresholdNamed(name) === null ? "threshold" : "value")!);
    set.set(name, value);
  }
  set.delete("");
  return Object.fromEntries(set);
}

/** Null for a group of cells that are all blank. */
function filled(group: unknown): unknown {
  return Object.values(group ?? {}).every((value) => value === undefined) ? null : group;
}

interface IndicatorRecord extends TableRecord {
  readonly tier: Map<string, unknown>;
  readonly agency: Map<string, unknown>;
}

/** A row with its owner alone says that this one has no target, whatever the others have. */
function takeOwnTarget(row: ReadRow, owner: Owner, indicators: readonly IndicatorRecord[], places: Places, problems: Problem[], words: CatalogueWords): void {
  const { indicator, target } = row.record;
  const { member: parent, table } = OWNERS[owner];
  const name = row.record[owner];
  const report = (member: "indicator" | Owner, code: Problem["code"], found: unknown): void => {
    const expected = (words.tables[table].columns as Readonly<Record<string, { readonly name: string }>>)[member]!.name;
    problems.push({ path: row.cells.get(member)!, code, found: code === "missing" ? null : JSON.stringify(found), expected });
  };
  const index = indicators.findIndex(({ code }) => code === indicator);
  if (index < 0) return report("indicator", indicator === "" ? "missing" : "unknownCode", indicator);
  if (typeof name !== "string" || name === "") return report(owner, "missing", name);
  const own = indicators[index]![owner];
  if (own.has(name)) return report(owner, "repeated", name);
  own.set(name, filled(target));
  const path = `indicators[${index}].${parent}.${name}`;
  places.add(path, row, CATALOGUE_TABLES[table], "target");
  places.set(path, row.cells.get(owner)!);
}

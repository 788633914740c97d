/** The registry as the tables of the sheet `Cơ quan`, and back: what is read is what was written. */
import type { Grid } from "../grid";
import type { Problem } from "../json";
import { SHEETS } from "../report/sheetNames";
import type { SheetPlan } from "../report/sheetPlan";
import { missingParts, Places, type SheetRead } from "../tables/document";
import { findTables, place, readRows, type ReadRow } from "../tables/read";
import type { TableRecord } from "../tables/types";
import { tablesPlan } from "../tables/write";
import { REGISTRY_TABLES, type RegistryTables, type RegistryWords } from "./columns";
import { AGENCIES_SCHEMA, readRegistry } from "./parse";
import { registryDocument } from "./serialise";
import type { Registry } from "./types";

/** A plan of the sheet: every field has a column, tiers their validation. */
export function registrySheet(registry: Registry, words: RegistryWords): SheetPlan {
  const document = registryDocument(registry);
  return tablesPlan({
    sheet: SHEETS.agencies,
    tables: REGISTRY_TABLES,
    words,
    codes: new Set(),
    records: { province: [document["province"] as TableRecord], agencies: document["agencies"] as readonly TableRecord[] },
    pages: [],
  });
}

/** Reads the registry from a sheet that somebody may have edited; see `readCatalogueSheet`. */
export function readRegistrySheet(grid: Grid, words: readonly [RegistryWords, ...RegistryWords[]]): SheetRead<Registry> {
  const found = findTables(grid, REGISTRY_TABLES, words);
  const problems: Problem[] = [...missingParts(grid, REGISTRY_TABLES, found, words[0])];
  const provinceAt = found.get("province");
  const places = new Places(provinceAt ? place(grid, provinceAt.header + 1, provinceAt.left) : grid.name, words[0]);
  const rowsOf = (key: keyof RegistryTables): readonly ReadRow[] => readRows(REGISTRY_TABLES[key], found.get(key)!, { grid, words, codes: new Set(), problems });
  if (!provinceAt || problems.length > 0) return { result: { ok: false, problems }, placeOf: places.placeOf };

  const [province, ...more] = rowsOf("province");
  problems.push(...more.map(({ cells }): Problem => ({ path: cells.get("")!, code: "repeated", found: null, expected: "province" })));
  if (province) places.add("province", province, REGISTRY_TABLES.province);
  else places.set("province.name", place(grid, provinceAt.header + 1, provinceAt.columns.get("name")!));
  const agencies = rowsOf("agencies");
  agencies.forEach((row, index) => places.add(`agencies[${index}]`, row, REGISTRY_TABLES.agencies));
  const result = readRegistry({ schema: AGENCIES_SCHEMA, province: province?.record, agencies: agencies.map(({ record }) => record) });
  if (result.ok && problems.length === 0) return { result, placeOf: places.placeOf };
  return { result: { ok: false, problems: [...problems, ...(result.ok ? [] : result.problems.map(places.placed))] }, placeOf: places.placeOf };
}

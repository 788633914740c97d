/** Builders of sheets, catalogues and registries for tests. */
import type { Agency, Registry } from "../../src/core/agencies/types";
import { parseCatalogue } from "../../src/core/catalogue/parse";
import type { Catalogue } from "../../src/core/catalogue/types";
import type { Area, Cell, CellValue, Grid, Workbook } from "../../src/core/grid";
import { makeRuleset, type Ruleset } from "../../src/core/ruleset";

export type CellSource = CellValue | { readonly value?: CellValue; readonly formula?: string; readonly format?: string; readonly font?: string };

function isDescribed(source: CellSource): source is Exclude<CellSource, CellValue> {
  return typeof source === "object" && source !== null && !("error" in source);
}

export function aCell(source: CellSource, column = 0): Cell {
  const { value = null, formula = null, format = "General", font = null } = isDescribed(source) ? source : { value: source };
  return { column, value, formula, style: { format, font } };
}

export interface SheetOptions {
  readonly name?: string;
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: Grid["visibility"];
  readonly protected?: boolean;
}

/** A sheet whose cells are given row by row; null leaves a cell out. */
export function aSheet(rows: readonly (readonly CellSource[])[], options: SheetOptions = {}): Grid {
  return {
    name: options.name ?? "Biểu 1",
    visibility: options.visibility ?? "visible",
    rows: rows.flatMap((sources, index) => {
      const cells = sources.flatMap((source, column) => (source === null ? [] : [aCell(source, column)]));
      return cells.length === 0 ? [] : [{ index, cells }];
    }),
    merges: options.merges ?? [],
    hiddenRows: new Set(options.hiddenRows),
    hiddenColumns: new Set(options.hiddenColumns),
    protected: options.protected ?? false,
  };
}

export function aWorkbook(...grids: readonly Grid[]): Workbook {
  return { grids, savedAt: null, properties: new Map(), hasExternalLinks: false };
}

export function anAgency(code: string, name: string, more: Partial<Agency> = {}): Agency {
  return { code, name, aliases: [], tier: "so", from: null, to: null, successor: null, ...more };
}

export function aRegistry(...agencies: readonly Agency[]): Registry {
  return { province: { code: "MAU", name: "Tỉnh Mẫu" }, agencies };
}

const ITEM = { unit: "hồ sơ", kind: "count", required: true, appliesTo: ["so", "xa"], flow: "inPeriod", aggregate: "sum", min: 0, max: null };

/** An item as catalogue JSON. */
export function anItem(code: string, name: string, more: object = {}): object {
  return { ...ITEM, code, name, ...more };
}

/** A catalogue from its JSON parts; throws where they are wrong. */
export function aCatalogue(parts: { readonly items: readonly object[]; readonly areas?: readonly object[]; readonly indicators?: readonly object[]; readonly checks?: readonly object[] }): Catalogue {
  const parsed = parseCatalogue(JSON.stringify({ schema: "cchc/catalogue@1", id: "thu", version: "1.0.0", title: "Thử", ...parts }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

export const RECEIVED = anItem("3.1", "Số hồ sơ tiếp nhận");
export const SETTLED = anItem("3.2", "Số hồ sơ đã giải quyết xong");
export const ON_TIME = anItem("3.3", "Số hồ sơ giải quyết đúng hạn");

export const HOME_AFFAIRS = anAgency("SNV", "Sở Nội vụ", { aliases: ["Sở NV"] });
export const HEALTH = anAgency("SYT", "Sở Y tế");
export const COMMUNE = anAgency("XTH", "UBND xã Tân Hưng", { tier: "xa" });

/** Three items of dossiers, one indicator, three agencies. */
export function aRuleset(parts: Partial<Parameters<typeof aCatalogue>[0]> = {}, registry: Registry = aRegistry(HOME_AFFAIRS, HEALTH, COMMUNE)): Ruleset {
  const indicators = [
    { code: "TT-01", name: "Tỷ lệ giải quyết đúng hạn", numerator: "3.3", denominator: "3.2", target: { comparator: ">=", value: 90 } },
  ];
  return makeRuleset(aCatalogue({ items: [RECEIVED, SETTLED, ON_TIME], indicators, ...parts }), registry);
}

/** The head that names the agency and the period, then the table with one column of results. */
export function aReport(figures: readonly (readonly CellSource[])[], head: { readonly agency?: string; readonly period?: string } = {}): readonly (readonly CellSource[])[] {
  return [
    [`Cơ quan báo cáo: ${head.agency ?? "Sở Nội vụ"}`],
    ["BIỂU SỐ LIỆU"],
    [head.period ?? "Quý III năm 2026"],
    ["STT", "Chỉ tiêu", "ĐVT", "Kết quả", "Ghi chú"],
    ...figures,
  ];
}

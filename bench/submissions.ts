/** Submissions made in memory: what `bench/compile.mjs` drives. */
import { parseRegistry } from "../src/core/agencies/parse";
import { parseCatalogue } from "../src/core/catalogue/parse";
import { compile } from "../src/core/compile/compile";
import type { Compilation, StoreRow } from "../src/core/compile/types";
import { parsePeriod } from "../src/core/periods/period";
import type { CheckedSubmission, Reading, Submission } from "../src/core/reading/types";
import { checkSubmission } from "../src/core/rules/check";
import { makeRuleset, type Ruleset } from "../src/core/ruleset";

export interface Case {
  readonly ruleset: Ruleset;
  readonly submissions: readonly CheckedSubmission[];
  /** Of earlier periods. */
  readonly previous: readonly StoreRow[];
}

const PERIOD = parsePeriod("2026-Q3")!;
/** The eight reports before it. */
const EARLIER = ["2024-Q3", "2024-Y", "2025-Q1", "2025-H1", "2025-Q3", "2025-Y", "2026-Q1", "2026-H1"];

/** So many agencies, a fifth of them departments, that each report so many items; figures differ by agency and item, one in 50 is missing, one in 90 is no figure. */
export function makeCase(agencies: number, items: number, indicators: number): Case {
  const catalogue = parseCatalogue(JSON.stringify(catalogueOf(items, indicators)));
  const registry = parseRegistry(JSON.stringify(registryOf(agencies)));
  if (!catalogue.ok || !registry.ok) throw new Error(JSON.stringify({ catalogue, registry }).slice(0, 1000));
  const ruleset = makeRuleset(catalogue.value, registry.value);
  const codes = catalogue.value.items.map(({ code }) => code);
  const submissions = registry.value.agencies.map(({ code }, agency) => checkSubmission(submissionOf(code, agency, codes), ruleset));
  return { ruleset, submissions, previous: [] };
}

/** The same with eight earlier reports of every agency in the store. */
export function withHistory(given: Case): Case {
  const previous = EARLIER.flatMap((id, quarter) => {
    const submissions = given.submissions.map(({ agency }, place) => checkSubmission({ ...submissionOf(agency!, place + 31 * quarter, [...given.ruleset.items.keys()]), period: id }, given.ruleset));
    return compile(submissions, given.ruleset, { period: parsePeriod(id)!, received: null, due: null, onError: "item", previous: [] }).rows;
  });
  return { ...given, previous };
}

export function compileCase({ ruleset, submissions, previous }: Case): Compilation {
  return compile(submissions, ruleset, { period: PERIOD, received: null, due: null, onError: "item", previous });
}

/** What the ratio is to: the same readings as one JSON text, its length in characters. */
export function writeReadings({ submissions }: Case): number {
  return JSON.stringify(submissions.map(({ readings }) => [...readings.values()])).length;
}

function catalogueOf(items: number, indicators: number): object {
  return {
    schema: "cchc/catalogue@1", id: "bench", version: "1.0.0", title: { vi: "Đo" }, basis: [], areas: [{ code: "1", name: { vi: "Lĩnh vực" } }],
    items: Array.from({ length: items }, (_, index) => ({
      code: `1.${String(index + 1)}`, area: "1", parent: null, name: { vi: `Chỉ tiêu số ${String(index + 1)}` }, aliases: [], unit: "hồ sơ", kind: "count", required: true,
      appliesTo: ["so", "xa"], periods: ["Q1", "H1", "Q3", "9M", "Y"], flow: "inPeriod", aggregate: "sum", min: 0, max: null,
    })),
    indicators: Array.from({ length: indicators }, (_, index) => ({
      code: `CT-${String(index + 1)}`, area: "1", name: { vi: `Tỷ lệ số ${String(index + 1)}` }, numerator: `1.${String(index * 2 + 2)}`, denominator: `1.${String(index * 2 + 1)}`,
      unit: "%", better: "higher", target: { comparator: ">=", value: 90, from: null, due: null }, targetByTier: {}, lead: null,
    })),
    checks: [], duties: [],
  };
}

function registryOf(agencies: number): object {
  const one = (_: unknown, index: number): object => ({
    code: `A${String(index)}`, name: `Cơ quan số ${String(index)}`, aliases: [], tier: index % 5 === 0 ? "so" : "xa", from: null, to: null, successor: null,
  });
  return { schema: "cchc/agencies@1", province: { code: "TM", name: "Tỉnh Mẫu" }, agencies: Array.from({ length: agencies }, one) };
}

function submissionOf(agency: string, place: number, codes: readonly string[]): Submission {
  const readings = codes.map((code, index): Reading => {
    const mixed = (place * 7919 + index * 104_729) % 9973;
    const value = index % 2 === 1 ? mixed % 100 : 100 + (mixed % 100);
    const cell = `D${String(index + 5)}`;
    if (mixed % 50 === 0) return { item: code, state: "missing", value: null, parts: null, cell, raw: "" };
    if (mixed % 90 === 0) return { item: code, state: "invalid", value: null, parts: null, cell, raw: "xem phụ lục" };
    return { item: code, state: "value", value, parts: null, cell, raw: String(value) };
  });
  return {
    file: `${agency}.xlsx`, sheet: "Biểu 1", agency, period: PERIOD.id, reportDate: "2026-09-15", savedAt: "2026-09-15T03:00:00Z", layout: null,
    readings: new Map(readings.map((reading) => [reading.item, reading])),
    itemRows: new Map(codes.map((code, index) => [code, index + 4])), statedRates: [], protected: false, findings: [],
  };
}

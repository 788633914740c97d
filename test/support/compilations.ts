/** Compilations made from a few words, through the real rules and the real compile. */
import type { Agency, Registry } from "../../src/core/agencies/types";
import { parseExpression } from "../../src/core/catalogue/expression";
import type { Catalogue, Indicator, Item, Target, Tier } from "../../src/core/catalogue/types";
import { compile, type CompileOptions } from "../../src/core/compile/compile";
import type { TargetInForce } from "../../src/core/compliance/judge";
import { parsePeriod } from "../../src/core/periods/period";
import type { CheckedSubmission, Reading, ReadingState } from "../../src/core/reading/types";
import { reportPeriod, type SummaryInput } from "../../src/core/report/context";
import { checkSubmission } from "../../src/core/rules/check";
import { makeRuleset } from "../../src/core/ruleset";
import { sheetLabelsVi } from "../../src/messages/vi/sheets";
import { findingRow } from "./summaries";

export function anAgency(code: string, tier: Tier = "so"): Agency {
  return { code, name: `Cơ quan ${code}`, aliases: [], tier, from: null, to: null, successor: null };
}

export function anItem(code: string, changes: Partial<Item> = {}): Item {
  return {
    code, area: "1", parent: null, name: { vi: `Chỉ tiêu ${code}`, en: `Item ${code}` }, aliases: [], unit: "hồ sơ", kind: "count", choices: [],
    required: false, appliesTo: ["so", "xa"], periods: ["Q1", "H1", "Q3", "Y"], flow: "inPeriod", aggregate: "sum", min: null, max: null, opening: null, source: "",
    ...changes,
  };
}

export function aTarget(comparator: Target["comparator"], value: number | null, changes?: Partial<TargetInForce>): TargetInForce;
export function aTarget(comparator: Target["comparator"], value: string, changes?: Partial<Target>): Target;
export function aTarget(comparator: Target["comparator"], value: number | string | null, changes: Partial<Target> = {}): Target {
  return { comparator, value, from: null, due: null, compareWith: null, ...changes };
}

type IndicatorWords = Partial<Omit<Indicator, "numerator" | "denominator">> & { readonly numerator: string | number; readonly denominator?: string | number };

export function anIndicator(code: string, { numerator, denominator, ...changes }: IndicatorWords): Indicator {
  return {
    code, area: "1", name: { vi: `Tỷ lệ ${code}`, en: `Rate ${code}` }, unit: "%", better: "higher", target: aTarget(">=", 80), targetByTier: {}, targetByAgency: {}, atRisk: null, lead: null,
    source: { document: "", clause: "" }, ...changes,
    numerator: parseExpression(numerator)!,
    denominator: denominator === undefined ? null : parseExpression(denominator)!,
  };
}

export function aCatalogue(items: readonly Item[], indicators: readonly Indicator[], changes: Partial<Catalogue> = {}): Catalogue {
  return {
    id: "thu", version: "1.0.0", title: { vi: "Bộ thử", en: "Trial" }, basis: [], areas: [{ code: "1", name: { vi: "Lĩnh vực", en: "Area" } }],
    items, indicators, checks: [], duties: [], externalIndices: [], thresholds: {}, ...changes,
  };
}

/** What an agency reports of an item: a figure, or the name of a state without one (`none`, `missing`, `notApplicable`, `invalid`). */
export type Reported = number | boolean | string;

const STATES: ReadonlySet<unknown> = new Set(["none", "missing", "notApplicable", "invalid"]);

export function aSubmission(agency: string, figures: Readonly<Record<string, Reported>>, changes: Partial<CheckedSubmission> = {}): CheckedSubmission {
  const readings = Object.entries(figures).map(([item, reported], index): [string, Reading] => {
    const cell = `D${index + 10}`;
    if (STATES.has(reported)) return [item, { item, state: reported as ReadingState, value: null, parts: null, cell, raw: "" }];
    return [item, { item, state: "value", value: reported, parts: null, cell, raw: String(reported) }];
  });
  return {
    file: `${agency.toLowerCase()}.xlsx`, sheet: "Biểu 1", agency, period: "2026-Q3", reportDate: "2026-09-15", savedAt: null, layout: null,
    readings: new Map(readings), itemRows: new Map(), statedRates: [], protected: false, findings: [], status: "clean", indicators: new Map(), ...changes,
  };
}

interface Province {
  readonly agencies: readonly Agency[];
  readonly catalogue: Catalogue;
  readonly submissions: readonly CheckedSubmission[];
  readonly options?: Partial<CompileOptions>;
  /** Quý III năm 2026 where none is given. */
  readonly period?: string;
}

/** The summary of a province, every rule applied to its submissions. */
export function aSummary({ agencies, catalogue, submissions, options, period: id = "2026-Q3" }: Province): SummaryInput {
  const registry: Registry = { province: { code: "THU", name: "Tỉnh Thử" }, agencies };
  const ruleset = makeRuleset(catalogue, registry);
  const period = parsePeriod(id)!;
  const checked = submissions.map((submission) => checkSubmission(submission, ruleset));
  const compilation = compile(checked, ruleset, { period, received: null, due: null, onError: "item", previous: [], ...options });
  return {
    catalogue, registry, compilation, period: reportPeriod(period), labels: sheetLabelsVi, language: "vi",
    findingRows: compilation.summary.findings.map(findingRow),
  };
}

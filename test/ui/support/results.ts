/** What the services give, made small: submissions, a compilation, an assessment of the sample ruleset. */
import agenciesJson from "../../../assets/sample/agencies.json";
import catalogueJson from "../../../assets/sample/catalogue.json";
import type { Assessment, RulesetInUse } from "../../../src/app/pane";
import { parseRegistry } from "../../../src/core/agencies/parse";
import { parseCatalogue } from "../../../src/core/catalogue/parse";
import { makeRuleset } from "../../../src/core/ruleset";
import type { AgencyState, Compilation, Counts, IndicatorSummary } from "../../../src/core/compile/types";
import type { Status } from "../../../src/core/compliance/types";
import type { Result } from "../../../src/core/json";
import type { CheckedSubmission } from "../../../src/core/reading/types";
import type { Finding } from "../../../src/core/rules/finding";
import { countSeverities } from "../../../src/ui/logic/severity";

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const sampleCatalogue = valueOf(parseCatalogue(JSON.stringify(catalogueJson)));

export const sampleRuleset: RulesetInUse = {
  ...makeRuleset(sampleCatalogue, valueOf(parseRegistry(JSON.stringify(agenciesJson)))),
  own: sampleCatalogue,
  targets: { catalogue: sampleCatalogue.id, overrides: [] },
  origin: "sample",
};

export function aSubmission(findings: readonly Finding[], changes: Partial<CheckedSubmission> = {}): CheckedSubmission {
  const { B, E, W } = countSeverities(findings);
  return {
    file: null,
    sheet: "Biểu 1",
    agency: "STP",
    period: "2026-Q3",
    reportDate: null,
    savedAt: null,
    layout: null,
    readings: new Map(),
    itemRows: new Map(),
    statedRates: [],
    protected: false,
    findings,
    status: B > 0 ? "rejected" : E > 0 ? "errors" : W > 0 ? "warnings" : "clean",
    indicators: new Map(),
    ...changes,
  };
}

export function anAgencyState(code: string, changes: Partial<AgencyState> = {}): AgencyState {
  const tier = sampleRuleset.registry.agencies.find((agency) => agency.code === code)?.tier ?? "so";
  return { code, tier, status: "received", file: `${code.toLowerCase()}.xlsx`, sheet: "Biểu 1", superseded: [], received: null, errors: 0, warnings: 0, ...changes };
}

export function anIndicator(code: string, status: Status | null, numerator: number | null, denominator: number | null, reported = 12, expected = 14): IndicatorSummary {
  const percent = numerator === null || !denominator ? null : (100 * numerator) / denominator;
  return { code, total: { numerator, denominator, percent, status, complete: reported === expected, reported, expected }, tiers: {}, agencies: [] };
}

interface CompilationParts {
  readonly agencies?: readonly AgencyState[];
  readonly indicators?: readonly IndicatorSummary[];
  readonly findings?: readonly Finding[];
  readonly submissions?: readonly CheckedSubmission[];
  readonly period?: string;
}

export function aCompilation({ agencies = [], indicators = [], findings = [], submissions = [], period = "2026-Q3" }: CompilationParts): Compilation {
  const count = (...wanted: readonly AgencyState["status"][]): number => agencies.filter(({ status }) => wanted.includes(status)).length;
  const severities = countSeverities(findings);
  const counts: Counts = {
    expected: agencies.length,
    received: count("received", "late"),
    late: count("late"),
    missing: count("missing"),
    rejected: count("rejected"),
    rejectedFiles: submissions.filter(({ status }) => status === "rejected").length,
    errors: severities.E,
    warnings: severities.W,
  };
  return { summary: { catalogue: { id: "mau", version: "1" }, period, counts, agencies, items: [], indicators, findings }, rows: [], submissions };
}

export function anAssessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    sheet: "Biểu 1",
    period: "2026-Q3",
    agencies: [
      {
        agency: "STP",
        indicators: [
          { code: "CT-01", numerator: 30, denominator: 40, percent: 75, status: "notMet", cell: "F6" },
          { code: "TC-01", numerator: 9, denominator: 10, percent: 90, status: "exceeded", cell: "F9" },
        ],
      },
    ],
    written: { sheet: "Biểu 1", area: "F4:H20" },
    keptTargets: [],
    findings: [],
    ...changes,
  };
}

/** The sample province's summary of its first half year, with the first quarter in its store. */
import { compile } from "../../src/core/compile/compile";
import type { StoreRow } from "../../src/core/compile/types";
import { parsePeriod } from "../../src/core/periods/period";
import type { SheetPlan } from "../../src/core/report/sheetPlan";
import { checkSubmission } from "../../src/core/rules/check";
import { summaryPlans } from "../../src/messages/summary";
import { aSubmission } from "./compilations";
import { sampleYear } from "./quarterFiles";
import { reportOf } from "./quarters";
import { sampleRuleset } from "./sample";

export function halfYearPlans(): readonly SheetPlan[] {
  const ruleset = sampleRuleset();
  let rows: readonly StoreRow[] = [];
  let plans: readonly SheetPlan[] = [];
  for (const period of ["2026-Q1", "2026-H1"]) {
    const submissions = [...sampleYear()].map(([agency, own]) => checkSubmission(aSubmission(agency, reportOf(own, period), { period }), ruleset));
    const compilation = compile(submissions, ruleset, { period: parsePeriod(period)!, received: null, due: null, onError: "item", previous: rows });
    rows = compilation.rows;
    plans = summaryPlans(compilation, ruleset, "vi");
  }
  return plans;
}

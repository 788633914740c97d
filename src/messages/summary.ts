import type { Compilation } from "../core/compile/types";
import { parsePeriod } from "../core/periods/period";
import { reportPeriod } from "../core/report/context";
import type { SheetPlan } from "../core/report/sheetPlan";
import { summaryWorkbook } from "../core/report/summaryWorkbook";
import type { Ruleset } from "../core/ruleset";
import { messagesFor } from ".";
import { findingRows } from "./findingRows";
import { sheetLabels } from "./sheets";
import type { Language } from "./words";

/** The summary workbook's sheets in one language, findings in words. */
export function summaryPlans(compilation: Compilation, ruleset: Ruleset, language: Language): readonly SheetPlan[] {
  const { summary } = compilation;
  return summaryWorkbook({
    catalogue: ruleset.catalogue,
    ...(ruleset.targets ? { targets: ruleset.targets } : {}),
    registry: ruleset.registry,
    compilation,
    period: reportPeriod(parsePeriod(summary.period)!),
    findingRows: findingRows(summary.findings, ruleset, messagesFor(language)),
    labels: sheetLabels(language),
    language,
  });
}

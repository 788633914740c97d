import type { Compilation } from "../core/compile/types";
import { parsePeriod } from "../core/periods/period";
import { reportContext, reportPeriod } from "../core/report/context";
import type { DocumentPlan } from "../core/report/document/documentPlan";
import type { DocumentLabels } from "../core/report/document/labels";
import { periodicReport } from "../core/report/document/periodicReport";
import type { Ruleset } from "../core/ruleset";
import { documentLabelsEn } from "./en/document";
import { documentLabelsVi } from "./vi/document";
import type { Language } from "./words";

/** The words of documents in one language. */
export function documentLabels(language: Language): DocumentLabels {
  return language === "en" ? documentLabelsEn : documentLabelsVi;
}

/** The draft of the period's report in one language. */
export function reportDocument(compilation: Compilation, { catalogue, registry }: Ruleset, language: Language): DocumentPlan {
  const labels = documentLabels(language);
  const period = reportPeriod(parsePeriod(compilation.summary.period)!);
  return periodicReport(reportContext({ catalogue, registry, compilation, period, findingRows: [], labels: labels.sheets, language }), labels);
}

import { registrySheet } from "../agencies/sheet";
import { catalogueSheet } from "../catalogue/sheet";
import { assessmentSheet, withPageLines } from "./assessmentSheet";
import { byAgencySheet } from "./byAgencySheet";
import { reportContext, type SummaryInput } from "./context";
import { findingsSheet } from "./findingsSheet";
import { leadersSheet } from "./leadersSheet";
import type { SheetPlan } from "./sheetPlan";
import { storeSheet } from "./storeSheet";
import { submissionsSheet } from "./submissionsSheet";
import { totalsSheet } from "./totalsSheet";

/**
 * The summary workbook (contract §8) as nine sheets in their order. The first four are formulas over the others, each with
 * the value it must give. Throws where the compilation names items, indicators or agencies that catalogue and registry lack.
 */
export function summaryWorkbook(input: SummaryInput): readonly SheetPlan[] {
  const context = withPageLines(reportContext(input));
  return [
    leadersSheet(context),
    assessmentSheet(context),
    totalsSheet(context),
    byAgencySheet(context),
    submissionsSheet(context),
    findingsSheet(context),
    storeSheet(context),
    catalogueSheet(context.catalogue, context.labels.catalogue),
    registrySheet(context.registry, context.labels.agencies),
  ];
}

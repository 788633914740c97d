/** Report templates for a whole province: what is written, under which names. */
import { activeOn } from "../core/agencies/registry";
import type { Agency } from "../core/agencies/types";
import type { StoreRow } from "../core/compile/types";
import { History } from "../core/history/history";
import { dataWindow, type Period } from "../core/periods/period";
import type { SheetPlan } from "../core/report/sheetPlan";
import type { Ruleset } from "../core/ruleset";
import { fileNamePart } from "../core/text/fileName";
import { identityProperties } from "../core/template/identity";
import type { TemplateLabels } from "../core/template/labels";
import { reportTemplate, templateIdentity } from "../core/template/reportTemplate";

export interface TemplateFile {
  readonly agency: Agency;
  /** `SNV-2026-Q3.xlsx` */
  readonly name: string;
  readonly plans: readonly SheetPlan[];
  readonly properties: {
    readonly title: string;
    readonly creator: string;
    /** ISO 8601: the first day of the period's data, so that whatever is saved later is later. */
    readonly savedAt: string;
    readonly custom: ReadonlyMap<string, string>;
  };
}

/** A template for each agency that is active in the period and has something to report, in the registry's order. `previous`: the store, for the figures of the quarter before. */
export function templateFiles(ruleset: Ruleset, period: Period, labels: TemplateLabels, previous: readonly StoreRow[] = []): readonly TemplateFile[] {
  const { from, to } = dataWindow(period);
  const history = previous.length > 0 ? new History(previous.filter((row) => row.period !== period.id), ruleset, to) : null;
  return activeOn(ruleset.registry, to).flatMap((agency) => {
    const plans = reportTemplate({ ruleset, agency, period, labels, history });
    if (plans.length === 0) return [];
    const properties = {
      title: `${agency.name} · ${labels.period(period.id)}`,
      creator: ruleset.registry.province.name,
      savedAt: `${from}T00:00:00Z`,
      custom: identityProperties(templateIdentity({ ruleset, agency, period })),
    };
    return [{ agency, name: `${fileNamePart(agency.code)}-${period.id}.xlsx`, plans, properties }];
  });
}

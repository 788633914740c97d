/** How agencies stood in the report before, as its own workbook ranked them. */
import type { Agency } from "../agencies/types";
import type { Indicator } from "../catalogue/types";
import { absentFigure, concerns, partsOf } from "../compliance/agency";
import type { OperandOf } from "../compliance/evaluate";
import { figureOf, targetFor } from "../compliance/judge";
import { isOneOf, MET, RANKED } from "../compliance/order";
import type { Status } from "../compliance/types";
import type { History } from "../history/history";
import type { Period } from "../periods/period";
import { lastQuarterOf, quarterBefore, spanOf } from "../periods/span";
import type { Ruleset } from "../ruleset";
import { Comparisons } from "./comparisons";
import type { EarlierStanding } from "./types";

/** By agency; those that did not report then have none. Null where the store has no report that ends with the quarter before. */
export function earlierStandings(agencies: readonly Agency[], history: History, ruleset: Ruleset, period: Period): ReadonlyMap<string, EarlierStanding> | null {
  const wanted = quarterBefore(lastQuarterOf(period));
  const before = history.periods.findLast((each) => {
    const { year, quarter } = lastQuarterOf(each);
    return year === wanted.year && quarter === wanted.quarter;
  });
  if (!before) return null;
  const comparisons = new Comparisons(history, ruleset, before);
  const { items, indicators } = ruleset.catalogue;
  return new Map(
    agencies.flatMap((agency): (readonly [string, EarlierStanding])[] => {
      if (!items.some((item) => history.reported(agency.code, item, before.id))) return [];
      const operandOf: OperandOf = (code) => {
        const item = ruleset.items.get(code);
        const figure = item && history.reported(agency.code, item, before.id);
        if (!item || figure) return figure?.value ?? "missing";
        return history.owes(agency.code, item, spanOf(before, item.flow)) ? "missing" : "notApplicable";
      };
      const statuses = indicators.flatMap((indicator) => (concerns(indicator, agency, before, ruleset) ? [statusOf(indicator, agency, operandOf, { before, comparisons, ruleset })] : []));
      const having = (wanted: readonly Status[]): number => statuses.filter((status) => isOneOf(status, wanted)).length;
      return [[agency.code, { period: before.id, met: having(MET), judged: having(RANKED) }]];
    }),
  );
}

interface Basis {
  readonly before: Period;
  readonly comparisons: Comparisons;
  readonly ruleset: Ruleset;
}

function statusOf(indicator: Indicator, agency: Agency, operandOf: OperandOf, { before, comparisons, ruleset }: Basis): Status | null {
  const target = targetFor(indicator, agency, before);
  const parts = partsOf(indicator, operandOf);
  if (typeof parts === "string") return absentFigure(parts, indicator, target, before, ruleset.catalogue).status;
  return figureOf(parts, target, before, target?.value === null ? comparisons.reference(indicator, [agency]) : null).status;
}

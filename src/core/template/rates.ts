/** The rates under a template's table, reckoned from its own cells. */
import type { Agency } from "../agencies/types";
import type { Expression, Indicator, Item } from "../catalogue/types";
import { concerns } from "../compliance/agency";
import type { Period } from "../periods/period";
import { FIGURE_WORDS } from "../reading/tokens";
import { signedSum } from "../report/formula";
import type { Ruleset } from "../ruleset";
import { saysOneOf } from "./entry";

const FIGURES: ReadonlySet<Item["kind"]> = new Set(["count", "money", "number", "percent"]);

/**
 * The agency's rates of the period whose parts are figures of its own. A share of agencies (`countYes ÷ expected`) says nothing of
 * one of them. Left out are also those whose name would be read as something else: an item's, an area's, or another indicator's.
 */
export function ownRates(ruleset: Ruleset, agency: Agency, period: Period, day: string): readonly Indicator[] {
  const labels = ruleset.labelsOn(day);
  const ofFigures = ({ terms }: Expression): boolean =>
    terms.every((term) => term.kind === "constant" || (term.kind === "item" && FIGURES.has(ruleset.items.get(term.code)?.kind ?? "text")));
  return ruleset.catalogue.indicators.filter((indicator) => {
    const { numerator, denominator, name } = indicator;
    if (!denominator || !ofFigures(numerator) || !ofFigures(denominator) || !concerns(indicator, agency, period, ruleset)) return false;
    return labels.exactly(name.vi).length === 0 && !labels.isArea(name.vi) && labels.indicator(name.vi) === indicator;
  });
}

/** `=IF(AND(…),IF(d=0,"",100*n/d),"")`: empty until every part is a figure, or says that there was none. `cellOf` gives an item's cell. */
export function rateFormula({ numerator, denominator }: Indicator, cellOf: (code: string) => string, items: ReadonlyMap<string, Item>): string {
  const given = new Set<string>();
  const valueOf = ({ terms }: Expression): string =>
    signedSum(
      terms.map((term) => {
        if (term.kind !== "item") return { sign: term.sign, formula: String(term.kind === "constant" ? term.value : 1) };
        const cell = cellOf(term.code);
        const kind = items.get(term.code)!.kind;
        const isNone = kind === "count" || kind === "money" ? saysOneOf(cell, FIGURE_WORDS.none) : null;
        given.add(isNone === null ? `ISNUMBER(${cell})` : `OR(ISNUMBER(${cell}),${isNone})`);
        return { sign: term.sign, formula: `N(${cell})` };
      }),
    );
  const [top, bottom] = [valueOf(numerator), valueOf(denominator!)];
  const rate = `IF((${bottom})=0,"",100*(${top})/(${bottom}))`;
  return given.size === 0 ? `=${rate}` : `=IF(AND(${[...given].join(",")}),${rate},"")`;
}

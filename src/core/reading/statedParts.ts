import { soleItem } from "../catalogue/expression";
import type { Ruleset } from "../ruleset";
import type { Body } from "./body";
import type { Reading } from "./types";

/** A rate typed as `38/59` gives its parts to the indicator's items, but only to those that have no row of their own. */
export function withStatedParts(body: Body, ruleset: Ruleset): Body {
  const given = new Map<string, Reading>();
  for (const { indicator, parts, cell } of body.statedRates) {
    const known = ruleset.indicators.get(indicator);
    if (!parts || !known) continue;
    const raw = `${parts.numerator}/${parts.denominator}`;
    const give = (code: string | null, value: number): void => {
      if (code !== null && !body.readings.has(code)) given.set(code, { item: code, state: "value", value, parts: null, cell, raw });
    };
    give(soleItem(known.numerator), parts.numerator);
    give(soleItem(known.denominator), parts.denominator);
  }
  return given.size === 0 ? body : { ...body, readings: new Map([...body.readings, ...given]) };
}

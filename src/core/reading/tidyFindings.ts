/** Figures that are read rightly though their cells could be tidier: information, with a mend for every cell. */
import { foldUnder } from "../rules/causes";
import type { Finding } from "../rules/finding";
import { finding, type Origin } from "../rules/raise";
import { settingOf } from "./figures";
import type { PlacedFigure } from "./placedFigure";

/** Stray spaces and marks around figures (VAL-009), and figures stored as text, which Excel's own sums pass over (VAL-011): each told once for the sheet, the cells folded under it. */
export function tidyFindings(placed: readonly PlacedFigure[], origin: Origin): readonly Finding[] {
  const texts = placed.filter(isTextNumber);
  return [...raised("VAL-009", placed.filter(({ figure }) => figure.tidied && figure.state === "value"), origin), ...raised("VAL-011", texts.filter(({ figure }) => !figure.tidied), origin)];
}

/** A number typed as text that leaves no doubt; a formula's text and a ratio are left as they are. */
function isTextNumber({ source, figure }: PlacedFigure): boolean {
  return typeof source?.value === "string" && source.formula === null && typeof figure.value === "number" && figure.parts === null && figure.problems.length === 0;
}

function raised(rule: "VAL-009" | "VAL-011", of: readonly PlacedFigure[], origin: Origin): readonly Finding[] {
  const cells = of.map((one) => {
    const { item, cell, figure, source } = one;
    const fix = isTextNumber(one) ? settingOf(figure.value as number, source!.style.format, item.kind) : null;
    return finding(rule, origin, { cell, item: item.code, found: figure.raw, fix, details: { count: 1 } });
  });
  const [first, ...others] = cells;
  if (!first || others.length === 0) return cells;
  return [foldUnder({ ...first, items: [], fix: null, details: { count: cells.length } } as Finding, cells)];
}

/** Figures in another unit than their items': đồng where the catalogue asks for triệu đồng (VAL-013). */
import { cellIn } from "../grid";
import { foldUnder } from "../rules/causes";
import type { Finding } from "../rules/finding";
import { finding, type Origin } from "../rules/raise";
import { unitsPer } from "../text/units";
import { cellText } from "./cellText";
import type { PlacedFigure } from "./placedFigure";

/**
 * Every figure whose row, or where it says nothing the line above its table, names a unit a thousand or a million times the item's, or a part of it. Several in the same unit
 * are one finding: the column, not the cell, is wrong.
 */
export function unitFindings(placed: readonly PlacedFigure[], origin: Origin): readonly Finding[] {
  const byUnit = new Map<string, Finding[]>();
  for (const { item, row, cell, figure } of placed) {
    if (figure.state !== "value" || typeof figure.value !== "number") continue;
    const column = row.header.columns.get("unit");
    const own = column === undefined ? "" : cellText(cellIn(row.row, column));
    const unit = own === "" ? row.header.unit : own;
    const factor = unit === null ? null : unitsPer(unit, item.unit);
    if (unit === null || factor === null || factor === 1 || figure.value === 0) continue;
    const converted = Number((figure.value * factor).toPrecision(15));
    const found = finding("VAL-013", origin, { cell, item: item.code, found: figure.raw, expected: item.unit, details: { unit, itemUnit: item.unit, converted } });
    const key = `${unit} ${item.unit}`;
    byUnit.set(key, [...(byUnit.get(key) ?? []), found]);
  }
  return [...byUnit.values()].map(([first, ...others]) => (others.length === 0 ? first! : foldUnder(first!, others)));
}

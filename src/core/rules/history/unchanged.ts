import { compare, isZero } from "../../decimal";
import { comparePeriods } from "../../periods/span";
import { finding } from "../raise";
import { cellOf, figureOf, type HistoryRule } from "./context";

/**
 * Most figures of the period are those of the report before, to the digit: HIS-003, once a sheet. Figures since the year's
 * beginning and of one moment often stay as they are, and are not counted.
 */
export const checkUnchanged: HistoryRule = (context) => {
  const { past, period, origin, settings } = context;
  const before = past.periods.findLast((each) => comparePeriods(each, period) < 0);
  if (!before) return [];
  const compared = context.items.flatMap((item) => {
    const now = past.isAdditive(item) && item.flow === "inPeriod" ? figureOf(item, context) : null;
    const then = now && !isZero(now) ? past.reported(context.agency.code, item, before.id) : null;
    return now && then && then.basis.every((code) => code === context.agency.code) ? [{ item, isSame: compare(now, then.value) === 0 }] : [];
  });
  const same = compared.filter(({ isSame }) => isSame);
  if (same.length < settings.unchanged.least || same.length < settings.unchanged.share * compared.length) return [];
  const cells = same.flatMap(({ item }) => cellOf(item, context) ?? []);
  return [
    finding("HIS-003", origin, {
      cell: cells[0] ?? null, items: same.map(({ item }) => item.code), found: same.length, expected: null,
      details: { cells, period: before.id, same: same.length, compared: compared.length },
    }),
  ];
};

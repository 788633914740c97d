/** Percentages beside plan and result (`Kế hoạch`, `Thực hiện`, `Tỷ lệ`): REL-009. */
import { address, cellIn } from "../grid";
import { agrees } from "../rules/rates";
import type { Finding } from "../rules/finding";
import { finding, type Origin } from "../rules/raise";
import { readFigure, type FigureItem } from "./figures";
import type { PlacedFigure } from "./placedFigure";

const PLAN: FigureItem = { kind: "number", choices: [], min: null, max: null, unit: "" };
const RATE: FigureItem = { kind: "percent", choices: [], min: null, max: null, unit: "%" };
/** Rows whose percentage is result ÷ plan from which on the column is known to mean that. */
const PROVEN = 3;

/** Rows whose percentage is not result ÷ plan, where the column's other rows prove that it is meant to be. */
export function planRateFindings(placed: readonly PlacedFigure[], origin: Origin): readonly Finding[] {
  const stated = placed.flatMap((each) => statedOf(each) ?? []);
  const wrong = stated.filter(({ holds }) => !holds);
  if (wrong.length === 0 || stated.length - wrong.length < Math.max(PROVEN, wrong.length + 1)) return [];
  return wrong.map(({ item, cell, stated: found, computed, actual, plan }) =>
    finding("REL-009", origin, { cell, item, items: [], found, expected: String(computed), difference: Number((found - computed).toPrecision(15)), details: { stated: found, computed, actual, plan } }),
  );
}

interface Stated {
  readonly item: string;
  readonly cell: string;
  readonly stated: number;
  readonly computed: number;
  readonly actual: number;
  readonly plan: number;
  readonly holds: boolean;
}

function statedOf({ item, row, figure }: PlacedFigure): Stated | null {
  const [planColumn, rateColumn] = [row.header.columns.get("plan"), row.header.columns.get("rate")];
  if (planColumn === undefined || rateColumn === undefined || typeof figure.value !== "number" || figure.problems.length > 0) return null;
  const plan = readFigure(cellIn(row.row, planColumn), PLAN).value;
  const { value: stated, decimals, problems } = readFigure(cellIn(row.row, rateColumn), RATE);
  if (typeof plan !== "number" || typeof stated !== "number" || plan === 0 || problems.some(({ rule }) => rule === "VAL-004")) return null;
  const computed = (100 * figure.value) / plan;
  const digits = decimals ?? 2;
  const holds = agrees(stated, computed, digits) || agrees(stated * 100, computed, Math.max(0, digits - 2));
  return { item: item.code, cell: address(row.index, rateColumn), stated, computed, actual: figure.value, plan, holds };
}

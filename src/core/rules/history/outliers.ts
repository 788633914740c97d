import type { Item } from "../../catalogue/types";
import { toNumber } from "../../decimal";
import { finding } from "../raise";
import { cellOf, figureOf, pastQuarter, quarterFigure, quartersBefore, type HistoryContext, type HistoryRule } from "./context";

interface Outlying {
  readonly now: number;
  readonly sample: readonly number[];
  readonly against: "own" | "peers";
}

/** A figure far from the agency's own last quarters, or from those of its peers: HIS-004, with median and range. */
export const checkOutliers: HistoryRule = (context) =>
  context.items.flatMap((item) => {
    const found = ownOutlier(item, context) ?? peerOutlier(item, context);
    if (!found) return [];
    const { now, sample, against } = found;
    const [low, high] = [Math.min(...sample), Math.max(...sample)];
    return [
      finding("HIS-004", context.origin, {
        cell: cellOf(item, context), item: item.code, found: now, expected: `${low}..${high}`, difference: null,
        details: { now, median: median(sample), low, high, sample: sample.length, against },
      }),
    ];
  });

/** Figures since the year's beginning come in lumps, as plans are made once a year: no quarter of them tells of another. */
function ownOutlier(item: Item, context: HistoryContext): Outlying | null {
  const { own, jump } = context.settings;
  const isPoints = item.kind === "percent" && item.flow === "pointInTime";
  if (!isPoints && !(context.past.isAdditive(item) && item.flow === "inPeriod")) return null;
  const quarter = quarterFigure(item, context);
  if (!quarter) return null;
  const past = quartersBefore(quarter.at, own.quarters).map((at) => pastQuarter(item, at, context));
  const sample = past.flatMap((figure) => (figure ? [toNumber(figure.value)] : []));
  if (sample.length < own.least) return null;
  const now = toNumber(quarter.value);
  const scale = spread(sample, isPoints ? 2 : Math.sqrt(Math.abs(median(sample))));
  const isFar = (from: number): boolean => Math.abs(now - from) > Math.max(own.deviations * scale, isPoints ? jump.points / 3 : jump.least);
  // The same quarter of last year: an item with a season is far from its median every year.
  const lastYear = past[3];
  return isFar(median(sample)) && (!lastYear || isFar(toNumber(lastYear.value))) ? { now, sample, against: "own" } : null;
}

/** Agencies differ by size, so that counts and money are compared by their order of magnitude. */
function peerOutlier(item: Item, context: HistoryContext): Outlying | null {
  const { peers: { deviations, least }, jump } = context.settings;
  const figure = figureOf(item, context);
  const isPercent = item.kind === "percent";
  if (!figure || (!isPercent && item.kind !== "count" && item.kind !== "money")) return null;
  const { figures, own } = context.peersOf(item);
  const count = own < 0 ? figures.length : figures.length - 1;
  if (count < least) return null;
  const now = toNumber(figure);
  const [scaled, floor] = isPercent ? [(value: number) => value, jump.points / deviations] : [(value: number) => Math.log1p(Math.max(0, value)), 0.5];
  const distance = Math.abs(scaled(now) - middle(count, (at) => scaled(figures[own < 0 || at < own ? at : at + 1]!)));
  // The spread is at least its floor: most figures need no look at every peer's.
  if (distance <= deviations * floor) return null;
  const sample = figures.filter((_, at) => at !== own);
  const isFar = distance > deviations * spread(sample.map(scaled), floor) && (isPercent || Math.abs(now - median(sample)) >= jump.least);
  return isFar ? { now, sample, against: "peers" } : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return middle(sorted.length, (at) => sorted[at]!);
}

/** The median of so many values in ascending order. */
function middle(count: number, valueAt: (place: number) => number): number {
  const place = count >> 1;
  return count % 2 === 1 ? valueAt(place) : (valueAt(place - 1) + valueAt(place)) / 2;
}

/** The median absolute deviation as a standard deviation would be, at least `floor` and a tenth of the median: a few odd figures do not widen it. */
function spread(values: readonly number[], floor: number): number {
  const centre = median(values);
  return Math.max(1.4826 * median(values.map((value) => Math.abs(value - centre))), floor, Math.abs(centre) / 10);
}

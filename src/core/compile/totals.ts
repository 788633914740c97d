/** Totals of items over agencies. A missing figure never becomes zero: it is left out and the coverage says so. */
import type { Agency } from "../agencies/types";
import { TIERS, type Item, type Tier } from "../catalogue/types";
import { isFigure } from "../compliance/evaluate";
import { compare, sum, toNumber, type Decimal } from "../decimal";
import type { Member, Share } from "./shares";
import type { Compared, Contribution, ItemChange, ItemSummary, Total } from "./types";

/** Aggregates the figures of several agencies as the item says; null where the item has no total across agencies, or nothing was reported. */
export function aggregate(item: Item, values: readonly Decimal[]): Decimal | null {
  if (values.length === 0 || item.aggregate === "none" || item.aggregate === "latest") return null;
  if (item.aggregate === "sum" || item.aggregate === "countYes") return sum(values);
  const wanted = item.aggregate === "max" ? 1 : -1;
  return values.reduce((best, value) => (compare(value, best) === wanted ? value : best));
}

/** `comparisons`: with earlier periods; null where none are given. */
export function summariseItem(item: Item, members: readonly Member[], shares: readonly Share[], comparisons: ItemComparisons | null): ItemSummary {
  return {
    code: item.code,
    total: totalOf(item, shares, comparisons),
    tiers: byTier(members, (tier) => totalOf(item, shares.filter((share) => share.member.agency.tier === tier), comparisons)),
    contributions: contributionsOf(shares),
  };
}

/** What compares an item over agencies with earlier periods. */
interface ItemComparisons {
  item(item: Item, agencies: readonly Agency[]): Compared<ItemChange>;
}

function totalOf(item: Item, shares: readonly Share[], comparisons: ItemComparisons | null): Total {
  const values = shares.map(({ operand }) => operand).filter(isFigure);
  const value = aggregate(item, values);
  const total = { value: value && toNumber(value), reported: values.length, expected: shares.length };
  const hasTotal = item.aggregate !== "none" && item.aggregate !== "latest";
  return comparisons && hasTotal ? { ...total, change: comparisons.item(item, shares.map(({ member }) => member.agency)) } : total;
}

function contributionsOf(shares: readonly Share[]): readonly Contribution[] {
  const contributions: Contribution[] = [];
  for (const { member: { agency, submission }, operand, cell } of shares) {
    if (!isFigure(operand)) continue;
    contributions.push({ agency: agency.code, value: toNumber(operand), file: submission?.file ?? null, sheet: submission?.sheet?.trim() ?? null, cell });
  }
  return contributions;
}

/** One value for each tier that has agencies, in the tiers' order. */
export function byTier<T>(members: readonly Member[], make: (tier: Tier) => T): Partial<Record<Tier, T>> {
  const present = new Set(members.map(({ agency }) => agency.tier));
  return Object.fromEntries(TIERS.filter((tier) => present.has(tier)).map((tier) => [tier, make(tier)]));
}

/** Totals of items over agencies. A missing figure never becomes zero: it is left out and the coverage says so. */
import type { Agency } from "../agencies/types";
import { itemAppliesTo, TIERS, type Item, type Tier } from "../catalogue/types";
import { isFigure, type OperandOf } from "../compliance/evaluate";
import { compare, decimal, sum, toNumber, type Decimal } from "../decimal";
import type { Period } from "../periods/period";
import type { CheckedSubmission } from "../reading/types";
import type { Compared, Contribution, ItemChange, ItemSummary, Total } from "./types";

/** An active agency with the submission that stands for it, if any. */
export interface Member {
  readonly agency: Agency;
  readonly submission: CheckedSubmission | null;
  /** Null where the agency sent nothing usable. */
  readonly operandOf: OperandOf | null;
  /** When its first usable report came in, `YYYY-MM-DD`; null where nothing says so. */
  readonly received: string | null;
}

/** Aggregates the figures of several agencies as the item says; null where the item has no total across agencies, or nothing was reported. */
export function aggregate(item: Item, values: readonly Decimal[]): Decimal | null {
  if (values.length === 0 || item.aggregate === "none" || item.aggregate === "latest") return null;
  if (item.aggregate === "sum" || item.aggregate === "countYes") return sum(values);
  const wanted = item.aggregate === "max" ? 1 : -1;
  return values.reduce((best, value) => (compare(value, best) === wanted ? value : best));
}

/** Whether the agency is to report the item in the period. */
export function inScope(item: Item, agency: Agency, period: Period): boolean {
  return itemAppliesTo(item, agency) && item.periods.includes(period.kind);
}

interface Share {
  readonly member: Member;
  /** Null where the agency's figure is missing or left out. */
  readonly value: Decimal | null;
}

/** The item's figure of every agency that is expected to give one: those that said not applicable are not. */
function sharesOf(item: Item, members: readonly Member[], period: Period): readonly Share[] {
  const shares: Share[] = [];
  for (const member of members) {
    if (!inScope(item, member.agency, period)) continue;
    const operand = member.operandOf?.(item.code) ?? "missing";
    if (operand !== "notApplicable") shares.push({ member, value: isFigure(operand) ? operand : null });
  }
  return shares;
}

/** `comparisons`: with earlier periods; null where none are given. */
export function summariseItem(item: Item, members: readonly Member[], period: Period, comparisons: ItemComparisons | null): ItemSummary {
  const shares = sharesOf(item, members, period);
  return {
    code: item.code,
    total: totalOf(item, shares, comparisons),
    tiers: byTier(members, (tier) => totalOf(item, shares.filter((share) => share.member.agency.tier === tier), comparisons)),
    contributions: shares.filter((share): share is Share & { readonly value: Decimal } => share.value !== null).map(({ member, value }) => contributionOf(item, member, value)),
  };
}

/** What compares an item over agencies with earlier periods. */
interface ItemComparisons {
  item(item: Item, agencies: readonly Agency[]): Compared<ItemChange>;
}

function totalOf(item: Item, shares: readonly Share[], comparisons: ItemComparisons | null): Total {
  const values = shares.map((share) => share.value).filter((given) => given !== null);
  const value = aggregate(item, values);
  const total = { value: value && toNumber(value), reported: values.length, expected: shares.length };
  const hasTotal = item.aggregate !== "none" && item.aggregate !== "latest";
  return comparisons && hasTotal ? { ...total, change: comparisons.item(item, shares.map(({ member }) => member.agency)) } : total;
}

function contributionOf(item: Item, { agency, submission }: Member, value: Decimal): Contribution {
  return {
    agency: agency.code,
    value: toNumber(value),
    file: submission?.file ?? null,
    sheet: submission?.sheet?.trim() ?? null,
    cell: submission?.readings.get(item.code)?.cell ?? null,
  };
}

/** One value for each tier that has agencies, in the tiers' order. */
export function byTier<T>(members: readonly Member[], make: (tier: Tier) => T): Partial<Record<Tier, T>> {
  const present = new Set(members.map(({ agency }) => agency.tier));
  return Object.fromEntries(TIERS.filter((tier) => present.has(tier)).map((tier) => [tier, make(tier)]));
}

/** How many agencies `expected` counts: active, in the scope of the item, less those that said not applicable. */
export function expectedAgencies(item: Item | undefined, members: readonly Member[], period: Period): Decimal {
  return decimal(item ? sharesOf(item, members, period).length : members.length);
}

/** What each agency gives to each item of the period, gathered in one walk: totals, coverage, findings and indicators all ask. */
import type { Agency } from "../agencies/types";
import { itemAppliesTo, type Item, type Tier } from "../catalogue/types";
import type { Operand, OperandOf } from "../compliance/evaluate";
import { decimal, type Decimal } from "../decimal";
import type { Period } from "../periods/period";
import type { CheckedSubmission } from "../reading/types";

/** An active agency with the submission that stands for it, if any. */
export interface Member {
  readonly agency: Agency;
  readonly submission: CheckedSubmission | null;
  /** Null where the agency sent nothing usable. */
  readonly operandOf: OperandOf | null;
  /** When its first usable report came in, `YYYY-MM-DD`; null where nothing says so. */
  readonly received: string | null;
}

/** What an agency that is expected to give the item's figure gives. */
export interface Share {
  readonly member: Member;
  readonly operand: Exclude<Operand, "notApplicable">;
  /** Where its figure stands in its sheet; null where there is none. */
  readonly cell: string | null;
}

/** Whether the agency is to report the item in the period. */
export function inScope(item: Item, agency: Agency, period: Period): boolean {
  return itemAppliesTo(item, agency) && item.periods.includes(period.kind);
}

export class Shares {
  private readonly byItem: ReadonlyMap<string, Share[]>;

  constructor(
    items: readonly Item[],
    private readonly members: readonly Member[],
    period: Period,
  ) {
    this.byItem = new Map(items.map(({ code }) => [code, []]));
    const asked = items.filter(({ periods }) => periods.includes(period.kind));
    // Agencies outside, items inside: one report's readings are looked up together.
    for (const member of members) {
      for (const item of asked) {
        if (!itemAppliesTo(item, member.agency)) continue;
        const operand = member.operandOf?.(item.code) ?? "missing";
        if (operand === "notApplicable") continue;
        this.byItem.get(item.code)!.push({ member, operand, cell: member.submission?.readings.get(item.code)?.cell ?? null });
      }
    }
  }

  /** The shares of the agencies that are expected to give the item, in the registry's order: those that said not applicable are not. */
  of(item: string): readonly Share[] {
    return this.byItem.get(item) ?? [];
  }

  /** How many agencies of the tier (null: of all) an expression's `expected` counts: those expected to give the item; all, where there is no such item. */
  expected(item: string | undefined, tier: Tier | null): Decimal {
    const shares: readonly { readonly member: Member }[] = (item === undefined ? undefined : this.byItem.get(item)) ?? this.members.map((member) => ({ member }));
    return decimal(tier === null ? shares.length : shares.filter(({ member }) => member.agency.tier === tier).length);
  }
}

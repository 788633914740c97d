import type { Tier } from "../catalogue/types";

/** A reporting unit (cơ quan): contract §3. Dates are `YYYY-MM-DD`, inclusive. */
export interface Agency {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly tier: Tier;
  readonly from: string | null;
  readonly to: string | null;
  /** Code of the agency that took over when this one closed. */
  readonly successor: string | null;
}

export interface Registry {
  readonly province: { readonly code: string; readonly name: string };
  readonly agencies: readonly Agency[];
}

/** Rows of the store from a few words. */
import type { StoreRow } from "../../src/core/compile/types";

/** `aStore({ "2026-Q1": { SNV: { "3.1": 40 } } })`: figures that are inside the totals; null is a figure that is missing. */
export function aStore(figures: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number | string | null>>>>>>): readonly StoreRow[] {
  return Object.entries(figures).flatMap(([period, agencies]) =>
    Object.entries(agencies).flatMap(([agency, items]) =>
      Object.entries(items).map(([item, value], index): StoreRow => ({
        period, agency, tier: "so", item, state: value === null ? "missing" : "value", value, counted: typeof value === "number",
        file: `${agency}.xlsx`, sheet: "Biểu 1", cell: `D${index + 5}`, received: null,
      })),
    ),
  );
}

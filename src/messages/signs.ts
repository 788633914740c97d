import type { Comparator } from "../core/catalogue/types";

/** Comparators as people write them, in every language. */
export const SIGNS = { ">=": "≥", ">": ">", "=": "=", "<=": "≤", "<": "<" } as const satisfies Record<Comparator, string>;

import type { Workbook } from "../core/grid";
import type { UnreadableReason } from "../core/rules/finding";
import { LIMITS, type LimitName } from "./limits";

/** Why a file could not be read: `unreadable` is FIL-001, `tooLarge` FIL-002. */
export type ReadFailure =
  | { readonly kind: "unreadable"; readonly reason: UnreadableReason }
  | { readonly kind: "tooLarge"; readonly what: LimitName; readonly size: number; readonly limit: number };

export type ReadResult = { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly failure: ReadFailure };

/** Carries a failure out of the depth of a parser; never leaves this folder. */
export class ReadFault extends Error {
  constructor(readonly failure: ReadFailure) {
    super(failure.kind);
    this.name = "ReadFault";
  }
}

export function unreadable(reason: UnreadableReason): ReadFault {
  return new ReadFault({ kind: "unreadable", reason });
}

/** Throws where `size` is over the limit of that name. */
export function holdTo(what: LimitName, size: number): void {
  const limit = LIMITS[what];
  if (size > limit) throw new ReadFault({ kind: "tooLarge", what, size, limit });
}

/**
 * Runs a reader; whatever it throws comes back as a failure. A fault that is none of ours comes from
 * bytes that no parser foresaw (or from memory running out), so the file counts as unreadable.
 */
export function guarded<T>(read: () => T): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: ReadFailure } {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

export function failureOf(error: unknown): ReadFailure {
  return error instanceof ReadFault ? error.failure : { kind: "unreadable", reason: "unreadable" };
}

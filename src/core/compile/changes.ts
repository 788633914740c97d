/** What a later submission of an agency changed against an earlier one. */
import type { CheckedSubmission, Reading } from "../reading/types";

export interface ReadingChange {
  readonly item: string;
  /** Null where the submission has no row of the item. */
  readonly before: Reading | null;
  readonly after: Reading | null;
}

/** The items whose state or value differ, in the order in which the later one has them; then those that it lacks. */
export function changesBetween(before: CheckedSubmission, after: CheckedSubmission): readonly ReadingChange[] {
  const items = new Set([...after.readings.keys(), ...before.readings.keys()]);
  return [...items].flatMap((item) => {
    const change = { item, before: before.readings.get(item) ?? null, after: after.readings.get(item) ?? null };
    return isSame(change.before, change.after) ? [] : [change];
  });
}

/** Where neither says anything it makes no difference whether there is a row. */
function isSame(before: Reading | null, after: Reading | null): boolean {
  const state = (reading: Reading | null): Reading["state"] => reading?.state ?? "missing";
  if (state(before) !== state(after)) return false;
  return state(before) === "invalid" ? before?.raw === after?.raw : (before?.value ?? null) === (after?.value ?? null);
}

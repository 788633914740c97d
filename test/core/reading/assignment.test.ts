import fc from "fast-check";
import { bestAssignment } from "../../../src/core/reading/assignment";

function sum(gains: readonly (readonly number[])[], assigned: readonly (number | null)[]): number {
  return assigned.reduce<number>((total, column, row) => total + (column === null ? 0 : gains[row]![column]!), 0);
}

/** The greatest sum of all assignments, by trying them. */
function greatest(gains: readonly (readonly number[])[], row = 0, used: ReadonlySet<number> = new Set()): number {
  if (row === gains.length) return 0;
  const without = greatest(gains, row + 1, used);
  return gains[row]!.reduce((best, gain, column) => (used.has(column) ? best : Math.max(best, gain + greatest(gains, row + 1, new Set([...used, column])))), without);
}

test("rows and columns are assigned so that no other way gains more, no column twice", () => {
  const tables = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
  fc.assert(
    fc.property(tables, (gains) => {
      const assigned = bestAssignment(gains);
      const columns = assigned.filter((column) => column !== null);
      expect(new Set(columns).size).toBe(columns.length);
      expect(sum(gains, assigned)).toBe(greatest(gains));
    }),
  );
});

import fc from "fast-check";
import { editDistance } from "../../../src/core/text/distance";

/** The definition, letter by letter. */
function plainly(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)));
    }
    previous = current;
  }
  return previous[b.length]!;
}

const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });

test("is the edit distance, or one more than the limit where it is greater", () => {
  fc.assert(fc.property(text, text, fc.integer({ min: 0, max: 8 }), (a, b, limit) => expect(editDistance(a, b, limit)).toBe(Math.min(plainly(a, b), limit + 1))), { numRuns: 2000 });
});

test("does not depend on what was compared before", () => {
  expect([editDistance("a".repeat(600), "b".repeat(600), 700), editDistance("hồ sơ", "hồ so", 2), editDistance("", "abc", 5)]).toEqual([600, 1, 3]);
});

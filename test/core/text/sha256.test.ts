import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../../src/core/text/sha256";

const oracle = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])("agrees with Node's own on %i letters", (length) => {
  expect(sha256("đ".repeat(length))).toBe(oracle("đ".repeat(length)));
  expect(sha256("a".repeat(length))).toBe(oracle("a".repeat(length)));
});

test("agrees with Node's own on any text", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => sha256(text) === oracle(text)), { seed: 4, numRuns: 200 });
});
